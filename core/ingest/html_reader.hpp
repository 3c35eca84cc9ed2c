#pragma once

#include "ingest/reader.hpp"
#include "ingest/text_builder.hpp"

#include <string>
#include <string_view>

namespace saidby::ingest {

// A web page is one document: title, lead, body, captions and correction notes, without menus, adverts, readers'
// comments and other stories (see find_article()).
class HtmlReader final : public Reader {
public:
  void read(Piece piece, Harvest& harvest) const override;
};

// Reads the page `piece.bytes` for a document whose bytes are `raw`: what the page came wrapped in.
void read_page(Piece piece, std::string raw, Harvest& harvest);

// Appends the text of an HTML fragment, as feeds and mails hold it, paragraph by paragraph: all of it is the
// article. Requires: valid UTF-8.
void append_fragment(TextBuilder& text, std::string_view html);

// The text of a fragment on one line, for titles: "Flood &amp; fire" -> "Flood & fire".
[[nodiscard]] std::string fragment_text(std::string_view html);

} // namespace saidby::ingest

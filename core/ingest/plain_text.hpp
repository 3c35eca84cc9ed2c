#pragma once

#include "ingest/reader.hpp"

namespace saidby::ingest {

// One plain text. For UTF-8 without byte order mark the derived text is the text itself, so that
// offsets of mentions are offsets in the file; a byte order mark is left out of it and other encodings are
// converted (see decode()).
// Throws InputError, which names the place, for what is no text: NUL bytes, bytes that do not fit the encoding,
// nothing but blanks.
[[nodiscard]] TakenIn take_in_plain_text(Piece piece);

// A plain text is one document.
class PlainTextReader final : public Reader {
public:
  void read(Piece piece, Harvest& harvest) const override;
};

} // namespace saidby::ingest

#pragma once

#include "model/document.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace saidby::ingest {

// Puts a derived text together, block by block, with a blank line between blocks so that no sentence runs
// from one into the next. Remembers which part of the article each block is.
class TextBuilder {
public:
  // Appends `block` as one paragraph (see single_spaced()); an empty one is left out.
  void add(model::Part part, std::string_view block);

  // Appends text of several lines: paragraphs are what blank lines separate (see joined_lines()).
  void add_lines(model::Part part, std::string_view lines);

  [[nodiscard]] bool empty() const { return m_text.empty(); }
  [[nodiscard]] const std::string& text() const { return m_text; }

  // The text and the parts other than the body, in text order. Leaves the builder empty.
  [[nodiscard]] std::string take_text();
  [[nodiscard]] std::vector<model::DocumentPart> take_parts();

private:
  std::string m_text;
  std::vector<model::DocumentPart> m_parts;
};

// Undoes the wrapping of lines by mail programs and page layouts: lines of one paragraph become one line,
// words hyphenated at a line's end are joined. A paragraph ends at a blank line and at a line that ends
// well before the others. Paragraphs are separated by a blank line.
[[nodiscard]] std::string joined_lines(std::string_view text);

} // namespace saidby::ingest

#pragma once

#include "ingest/reader.hpp"

namespace saidby::ingest {

// A PDF is one document: the text that poppler's pdftotext finds, in reading order, its wrapped lines joined to
// paragraphs, lines that repeat on its pages (running heads, page numbers) left out. pdftotext runs as a
// program of its own: its licence (GPL) and its faults stay there.
class PdfReader final : public Reader {
public:
  void read(Piece piece, Harvest& harvest) const override;
};

// The text of pages separated by form feeds without the lines that stand at the top or bottom of most of them.
// Numbers count as equal: "Page 3 of 12". Of less than three pages all is kept.
[[nodiscard]] std::string without_running_heads(std::string_view pages);

} // namespace saidby::ingest

#include "ingest/characters.hpp"
#include "ingest/cutters.hpp"
#include "ingest/line_reader.hpp"

#include <algorithm>
#include <utility>

namespace saidby::ingest {

namespace {

class LinePieces final : public PieceStream {
public:
  explicit LinePieces(CutterInput input)
    : m_lines{input.stream, input.name, input.options.limits},
      m_name{std::move(input.name)},
      m_options{std::move(input.options)}
  {}

  std::optional<Piece> next(base::Diagnostics& /*faults*/) override
  {
    while (const auto line = m_lines.next()) {
      if (std::all_of(line->begin(), line->end(), is_blank)) {
        continue;
      }
      Piece piece;
      piece.name = m_name;
      piece.line = m_lines.line_number();
      piece.bytes.reserve(line->size() + LineReader::k_padding); // the parser reads on behind the line
      piece.bytes = *line;
      piece.format = Format::document;
      piece.said = m_options.said;
      return piece;
    }
    return std::nullopt;
  }

private:
  LineReader m_lines;
  std::string m_name;
  PieceOptions m_options;
};

} // namespace

std::unique_ptr<PieceStream> cut_lines(CutterInput input) { return std::make_unique<LinePieces>(std::move(input)); }

} // namespace saidby::ingest

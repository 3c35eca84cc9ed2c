#include "ingest/cutters.hpp"
#include "ingest/encoding.hpp"
#include "ingest/http_message.hpp"
#include "ingest/line_reader.hpp"

#include <fmt/format.h>

#include <utility>

namespace saidby::ingest {

namespace {

class MailboxPieces final : public PieceStream {
public:
  explicit MailboxPieces(CutterInput input)
    : m_lines{input.stream, input.name, input.options.limits},
      m_name{std::move(input.name)},
      m_options{std::move(input.options)}
  {}

  std::optional<Piece> next(base::Diagnostics& faults) override
  {
    Piece piece;
    bool too_large = false;
    bool blank = true; // the line before is empty, or this is the first
    while (const auto line = m_lines.next()) {
      if (blank && line->starts_with("From ")) {
        if (m_begun && !too_large) {
          finish(piece);
          return piece;
        }
        m_begun = true;
        piece.bytes.clear();
        too_large = false;
        m_message_line = m_lines.line_number();
        blank = false;
        continue;
      }
      blank = line->empty() || *line == "\r";
      if (piece.bytes.size() > m_options.limits.document_bytes && !std::exchange(too_large, true)) {
        faults.push_back({base::Severity::error,
                          {m_name, m_message_line, 0},
                          "this message is larger than the limit",
                          "raise the limit (memory grows with it): --max-mb N",
                          ""});
      }
      if (!too_large) {
        append(piece.bytes, *line);
      }
    }
    if (!std::exchange(m_begun, false) || too_large || piece.bytes.empty()) {
      return std::nullopt;
    }
    finish(piece);
    return piece;
  }

private:
  // ">From " stands for "From " inside of a message, and ">>From " for ">From ".
  static void append(std::string& bytes, std::string_view line)
  {
    const auto quoted = line.find_first_not_of('>');
    if (quoted != std::string_view::npos && quoted > 0 && line.substr(quoted).starts_with("From ")) {
      line.remove_prefix(1);
    }
    bytes += line;
    bytes += '\n';
  }

  void finish(Piece& piece) const
  {
    const auto end = end_of_headers(piece.bytes);
    const Headers headers{std::string_view{piece.bytes}.substr(0, end.headers)};
    const auto id = headers.value("message-id");
    piece.name = fmt::format("{}:{}", m_name, id.empty() ? std::string{"mail"} : printable_name(id));
    piece.format = Format::mail;
    piece.said = m_options.said;
    piece.encoding = m_options.encoding;
    piece.encoding_is_given = !m_options.encoding.empty();
  }

  LineReader m_lines;
  std::string m_name;
  PieceOptions m_options;
  bool m_begun = false;
  std::size_t m_message_line = 0;
};

} // namespace

std::unique_ptr<PieceStream> cut_mailbox(CutterInput input)
{
  return std::make_unique<MailboxPieces>(std::move(input));
}

} // namespace saidby::ingest

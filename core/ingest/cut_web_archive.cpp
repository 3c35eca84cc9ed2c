#include "ingest/byte_reader.hpp"
#include "ingest/characters.hpp"
#include "ingest/cutters.hpp"
#include "ingest/encoding.hpp"
#include "ingest/http_message.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace saidby::ingest {

namespace {

constexpr std::size_t k_most_header_bytes = std::size_t{1} << 16U;
constexpr std::string_view k_record_start = "WARC/1.";

// What may hold an article; pictures, scripts and styles are most of an archive.
[[nodiscard]] bool may_be_article(std::string_view media_type)
{
  static constexpr std::array<std::string_view, 9> k_types = {"text/html",
                                                              "application/xhtml+xml",
                                                              "text/plain",
                                                              "application/rss+xml",
                                                              "application/atom+xml",
                                                              "application/feed+json",
                                                              "application/pdf",
                                                              "text/xml",
                                                              "application/xml"};
  return std::find(k_types.begin(), k_types.end(), media_type) != k_types.end();
}

// Where the next record begins at the start of a line, from `at` on; npos for nowhere.
[[nodiscard]] std::size_t next_record_in(std::string_view bytes, std::size_t at)
{
  for (at = bytes.find(k_record_start, at); at != std::string_view::npos; at = bytes.find(k_record_start, at + 1)) {
    if (at > 0 && bytes[at - 1] == '\n') {
      return at;
    }
  }
  return std::string_view::npos;
}

class WarcPieces final : public PieceStream {
public:
  explicit WarcPieces(CutterInput input)
    : m_bytes{input.stream},
      m_name{std::move(input.name)},
      m_options{std::move(input.options)}
  {}

  std::optional<Piece> next(base::Diagnostics& faults) override
  {
    while (find_record(faults)) {
      if (auto piece = read_record(faults)) {
        return piece;
      }
    }
    return std::nullopt;
  }

private:
  // To the start of the next record, over what is none. False at the end.
  bool find_record(base::Diagnostics& faults)
  {
    bool told = false;
    for (;;) {
      m_bytes.fill(k_most_header_bytes);
      const auto seen = m_bytes.visible();
      const auto text = std::min(seen.find_first_not_of("\r\n"), seen.size());
      if (text > 0) {
        m_bytes.take(text);
        continue;
      }
      if (seen.empty()) {
        return false;
      }
      if (seen.starts_with(k_record_start)) {
        return true;
      }
      if (!std::exchange(told, true)) {
        note(faults, "here a record should begin, and does not", "what stands there was passed over");
      }
      const auto next = next_record_in(seen, 0);
      // Keeps as many bytes as may be the beginning of a start.
      m_bytes.take(next != std::string_view::npos          ? next
                   : seen.size() > k_most_header_bytes / 2 ? seen.size() - k_record_start.size() - 1
                                                           : seen.size());
    }
  }

  std::optional<Piece> read_record(base::Diagnostics& faults)
  {
    const auto end = end_of_headers(m_bytes.visible());
    if (end.body == std::string_view::npos || end.body > k_most_header_bytes) {
      note(faults, "this record has no end of its headers", "it was left out");
      m_bytes.take(k_record_start.size());
      skip_to_next_record();
      return std::nullopt;
    }
    const Headers headers{m_bytes.visible().substr(0, end.headers)};
    std::size_t length = 0;
    const auto said = headers.value("content-length");
    const auto [last, error] = std::from_chars(said.data(), said.data() + said.size(), length);
    if (error != std::errc{} || said.empty()) {
      note(faults, "this record does not say how long it is", "it was left out");
      m_bytes.take(end.body);
      skip_to_next_record();
      return std::nullopt;
    }
    const auto record_offset = m_bytes.offset();
    m_bytes.take(end.body);
    if (!is_wanted(headers) || length > m_options.limits.document_bytes) {
      return pass_over(headers, length, record_offset, faults);
    }
    m_bytes.fill(length + 4);
    const auto block = m_bytes.visible().substr(0, length);
    if (!ends_as_it_says(length)) {
      note_at(faults, record_offset, wrong_length(length), "the record was left out");
      skip_to_next_record();
      return std::nullopt;
    }
    auto piece = piece_of(headers, block, record_offset, faults);
    m_bytes.take(length);
    return piece;
  }

  // Records that hold no page: their length is believed unless something else follows.
  std::optional<Piece> pass_over(const Headers& headers, std::size_t length, std::size_t record_offset,
                                 base::Diagnostics& faults)
  {
    if (is_wanted(headers)) {
      note_at(faults, record_offset,
              fmt::format("the record has {:.1f} MB, the limit is {:.6g} MB",
                          static_cast<double>(length) / (1024.0 * 1024.0),
                          static_cast<double>(m_options.limits.document_bytes) / (1024.0 * 1024.0)),
              "raise the limit (memory grows with it): --max-mb N");
    }
    m_bytes.fill(std::min(length, k_most_header_bytes) + 4);
    const auto next = next_record_in(m_bytes.visible().substr(0, std::min(length, m_bytes.visible().size())), 0);
    // A record inside of a record is another one, unless the outer holds an archive itself.
    if (next != std::string_view::npos && length > m_options.limits.document_bytes) {
      note_at(faults, record_offset, wrong_length(length), "the record was left out");
      m_bytes.take(next);
      return std::nullopt;
    }
    if (const auto skipped = m_bytes.skip(length); skipped < length) {
      note_at(faults, record_offset, wrong_length(length), "the file ends before: fetch it again");
    }
    return std::nullopt;
  }

  [[nodiscard]] static std::string wrong_length(std::size_t length)
  {
    return fmt::format("this record says that it has {} bytes, and has not", length);
  }

  // Behind the block stand two line ends, or the file's end.
  [[nodiscard]] bool ends_as_it_says(std::size_t length) const
  {
    const auto seen = m_bytes.visible();
    const auto rest = seen.substr(std::min(length, seen.size()));
    return seen.size() >= length && (rest.empty() || rest.starts_with('\n') || rest.starts_with("\r\n"));
  }

  void skip_to_next_record()
  {
    for (;;) {
      m_bytes.fill(k_most_header_bytes);
      const auto seen = m_bytes.visible();
      const auto next = next_record_in(seen, 0);
      if (next != std::string_view::npos) {
        m_bytes.take(next);
        return;
      }
      if (seen.size() < k_most_header_bytes) {
        m_bytes.take(seen.size());
        return;
      }
      m_bytes.take(seen.size() - k_record_start.size() - 1);
    }
  }

  [[nodiscard]] static bool is_wanted(const Headers& headers)
  {
    const auto type = headers.value("warc-type");
    if (type == "resource" || type == "conversion") {
      return may_be_article(media_type_of(headers.value("content-type")));
    }
    const auto content = media_type_of(headers.value("content-type"));
    return type == "response" && content == "application/http" &&
           !headers.value("warc-target-uri").ends_with("/robots.txt");
  }

  std::optional<Piece> piece_of(const Headers& headers, std::string_view block, std::size_t record_offset,
                                base::Diagnostics& faults)
  {
    auto address = headers.value("warc-target-uri");
    if (address.starts_with('<') && address.ends_with('>')) { // WARC 1.0 as its examples have it
      address = address.substr(1, address.size() - 2);
    }
    Piece piece;
    piece.name =
      fmt::format("{}:{}", m_name, address.empty() ? fmt::format("{}", record_offset) : printable_name(address));
    piece.said = m_options.said;
    piece.known.say(Field::url, address, "web archive");
    std::string content_type{headers.value("content-type")};
    if (headers.value("warc-type") == "response") {
      std::string fault;
      auto response = read_http_response(block, m_options.limits.document_bytes, fault);
      if (!response) {
        note_at(faults, record_offset, fmt::format("{}: {}", piece.name, fault), "the record was left out");
        return std::nullopt;
      }
      if (response->status < 200 || response->status > 299) {
        return std::nullopt; // redirections and errors are no articles
      }
      content_type = response->headers.value("content-type");
      piece.bytes = std::move(response->body);
    } else {
      piece.bytes = block;
    }
    piece.media_type = media_type_of(content_type);
    if (!may_be_article(piece.media_type) || piece.bytes.empty()) {
      return std::nullopt;
    }
    piece.encoding = m_options.encoding.empty() ? parameter_of(content_type, "charset") : m_options.encoding;
    piece.encoding_is_given = !m_options.encoding.empty();
    return piece;
  }

  void note(base::Diagnostics& faults, std::string message, std::string advice) const
  {
    note_at(faults, m_bytes.offset(), std::move(message), std::move(advice));
  }

  void note_at(base::Diagnostics& faults, std::size_t offset, const std::string& message, std::string advice) const
  {
    faults.push_back({base::Severity::error,
                      {m_name, 0, 0},
                      fmt::format("{} (at offset {})", message, offset),
                      std::move(advice),
                      ""});
  }

  ByteReader m_bytes;
  std::string m_name;
  PieceOptions m_options;
};

} // namespace

std::unique_ptr<PieceStream> cut_web_archive(CutterInput input)
{
  return std::make_unique<WarcPieces>(std::move(input));
}

} // namespace saidby::ingest

#include "ingest/ndjson.hpp"

#include "base/errors.hpp"
#include "base/sha256.hpp"
#include "ingest/files.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <utility>

namespace saidby::ingest {

namespace {

constexpr std::string_view k_derived_by = "ndjson/1";
constexpr std::size_t k_read_step = std::size_t{1} << 18U;

// Lines of a stream in one buffer that is used again: it grows to the longest line and no further.
class LineReader {
public:
  LineReader(std::istream& input, std::string file, Limits limits)
    : m_input{input},
      m_file{std::move(file)},
      m_limits{limits}
  {}

  // The next line without its end; nullopt at the end of the stream. Valid until the next call.
  // Behind it the buffer has SIMDJSON_PADDING readable bytes.
  [[nodiscard]] std::optional<std::string_view> next()
  {
    std::size_t searched = m_begin;
    for (;;) {
      const auto end = std::string_view{m_buffer}.substr(0, m_filled).find('\n', searched);
      if (end != std::string_view::npos) {
        return line_until(end, end + 1);
      }
      searched = m_filled;
      if (!fill(searched)) {
        return m_begin == m_filled ? std::nullopt : std::optional{line_until(m_filled, m_filled)};
      }
    }
  }

  [[nodiscard]] std::size_t line_number() const { return m_line; }

private:
  std::string_view line_until(std::size_t end, std::size_t next_begin)
  {
    const auto line = std::string_view{m_buffer}.substr(m_begin, end - m_begin);
    m_begin = next_begin;
    ++m_line;
    return line;
  }

  // Reads on behind the unfinished line; `searched` follows it when it is moved to the front.
  bool fill(std::size_t& searched)
  {
    if (m_begin > 0) {
      std::copy(m_buffer.begin() + static_cast<std::ptrdiff_t>(m_begin),
                m_buffer.begin() + static_cast<std::ptrdiff_t>(m_filled), m_buffer.begin());
      m_filled -= m_begin;
      searched -= m_begin;
      m_begin = 0;
    }
    if (m_filled > m_limits.document_bytes) {
      throw_too_large(fmt::format("{}:{}", m_file, m_line + 1), 0, m_limits);
    }
    if (m_buffer.size() < m_filled + k_read_step + simdjson::SIMDJSON_PADDING) {
      m_buffer.resize(std::max(2 * m_filled, m_filled + k_read_step) + simdjson::SIMDJSON_PADDING);
    }
    const auto room = m_buffer.size() - simdjson::SIMDJSON_PADDING - m_filled;
    m_input.read(m_buffer.data() + m_filled, static_cast<std::streamsize>(room));
    const auto read = static_cast<std::size_t>(m_input.gcount());
    m_filled += read;
    return read > 0;
  }

  std::istream& m_input;
  std::string m_file;
  Limits m_limits;
  std::string m_buffer;
  std::size_t m_begin = 0;
  std::size_t m_filled = 0;
  std::size_t m_line = 0;
};

// A member's text; empty where it is absent or null. Throws where the line is broken: simdjson finds that
// out only on the way, and must not be asked on after it has.
[[nodiscard]] std::string member(simdjson::ondemand::object& object, const char* key)
{
  simdjson::ondemand::value value;
  simdjson::ondemand::json_type type{};
  auto error = object.find_field_unordered(key).get(value);
  if (error == simdjson::NO_SUCH_FIELD) {
    return {};
  }
  if (error == simdjson::SUCCESS) {
    error = value.type().get(type);
  }
  if (error != simdjson::SUCCESS) {
    throw base::InputError{"not a JSON object"};
  }
  if (type == simdjson::ondemand::json_type::null) {
    return {};
  }
  std::string_view text;
  if (value.get_string().get(text) != simdjson::SUCCESS) {
    throw base::InputError{fmt::format("\"{}\" is no valid text", key)};
  }
  return std::string{text};
}

[[nodiscard]] Metadata metadata_of(simdjson::ondemand::object& object)
{
  Metadata metadata;
  metadata.outlet = member(object, "outlet");
  metadata.title = member(object, "title");
  metadata.url = member(object, "url");
  metadata.language = member(object, "lang");
  const auto published = member(object, "published");
  auto parsed = model::parse_published(published);
  if (!parsed) {
    throw base::InputError{fmt::format("published \"{}\" is no date", published)};
  }
  metadata.published = std::move(*parsed);
  return metadata;
}

} // namespace

struct NdjsonReader::Impl {
  Impl(std::istream& input, const std::string& name, Limits limits) : lines{input, name, limits}, file{name} {}

  LineReader lines;
  std::string file;
  simdjson::ondemand::parser parser{};

  [[nodiscard]] TakenIn read(std::string_view line, const Metadata& otherwise)
  {
    if (const auto invalid = text::first_invalid_utf8(line)) {
      throw base::InputError{fmt::format("not valid UTF-8: byte 0x{:02X} at offset {}",
                                         static_cast<unsigned char>(line[*invalid]), *invalid)};
    }
    simdjson::ondemand::document json;
    simdjson::ondemand::object object;
    if (parser.iterate(line.data(), line.size(), line.size() + simdjson::SIMDJSON_PADDING).get(json) !=
          simdjson::SUCCESS ||
        json.get_object().get(object) != simdjson::SUCCESS) {
      throw base::InputError{"not a JSON object"};
    }
    TakenIn taken;
    taken.derived = member(object, "text");
    if (taken.derived->find_first_not_of(" \t\r\n") == std::string::npos) {
      throw base::InputError{"\"text\" is missing or empty"};
    }
    auto path = member(object, "path");
    if (path.empty()) {
      path = member(object, "id");
    }
    const auto metadata = merged(metadata_of(object), otherwise);
    taken.raw = line;
    auto& document = taken.document;
    document.raw_sha256 = base::sha256_hex(line);
    document.text_sha256 = base::sha256_hex(*taken.derived);
    document.derived_by = k_derived_by;
    document.path = path.empty() ? fmt::format("{}:{}", file, lines.line_number()) : std::move(path);
    describe(document, metadata);
    document.id = document_id(document);
    return taken;
  }
};

NdjsonReader::NdjsonReader(std::istream& input, const std::string& file, Limits limits)
  : m_impl{std::make_unique<Impl>(input, file, limits)}
{}

NdjsonReader::~NdjsonReader() = default;

std::optional<TakenIn> NdjsonReader::next(const Metadata& otherwise, base::Diagnostics& faults)
{
  while (const auto line = m_impl->lines.next()) {
    if (line->find_first_not_of(" \t\r") == std::string_view::npos) {
      continue;
    }
    try {
      return m_impl->read(*line, otherwise);
    } catch (const base::InputError& fault) {
      faults.push_back({base::Severity::error,
                        {m_impl->file, m_impl->lines.line_number(), 0},
                        fault.what(),
                        "the line was left out",
                        ""});
    }
  }
  return std::nullopt;
}

} // namespace saidby::ingest

#include "ingest/ndjson.hpp"

#include "base/errors.hpp"
#include "base/sha256.hpp"
#include "ingest/line_reader.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include <utility>

namespace saidby::ingest {

static_assert(LineReader::k_padding >= simdjson::SIMDJSON_PADDING);

namespace {

constexpr std::string_view k_derived_by = "ndjson/1";

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

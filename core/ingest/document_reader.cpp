#include "ingest/document_reader.hpp"

#include "base/errors.hpp"
#include "base/sha256.hpp"
#include "ingest/taking.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include <initializer_list>
#include <string>
#include <utility>

namespace saidby::ingest {

namespace {

using simdjson::ondemand::json_type;
using simdjson::ondemand::object;

constexpr std::string_view k_derived_by = "ndjson/1";

using Names = std::initializer_list<const char*>;

enum class Fault { thrown, passed_over };

// A member's text; empty where it is absent or null. Throws where the line is broken: simdjson finds that
// out only on the way, and must not be asked on after it has.
[[nodiscard]] std::string member(object& from, const char* key, Fault fault)
{
  simdjson::ondemand::value value;
  json_type type{};
  auto error = from.find_field_unordered(key).get(value);
  if (error == simdjson::NO_SUCH_FIELD) {
    return {};
  }
  if (error == simdjson::SUCCESS) {
    error = value.type().get(type);
  }
  if (error != simdjson::SUCCESS) {
    throw base::InputError{"not a JSON object"};
  }
  if (type == json_type::null || (type != json_type::string && fault == Fault::passed_over)) {
    return {};
  }
  std::string_view text;
  if (value.get_string().get(text) != simdjson::SUCCESS) {
    throw base::InputError{fmt::format("\"{}\" is no valid text", key)};
  }
  return std::string{text};
}

// The first of these members that says something; only of the first name faults are told.
[[nodiscard]] std::string first_member(object& from, Names names)
{
  auto fault = Fault::thrown;
  for (const auto* name : names) {
    if (auto text = member(from, name, fault); !text.empty()) {
      return text;
    }
    fault = Fault::passed_over;
  }
  return {};
}

[[nodiscard]] model::Published published_of(object& from)
{
  const auto said =
    first_member(from, {"published", "datePublished", "published_at", "publish_date", "pub_date", "date"});
  auto parsed = model::parse_published(said);
  if (!parsed) {
    parsed = model::parse_published(normal_date(said));
  }
  if (!parsed || (!said.empty() && !parsed->day)) {
    throw base::InputError{fmt::format("published \"{}\" is no date", said)};
  }
  return std::move(*parsed);
}

[[nodiscard]] Metadata metadata_of(object& from)
{
  Metadata metadata;
  metadata.outlet = first_member(from, {"outlet", "publisher", "source", "site", "domain"});
  metadata.title = first_member(from, {"title", "headline"});
  metadata.url = first_member(from, {"url", "link", "canonical_url"});
  metadata.language = first_member(from, {"lang", "language"});
  metadata.published = published_of(from);
  return metadata;
}

[[nodiscard]] TakenIn read_object(Piece& piece, object& from)
{
  TakenIn taken;
  taken.derived = first_member(from, {"text", "body", "content", "articleBody", "full_text"});
  if (taken.derived->find_first_not_of(" \t\r\n") == std::string::npos) {
    throw base::InputError{"\"text\" is missing or empty"};
  }
  auto& document = taken.document;
  document.path = first_member(from, {"path", "id"});
  if (document.path.empty()) {
    document.path = piece.line == 0 ? piece.name : fmt::format("{}:{}", piece.name, piece.line);
  }
  describe(document, merged(metadata_of(from), piece.said));
  document.details.author = first_member(from, {"author", "authors", "byline"});
  document.details.modified = normal_date(first_member(from, {"modified", "dateModified", "updated_at"}));
  note_credit(document, *taken.derived);
  taken.raw = std::move(piece.bytes);
  document.raw_sha256 = base::sha256_hex(taken.raw);
  document.text_sha256 = base::sha256_hex(*taken.derived);
  document.derived_by = k_derived_by;
  document.id = document_id(document);
  return taken;
}

[[nodiscard]] TakenIn read_json(Piece& piece)
{
  if (const auto invalid = text::first_invalid_utf8(piece.bytes)) {
    throw base::InputError{fmt::format("not valid UTF-8: byte 0x{:02X} at offset {}",
                                       static_cast<unsigned char>(piece.bytes[*invalid]), *invalid)};
  }
  static thread_local simdjson::ondemand::parser parser; // keeps its memory from line to line
  piece.bytes.reserve(piece.bytes.size() + simdjson::SIMDJSON_PADDING);
  simdjson::ondemand::document json;
  object root;
  if (parser.iterate(piece.bytes.data(), piece.bytes.size(), piece.bytes.capacity()).get(json) != simdjson::SUCCESS ||
      json.get_object().get(root) != simdjson::SUCCESS) {
    throw base::InputError{"not a JSON object"};
  }
  return read_object(piece, root);
}

} // namespace

void DocumentReader::read(Piece piece, Harvest& harvest) const
{
  try {
    harvest.documents.push_back(read_json(piece));
  } catch (const base::InputError& fault) {
    leave_out(harvest, piece, fault.what(), piece.line == 0 ? "a document needs a \"text\"" : "the line was left out");
  }
}

} // namespace saidby::ingest

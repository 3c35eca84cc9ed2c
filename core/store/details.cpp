#include "store/details.hpp"

#include "base/errors.hpp"
#include "base/json_writer.hpp"
#include "store/detail_members.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include <concepts>

namespace saidby::store {

namespace {

using base::JsonWriter;
using simdjson::dom::element;

template <typename Class>
concept HasMembers = requires { MembersOf<Class>::k_members; };

template <typename Enum>
concept Named = std::is_enum_v<Enum>;

// --- writing: one overload for each kind of value ------------------------------------------------

void write(JsonWriter& json, const std::string& text) { json.string(text); }
void write(JsonWriter& json, std::int64_t number) { json.number(number); }
void write(JsonWriter& json, bool flag) { json.boolean(flag); }
void write(JsonWriter& json, model::Day day) { json.string(iso(day)); }
void write(JsonWriter& json, Named auto word) { json.string(name(word)); }

void write(JsonWriter& json, text::ByteSpan span)
{
  json.begin_array().number(static_cast<std::int64_t>(span.start));
  json.number(static_cast<std::int64_t>(span.end)).end_array();
}

// [earliest, latest], null for a day that is not known.
void write(JsonWriter& json, const model::DayRange& range)
{
  json.begin_array();
  for (const auto& day : {range.earliest, range.latest}) {
    if (day) {
      write(json, *day);
    } else {
      json.null();
    }
  }
  json.end_array();
}

template <typename Tag>
void write(JsonWriter& json, const model::Id<Tag>& id)
{
  json.string(id.value);
}

template <HasMembers Class>
void write(JsonWriter& json, const Class& object);

template <typename Item>
void write(JsonWriter& json, const std::vector<Item>& items)
{
  json.begin_array();
  for (const auto& item : items) {
    write(json, item);
  }
  json.end_array();
}

template <typename Value>
void write(JsonWriter& json, const std::optional<Value>& present)
{
  write(json, *present); // an absent one is the default, and left out
}

template <HasMembers Class>
void write(JsonWriter& json, const Class& object)
{
  static const Class k_default{};
  const auto write_member = [&](const auto& member) {
    if (object.*member.pointer != k_default.*member.pointer) {
      json.key(member.name);
      write(json, object.*member.pointer);
    }
  };
  json.begin_object();
  std::apply([&](const auto&... members) { (write_member(members), ...); }, MembersOf<Class>::k_members);
  json.end_object();
}

// --- reading: the same kinds ---------------------------------------------------------------------

[[noreturn]] void throw_damaged(std::string_view what)
{
  throw base::CaseFileError{fmt::format("the case holds details that this program cannot read: {}", what),
                            "it was written by another version, or altered; `saidby check` says more"};
}

void read(element json, std::string& target) { target.assign(std::string_view{json}); }
void read(element json, std::int64_t& target) { target = std::int64_t{json}; }
void read(element json, bool& target) { target = bool{json}; }

void read(element json, model::Day& target)
{
  const std::string_view text = json;
  const auto day = model::parse_day(text);
  if (!day) {
    throw_damaged(text);
  }
  target = *day;
}

template <Named Enum>
void read(element json, Enum& target)
{
  const std::string_view word = json;
  const auto parsed = model::parse_name<Enum>(word);
  if (!parsed) {
    throw_damaged(word);
  }
  target = *parsed;
}

// Calls `read_item` with 0 and 1 for the two items of a list.
template <typename ReadItem>
void read_pair(element json, const ReadItem& read_item)
{
  std::size_t count = 0;
  for (const element item : simdjson::dom::array{json}) {
    if (count == 2) {
      throw_damaged("a pair of more than two");
    }
    read_item(count++, item);
  }
}

void read(element json, text::ByteSpan& target)
{
  read_pair(json,
            [&](std::size_t index, element item) { (index == 0 ? target.start : target.end) = std::uint64_t{item}; });
}

void read(element json, model::DayRange& target)
{
  read_pair(json, [&](std::size_t index, element item) {
    if (!item.is_null()) {
      read(item, (index == 0 ? target.earliest : target.latest).emplace());
    }
  });
}

template <typename Tag>
void read(element json, model::Id<Tag>& target)
{
  read(json, target.value);
}

template <HasMembers Class>
void read(element json, Class& target);

template <typename Item>
void read(element json, std::vector<Item>& target)
{
  for (const element item : simdjson::dom::array{json}) {
    read(item, target.emplace_back());
  }
}

template <typename Value>
void read(element json, std::optional<Value>& target)
{
  read(json, target ? *target : target.emplace());
}

// Of members that this program does not know nothing is said: a later program may have added them.
template <HasMembers Class>
void read_member(std::string_view name, element json, Class& target)
{
  const auto read_if_named = [&](const auto& member) {
    const bool named = member.name == name;
    if (named) {
      read(json, target.*member.pointer);
    }
    return named;
  };
  std::apply([&](const auto&... members) { (read_if_named(members) || ...); }, MembersOf<Class>::k_members);
}

template <HasMembers Class>
void read(element json, Class& target)
{
  for (const auto field : simdjson::dom::object{json}) {
    read_member(field.key, field.value, target);
  }
}

// The part of the model that is kept as text: invalid UTF-8 could be written, but never read again.
void require_utf8(std::string_view json)
{
  if (!simdjson::validate_utf8(json.data(), json.size())) {
    throw std::invalid_argument{"a mention or document holds a text that is no UTF-8"};
  }
}

} // namespace

void append_details(std::string& out, const model::Mention& mention)
{
  JsonWriter json{out};
  write(json, mention);
  require_utf8(out);
}

void append_parts(std::string& out, const std::vector<model::DocumentPart>& parts)
{
  if (!parts.empty()) {
    JsonWriter json{out};
    write(json, parts);
  }
}

void append_document_details(std::string& out, const model::DocumentDetails& details)
{
  if (details != model::DocumentDetails{}) {
    JsonWriter json{out};
    write(json, details);
    require_utf8(out);
  }
}

struct DetailsReader::Parser {
  // Reads all of `json` into `target`.
  template <typename Target>
  void read_all(std::string_view json, Target& target)
  {
    bytes.assign(json);
    bytes.append(simdjson::SIMDJSON_PADDING, '\0'); // the parser may read this far
    try {
      read(parser.parse(bytes.data(), json.size(), /*realloc_if_needed=*/false), target);
    } catch (const simdjson::simdjson_error& error) {
      throw_damaged(error.what());
    }
  }

  simdjson::dom::parser parser;
  std::string bytes;
};

DetailsReader::DetailsReader() : m_parser{std::make_unique<Parser>()} {}

DetailsReader::~DetailsReader() = default;

void DetailsReader::read_details(std::string_view json, model::Mention& mention) { m_parser->read_all(json, mention); }

std::vector<model::DocumentPart> DetailsReader::read_parts(std::string_view json)
{
  std::vector<model::DocumentPart> parts;
  if (!json.empty()) {
    m_parser->read_all(json, parts);
  }
  return parts;
}

model::DocumentDetails DetailsReader::read_document_details(std::string_view json)
{
  model::DocumentDetails details;
  if (!json.empty()) {
    m_parser->read_all(json, details);
  }
  return details;
}

} // namespace saidby::store

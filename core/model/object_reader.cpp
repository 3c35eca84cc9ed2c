#include "model/object_reader.hpp"

#include "base/diagnostic.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace saidby::model {

namespace {

using Json = nlohmann::json;

const Json& as_json(const void* value) { return *static_cast<const Json*>(value); }

} // namespace

const void* ObjectReader::member(const char* name) const
{
  const auto& object = as_json(m_object);
  const auto found = object.find(name);
  return found == object.end() || found->is_null() ? nullptr : &*found;
}

std::string ObjectReader::path_of(std::string_view name) const
{
  if (m_path.empty() || name.empty()) {
    return m_path + std::string{name};
  }
  return fmt::format("{}.{}", m_path, name);
}

void ObjectReader::fault(const char* name, std::string message) const
{
  m_faults->push_back({path_of(name), std::move(message)});
}

bool ObjectReader::is_text(const char* name) const
{
  const auto* found = member(name);
  return found && as_json(found).is_string();
}

void ObjectReader::text(const char* name, std::string& target) const
{
  if (is_text(name)) {
    target = as_json(member(name)).get<std::string>();
  } else if (has(name)) {
    fault(name, "must be a text");
  }
}

void ObjectReader::number(const char* name, std::optional<std::int64_t>& target) const
{
  static constexpr double k_exact_doubles = 9007199254740992.0; // beyond 2^53 a double skips whole numbers
  if (!has(name)) {
    return;
  }
  const auto& found = as_json(member(name));
  if (found.is_number_unsigned() && found.get<std::uint64_t>() <= std::numeric_limits<std::int64_t>::max()) {
    target = found.get<std::int64_t>();
  } else if (found.is_number_float() && found.get<double>() >= 0 && found.get<double>() <= k_exact_doubles &&
             std::trunc(found.get<double>()) == found.get<double>()) {
    target = static_cast<std::int64_t>(found.get<double>()); // spreadsheets write 13 as 13.0
  } else {
    fault(name, "must be a whole number, 0 or more");
  }
}

void ObjectReader::boolean(const char* name, bool& target) const
{
  if (!has(name)) {
    return;
  }
  const auto& found = as_json(member(name));
  if (found.is_boolean()) {
    target = found.get<bool>();
  } else {
    fault(name, "must be true or false");
  }
}

void ObjectReader::day(const char* name, std::optional<Day>& target) const
{
  std::string words;
  text(name, words);
  if (words.empty()) {
    return;
  }
  target = parse_day(words);
  if (!target) {
    fault(name, fmt::format("\"{}\" is no day; write it as 2031-03-07", words));
  }
}

void ObjectReader::texts(const char* name, std::vector<std::string>& target) const
{
  if (!has(name)) {
    return;
  }
  const auto& found = as_json(member(name));
  const auto is_string = [](const Json& item) { return item.is_string(); };
  if (!found.is_array() || !std::all_of(found.begin(), found.end(), is_string)) {
    fault(name, "must be a list of texts");
    return;
  }
  target = found.get<std::vector<std::string>>();
}

std::optional<std::size_t> ObjectReader::index_of(const char* name, std::span<const std::string_view> names) const
{
  std::string word;
  text(name, word);
  if (!is_text(name)) {
    return std::nullopt;
  }
  const auto found = std::find(names.begin(), names.end(), word);
  if (found != names.end()) {
    return static_cast<std::size_t>(found - names.begin());
  }
  const auto nearest = base::nearest_spelling(word, {names.begin(), names.end()});
  fault(name, nearest.empty() ? fmt::format("\"{}\" is none of: {}", word, fmt::join(names, ", "))
                              : fmt::format("\"{}\" is unknown; did you mean \"{}\"?", word, nearest));
  return std::nullopt;
}

std::optional<ObjectReader> ObjectReader::object(const char* name) const
{
  if (!has(name)) {
    return std::nullopt;
  }
  if (!as_json(member(name)).is_object()) {
    fault(name, "must be an object");
    return std::nullopt;
  }
  return ObjectReader{member(name), path_of(name), *m_faults};
}

std::vector<ObjectReader> ObjectReader::objects(const char* name) const
{
  std::vector<ObjectReader> readers;
  if (!has(name)) {
    return readers;
  }
  const auto& found = as_json(member(name));
  if (!found.is_array()) {
    fault(name, "must be a list");
    return readers;
  }
  for (std::size_t i = 0; i < found.size(); ++i) {
    auto path = fmt::format("{}[{}]", path_of(name), i);
    if (found[i].is_object()) {
      readers.push_back(ObjectReader{&found[i], std::move(path), *m_faults});
    } else {
      m_faults->push_back({std::move(path), "must be an object"});
    }
  }
  return readers;
}

struct JsonLine::Tree {
  Json json;
};

JsonLine::JsonLine(std::string_view line, std::vector<FieldFault>& faults)
  : m_tree{std::make_unique<Tree>()},
    m_faults{faults}
{
  try {
    m_tree->json = Json::parse(line);
  } catch (const Json::parse_error& error) {
    faults.push_back({"", fmt::format("is no JSON (byte {})", error.byte)});
    return;
  } catch (const Json::out_of_range&) {
    faults.push_back({"", "holds a number too large to be read"}); // "1e999"
    return;
  }
  if (!m_tree->json.is_object()) {
    faults.push_back({"", "must be a JSON object"});
  }
}

JsonLine::~JsonLine() = default;

std::optional<ObjectReader> JsonLine::root() const
{
  if (!m_tree->json.is_object()) {
    return std::nullopt;
  }
  return ObjectReader{&m_tree->json, "", m_faults};
}

} // namespace saidby::model

#pragma once

#include "model/day.hpp"
#include "model/mention_json.hpp"
#include "model/names.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace saidby::model {

// Reads the members of one JSON object and lists what is wrong with them under their path.
// A member that is missing or null leaves its target as it is. Used by read_mention_json() only.
class ObjectReader {
public:
  void text(const char* name, std::string& target) const;
  void number(const char* name, std::optional<std::int64_t>& target) const; // whole, not negative
  void boolean(const char* name, bool& target) const;
  void day(const char* name, std::optional<Day>& target) const;
  void texts(const char* name, std::vector<std::string>& target) const;

  // The stored name of an enum's value; an unknown name is a fault that suggests the nearest one.
  template <typename Enum>
  void name_of(const char* name, Enum& target) const
  {
    if (const auto index = index_of(name, names_of<Enum>())) {
      target = static_cast<Enum>(*index);
    }
  }
  template <typename Enum>
  void name_of(const char* name, std::optional<Enum>& target) const
  {
    if (const auto index = index_of(name, names_of<Enum>())) {
      target = static_cast<Enum>(*index);
    }
  }

  // The member as an object; nullopt, with a fault where it is something else.
  [[nodiscard]] std::optional<ObjectReader> object(const char* name) const;
  // The objects of a list; items that are none are faults.
  [[nodiscard]] std::vector<ObjectReader> objects(const char* name) const;

  [[nodiscard]] bool has(const char* name) const { return member(name) != nullptr; }
  [[nodiscard]] bool is_text(const char* name) const;
  void fault(const char* name, std::string message) const;

private:
  friend class JsonLine;
  ObjectReader(const void* object, std::string path, std::vector<FieldFault>& faults)
    : m_object{object},
      m_path{std::move(path)},
      m_faults{&faults}
  {}

  [[nodiscard]] const void* member(const char* name) const;
  [[nodiscard]] std::string path_of(std::string_view name) const;
  [[nodiscard]] std::optional<std::size_t> index_of(const char* name, std::span<const std::string_view> names) const;

  const void* m_object; // a nlohmann::json object, whose heavy header stays in the .cpp
  std::string m_path;
  std::vector<FieldFault>* m_faults;
};

// One line of JSON, parsed. Owns what its readers look at.
class JsonLine {
public:
  // A line that is no JSON object is a fault, and has no root.
  JsonLine(std::string_view line, std::vector<FieldFault>& faults);
  ~JsonLine();
  JsonLine(const JsonLine&) = delete;
  JsonLine& operator=(const JsonLine&) = delete;

  // Lifetime: the line and the faults outlive the reader.
  [[nodiscard]] std::optional<ObjectReader> root() const;

private:
  struct Tree;
  std::unique_ptr<Tree> m_tree;
  std::vector<FieldFault>& m_faults;
};

} // namespace saidby::model

#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace saidby::casework {

// Ids of one kind, cut to a length at which all of them still differ: what people read and type.
class ShortIds {
public:
  // Copies the ids; their order does not matter, equal ones are one.
  explicit ShortIds(std::vector<std::string> ids);

  // As much of `id` as tells it from all others, at least a few digits; all of an unknown one.
  [[nodiscard]] std::string of(const std::string& id) const;

  // Of everything in a list that has a member `id`.
  template <typename List>
  [[nodiscard]] static ShortIds of_all(const List& list)
  {
    std::vector<std::string> ids;
    ids.reserve(list.size());
    for (const auto& item : list) {
      ids.push_back(item.id.value);
    }
    return ShortIds{std::move(ids)};
  }

private:
  std::vector<std::string> m_ids; // sorted
  std::size_t m_length = 0;
};

} // namespace saidby::casework

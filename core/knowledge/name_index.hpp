#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace saidby::knowledge {

// Equal bytes give equal hashes on every platform of one byte order.
[[nodiscard]] std::uint32_t hash_of_name(std::string_view name);

// Finds names in a table that is built once: open addressing over numbers of rows, no allocation per
// name. The names themselves are not copied: what they view must outlive the index.
class NameIndex {
public:
  // Room for `names` names without growing.
  explicit NameIndex(std::size_t names = 0);

  // Adds a name under the next number, from 0. A name that is there already keeps its first number and
  // is not added; returns the number of the name, and whether it is new.
  struct Added {
    std::uint32_t number = 0;
    bool is_new = false;
  };
  Added add(std::string_view name);

  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view name) const;
  [[nodiscard]] std::size_t size() const { return m_names.size(); }
  [[nodiscard]] std::string_view name(std::uint32_t number) const { return m_names[number]; }

private:
  // The slot of `name`, or the empty slot where it would go.
  [[nodiscard]] std::size_t slot_of(std::string_view name, std::uint32_t hash) const;
  void grow(std::size_t slots);

  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number = k_empty;
  };
  static constexpr std::uint32_t k_empty = 0xFFFFFFFF;

  std::vector<Slot> m_slots; // a power of two, at most three quarters full
  std::vector<std::string_view> m_names;
};

} // namespace saidby::knowledge

#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <utility>
#include <vector>

namespace saidby::compare {

// A list whose first `Inline` items lie in the list itself: most findings have two sides of one claim each, and
// hundreds of thousands of them are drafted. More items than that move to the heap.
template <typename Item, std::size_t Inline>
class SmallList {
public:
  SmallList() = default;
  SmallList(std::initializer_list<Item> items) : SmallList(items.begin(), items.end()) {}
  template <typename Iterator>
  SmallList(Iterator first, Iterator last)
  {
    for (; first != last; ++first) {
      push_back(*first);
    }
  }

  void push_back(Item item)
  {
    if (m_size < Inline) {
      m_few[m_size] = std::move(item);
    } else {
      if (m_size == Inline) {
        m_many.assign(std::make_move_iterator(m_few.begin()), std::make_move_iterator(m_few.end()));
      }
      m_many.push_back(std::move(item));
    }
    ++m_size;
  }

  [[nodiscard]] std::size_t size() const { return m_size; }
  [[nodiscard]] bool empty() const { return m_size == 0; }
  [[nodiscard]] Item* begin() { return m_size <= Inline ? m_few.data() : m_many.data(); }
  [[nodiscard]] Item* end() { return begin() + m_size; }
  [[nodiscard]] const Item* begin() const { return m_size <= Inline ? m_few.data() : m_many.data(); }
  [[nodiscard]] const Item* end() const { return begin() + m_size; }
  [[nodiscard]] Item& operator[](std::size_t i) { return begin()[i]; }
  [[nodiscard]] const Item& operator[](std::size_t i) const { return begin()[i]; }
  [[nodiscard]] const Item& front() const { return *begin(); }
  [[nodiscard]] Item& back() { return end()[-1]; }
  [[nodiscard]] const Item& back() const { return end()[-1]; }

  // Sorts the items and leaves each once.
  void make_set()
  {
    std::sort(begin(), end());
    const auto kept = static_cast<std::size_t>(std::unique(begin(), end()) - begin());
    if (m_size > Inline && kept <= Inline) {
      std::move(m_many.begin(), m_many.begin() + static_cast<std::ptrdiff_t>(kept), m_few.begin());
      m_many.clear();
    } else if (m_size > Inline) {
      m_many.resize(kept);
    }
    m_size = kept;
  }

private:
  std::size_t m_size = 0;
  std::array<Item, Inline> m_few{};
  std::vector<Item> m_many; // all of them, once they are more
};

} // namespace saidby::compare

#pragma once

#include <cstddef>
#include <cstdlib>
#include <new>
#include <vector>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace saidby::compare {

// Asks the system for large pages for large tables: rows of a million mentions are visited across their order,
// and with pages of 4 KB half of that time goes into finding the pages. Where there are none, nothing is lost.
template <typename Item>
struct LargePages {
  using value_type = Item;

  LargePages() = default;
  template <typename Other>
  LargePages(const LargePages<Other>&)
  {}

  [[nodiscard]] Item* allocate(std::size_t count)
  {
    const auto bytes = count * sizeof(Item);
    if (bytes < k_large) {
      return static_cast<Item*>(::operator new(bytes));
    }
    const auto whole_pages = (bytes + k_page - 1) / k_page * k_page;
    auto* memory = ::operator new(whole_pages, std::align_val_t{k_page});
#ifdef __linux__
    static_cast<void>(::madvise(memory, whole_pages, MADV_HUGEPAGE)); // a wish; refusing it is fine
#endif
    return static_cast<Item*>(memory);
  }

  void deallocate(Item* items, std::size_t count) noexcept
  {
    if (count * sizeof(Item) < k_large) {
      ::operator delete(items);
    } else {
      ::operator delete(items, std::align_val_t{k_page});
    }
  }

  template <typename Other>
  friend bool operator==(const LargePages&, const LargePages<Other>&)
  {
    return true;
  }

private:
  static constexpr std::size_t k_page = std::size_t{2} << 20;
  static constexpr std::size_t k_large = 2 * k_page;
};

// A vector for tables that can become large.
template <typename Item>
using BigList = std::vector<Item, LargePages<Item>>;

} // namespace saidby::compare

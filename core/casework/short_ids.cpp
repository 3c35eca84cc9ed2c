#include "casework/short_ids.hpp"

#include <algorithm>
#include <utility>

namespace saidby::casework {

namespace {

constexpr std::size_t k_least_length = 6; // "c_" and four digits

[[nodiscard]] std::size_t shared_prefix(const std::string& a, const std::string& b)
{
  const auto length = std::min(a.size(), b.size());
  std::size_t at = 0;
  while (at < length && a[at] == b[at]) {
    ++at;
  }
  return at;
}

} // namespace

ShortIds::ShortIds(std::vector<std::string> ids) : m_ids{std::move(ids)}, m_length{k_least_length}
{
  std::sort(m_ids.begin(), m_ids.end());
  m_ids.erase(std::unique(m_ids.begin(), m_ids.end()), m_ids.end());
  // Sorted neighbours share the longest prefixes.
  for (std::size_t i = 1; i < m_ids.size(); ++i) {
    m_length = std::max(m_length, shared_prefix(m_ids[i - 1], m_ids[i]) + 1);
  }
}

std::string ShortIds::of(const std::string& id) const
{
  return std::binary_search(m_ids.begin(), m_ids.end(), id) ? id.substr(0, m_length) : id;
}

} // namespace saidby::casework

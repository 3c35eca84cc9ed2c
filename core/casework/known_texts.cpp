#include "casework/known_texts.hpp"

#include <algorithm>
#include <charconv>
#include <functional>
#include <string>
#include <string_view>

namespace saidby::casework {

namespace {

// The first 64 bits of a SHA-256 in hexadecimal digits.
[[nodiscard]] std::uint64_t short_hash(const std::string& sha256)
{
  std::uint64_t value = 0;
  std::from_chars(sha256.data(), sha256.data() + std::min<std::size_t>(sha256.size(), 16), value, 16);
  return value;
}

// 0 for an empty text only.
[[nodiscard]] std::uint64_t said_hash(const std::string& text)
{
  return text.empty() ? 0 : std::hash<std::string_view>{}(text) | 1U;
}

[[nodiscard]] bool may_be_equal(std::uint64_t a, std::uint64_t b) { return a == 0 || b == 0 || a == b; }

} // namespace

KnownTexts::KnownTexts(const store::CaseFile& file)
{
  file.for_each_document([this](const store::StoredDocument& stored) {
    if (stored.standing != store::Standing::forgotten) {
      add(stored.document);
    }
  });
}

void KnownTexts::add(const model::Document& document)
{
  m_by_bytes.emplace(short_hash(document.raw_sha256), Said{said_hash(document.outlet), said_hash(document.url)});
  m_texts.insert(short_hash(document.text_sha256));
}

bool KnownTexts::has(const model::Document& document) const
{
  const auto outlet = said_hash(document.outlet);
  const auto url = said_hash(document.url);
  const auto [first, last] = m_by_bytes.equal_range(short_hash(document.raw_sha256));
  for (auto entry = first; entry != last; ++entry) {
    if (may_be_equal(entry->second.outlet, outlet) && may_be_equal(entry->second.url, url)) {
      return true;
    }
  }
  return false;
}

bool KnownTexts::has_text_of(const model::Document& document) const
{
  return m_texts.contains(short_hash(document.text_sha256));
}

} // namespace saidby::casework

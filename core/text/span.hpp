#pragma once

#include <cstddef>
#include <string_view>

namespace saidby::text {

// A half-open range of bytes [start, end) in a UTF-8 text: the only kind of offset that is stored.
struct ByteSpan {
  std::size_t start = 0;
  std::size_t end = 0;

  [[nodiscard]] constexpr std::size_t size() const { return end - start; }
  [[nodiscard]] constexpr bool empty() const { return start == end; }
  [[nodiscard]] constexpr bool contains(ByteSpan other) const { return start <= other.start && other.end <= end; }
  [[nodiscard]] constexpr bool overlaps(ByteSpan other) const { return start < other.end && other.start < end; }

  friend constexpr bool operator==(ByteSpan, ByteSpan) = default;
};

// A half-open range of tokens [first, last) of one text (see text/token.hpp). Never mixed with bytes.
struct TokenRange {
  std::size_t first = 0;
  std::size_t last = 0;

  [[nodiscard]] constexpr std::size_t size() const { return last - first; }
  [[nodiscard]] constexpr bool empty() const { return first == last; }
  [[nodiscard]] constexpr bool contains(std::size_t token) const { return first <= token && token < last; }
  [[nodiscard]] constexpr bool contains(TokenRange other) const { return first <= other.first && other.last <= last; }
  [[nodiscard]] constexpr bool overlaps(TokenRange other) const { return first < other.last && other.first < last; }

  friend constexpr bool operator==(TokenRange, TokenRange) = default;
};

// The bytes of `text` that `span` names. Requires: span.end <= text.size().
[[nodiscard]] constexpr std::string_view bytes_of(std::string_view text, ByteSpan span)
{
  return text.substr(span.start, span.end - span.start);
}

} // namespace saidby::text

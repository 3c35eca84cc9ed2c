// Bytes that somebody calls a text, in one of the encodings that people send: taken in, or refused with a reason.
#include "fuzz_target.hpp"

#include "base/errors.hpp"
#include "ingest/plain_text.hpp"
#include "text/utf8.hpp"

#include <array>
#include <string>
#include <utility>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
  static constexpr std::array<std::string_view, 4> k_encodings{"", "latin1", "windows-1252", "utf-16"};
  if (size == 0) {
    return 0;
  }
  const std::string raw{saidby::fuzz::as_text(data + 1, size - 1)};
  try {
    saidby::ingest::Piece piece;
    piece.name = "a.txt";
    piece.bytes = raw;
    piece.encoding = k_encodings[*data % k_encodings.size()];
    const auto taken = saidby::ingest::take_in_plain_text(std::move(piece));
    saidby::fuzz::require(taken.raw == raw);
    saidby::fuzz::require(!saidby::text::first_invalid_utf8(taken.text()));
  } catch (const saidby::base::Error& error) {
    saidby::fuzz::require(*error.what() != '\0');
  }
  return 0;
}

#include "tests/compare/notation.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace saidby;

// Thirty different words that depend on `seed`, with "_" for blanks.
std::string wire(int seed, int words = 60)
{
  std::string text;
  for (int i = 0; i < words; ++i) {
    text += "word" + std::to_string((seed * 1009 + i * 7919) % 100000) + "_";
  }
  return text;
}

std::size_t copies_of(const std::string& first, const std::string& second)
{
  const auto story = "A@7 -: 13 killed text=" + first + "\nB@8 -: 13 killed text=" + second + "\n";
  return testing::compared(testing::read_story(story)).near_copies.size();
}

} // namespace

TEST_CASE("texts that share most of their words are copies")
{
  CHECK(copies_of(wire(1), wire(1)) == 1);
  CHECK(copies_of(wire(1), wire(1) + "our_own_last_words") == 1);
  CHECK(copies_of(wire(1), wire(1, 40)) == 1); // a cut version
  CHECK(copies_of(wire(1), wire(2)) == 0);
  CHECK(copies_of(wire(1, 6), wire(1, 3) + wire(2, 30)) == 0);
  CHECK(copies_of("", "") == 0);
}

TEST_CASE("what a copy says of its own is said by the one that it copies")
{
  const auto story = "A@7 -: 13 killed text=" + wire(1) + "\nB@8 -: 13 killed text=" + wire(1) + "\n";
  const auto result = testing::compared(testing::read_story(story));
  REQUIRE(result.near_copies.size() == 1);
  CHECK(result.near_copies.front().copy.value == "d_B@8");
  CHECK(result.near_copies.front().of.value == "d_A@7");
  CHECK(result.near_copies.front().shared_percent == 100);
  REQUIRE(result.claims.size() == 1);
  CHECK(result.claims.front().mentions.size() == 2);
  CHECK(result.source(result.claims.front().origin)->label == "A");
}

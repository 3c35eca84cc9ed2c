#include "compare/extremes.hpp"
#include "compare/numbers.hpp"
#include "compare/sort_keys.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>
#include <vector>

namespace {

using namespace saidby::compare;

} // namespace

TEST_CASE("roundings")
{
  struct Row {
    std::int64_t coarse;
    std::int64_t fine;
    bool is;
  };
  static constexpr Row rows[] = {
    {3500, 3465, true},  {3400, 3465, true},  {3500, 3450, true}, {3500, 3449, false}, {3500, 3599, true},
    {3500, 3600, false}, {1000, 1499, false}, // one digit is no rounding but another figure
    {3465, 3500, false}, {3500, 3500, false}, {120, 123, true},   {0, 3, false},       {3500, 3550, true},
  };
  for (const auto& row : rows) {
    CAPTURE(row.coarse);
    CAPTURE(row.fine);
    CHECK(is_rounding(row.coarse, row.fine, 2) == row.is);
  }
}

TEST_CASE("digits that slipped")
{
  CHECK(digit_slip(3465, 3265, 4) == DigitSlip::replaced);
  CHECK(digit_slip(3465, 3645, 4) == DigitSlip::swapped);
  CHECK(digit_slip(3465, 3466, 4) == DigitSlip::replaced);
  CHECK(digit_slip(3465, 6345, 4) == DigitSlip::none); // not neighbours
  CHECK(digit_slip(346, 364, 4) == DigitSlip::none);
  CHECK(digit_slip(2000, 3000, 4) == DigitSlip::none);
  CHECK(digit_slip(3465, 34650, 4) == DigitSlip::none);
}

TEST_CASE("closeness and distance")
{
  CHECK(are_close(19, 20, 10));
  CHECK_FALSE(are_close(15, 20, 10));
  CHECK(are_far_apart(10, 20, 2));
  CHECK_FALSE(are_far_apart(11, 20, 2));
  CHECK_FALSE(are_far_apart(0, 20, 2)); // none and some is no matter of factors
}

TEST_CASE("sorting by bytes is sorting")
{
  std::mt19937_64 random{7};
  for (const std::size_t count : {0U, 1U, 2U, 100U, 5000U}) {
    BigList<SortKey> keys;
    for (Index i = 0; i < count; ++i) {
      keys.push_back({random() % 40, ordered(static_cast<std::int64_t>(random() % 2000) - 1000), i});
    }
    auto expected = keys;
    const auto less = [](const SortKey& a, const SortKey& b) {
      return a.high != b.high ? a.high < b.high : a.low < b.low;
    };
    std::stable_sort(expected.begin(), expected.end(), less);
    sort_by_key(keys);
    const auto same = [](const SortKey& a, const SortKey& b) { return a.index == b.index; };
    CHECK(std::equal(keys.begin(), keys.end(), expected.begin(), expected.end(), same));
  }
}

TEST_CASE("extremes of a stretch, of two speakers")
{
  std::mt19937 random{7};
  for (Index round = 0; round < 200; ++round) {
    std::vector<Candidate> candidates;
    for (Index i = 0; i < 1 + round % 40; ++i) {
      const auto low = static_cast<std::int64_t>(random() % 50);
      candidates.push_back({i, static_cast<Index>(random() % 4), {low, low + static_cast<std::int64_t>(random() % 9)}});
    }
    const Extremes extremes{candidates};
    const auto first = random() % candidates.size();
    const auto last = first + random() % (candidates.size() - first + 1);
    std::int64_t highest = -1;
    std::int64_t lowest = 1000;
    extremes.visit(first, last, [&](const Extremes::Node& node) {
      highest = std::max(highest, node.highest_low[0].claim == k_none ? -1 : node.highest_low[0].end);
      lowest = std::min(lowest, node.lowest_high[0].claim == k_none ? 1000 : node.lowest_high[0].end);
      CHECK((node.highest_low[1].claim == k_none || node.highest_low[0].speaker != node.highest_low[1].speaker));
      return true;
    });
    std::int64_t expected_high = -1;
    std::int64_t expected_low = 1000;
    for (auto i = first; i < last; ++i) {
      expected_high = std::max(expected_high, candidates[i].bounds.low);
      expected_low = std::min(expected_low, candidates[i].bounds.high);
    }
    CHECK(highest == expected_high);
    CHECK(lowest == expected_low);
  }
}

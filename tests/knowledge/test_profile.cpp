#include "knowledge/profile.hpp"

#include "base/errors.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <set>
#include <stdexcept>

using namespace saidby;
using knowledge::Profile;
using enum model::Qualifier;
using enum model::VagueClass;

namespace {

// "[54~, ~66]": "~" stands on the inner side of a soft end, "open" for no end.
std::string printed(const model::Interval& interval)
{
  const auto low = interval.low ? std::to_string(*interval.low) : "open";
  const auto high = interval.high ? std::to_string(*interval.high) : "open";
  return "[" + low + (interval.low_end == model::End::soft ? "~" : "") + ", " +
         (interval.high_end == model::End::soft ? "~" : "") + high + "]";
}

model::Quantity named(model::Qualifier qualifier, std::int64_t value)
{
  model::Quantity quantity;
  quantity.qualifier = qualifier;
  quantity.value = value;
  return quantity;
}

model::Quantity vague_words(model::VagueClass vague)
{
  model::Quantity quantity;
  quantity.qualifier = model::Qualifier::vague;
  quantity.vague = vague;
  return quantity;
}

model::Quantity between(std::optional<std::int64_t> low, std::optional<std::int64_t> high)
{
  model::Quantity quantity;
  quantity.qualifier = range;
  quantity.range_low = low;
  quantity.range_high = high;
  return quantity;
}

constexpr auto k_most = std::numeric_limits<std::int64_t>::max();

} // namespace

TEST_CASE("plain: the interval of a named number, and what its words exclude")
{
  struct Row {
    model::Qualifier qualifier;
    std::int64_t value;
    std::string interval;
    std::string widest;
  };
  const Row rows[] = {
    {exact, 13, "[13, 13]", "[13, 13]"},
    {exact, 0, "[0, 0]", "[0, 0]"}, // "no one"
    {exact, 2, "[2, 2]", "[2, 2]"}, // "a couple"
    {at_least, 164, "[164, open]", "[164, open]"},
    {more_than, 1000, "[1001, open]", "[1001, open]"},
    {at_most, 50, "[0, 50]", "[0, 50]"},
    {less_than, 50, "[0, 49]", "[0, 49]"},
    {less_than, 0, "[0, 0]", "[0, 0]"}, // no count is below none
    {approximately, 60, "[54~, ~66]", "[30, 120]"},
    {approximately, 655, "[589~, ~721]", "[328, 1310]"}, // 589.5 and 720.5, rounded outwards
    {approximately, 1, "[0~, ~2]", "[1, 2]"},
    {approximately, 0, "[0~, ~0]", "[0, 0]"},
    {exact, -4, "[0, 0]", "[0, 0]"}, // a broken import: counts are never below none
    {more_than, k_most, "[9223372036854775807, open]", "[9223372036854775807, open]"},
    {approximately, k_most, "[8301034833169298226~, ~9223372036854775807]",
     "[4611686018427387904, 9223372036854775807]"},
  };
  const auto& plain = Profile::named("plain");
  for (const auto& row : rows) {
    CAPTURE(model::name(row.qualifier));
    CAPTURE(row.value);
    CHECK(printed(plain.interval(named(row.qualifier, row.value))) == row.interval);
    CHECK(printed(plain.widest(named(row.qualifier, row.value))) == row.widest);
  }
}

TEST_CASE("ranges are hard at both ends; an end that is not named is open")
{
  const auto& plain = Profile::named("plain");
  CHECK(printed(plain.interval(between(20, 30))) == "[20, 30]");
  CHECK(printed(plain.interval(between(30, 20))) == "[20, 30]");
  CHECK(printed(plain.interval(between(20, std::nullopt))) == "[20, open]");
  CHECK(printed(plain.interval(between(std::nullopt, 30))) == "[open, 30]");
  CHECK(printed(plain.widest(between(20, 30))) == "[20, 30]");
}

TEST_CASE("vague words: a floor, a soft ceiling")
{
  struct Row {
    model::VagueClass vague;
    std::string plain;
    std::string plain_widest;
    std::string acled;
  };
  const Row rows[] = {
    {several, "[3~, ~9]", "[2, open]", "[3~, ~9]"},
    {tens, "[20, ~99]", "[20, open]", "[10, ~99]"},
    {hundreds, "[200~, ~999]", "[100, open]", "[100, ~999]"},
    {thousands, "[2000~, ~9999]", "[1000, open]", "[2000~, ~9999]"},
    {tens_of_thousands, "[20000~, ~99999]", "[10000, open]", "[20000~, ~99999]"},
    {hundreds_of_thousands, "[200000~, ~999999]", "[100000, open]", "[200000~, ~999999]"},
    {millions, "[2000000~, ~9999999]", "[1000000, open]", "[2000000~, ~9999999]"},
  };
  const auto& plain = Profile::named("plain");
  for (const auto& row : rows) {
    CAPTURE(model::name(row.vague));
    CHECK(printed(plain.interval(vague_words(row.vague))) == row.plain);
    CHECK(printed(plain.widest(vague_words(row.vague))) == row.plain_widest);
    CHECK(printed(Profile::named("acled").interval(vague_words(row.vague))) == row.acled);
  }
  CHECK(std::size(rows) == model::names_of<model::VagueClass>().size());
}

TEST_CASE("a quantity that names nothing is open at both ends")
{
  model::Quantity nothing;
  CHECK(printed(Profile::named("plain").interval(nothing)) == "[open, open]");
  nothing.qualifier = model::Qualifier::vague;
  CHECK(printed(Profile::named("plain").interval(nothing)) == "[open, open]");
  CHECK(printed(Profile::named("plain").widest(nothing)) == "[open, open]");
}

TEST_CASE("profiles by name")
{
  CHECK(Profile::names() == std::vector<std::string_view>{"plain", "acled"});
  CHECK(Profile::named("plain").name() == "plain");
  try {
    (void)Profile::named("plane");
    FAIL("no profile is called 'plane'");
  } catch (const base::UsageError& error) {
    CHECK(std::string{error.what()} == "no profile is called 'plane'");
    CHECK(error.advice() == "Did you mean 'plain'?");
  }
}

TEST_CASE("constants have a name, a value and a reason, and every profile has them all")
{
  const auto& plain = Profile::named("plain");
  CHECK(plain.constant("comparable_hours") == 24);
  CHECK(plain.constant("rounding_min_digits") == 2);
  CHECK(plain.constant("slip_min_digits") == 4);
  CHECK_THROWS_AS((void)plain.constant("comparable_days"), std::logic_error);
  for (const auto name : Profile::names()) {
    std::set<std::string> seen;
    for (const auto& constant : Profile::named(name).constants()) {
      CAPTURE(constant.name);
      CHECK(seen.insert(constant.name).second);
      CHECK(constant.reason.size() > 20);
    }
    CHECK(seen.size() == plain.constants().size());
    CHECK_FALSE(Profile::named(name).source().empty());
  }
}

#include "report/messages.hpp"

#include "base/errors.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <stdexcept>

using namespace saidby;
using report::Messages;

TEST_CASE("messages fill named arguments")
{
  const auto& en = Messages::of("en");
  const auto& fr = Messages::of("fr");
  CHECK(en.text("status.independent_sources", {{"count", "2"}}) == "two independent sources name it");
  CHECK(en.text("status.independent_sources", {{"count", "3"}}) == "3 independent sources name it");
  CHECK(fr.text("status.independent_sources", {{"count", "2"}}) == "deux sources indépendantes le disent");
  CHECK(en.text("quote.more", {{"count", "1"}}) == "1 more place where it is said");
  CHECK(fr.text("quote.more", {{"count", "0"}}) == "0 autre endroit où c’est dit"); // zero is singular in French
}

TEST_CASE("numbers are grouped and days are written as the language does")
{
  struct Row {
    std::string_view language;
    std::string_view argument;
    std::string_view expected;
  };
  static constexpr Row rows[] = {
    {"en", "21", "said: 21"},
    {"en", "2031", "said: 2031"}, // may be a year
    {"en", "97000", "said: 97,000"},
    {"fr", "97000", "said: 97\u202F000"},
    {"en", "2031-03-07", "said: 7 March 2031"},
    {"fr", "2031-03-01", "said: 1er mars 2031"},
    {"en", "2031-02-30", "said: 2031-02-30"}, // no such day: left as it is
    {"en", "plus d'un millier", "said: plus d'un millier"},
    {"en", "{from} '{' # <b>", "said: {from} '{' # <b>"}, // arguments are never patterns
    {"en", "99999999999999999999", "said: 99999999999999999999"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.argument);
    const auto text = Messages::of(row.language).text("remark.all_rest_on", {{"source", std::string{row.argument}}});
    const auto shown = row.expected.substr(6);
    CHECK(text.ends_with(shown));
  }
}

TEST_CASE("an unknown language gets the near spelling")
{
  CHECK_THROWS_AS((void)Messages::of("frr"), base::UsageError);
  try {
    (void)Messages::of("frr");
  } catch (const base::UsageError& error) {
    CHECK(std::string{error.what()} == "There are no report sentences for the language \"frr\".");
    CHECK(error.advice().find("fr") != std::string::npos);
  }
}

TEST_CASE("a missing argument or key is a mistake in the program")
{
  CHECK_THROWS_AS((void)Messages::of("en").text("no.such.key"), std::logic_error);
  CHECK_THROWS_AS((void)Messages::of("en").text("quote.more"), std::logic_error);
}

TEST_CASE("all languages have the same keys")
{
  for (const auto language : Messages::languages()) {
    CAPTURE(language);
    CHECK(Messages::of(language).keys() == Messages::of("en").keys());
  }
  CHECK(Messages::languages().size() >= 2);
}

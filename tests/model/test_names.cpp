#include "model/names.hpp"

#include "model/ids.hpp"
#include "model/mention.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

namespace saidby::model {

namespace {

template <typename Enum>
void check_names(Enum last)
{
  const auto names = names_of<Enum>();
  REQUIRE(names.size() == static_cast<std::size_t>(last) + 1);
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < names.size(); ++i) {
    CAPTURE(names[i]);
    CHECK(name(static_cast<Enum>(i)) == names[i]);
    CHECK(parse_name<Enum>(names[i]) == static_cast<Enum>(i));
    CHECK(seen.insert(names[i]).second);
  }
  CHECK_FALSE(parse_name<Enum>(""));
  CHECK_FALSE(parse_name<Enum>("Killed"));
}

} // namespace

TEST_CASE("every value of every list has one name that reads back")
{
  check_names(MentionKind::statement);
  check_names(Measure::other);
  check_names(Stage::convicted);
  check_names(Group::other);
  check_names(Unit::things);
  check_names(CountSeverity::serious);
  check_names(Qualifier::vague);
  check_names(VagueClass::millions);
  check_names(ModalityKind::forecast);
  check_names(HedgedBy::outlet);
  check_names(EventRole::unknown);
  check_names(WindowKind::list);
  check_names(PlaceScope::except);
  check_names(Part::correction_note);
  check_names(ReferenceAct::denies);
  check_names(SourceType::other);
  check_names(ClaimStatus::withdrawn);
  check_names(FindingKind::not_in_evidence);
  check_names(Grade::note);
}

TEST_CASE("stored names never change")
{
  // Case files of all ages hold these numbers and names. Where a row fails: do not rename or reorder,
  // add new values to the end of their list.
  CHECK(static_cast<int>(Measure::victims) == 15);
  CHECK(name(Measure::hospitalised) == "hospitalised");
  CHECK(static_cast<int>(Group::vehicles) == 20);
  CHECK(name(Group::security_forces) == "security_forces");
  CHECK(static_cast<int>(SourceType::person) == 18);
  CHECK(name(SourceType::armed_group) == "armed_group");
  CHECK(static_cast<int>(Qualifier::range) == 6);
  CHECK(name(VagueClass::tens_of_thousands) == "tens_of_thousands");
  CHECK(name(Part::correction_note) == "correction_note");
  CHECK(name(FindingKind::withdrawn_in_use) == "withdrawn_in_use");
}

TEST_CASE("hashed_id")
{
  CHECK(hashed_id('m', "") == "m_e3b0c44298fc1c14"); // the first 8 bytes of the SHA-256 of nothing
  CHECK(hashed_id('d', "a") != hashed_id('d', "b"));
}

TEST_CASE("mention_id depends on all that it is made of")
{
  const auto id = [](std::string sha, MentionKind kind, text::ByteSpan span, Measure measure, std::size_t ordinal) {
    return mention_id(sha, kind, span, measure, ordinal).value;
  };
  const std::set<std::string> ids = {
    id("aa", MentionKind::figure, {1, 2}, Measure::killed, 0),
    id("ab", MentionKind::figure, {1, 2}, Measure::killed, 0),
    id("aa", MentionKind::statement, {1, 2}, Measure::killed, 0),
    id("aa", MentionKind::figure, {1, 3}, Measure::killed, 0),
    id("aa", MentionKind::figure, {0, 2}, Measure::killed, 0),
    id("aa", MentionKind::figure, {1, 2}, Measure::injured, 0),
    id("aa", MentionKind::figure, {1, 2}, Measure::killed, 1),
    id("aa", MentionKind::figure, {11, 2}, Measure::killed, 0), // digits do not run together
    id("aa", MentionKind::figure, {1, 12}, Measure::killed, 0),
  };
  CHECK(ids.size() == 9);
}

} // namespace saidby::model

#include "casework/decisions.hpp"

#include "casework/decision_kinds.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace saidby;

namespace {

struct Entry {
  std::string_view kind;
  std::string_view target;
  std::string_view payload = "{}";
};

std::vector<store::Decision> log_of(const std::vector<Entry>& entries)
{
  std::vector<store::Decision> log;
  for (const auto& entry : entries) {
    store::Decision decision;
    decision.number = static_cast<std::int64_t>(log.size()) + 1;
    decision.by = "Ann";
    decision.why = "seen";
    decision.kind = entry.kind;
    decision.target = entry.target;
    decision.payload = entry.payload;
    log.push_back(decision);
  }
  return log;
}

// All that holds, in a short form.
std::string printed(const std::vector<Entry>& entries)
{
  const auto decisions = casework::decisions_that_hold(log_of(entries));
  std::string out;
  const auto add = [&](const std::string& text) { out += (out.empty() ? "" : " ") + text; };
  for (const auto& set : decisions.events) {
    add(set.document.value + set.mention.value + "=" + set.event.value);
  }
  for (const auto& merge : decisions.event_merges) {
    add(merge.from.value + ">" + merge.into.value);
  }
  for (const auto& merge : decisions.source_merges) {
    add(merge.from.value + ">" + merge.into.value);
  }
  for (const auto& split : decisions.source_splits) {
    add(split.source.value + "|" + split.document.value);
  }
  for (const auto& fact : decisions.source_facts) {
    add(fact.source.value + ":" + std::to_string(static_cast<int>(fact.property)) + "=" + fact.value +
        (fact.since ? "@" + model::iso(*fact.since) : ""));
  }
  for (const auto& id : decisions.dismissed) {
    add("dismissed " + id.value);
  }
  for (const auto& id : decisions.refused) {
    add("refused " + id.value);
  }
  for (const auto& side : decisions.sides) {
    add("side " + side);
  }
  return out;
}

} // namespace

TEST_CASE("decisions_that_hold")
{
  CHECK(printed({}).empty());
  CHECK(printed({{"event_set", "d_1", R"({"event":"e_1"})"}}) == "d_1=e_1");
  CHECK(printed({{"event_set", "m_1", R"({"event":"e_1"})"}}) == "m_1=e_1");
  CHECK(printed({{"event_merge", "e_1", R"({"into":"e_2"})"}}) == "e_1>e_2");
  CHECK(printed({{"source_merge", "s_1", R"({"into":"s_2"})"}}) == "s_1>s_2");
  CHECK(printed({{"source_split", "s_1", R"({"document":"d_1"})"}}) == "s_1|d_1");
  CHECK(printed({{"source_side", "s_1", R"({"value":"north","since":"2031-03-07"})"}}) ==
        "s_1:1=north@2031-03-07 side north");
  CHECK(printed({{"source_type", "s_1", R"({"value":"police"})"}}) == "s_1:0=police");
  CHECK(printed({{"mark", "f_1", R"({"verdict":"dismissed"})"}}) == "dismissed f_1");
  CHECK(printed({{"mark", "m_1", R"({"verdict":"not_in_text"})"}}) == "refused m_1");
  CHECK(printed({{"document_set", "d_1", R"({"outlet":"Post"})"}}).empty()); // the store has carried it out
}

TEST_CASE("a later decision wins, and one that was taken back is gone")
{
  CHECK(
    printed({{"mark", "f_1", R"({"verdict":"dismissed"})"}, {"mark", "f_1", R"({"verdict":"confirmed"})"}}).empty());
  CHECK(printed({{"source_merge", "s_1", R"({"into":"s_2"})"}, {"take_back", "1"}}).empty());
  // Taking back the taking back brings it back.
  CHECK(printed({{"source_merge", "s_1", R"({"into":"s_2"})"}, {"take_back", "1"}, {"take_back", "2"}}) == "s_1>s_2");
}

TEST_CASE("reviews_of lists the marks that hold")
{
  const auto reviews = casework::reviews_of(log_of(
    {{"mark", "c_1", R"({"verdict":"confirmed"})"}, {"mark", "c_2", R"({"verdict":"refuted"})"}, {"take_back", "2"}}));
  REQUIRE(reviews.size() == 1);
  CHECK(reviews[0].what == "confirmed");
  CHECK(reviews[0].on == "c_1");
  CHECK(reviews[0].by == "Ann");
}

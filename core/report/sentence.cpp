#include "report/sentence.hpp"

#include "base/tsv.hpp"
#include "report/controller_words.hpp"
#include "report/labels.hpp"

namespace saidby::report {

namespace {

// Arguments may be empty where nobody is named or no day is known: words stand for that.
Messages::Arguments spoken(const std::map<std::string, std::string>& arguments, const Messages& messages)
{
  Messages::Arguments out = arguments;
  for (auto& [name, value] : out) {
    if (!value.empty()) {
      value = name == "party" ? controller_words(value, messages) : value;
      continue;
    }
    if (name == "day" || name == "other_day") {
      value = messages.text("day.none");
    } else if (name == "outlet") {
      value = messages.text("outlet.nobody");
    } else {
      value = messages.text("source.nobody");
    }
  }
  return out;
}

} // namespace

std::string sentence(const model::Finding& finding, const Messages& messages)
{
  return capitalised(messages.text("rule." + finding.rule, spoken(finding.arguments, messages)));
}

std::string reason(const model::Finding& finding, const Messages& messages)
{
  std::string out;
  if (!finding.why.empty()) {
    out = capitalised(messages.text("why." + finding.why, spoken(finding.arguments, messages)));
  }
  const auto doubts = finding.arguments.find("doubts");
  if (doubts == finding.arguments.end() || doubts->second.empty()) {
    return out;
  }
  std::string listed;
  for (const auto doubt : base::split(doubts->second, ',')) {
    const auto words = messages.text("doubt." + std::string{doubt});
    listed = listed.empty() ? words : messages.text("list.comma", {{"first", listed}, {"last", words}});
  }
  return out + (out.empty() ? "" : " ") + messages.text("doubt.list", {{"doubts", listed}});
}

} // namespace saidby::report

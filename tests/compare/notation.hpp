#pragma once

#include "compare/comparison.hpp"

#include <string>
#include <string_view>
#include <vector>

// Cases in lines, one a mention, so that a test row can be read like the story it tells:
//
//   AFP@7 police: >=18 killed
//   Post@8 ministry of health > Interfax: 16 killed children place=Almaty part=title
//   AFP@9 ministry of health: withdraws
//
// OUTLET@DAY, the day of March 2031 ("7", "7T15" with an hour, "-" undated, "7#2" for a second article of that
// day); the chain, nearest first, ">" between, "-" for the outlet itself, "+" between joint sources; then the
// figure (18 >=18 >18 <=18 <18 ~18 18-20 none several dozens hundreds thousands), the measure ("killed+missing"
// for two), the group, and what else is said:
//   of= place= except= inherited since= on= now list said= old unit= stage= serious event= hedged denied forecast
//   retracted cue= part= name= partof= replaces= url= text= type= jurisdiction= label= bare words
// A line that has "withdraws" or "denies" in the figure's place is a statement without a figure.
// All articles are about Kazakhstan unless a line "case country=XX" says otherwise ("case country=" for nowhere).

namespace saidby::testing {

struct Story {
  std::vector<model::Document> documents;
  std::vector<std::string> texts; // of the documents
  std::vector<model::Mention> mentions;
  std::string country = "KZ";

  [[nodiscard]] std::vector<compare::DocumentView> views() const;
};

// Throws std::runtime_error naming the line and word that it cannot read.
[[nodiscard]] Story read_story(std::string_view lines);

// Compares under the plain profile.
[[nodiscard]] compare::Comparison compared(const Story& story, const compare::Decisions& decisions = {},
                                           std::optional<model::Day> as_of = {});

// "sure same_authority_falls 18 | 16", with "; why" and "? doubts" where there are any; sorted. Notes only
// where asked for.
enum class Notes { left_out, shown };
[[nodiscard]] std::vector<std::string> printed_findings(const compare::Comparison& comparison, Notes notes);

[[nodiscard]] model::Day march(int day);

} // namespace saidby::testing

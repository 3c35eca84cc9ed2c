#pragma once

#include "report/messages.hpp"
#include "report/report.hpp"

#include <cstddef>
#include <string>
#include <vector>

// What a reader should know within a minute: which questions have answers that differ, and how far.

namespace saidby::report {

struct OverviewRow {
  std::size_t question = 0; // index in Report::questions
  std::size_t lowest = 0;   // indices of its answers
  std::size_t highest = 0;
  std::size_t sources = 0; // who gave the answers that stand
  std::size_t faults = 0;  // findings about it that do not hold together
};

// The questions with more than one answer that stands, or with such findings: those with most first.
[[nodiscard]] std::vector<OverviewRow> overview_of(const Report& report);

// "“26” (regional hospital)".
[[nodiscard]] std::string answer_words(const Answer& answer, const Messages& messages);

// "1,200", "13 to 17": where most independent sources meet; empty where no two do.
[[nodiscard]] std::string agreed_number_words(const AskedQuestion& question, const Messages& messages);

// "6 articles of 5 outlets, 6 October 2031 to 8 October 2031, in English (3) and French (3)."
[[nodiscard]] std::string read_words(const Report& report, const Messages& messages);

} // namespace saidby::report

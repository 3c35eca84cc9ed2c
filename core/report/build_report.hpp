#pragma once

#include "compare/comparison.hpp"
#include "knowledge/profile.hpp"
#include "model/document.hpp"
#include "model/mention.hpp"
#include "report/report.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace saidby::report {

enum class ReportParts : std::uint8_t {
  everything,
  answers, // questions with their answers; no findings, no statements, no quotes
};

// What a report is made from. Lifetime: references and views must live during the call.
struct ReportInput {
  std::span<const model::Document> documents; // in the order in which the report lists them
  std::span<const model::Mention> mentions;   // figures and statements of these documents
  const compare::Comparison& comparison;
  const knowledge::Profile& profile;
  // The kept text of a document, asked for once each; nullopt where it is not kept. May be an empty function.
  std::function<std::optional<std::string>(const model::DocumentId&)> text_of;
  std::string language = "en"; // of the report: Messages::languages()
  std::string title;           // of the case; may be empty
  std::string program;         // "saidby 0.1.0"
  std::optional<model::Day> as_of;
  std::vector<Review> reviews;
  ReportParts parts = ReportParts::everything;
};

// Puts the report together: every quote is looked up in the kept text, every finding gets its sentence,
// every question its answers. Linear in mentions, claims and findings, but for look-ups.
// Throws base::UsageError for a language without sentences.
[[nodiscard]] Report built_report(const ReportInput& input);

} // namespace saidby::report

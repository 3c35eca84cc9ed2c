#pragma once

#include "casework/intake.hpp"
#include "casework/observer.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <istream>
#include <string>
#include <string_view>

namespace saidby::casework {

enum class Explanation : std::uint8_t { none, every_step };

struct ExtractionOptions {
  IntakeOptions intake;
  std::string profile = "plain";
  Explanation explanation = Explanation::none;
};

// What went through.
struct ExtractionSummary {
  std::size_t documents = 0;
  std::size_t left_out = 0;
  std::size_t mentions = 0;
};

// Takes a piece of output: whole lines. Views live during the call.
using TextSink = std::function<void(std::string_view lines)>;

// Texts in, mentions out as NDJSON (schemas/mention.schema.json), without a case. The lines of one
// document come out in text order, documents in the order of the paths. Memory: the largest document,
// whatever their number.
//
// With Explanation::every_step, `explain` gets what every step made of each sentence, as text.
// Throws what Intake's constructor throws.
ExtractionSummary extract_mentions(const ExtractionOptions& options, std::istream& standard_input, Observer& observer,
                                   const TextSink& write, const TextSink& explain);

} // namespace saidby::casework

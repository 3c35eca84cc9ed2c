#include "extract/examples.hpp"

#include "extract/extractor.hpp"
#include "extract/trace.hpp"

#include <algorithm>

namespace saidby::extract {

namespace {

// Whether the row took part in a mention of `sentence`.
bool takes_part(Extractor& extractor, Trace& trace, const std::string& language, const std::string& sentence,
                std::uint32_t row)
{
  model::Document document;
  document.language = language;
  trace.clear();
  const auto mentions = extractor.extract(document, sentence, &trace);
  return std::any_of(trace.steps().begin(), trace.steps().end(), [&](const TraceStep& step) {
    return step.row == row && std::any_of(mentions.begin(), mentions.end(), [&](const model::Mention& mention) {
             return mention.evidence->figure == step.figure || mention.evidence->content == step.figure;
           });
  });
}

} // namespace

ExampleReport check_examples(const language::Packs& packs, const language::Pack& pack)
{
  ExampleReport report;
  Extractor extractor{packs};
  Trace trace;
  const auto& rows = pack.rows();
  for (std::uint32_t i = 0; i < rows.size(); ++i) {
    if (!rows[i].example.empty()) {
      ++report.examples;
      if (!takes_part(extractor, trace, pack.name(), rows[i].example, i)) {
        report.faults.push_back({&rows[i], "the example gives no mention that this row takes part in"});
      }
    }
    if (!rows[i].counter.empty()) {
      ++report.counters;
      if (takes_part(extractor, trace, pack.name(), rows[i].counter, i)) {
        report.faults.push_back({&rows[i], "the counter-example gives a mention that this row takes part in"});
      }
    }
  }
  return report;
}

} // namespace saidby::extract

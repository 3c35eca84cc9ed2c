#include "casework/extraction.hpp"

#include "casework/explanation.hpp"
#include "casework/in_order.hpp"
#include "extract/extractor.hpp"
#include "extract/trace.hpp"
#include "knowledge/profile.hpp"
#include "language/packs.hpp"
#include "model/mention_json.hpp"

#include <fmt/format.h>

#include <memory>
#include <utility>
#include <vector>

namespace saidby::casework {

namespace {

// What is written of one batch of documents.
struct WrittenTexts {
  ReadBatch batch;
  std::string lines;
  std::vector<std::string> explained; // by document, where it is asked for; `lines` is then in pieces
  std::vector<std::size_t> line_ends; // by document: where its lines end in `lines`
  std::size_t mentions = 0;
};

// Reads pieces and writes what their texts say; one for each thread.
class TextWriter {
public:
  TextWriter(const knowledge::Profile& profile, Explanation explanation)
    : m_profile{profile},
      m_explanation{explanation},
      m_extractor{language::Packs::embedded()}
  {}

  WrittenTexts write(PieceBatch batch)
  {
    WrittenTexts written;
    written.batch = Intake::read(std::move(batch));
    const bool explain = m_explanation == Explanation::every_step;
    for (const auto& taken : written.batch.documents) {
      extract::Trace trace;
      const auto mentions = m_extractor.extract(taken.document, taken.text(), explain ? &trace : nullptr);
      const model::MentionLines lines{taken.document};
      for (const auto& mention : mentions) {
        lines.append(written.lines, mention, m_profile.interval(mention.quantity), m_profile.name());
      }
      written.mentions += mentions.size();
      written.line_ends.push_back(written.lines.size());
      if (explain) {
        written.explained.push_back(explained(taken.document, taken.text(), trace));
      }
    }
    return written;
  }

private:
  const knowledge::Profile& m_profile;
  Explanation m_explanation;
  extract::Extractor m_extractor;
};

// Hands the lines of a batch on; where they are explained, each document's before its explanation.
void hand_on(const WrittenTexts& written, const TextSink& write, const TextSink& explain)
{
  if (written.explained.empty()) {
    if (!written.lines.empty()) {
      write(written.lines);
    }
    return;
  }
  std::size_t begin = 0;
  for (std::size_t i = 0; i < written.explained.size(); ++i) {
    if (written.line_ends[i] > begin) {
      write(std::string_view{written.lines}.substr(begin, written.line_ends[i] - begin));
    }
    explain(written.explained[i]);
    begin = written.line_ends[i];
  }
}

} // namespace

ExtractionSummary extract_mentions(const ExtractionOptions& options, std::istream& standard_input, Observer& observer,
                                   const TextSink& write, const TextSink& explain)
{
  const auto& profile = knowledge::Profile::named(options.profile);
  Intake intake{options.intake, standard_input, observer};
  InOrder<PieceBatch, WrittenTexts> work{
    worker_count(), [&] { return intake.next_batch(); },
    [&] {
      const auto writer = std::make_shared<TextWriter>(profile, options.explanation);
      return [writer](PieceBatch batch) { return writer->write(std::move(batch)); };
    }};
  ExtractionSummary summary;
  while (const auto written = work.next()) {
    intake.tell(written->batch);
    hand_on(*written, write, explain);
    summary.documents += written->batch.documents.size();
    summary.mentions += written->mentions;
  }
  summary.left_out = intake.left_out();
  return summary;
}

} // namespace saidby::casework

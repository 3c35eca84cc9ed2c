#include "casework/extraction.hpp"

#include "casework/explanation.hpp"
#include "extract/extractor.hpp"
#include "extract/trace.hpp"
#include "knowledge/profile.hpp"
#include "language/packs.hpp"
#include "model/mention_json.hpp"

#include <fmt/format.h>

#include <optional>
#include <utility>

namespace saidby::casework {

namespace {

// Lines are handed on in pieces of about this many bytes: large enough that writing costs nothing,
// small enough that a reader at the other end of a pipe sees something.
constexpr std::size_t k_piece = std::size_t{1} << 16U;

// Collects lines and hands them on piece by piece.
class LineBuffer {
public:
  explicit LineBuffer(const TextSink& sink) : m_sink{sink} { m_lines.reserve(2 * k_piece); }

  [[nodiscard]] std::string& lines() { return m_lines; }

  void flush_if_full()
  {
    if (m_lines.size() >= k_piece) {
      flush();
    }
  }

  void flush()
  {
    if (!m_lines.empty()) {
      m_sink(m_lines);
      m_lines.clear();
    }
  }

private:
  const TextSink& m_sink;
  std::string m_lines;
};

} // namespace

ExtractionSummary extract_mentions(const ExtractionOptions& options, std::istream& standard_input, Observer& observer,
                                   const TextSink& write, const TextSink& explain)
{
  const auto& profile = knowledge::Profile::named(options.profile);
  Intake intake{options.intake, standard_input, observer};
  extract::Extractor extractor{language::Packs::embedded()};
  std::optional<extract::Trace> trace;
  if (options.explanation == Explanation::every_step) {
    trace.emplace();
  }
  LineBuffer buffer{write};
  ExtractionSummary summary;
  while (const auto taken = intake.next()) {
    const auto mentions = extractor.extract(taken->document, taken->text(), trace ? &*trace : nullptr);
    const model::MentionLines lines{taken->document};
    for (const auto& mention : mentions) {
      lines.append(buffer.lines(), mention, profile.interval(mention.quantity), profile.name());
      buffer.flush_if_full();
    }
    if (trace) {
      buffer.flush(); // a document's mentions stand before their explanation
      explain(explained(taken->document, taken->text(), *trace));
      trace->clear();
    }
    ++summary.documents;
    summary.mentions += mentions.size();
  }
  buffer.flush();
  summary.left_out = intake.left_out();
  return summary;
}

} // namespace saidby::casework

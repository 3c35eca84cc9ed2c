#include "extract/evidence.hpp"

#include "text/utf8.hpp"

#include <algorithm>

namespace saidby::extract {

namespace {

// Bytes of prefix and suffix: enough to find the quote again where it stands twice.
constexpr std::size_t k_context_bytes = 32;

text::ByteSpan joined(text::ByteSpan a, text::ByteSpan b)
{
  return {std::min(a.start, b.start), std::max(a.end, b.end)};
}

bool fits(text::ByteSpan span) { return span.size() <= model::k_max_evidence_bytes; }

// `span` cut to the allowed size around `core`, at character borders.
text::ByteSpan cut_around(std::string_view text, text::ByteSpan span, text::ByteSpan core)
{
  const std::size_t room = model::k_max_evidence_bytes - std::min(core.size(), model::k_max_evidence_bytes);
  const std::size_t before = std::min(core.start - span.start, room / 2);
  const std::size_t after = std::min(span.end - core.end, room - before);
  return {text::border_at_or_after(text, core.start - before), text::border_at_or_before(text, core.end + after)};
}

} // namespace

model::Evidence evidence_of(const Reading& reading, std::size_t sentence, text::ByteSpan core,
                            const std::vector<model::Attribution>& chain)
{
  text::ByteSpan needed = core;
  for (const auto& link : chain) {
    for (const auto& span : {link.span, link.cue_span}) {
      if (span && fits(joined(needed, *span))) {
        needed = joined(needed, *span);
      }
    }
  }
  const auto whole = joined(reading.bytes(reading.sentences[sentence].tokens), needed);
  model::Evidence evidence;
  evidence.part = reading.sentences[sentence].part;
  evidence.span = fits(whole) ? whole : cut_around(reading.text, whole, needed);
  evidence.exact = text::bytes_of(reading.text, evidence.span);
  const auto& text = reading.text;
  const std::size_t prefix_start =
    text::border_at_or_after(text, evidence.span.start - std::min(evidence.span.start, k_context_bytes));
  const std::size_t suffix_end = text::border_at_or_before(text, evidence.span.end + k_context_bytes);
  evidence.prefix = text.substr(prefix_start, evidence.span.start - prefix_start);
  evidence.suffix = text.substr(evidence.span.end, suffix_end - evidence.span.end);
  return evidence;
}

} // namespace saidby::extract

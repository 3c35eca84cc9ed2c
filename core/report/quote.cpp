#include "report/quote.hpp"

namespace saidby::report {

namespace {

bool stands_in(const model::Evidence& evidence, const std::string& text)
{
  return evidence.span.start < evidence.span.end && evidence.span.end <= text.size() &&
         text::bytes_of(text, evidence.span) == evidence.exact;
}

} // namespace

Quote quote_of(const model::Mention& mention, const std::string* text)
{
  Quote quote;
  if (!mention.evidence) {
    quote.figure = mention.quantity.text;
    return quote;
  }
  const auto& evidence = *mention.evidence;
  quote.part = evidence.part;
  quote.prefix = evidence.prefix;
  quote.suffix = evidence.suffix;
  const bool has_figure = mention.kind == model::MentionKind::figure && !evidence.figure.empty();
  const bool figure_inside = has_figure && evidence.span.contains(evidence.figure) &&
                             evidence.figure.end - evidence.span.start <= evidence.exact.size();
  if (figure_inside) {
    const auto start = evidence.figure.start - evidence.span.start;
    quote.before = evidence.exact.substr(0, start);
    quote.figure = evidence.exact.substr(start, evidence.figure.size());
    quote.after = evidence.exact.substr(start + evidence.figure.size());
  } else {
    quote.before = evidence.exact;
  }
  if (text == nullptr) {
    quote.check = QuoteCheck::no_text;
  } else {
    quote.check = stands_in(evidence, *text) && has_figure == figure_inside ? QuoteCheck::found : QuoteCheck::not_found;
  }
  return quote;
}

} // namespace saidby::report

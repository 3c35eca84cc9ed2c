#include "casework/words.hpp"

#include "report/labels.hpp"
#include "report/quote.hpp"

#include <utility>

namespace saidby::casework {

Words::Words(const View& view) : m_view{view}, m_messages{report::Messages::of(view.options().language)} {}

std::string Words::of(std::string_view key, const report::Messages::Arguments& arguments) const
{
  return m_messages.text(key, arguments);
}

std::string Words::chain(const model::Mention& mention) const
{
  std::vector<std::string> speakers;
  for (const auto& link : mention.attribution) {
    speakers.push_back(link.text.empty() ? report::listed(link.members, m_messages) : link.text);
  }
  const auto* document = m_view.document(mention.document);
  const bool named = document != nullptr && !document->outlet.empty();
  const auto outlet = named ? document->outlet : m_messages.text("source.unnamed_outlet");
  if (speakers.empty()) {
    return named ? m_messages.text("source.outlet_named", {{"outlet", outlet}}) : outlet;
  }
  if (named && speakers.back() != outlet) {
    speakers.push_back(outlet);
  }
  auto text = speakers.back();
  for (auto speaker = speakers.rbegin() + 1; speaker != speakers.rend(); ++speaker) {
    text = m_messages.text("chain.link", {{"nearest", *speaker}, {"next", text}});
  }
  return text;
}

std::string Words::quote(const model::Mention& mention) const
{
  const auto quote = report::quote_of(mention, m_view.text(mention.document));
  if (quote.check == report::QuoteCheck::no_evidence) {
    return m_messages.text("quote.no_evidence") + " (" + document(mention.document) + ")";
  }
  auto place = document(mention.document);
  if (quote.part != model::Part::body) {
    const auto part = m_messages.text("part." + std::string{model::name(quote.part)});
    place = m_messages.text("quote.in", {{"document", place}, {"part", part}});
  }
  auto text = report::quoted(quote.before + quote.figure + quote.after, m_messages) + " (" + place + ")";
  if (quote.check == report::QuoteCheck::not_found) {
    text += ": " + m_messages.text("quote.not_found");
  }
  return text;
}

std::string Words::quote(const std::vector<model::MentionId>& mentions) const
{
  const auto* first = mentions.empty() ? nullptr : m_view.mention(mentions.front());
  if (first == nullptr) {
    return {};
  }
  auto text = quote(*first);
  if (mentions.size() > 1) {
    text += " · " + m_messages.text("quote.more", {{"count", std::to_string(mentions.size() - 1)}});
  }
  return text;
}

std::string Words::document(const model::DocumentId& id) const
{
  const auto* document = m_view.document(id);
  if (document == nullptr) {
    return {};
  }
  auto without_title = *document;
  without_title.title.clear(); // the quote says enough
  return report::document_words(without_title, m_messages);
}

report::Column column(const Words& words, std::string key, std::string_view heading, int weight, report::Align align)
{
  return {.key = std::move(key),
          .header = words.of("column." + std::string{heading}),
          .align = align,
          .weight = weight,
          .placement = report::Placement::beside};
}

report::Column column_below(const Words& words, std::string key, std::string_view heading)
{
  auto below = column(words, std::move(key), heading);
  below.placement = report::Placement::below;
  return below;
}

report::Column data_column(std::string key) { return {.key = key, .header = key}; }

} // namespace saidby::casework

#include "extract/extractor.hpp"

#include "base/version.hpp"
#include "extract/attribution.hpp"
#include "extract/dates.hpp"
#include "extract/evidence.hpp"
#include "extract/figures.hpp"
#include "extract/reading.hpp"
#include "knowledge/source_names.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace saidby::extract {

struct Extractor::Workspace {
  const language::Packs& packs;
  Reading reading;
  std::vector<Figure> figures;
  AttributionFinder attribution;
  std::vector<Statement> statements;
};

namespace {

// Builds mentions from what the readers found in one document.
class Assembler {
public:
  Assembler(const Reading& reading, const std::vector<Figure>& figures, const AttributionFinder& attribution)
    : m_reading{reading},
      m_figures{figures},
      m_attribution{attribution},
      m_credit{credit_of(*reading.document)},
      m_made_by{std::string{base::k_program}, reading.pack->name() + ' ' + std::to_string(reading.pack->version())}
  {}

  std::vector<model::Mention> run(const std::vector<Statement>& statements)
  {
    std::vector<model::Mention> mentions;
    mentions.reserve(m_figures.size() + statements.size());
    for (const auto& figure : m_figures) {
      mentions.push_back(figure_mention(figure));
    }
    link_parts(mentions);
    for (const auto& statement : statements) {
      if (!holds_figure(statement)) {
        mentions.push_back(statement_mention(statement));
      }
    }
    return in_text_order(std::move(mentions));
  }

private:
  // The agency whose text the document says it carries; none where that is the outlet itself.
  static std::optional<model::Attribution> credit_of(const model::Document& document)
  {
    const auto& credit = document.details.credit;
    if (credit.empty()) {
      return std::nullopt;
    }
    const auto known = knowledge::known_source(credit);
    if (known.key == knowledge::known_source(document.outlet).key) {
      return std::nullopt;
    }
    model::Attribution agency;
    agency.text = credit;
    agency.type = known.type;
    agency.carried = true;
    return agency;
  }

  // It relays whatever the text says, and states what nobody else does.
  void append_credit(std::vector<model::Attribution>& chain) const
  {
    const auto is_credit = [&](const model::Attribution& source) { return source.text == m_credit->text; };
    if (m_credit && std::none_of(chain.begin(), chain.end(), is_credit)) {
      chain.push_back(*m_credit);
    }
  }

  static text::ByteSpan core_of(const model::Mention& mention)
  {
    return mention.kind == model::MentionKind::figure ? mention.evidence->figure : *mention.evidence->content;
  }

  // Mentions are large: each is moved once, where sorting them would move them many times.
  static std::vector<model::Mention> in_text_order(std::vector<model::Mention> mentions)
  {
    std::vector<std::pair<std::size_t, std::size_t>> order; // start, number: equal starts stay as they are
    order.reserve(mentions.size());
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      order.emplace_back(core_of(mentions[i]).start, i);
    }
    std::sort(order.begin(), order.end());
    std::vector<model::Mention> sorted;
    sorted.reserve(mentions.size());
    for (const auto& [start, i] : order) {
      sorted.push_back(std::move(mentions[i]));
    }
    return sorted;
  }

  // The ordinal of one more mention with this span and measure: mentions come in text order, so that
  // only the neighbours before can share them.
  std::size_t ordinal(model::MentionKind kind, text::ByteSpan span, model::Measure measure)
  {
    const bool again = m_last_kind == kind && m_last_span == span && m_last_measure == measure;
    m_last_ordinal = again ? m_last_ordinal + 1 : 0;
    m_last_kind = kind;
    m_last_span = span;
    m_last_measure = measure;
    return m_last_ordinal;
  }

  model::Mention mention_of(model::MentionKind kind, std::size_t sentence, text::ByteSpan core, model::Measure measure,
                            AttributionResult&& attribution)
  {
    model::Mention mention;
    mention.kind = kind;
    mention.measure = measure;
    mention.document = m_reading.document->id;
    mention.made_by = m_made_by;
    mention.id = model::mention_id(m_reading.document->text_sha256, kind, core, measure, ordinal(kind, core, measure));
    mention.evidence = evidence_of(m_reading, sentence, core, attribution.chain);
    mention.attribution = std::move(attribution.chain);
    append_credit(mention.attribution);
    mention.modality = attribution.modality;
    const auto& published = m_reading.document->published.day;
    mention.said = attribution.said ? resolved(std::move(*attribution.said)) : model::SaidAt{{}, {{}, published}};
    note_rows(core, "source", attribution.rows);
    return mention;
  }

  model::SaidAt resolved(model::SaidAt said) const
  {
    if (const auto days = days_named(*m_reading.pack, said.text, m_reading.document->published.day)) {
      said.day = *days;
    } else {
      said.day.latest = m_reading.document->published.day;
    }
    return said;
  }

  model::Mention figure_mention(const Figure& figure)
  {
    const auto& found = m_reading.quantities[figure.quantity];
    const auto core = m_reading.bytes(found.tokens);
    auto attribution = m_attribution.of_quantity(m_reading, figure.sentence, figure.quantity, &figure);
    auto mention =
      mention_of(model::MentionKind::figure, figure.sentence, core, figure.measure, std::move(attribution));
    mention.evidence->figure = core;
    mention.stage = figure.stage;
    mention.group = figure.group;
    mention.severity = figure.severity;
    mention.quantity = found.quantity;
    mention.event = figure.event;
    mention.place = figure.place;
    mention.window = figure.window;
    resolve_window(*m_reading.pack, m_reading.document->published.day, mention.window);
    if (figure.modality.kind != model::ModalityKind::asserted) {
      mention.modality = figure.modality;
    }
    note_rows(core, "quantity", found.rows);
    note_rows(core, "figure", figure.rows);
    return mention;
  }

  void link_parts(std::vector<model::Mention>& mentions) const
  {
    for (std::size_t i = 0; i < m_figures.size(); ++i) {
      if (const auto whole = m_figures[i].part_of) {
        mentions[i].part_of = mentions[*whole].id;
      }
      if (const auto older = m_figures[i].replaces) {
        mentions[i].refers_to =
          model::Reference{model::ReferenceAct::replaces, std::string{m_reading.words(m_figures[i].replaced_by_words)},
                           mentions[*older].id};
      }
    }
  }

  // A statement that holds a figure mention is that mention, not another one.
  bool holds_figure(const Statement& statement) const
  {
    // Figures stand in text order: the first that ends behind the statement's start decides.
    const auto tokens_of = [&](const Figure& figure) { return m_reading.quantities[figure.quantity].tokens; };
    const auto next = std::partition_point(m_figures.begin(), m_figures.end(), [&](const Figure& figure) {
      return tokens_of(figure).last <= statement.content.first;
    });
    return next != m_figures.end() && statement.content.overlaps(tokens_of(*next));
  }

  model::Mention statement_mention(const Statement& statement)
  {
    const auto core = m_reading.bytes(statement.content);
    auto attribution = statement.attribution;
    auto mention = mention_of(model::MentionKind::statement, statement.sentence, core, model::Measure::other,
                              std::move(attribution));
    mention.evidence->content = core;
    return mention;
  }

  void note_rows(text::ByteSpan core, std::string_view rule, const std::vector<std::uint32_t>& rows) const
  {
    if (m_reading.trace == nullptr) {
      return;
    }
    for (const auto row : rows) {
      m_reading.trace->note(core, rule, row);
    }
  }

  const Reading& m_reading;
  const std::vector<Figure>& m_figures;
  const AttributionFinder& m_attribution;
  const std::optional<model::Attribution> m_credit;
  const model::MadeBy m_made_by;
  model::MentionKind m_last_kind = model::MentionKind::figure;
  text::ByteSpan m_last_span;
  model::Measure m_last_measure = model::Measure::other;
  std::size_t m_last_ordinal = 0;
};

} // namespace

namespace {

// Drops the figures that only count who speaks; the others keep what they are part of.
void drop_counted_speakers(const Reading& reading, const AttributionFinder& attribution, std::vector<Figure>& figures)
{
  std::vector<std::optional<std::size_t>> places(figures.size());
  std::size_t kept = 0;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (!attribution.counts_speakers(reading, figures[i].sentence, figures[i].quantity)) {
      places[i] = kept++;
    }
  }
  if (kept == figures.size()) {
    return;
  }
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (!places[i]) {
      continue;
    }
    if (figures[i].part_of) {
      figures[i].part_of = places[*figures[i].part_of];
    }
    if (*places[i] != i) {
      figures[*places[i]] = std::move(figures[i]);
    }
  }
  figures.resize(kept);
}

} // namespace

Extractor::Extractor(const language::Packs& packs) : m_workspace{new Workspace{packs, {}, {}, {}, {}}} {}
Extractor::~Extractor() = default;
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;

std::vector<model::Mention> Extractor::extract(const model::Document& document, std::string_view text, Trace* trace)
{
  auto& work = *m_workspace;
  const auto* pack = document.language.empty() ? work.packs.guess(text) : work.packs.find(document.language);
  if (pack == nullptr) {
    return {};
  }
  read_document(*pack, document, text, trace, work.reading);
  work.figures.clear();
  find_figures(work.reading, work.figures);
  work.attribution.read(work.reading);
  drop_counted_speakers(work.reading, work.attribution, work.figures);
  work.statements.clear();
  work.attribution.statements(work.reading, work.statements);
  return Assembler{work.reading, work.figures, work.attribution}.run(work.statements);
}

} // namespace saidby::extract

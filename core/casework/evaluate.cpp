#include "casework/evaluate.hpp"

#include "casework/same_source.hpp"
#include "extract/extractor.hpp"
#include "ingest/files.hpp"
#include "ingest/plain_text.hpp"
#include "knowledge/profile.hpp"
#include "language/packs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <istream>
#include <optional>
#include <tuple>
#include <utility>

namespace saidby::casework {

namespace {

[[nodiscard]] double share(std::size_t part, std::size_t whole)
{
  return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

[[nodiscard]] std::size_t overlap(text::ByteSpan a, text::ByteSpan b)
{
  const auto start = std::max(a.start, b.start);
  const auto end = std::min(a.end, b.end);
  return end > start ? end - start : 0;
}

[[nodiscard]] std::string measure_of(const model::Mention& mention)
{
  const auto measure = mention.measure == model::Measure::victims ? model::Measure::other : mention.measure;
  return std::string{model::name(measure)};
}

// "about 30" is right where 30 is named, or where a range given for it holds 30.
[[nodiscard]] bool approximately_right(const GoldClaim& gold, const model::Mention& mention,
                                       const model::Interval& interval)
{
  if (mention.quantity.value) {
    return mention.quantity.value == gold.low;
  }
  return gold.low && interval.low && interval.high && *interval.low <= *gold.low && *gold.low <= *interval.high;
}

[[nodiscard]] bool quantity_right(const GoldClaim& gold, const model::Mention& mention)
{
  if (!gold.vague.empty()) {
    return mention.quantity.vague && model::name(*mention.quantity.vague) == gold.vague;
  }
  const auto interval = knowledge::Profile::named("plain").interval(mention.quantity);
  if (gold.qualifier == "approximately") {
    return approximately_right(gold, mention, interval);
  }
  if (gold.qualifier == "at_most" || gold.qualifier == "less_than") {
    return interval.high == gold.high; // the lower end may be open or 0
  }
  return interval.low == gold.low && interval.high == gold.high;
}

[[nodiscard]] bool same(const GoldSource& gold, const model::Attribution& read)
{
  return same_source(gold.text, read.text) || same_source(gold.pronoun, read.text);
}

[[nodiscard]] bool same_chain(const std::vector<GoldSource>& gold, const std::vector<model::Attribution>& read)
{
  return std::equal(gold.begin(), gold.end(), read.begin(), read.end(), same);
}

[[nodiscard]] bool share_a_word(std::string_view a, std::string_view b)
{
  const auto words = source_words(a);
  const auto others = source_words(b);
  return std::any_of(words.begin(), words.end(), [&](const auto& word) { return others.count(word) != 0; });
}

[[nodiscard]] std::string chain_text(const std::vector<std::string>& chain)
{
  std::string text;
  for (const auto& link : chain) {
    text += (text.empty() ? "" : " < ") + link;
  }
  return text.empty() ? "nobody" : text;
}

[[nodiscard]] std::string annotated_text(const GoldClaim& gold)
{
  std::vector<std::string> chain;
  for (const auto& source : gold.sources) {
    chain.push_back(source.text);
  }
  return fmt::format("{} {}, on the word of {}", gold.measure, gold.figure, chain_text(chain));
}

[[nodiscard]] std::string read_text(const model::Mention& mention)
{
  std::vector<std::string> chain;
  for (const auto& link : mention.attribution) {
    chain.push_back(link.text);
  }
  return fmt::format("{} {}, on the word of {}", measure_of(mention), mention.quantity.text, chain_text(chain));
}

[[nodiscard]] std::string line_at(std::string_view text, std::size_t at)
{
  const auto before = text.substr(0, at).rfind('\n');
  const auto begin = before == std::string_view::npos ? 0 : before + 1;
  const auto end = text.find('\n', at);
  return std::string{text.substr(begin, (end == std::string_view::npos ? text.size() : end) - begin)};
}

// Compares one document.
class DocumentScorer {
public:
  DocumentScorer(Evaluation& evaluation, const GoldDocument& gold, std::string_view text,
                 std::vector<const model::Mention*> figures)
    : m_evaluation{evaluation},
      m_gold{gold},
      m_text{text},
      m_figures{std::move(figures)},
      m_pair(gold.claims.size()),
      m_used(m_figures.size(), false)
  {}

  void run()
  {
    pair_up();
    m_score.documents = 1;
    m_score.gold = m_gold.claims.size();
    count_spurious();
    for (std::size_t i = 0; i < m_gold.claims.size(); ++i) {
      score_claim(i);
    }
    m_evaluation.all.add(m_score);
    m_evaluation.by_language[m_gold.language].add(m_score);
  }

private:
  [[nodiscard]] text::ByteSpan span(std::size_t figure) const
  {
    return m_figures[figure]->evidence ? m_figures[figure]->evidence->figure : text::ByteSpan{};
  }

  // Pairs those that overlap, equal measures first, then the larger overlap, then text order.
  void pair_up()
  {
    struct Candidate {
      bool other_measure;
      std::size_t overlap;
      std::size_t gold;
      std::size_t figure;
    };
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < m_gold.claims.size(); ++i) {
      for (std::size_t j = 0; j < m_figures.size() && m_gold.claims[i].span; ++j) {
        if (const auto shared = overlap(*m_gold.claims[i].span, span(j)); shared > 0) {
          candidates.push_back({m_gold.claims[i].measure != measure_of(*m_figures[j]), shared, i, j});
        }
      }
    }
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
      return std::tuple{a.other_measure, b.overlap} < std::tuple{b.other_measure, a.overlap};
    });
    for (const auto& candidate : candidates) {
      if (!m_pair[candidate.gold] && !m_used[candidate.figure]) {
        m_pair[candidate.gold] = candidate.figure;
        m_used[candidate.figure] = true;
      }
    }
  }

  void count_spurious()
  {
    for (std::size_t j = 0; j < m_figures.size(); ++j) {
      const bool allowed = std::any_of(m_gold.optional.begin(), m_gold.optional.end(),
                                       [&](const auto& optional) { return overlap(optional, span(j)) > 0; });
      if (m_used[j] || !allowed) {
        ++m_score.predicted;
      }
      if (!m_used[j] && !allowed) {
        ++m_evaluation.by_measure[measure_of(*m_figures[j])].made;
        miss("spurious", m_figures[j]->quantity.text, "", read_text(*m_figures[j]), span(j).start);
      }
    }
  }

  void miss(std::string kind, std::string figure, std::string annotated, std::string read, std::size_t at)
  {
    m_evaluation.misses.push_back({.document = m_gold.id,
                                   .kind = std::move(kind),
                                   .figure = std::move(figure),
                                   .annotated = std::move(annotated),
                                   .read = std::move(read),
                                   .line = line_at(m_text, at)});
  }

  void score_claim(std::size_t i)
  {
    const auto& gold = m_gold.claims[i];
    const auto at = gold.span ? gold.span->start : 0;
    ++m_evaluation.by_measure[gold.measure].wanted;
    ++m_evaluation.by_qualifier[gold.qualifier].wanted;
    if (!m_pair[i]) {
      miss("missed", gold.figure, annotated_text(gold), "", at);
      return;
    }
    const auto& mention = *m_figures[*m_pair[i]];
    ++m_evaluation.by_measure[measure_of(mention)].made;
    if (measure_of(mention) != gold.measure) {
      miss("measure", gold.figure, annotated_text(gold), read_text(mention), at);
      return;
    }
    ++m_score.found;
    ++m_evaluation.by_measure[gold.measure].right;
    score_scope(gold, mention);
    score_part(gold, mention);
    const bool quantity = score_quantity(gold, mention);
    const bool source = score_source(gold, mention);
    m_score.who_said_how_many += quantity && source ? 1U : 0U;
    if (!quantity || !source) {
      const auto* kind = quantity ? "source" : source ? "quantity" : "quantity source";
      miss(kind, gold.figure, annotated_text(gold), read_text(mention), at);
    }
  }

  bool score_quantity(const GoldClaim& gold, const model::Mention& mention)
  {
    const bool right = quantity_right(gold, mention);
    auto& by_qualifier = m_evaluation.by_qualifier[gold.qualifier];
    ++by_qualifier.made;
    by_qualifier.right += right ? 1U : 0U;
    m_score.quantity += right ? 1U : 0U;
    m_score.qualifier += model::name(mention.quantity.qualifier) == gold.qualifier ? 1U : 0U;
    return right;
  }

  void score_scope(const GoldClaim& gold, const model::Mention& mention)
  {
    const auto severity = mention.severity ? model::name(*mention.severity) : std::string_view{};
    const auto modality = model::name(mention.modality.kind);
    m_score.group += model::name(mention.group.group) == gold.group ? 1U : 0U;
    m_score.severity += severity == gold.severity ? 1U : 0U;
    m_score.modality += modality == gold.modality ? 1U : 0U;
    const bool rare = gold.modality != "asserted";
    m_score.not_asserted.wanted += rare ? 1U : 0U;
    m_score.not_asserted.made += modality != "asserted" ? 1U : 0U;
    m_score.not_asserted.right += rare && modality == gold.modality ? 1U : 0U;
    const auto place = mention.place ? mention.place->text : std::string{};
    m_score.places.wanted += gold.place.empty() ? 0U : 1U;
    m_score.places.made += place.empty() ? 0U : 1U;
    m_score.places.right += share_a_word(gold.place, place) ? 1U : 0U;
  }

  void score_part(const GoldClaim& gold, const model::Mention& mention)
  {
    const bool wanted = gold.part_of.has_value();
    const bool made = mention.part_of.has_value();
    const auto whole = wanted && *gold.part_of < m_pair.size() ? m_pair[*gold.part_of] : std::nullopt;
    const bool right = made && whole && m_figures[*whole]->id == *mention.part_of;
    m_score.part_of += right || (!wanted && !made) ? 1U : 0U;
    m_score.part_links.wanted += wanted ? 1U : 0U;
    m_score.part_links.made += made ? 1U : 0U;
    m_score.part_links.right += right ? 1U : 0U;
  }

  bool score_source(const GoldClaim& gold, const model::Mention& mention)
  {
    const auto& chain = mention.attribution;
    const bool both = !gold.sources.empty() && !chain.empty();
    const bool near = both ? same(gold.sources.front(), chain.front()) : gold.sources.empty() && chain.empty();
    std::vector<GoldSource> outer;
    std::copy_if(gold.sources.begin(), gold.sources.end(), std::back_inserter(outer),
                 [](const GoldSource& source) { return !source.is_outlet; });
    const bool whole = same_chain(outer, chain) || same_chain(gold.sources, chain);
    m_score.source += near ? 1U : 0U;
    m_score.chain += whole ? 1U : 0U;
    m_score.long_chains += outer.size() > 1 ? 1U : 0U;
    m_score.long_chains_right += outer.size() > 1 && whole ? 1U : 0U;
    m_score.sourced.wanted += gold.sources.empty() ? 0U : 1U;
    m_score.sourced.made += chain.empty() ? 0U : 1U;
    m_score.sourced.right += both && near ? 1U : 0U;
    m_score.source_type += both && near && model::name(chain.front().type) == gold.sources.front().type ? 1U : 0U;
    return near;
  }

  Evaluation& m_evaluation;
  const GoldDocument& m_gold;
  std::string_view m_text;
  std::vector<const model::Mention*> m_figures;
  std::vector<std::optional<std::size_t>> m_pair; // figure of each annotated claim
  std::vector<bool> m_used;
  Score m_score;
};

void add(Ratio& ratio, const Ratio& other)
{
  ratio.right += other.right;
  ratio.made += other.made;
  ratio.wanted += other.wanted;
}

} // namespace

double Ratio::precision() const { return share(right, made); }
double Ratio::recall() const { return share(right, wanted); }

double Ratio::f1() const
{
  const auto p = precision();
  const auto r = recall();
  return p + r == 0 ? 0.0 : 2 * p * r / (p + r);
}

void Score::add(const Score& other)
{
  static constexpr std::size_t Score::* k_counts[] = {
    &Score::documents,        &Score::gold,      &Score::predicted, &Score::found,       &Score::who_said_how_many,
    &Score::quantity,         &Score::qualifier, &Score::group,     &Score::severity,    &Score::modality,
    &Score::part_of,          &Score::source,    &Score::chain,     &Score::source_type, &Score::long_chains,
    &Score::long_chains_right};
  static constexpr Ratio Score::* k_ratios[] = {&Score::sourced, &Score::part_links, &Score::not_asserted,
                                                &Score::places};
  for (const auto count : k_counts) {
    this->*count += other.*count;
  }
  for (const auto ratio : k_ratios) {
    casework::add(this->*ratio, other.*ratio);
  }
}

void add_document(Evaluation& evaluation, const GoldDocument& gold, std::string_view text,
                  const std::vector<model::Mention>& mentions)
{
  std::vector<const model::Mention*> figures;
  for (const auto& mention : mentions) {
    if (mention.kind == model::MentionKind::figure) {
      figures.push_back(&mention);
    }
  }
  DocumentScorer{evaluation, gold, text, std::move(figures)}.run();
}

Evaluation evaluated(const GoldFolders& folders, std::string_view prefix)
{
  Evaluation evaluation;
  extract::Extractor extractor{language::Packs::embedded()};
  std::istream no_standard_input{nullptr};
  for (const auto& gold : gold_documents(folders, prefix)) {
    const ingest::InputFile file{gold.text_file, {}, gold.id + ".txt"};
    ingest::Piece piece;
    piece.name = file.name;
    piece.bytes = ingest::read_bytes(file, no_standard_input, {});
    const auto taken = ingest::take_in_plain_text(std::move(piece));
    add_document(evaluation, gold, taken.text(), extractor.extract(taken.document, taken.text()));
  }
  return evaluation;
}

} // namespace saidby::casework

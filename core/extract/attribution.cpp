#include "extract/attribution_state.hpp"

#include "text/utf8.hpp"

#include <algorithm>

namespace saidby::extract {

namespace {

using language::any_of;
using language::Role;

// A sentence without any of these, and without quotation, says nothing on anybody's word.
constexpr language::RoleSet k_cue_roles =
  any_of(Role::cue_preposition, Role::cue_verb, Role::toll_verb, Role::source_noun, Role::agentless, Role::cue_noun);

// Whether one text holds the other, letter case aside.
bool same_words(std::string_view one, std::string_view other)
{
  const auto a = text::folded(one);
  const auto b = text::folded(other);
  return a == b || a.find(b) != std::string::npos || b.find(a) != std::string::npos;
}

} // namespace

AttributionFinder::AttributionFinder() : m_state{std::make_unique<State>()} {}
AttributionFinder::~AttributionFinder() = default;
AttributionFinder::AttributionFinder(AttributionFinder&&) noexcept = default;
AttributionFinder& AttributionFinder::operator=(AttributionFinder&&) noexcept = default;

void AttributionFinder::read(const Reading& reading)
{
  auto& state = *m_state;
  state.classes.clear();
  state.cues.clear();
  state.sources.clear();
  state.relays.clear();
  state.speakers.clear();
  state.sentences.assign(reading.sentences.size(), {});
  for (const auto& sentence : reading.sentences) {
    classify_words(reading, sentence.first_piece, sentence.last_piece, state.classes);
  }
  const Words words{reading, state.classes};
  for (std::size_t i = 0; i < reading.sentences.size(); ++i) {
    auto& range = state.sentences[i];
    range.first_cue = state.cues.size();
    if ((reading.sentences[i].roles & k_cue_roles) != 0) {
      find_cues(words, i, state.cues);
      settle_scopes(words, i, std::span{state.cues}.subspan(range.first_cue));
    }
    range.last_cue = state.cues.size();
    state.speakers.add_candidates(words, i);
    for (std::size_t k = range.first_cue; k < range.last_cue; ++k) {
      const auto& cue = state.cues[k];
      state.sources.push_back(cue.source ? std::optional{state.speakers.add(words, i, *cue.source)} : std::nullopt);
      state.relays.push_back(cue.relay ? std::optional{state.speakers.add(words, i, *cue.relay)} : std::nullopt);
    }
  }
  state.speakers.share_types(words);
  find_quote_speakers(words, state.sentences, state.cues, state.quote_cues);
  carry_over(words, state.cues, state.sentences);
}

namespace {

// How near a cue lies to a piece that it does not contain; a strong border between counts as far.
std::size_t distance(const Words& words, const Cue& cue, std::size_t piece)
{
  static constexpr std::size_t k_border = 1000;
  const std::size_t first = std::min(piece, cue.anchor.first);
  const std::size_t last = std::max(piece, cue.anchor.last);
  std::size_t steps = last - first;
  for (std::size_t i = first; i < last; ++i) {
    steps += is_strong_border(words.classes[i]) ? k_border : 0;
  }
  return steps;
}

// Cues that speak at one place of the document, the innermost first.
class ChainFinder {
public:
  ChainFinder(const Words& words, const std::vector<SentenceAttribution>& sentences, const std::vector<Cue>& cues,
              const std::vector<std::optional<std::size_t>>& quote_cues)
    : m_words{words},
      m_sentences{sentences},
      m_cues{cues},
      m_quote_cues{quote_cues}
  {}

  std::vector<std::size_t> of_piece(std::size_t sentence, std::size_t piece)
  {
    const auto quote = quote_of(m_words.piece(piece).tokens.first);
    const auto& range = m_sentences[sentence];
    for (std::size_t i = range.first_cue; i < range.last_cue; ++i) {
      if (m_cues[i].content.contains(piece) && !m_cues[i].anchor.contains(piece) && !m_cues[i].directive) {
        m_chain.push_back(i);
      }
    }
    std::stable_sort(m_chain.begin(), m_chain.end(), [&](std::size_t a, std::size_t b) { return is_inner(a, b); });
    if (quote && m_quote_cues[*quote]) {
      put_quote_cue(m_words.reading.quotations[*quote].tokens, *m_quote_cues[*quote]);
    } else if (m_chain.empty()) {
      add_nearest(range, piece);
    }
    if (m_chain.empty() && range.carried) {
      m_chain.push_back(*range.carried);
      m_carried = true;
    }
    add_cited();
    return std::move(m_chain);
  }

  [[nodiscard]] bool carried() const { return m_carried; }

private:
  // The quotation in which the token stands.
  std::optional<std::size_t> quote_of(std::size_t token) const
  {
    const auto& all = m_words.reading.quotations;
    const auto after = std::partition_point(all.begin(), all.end(),
                                            [&](const text::Quotation& quote) { return quote.tokens.last <= token; });
    if (after == all.end() || !after->tokens.contains(token)) {
      return std::nullopt;
    }
    return static_cast<std::size_t>(after - all.begin());
  }

  bool is_inner(std::size_t a, std::size_t b) const
  {
    const auto size = [&](std::size_t i) { return m_cues[i].content.last - m_cues[i].content.first; };
    if (m_cues[a].cites != m_cues[b].cites && m_cues[a].content == m_cues[b].content) {
      return m_cues[a].cites;
    }
    return size(a) < size(b);
  }

  // Who speaks in the quotation speaks outside of all that is said in it.
  void put_quote_cue(text::TokenRange quotation, std::size_t speaker)
  {
    const auto is_inside = [&](std::size_t i) {
      return quotation.contains(m_words.piece(m_cues[i].anchor.first).tokens.first);
    };
    std::erase_if(m_chain, [&](std::size_t i) {
      return i == speaker || (!is_inside(i) && !m_cues[i].content.contains(m_cues[speaker].anchor.first));
    });
    const auto outer = std::find_if(m_chain.begin(), m_chain.end(), [&](std::size_t i) { return !is_inside(i); });
    m_chain.insert(outer, speaker);
  }

  // A sentence with a source is all its source's, as a rule without exception in the texts it was counted on.
  void add_nearest(const SentenceAttribution& range, std::size_t piece)
  {
    std::optional<std::size_t> best;
    std::size_t best_distance = 0;
    for (std::size_t i = range.first_cue; i < range.last_cue; ++i) {
      const auto& cue = m_cues[i];
      const bool counts_itself = cue.source && cue.source->phrase.pieces.contains(piece); // "eleven boys say they …"
      if (!cue.spreads || cue.cites || (cue.anchor.contains(piece) && !counts_itself)) {
        continue;
      }
      const auto steps = distance(m_words, cue, piece);
      if (!best || steps < best_distance) {
        best = i;
        best_distance = steps;
      }
    }
    if (best) {
      m_chain.push_back(*best);
    }
  }

  // "A reported …, citing B": where A speaks, B is the origin.
  void add_cited()
  {
    for (std::size_t k = 0; k < m_chain.size(); ++k) {
      const auto& range = m_sentences[m_cues[m_chain[k]].sentence];
      for (std::size_t i = range.first_cue; i < range.last_cue; ++i) {
        const bool cites_it =
          m_cues[i].cites && m_cues[i].follows && range.first_cue + *m_cues[i].follows == m_chain[k];
        if (cites_it && std::find(m_chain.begin(), m_chain.end(), i) == m_chain.end()) {
          m_chain.insert(m_chain.begin() + static_cast<std::ptrdiff_t>(k), i);
          ++k;
        }
      }
    }
  }

  const Words& m_words;
  const std::vector<SentenceAttribution>& m_sentences;
  const std::vector<Cue>& m_cues;
  const std::vector<std::optional<std::size_t>>& m_quote_cues;
  std::vector<std::size_t> m_chain;
  bool m_carried = false;
};

// Builds a result from the cues of a chain.
class ResultBuilder {
public:
  ResultBuilder(const Words& words, const Speakers& speakers) : m_words{words}, m_speakers{speakers} {}

  void add(const Cue& cue, std::size_t speaker, bool is_relay, bool carried)
  {
    const auto& who = m_speakers.at(speaker);
    for (const auto& link : m_result.chain) {
      if (same_words(link.text, who.text)) {
        return;
      }
    }
    if (!m_result.chain.empty() && is_outlet(who.text)) {
      return; // the document's own outlet closes every chain
    }
    model::Attribution link;
    link.text = who.text;
    link.pronoun = who.pronoun;
    link.type = who.kind.type;
    link.jurisdiction = who.kind.jurisdiction;
    link.members = who.members;
    link.carried = carried;
    link.span = bytes(who.pieces);
    if (!is_relay) {
      link.cue = line_of(m_words, cue.words);
      link.cue_span = bytes(cue.words);
    }
    m_result.chain.push_back(std::move(link));
  }

  void add_circumstances(const Cue& cue)
  {
    if (m_result.modality.kind == model::ModalityKind::asserted) {
      m_result.modality = cue.modality;
    }
    if (cue.said && !m_result.said) {
      m_result.said = model::SaidAt{line_of(m_words, *cue.said), {}};
    }
    m_result.rows.insert(m_result.rows.end(), cue.rows.begin(), cue.rows.end());
  }

  AttributionResult take() { return std::move(m_result); }

private:
  text::ByteSpan bytes(PieceRange pieces) const
  {
    return m_words.reading.bytes(m_words.reading.token_range(pieces.first, pieces.last));
  }

  bool is_outlet(std::string_view name) const
  {
    const auto& outlet = m_words.reading.document->outlet;
    return !outlet.empty() && same_words(outlet, name);
  }

  const Words& m_words;
  const Speakers& m_speakers;
  AttributionResult m_result;
};

} // namespace

AttributionResult AttributionFinder::of_quantity(const Reading& reading, std::size_t sentence, std::size_t quantity,
                                                 const Figure* /*figure*/) const
{
  const auto& state = *m_state;
  const Words words{reading, state.classes};
  const auto& found = reading.quantities[quantity];
  ChainFinder finder{words, state.sentences, state.cues, state.quote_cues};
  const auto chain = finder.of_piece(sentence, found.number_first);
  ResultBuilder result{words, state.speakers};
  for (const std::size_t index : chain) {
    const std::size_t speaking = state.speaking(index);
    if (state.sources[speaking]) {
      result.add(state.cues[index], *state.sources[speaking], false, finder.carried());
    }
    if (state.relays[speaking]) {
      result.add(state.cues[index], *state.relays[speaking], true, finder.carried());
    }
    if (!finder.carried()) {
      result.add_circumstances(state.cues[index]);
    }
  }
  return result.take();
}

} // namespace saidby::extract

#include "extract/cue.hpp"

#include <algorithm>

namespace saidby::extract {

namespace {

// How many neighbours of a cue can limit it; keeps sentences with thousands of cues linear.
constexpr std::size_t k_cues_looked_at = 8;

enum class Facing : std::uint8_t { left, right, both };

Facing facing(const Cue& cue)
{
  switch (cue.form) {
  case CueForm::preposition_after:
  case CueForm::verb_inverted:
  case CueForm::verb_after:
  case CueForm::parenthesis: return Facing::left;
  case CueForm::preposition_before:
  case CueForm::verb_before:
  case CueForm::participle: return Facing::right;
  case CueForm::passive:
  case CueForm::nominal: break;
  }
  return Facing::both;
}

// Settles the contents of the cues of one sentence, each against its neighbours.
class ScopeSettler {
public:
  ScopeSettler(const Words& words, std::size_t sentence, std::span<Cue> cues)
    : m_words{words},
      m_begin{words.reading.sentences[sentence].first_piece},
      m_end{words.reading.sentences[sentence].last_piece},
      m_cues{cues}
  {}

  void run()
  {
    for (std::size_t i = 0; i < m_cues.size(); ++i) {
      switch (facing(m_cues[i])) {
      case Facing::right: m_cues[i].content = {m_cues[i].anchor.last, right_limit(i)}; break;
      case Facing::left:
        if (const auto inset = inset_of(m_cues[i])) {
          m_cues[i].content = *inset;
          m_cues[i].spreads = false;
          break;
        }
        m_cues[i].content = {left_limit(i), left_cue_end(i)};
        break;
      case Facing::both: m_cues[i].content = {left_limit(i), right_limit(i)}; break;
      }
      keep_in_quotation(m_cues[i]);
    }
    for (std::size_t i = 0; i < m_cues.size(); ++i) {
      if (m_cues[i].cites) {
        take_content_of_relay(i);
      }
    }
  }

private:
  [[nodiscard]] WordClass at(std::size_t i) const { return m_words.classes[i]; }

  bool has(std::size_t first, std::size_t last, WordClass word) const
  {
    for (std::size_t i = first; i < last; ++i) {
      if (at(i) == word) {
        return true;
      }
    }
    return false;
  }

  // Whether nothing but joining words stands in the range: what follows is the content itself.
  bool is_bare(std::size_t first, std::size_t last) const
  {
    for (std::size_t i = first; i < last; ++i) {
      switch (at(i)) {
      case WordClass::subordinator:
      case WordClass::adverb:
      case WordClass::time:
      case WordClass::comma:
      case WordClass::quote:
      case WordClass::colon:
      case WordClass::determiner: break;
      default: return false;
      }
    }
    return true;
  }

  // The last strong border in the range ("but", "while", ";"), as the place where the right side starts.
  std::optional<std::size_t> strong_border(std::size_t first, std::size_t last) const
  {
    for (std::size_t i = last; i > first; --i) {
      if (is_strong_border(at(i - 1))) {
        return i - 1;
      }
    }
    return std::nullopt;
  }

  // The border of a list ("…, 2.200 selon Y", "… et 2.200 selon Y", "…, incommodés selon Y") that parts what
  // the cue governs from what stands before it: the nearest one with a figure or a verb behind it.
  std::optional<std::size_t> list_border(std::size_t first, std::size_t cue) const
  {
    bool says = false;
    for (std::size_t i = cue; i > first + 1; --i) {
      switch (at(i - 1)) {
      case WordClass::number:
      case WordClass::verb:
      case WordClass::auxiliary:
      case WordClass::participle: says = true; break;
      case WordClass::comma:
      case WordClass::coordinator:
        if (says) {
          return i - 1;
        }
        break;
      default: break;
      }
    }
    return std::nullopt;
  }

  // Media pass on what others said; so do verbs that follow a whole clause.
  bool relays(const Cue& cue) const
  {
    if (cue.form != CueForm::preposition_after && cue.form != CueForm::parenthesis) {
      return true;
    }
    if (!cue.source || cue.source->pronoun) {
      return false;
    }
    for (std::size_t i = cue.source->phrase.pieces.first; i < cue.source->phrase.pieces.last; ++i) {
      const auto* source = m_words.piece(i).reading(language::Role::source_noun);
      if (source != nullptr && source->source_type &&
          (*source->source_type == model::SourceType::media || *source->source_type == model::SourceType::news_agency ||
           *source->source_type == model::SourceType::state_media)) {
        return true;
      }
    }
    return false;
  }

  std::size_t right_limit(std::size_t index) const
  {
    const auto& cue = m_cues[index];
    for (std::size_t k = index + 1; k < std::min(m_cues.size(), index + k_cues_looked_at); ++k) {
      if (const auto limit = right_limit_by(cue, m_cues[k])) {
        return std::max(*limit, cue.anchor.last);
      }
    }
    return m_end;
  }

  std::optional<std::size_t> right_limit_by(const Cue& cue, const Cue& next) const
  {
    const std::size_t first = cue.anchor.last;
    const std::size_t last = next.anchor.first;
    if (next.cites || next.follows || next.form == CueForm::participle || first >= last) {
      return std::nullopt;
    }
    if (facing(next) == Facing::right || next.form == CueForm::passive) {
      if (is_bare(first, last)) {
        return std::nullopt; // "A reported that police said": what B said is inside
      }
      return clause_border(first, last);
    }
    if (const auto border = strong_border(first, last)) {
      return border;
    }
    return relays(next) ? std::nullopt : list_border(first, last);
  }

  // Where the clause of the next cue starts, if a border stands before it.
  std::optional<std::size_t> clause_border(std::size_t first, std::size_t next) const
  {
    std::size_t i = next;
    while (i > first && (at(i - 1) == WordClass::adverb || at(i - 1) == WordClass::time ||
                         at(i - 1) == WordClass::determiner || at(i - 1) == WordClass::preposition)) {
      --i;
    }
    if (i == first) {
      return std::nullopt;
    }
    switch (at(i - 1)) {
    case WordClass::coordinator:
    case WordClass::contrast:
    case WordClass::semicolon:
    case WordClass::comma: return i - 1;
    case WordClass::relative:
      return m_words.piece(i - 1).is(language::Role::subordinator) ? std::nullopt : std::optional{i - 1};
    case WordClass::subordinator: return std::nullopt;
    default: return strong_border(first, next);
    }
  }

  std::size_t left_limit(std::size_t index) const
  {
    const auto& cue = m_cues[index];
    for (std::size_t k = index; k > 0 && k + k_cues_looked_at > index; --k) {
      const auto& before = m_cues[k - 1];
      if (before.cites) {
        continue;
      }
      if (const auto limit = left_limit_by(before, cue)) {
        return std::min(*limit, cue.anchor.first);
      }
    }
    return m_begin;
  }

  std::optional<std::size_t> left_limit_by(const Cue& before, const Cue& cue) const
  {
    const std::size_t first = before.anchor.last;
    const std::size_t last = cue.anchor.first;
    if (first >= last) {
      return std::nullopt;
    }
    if (facing(before) == Facing::left) {
      return is_bare(first, last) ? std::nullopt : std::optional{first};
    }
    if (const auto border = strong_border(first, last)) {
      return *border + 1;
    }
    if (relays(cue)) {
      return std::nullopt;
    }
    const auto border = list_border(first, last);
    return border ? std::optional{*border + 1} : std::nullopt;
  }

  // "The quake, of magnitude 6.2 according to X, killed 12": X speaks of what stands between the commas only.
  std::optional<PieceRange> inset_of(const Cue& cue) const
  {
    const std::size_t end = cue.anchor.last;
    const bool goes_on = end + 1 < m_end && at(end) == WordClass::comma &&
                         (at(end + 1) == WordClass::verb || at(end + 1) == WordClass::auxiliary);
    if (cue.form != CueForm::preposition_after || !goes_on) {
      return std::nullopt;
    }
    for (std::size_t i = cue.anchor.first; i > m_begin; --i) {
      switch (at(i - 1)) {
      case WordClass::comma:
        return i == cue.anchor.first ? std::nullopt : std::optional{PieceRange{i, cue.anchor.first}};
      case WordClass::verb:
      case WordClass::auxiliary: return std::nullopt;
      default: break;
      }
    }
    return std::nullopt;
  }

  // A cue inside a quotation says nothing outside of it.
  void keep_in_quotation(Cue& cue) const
  {
    const auto& quotations = m_words.reading.quotations;
    const std::size_t token = m_words.piece(cue.words.first).tokens.first;
    const auto quote = std::partition_point(quotations.begin(), quotations.end(),
                                            [&](const text::Quotation& each) { return each.tokens.last <= token; });
    if (quote == quotations.end() || !quote->tokens.contains(token)) {
      return;
    }
    while (!cue.content.empty() && !quote->tokens.contains(m_words.piece(cue.content.first).tokens.first)) {
      ++cue.content.first;
    }
    while (!cue.content.empty() && !quote->tokens.contains(m_words.piece(cue.content.last - 1).tokens.first)) {
      --cue.content.last;
    }
    cue.spreads = false;
  }

  // A cue that faces left still governs what trails behind it ("…, selon X, dont 4 enfants"), up to the
  // next cue.
  std::size_t left_cue_end(std::size_t index) const
  {
    const auto& cue = m_cues[index];
    for (std::size_t k = index + 1; k < m_cues.size(); ++k) {
      if (!m_cues[k].cites && !m_cues[k].follows) {
        return cue.anchor.last;
      }
    }
    const bool interrupts = cue.anchor.last < m_end && at(cue.anchor.last) == WordClass::comma &&
                            !has(m_begin, cue.anchor.first, WordClass::verb) &&
                            !has(m_begin, cue.anchor.first, WordClass::auxiliary);
    return interrupts || has(cue.anchor.last, m_end, WordClass::number) ? m_end : cue.anchor.first;
  }

  // "A reported …, citing B": B says what A relays.
  void take_content_of_relay(std::size_t index)
  {
    auto& cue = m_cues[index];
    std::optional<std::size_t> relay = cue.follows;
    if (index + 1 < m_cues.size() && (!relay || is_subject_apposition(index))) {
      relay = index + 1;
    }
    cue.follows = relay;
    if (relay) {
      cue.content = m_cues[*relay].content;
      cue.spreads = m_cues[*relay].spreads;
    } else {
      cue.content = {m_begin, m_end};
    }
  }

  // "A, citing B, said": the citing stands inside the next cue's anchor.
  bool is_subject_apposition(std::size_t index) const
  {
    return m_cues[index + 1].anchor.first <= m_cues[index].words.first;
  }

  const Words& m_words;
  std::size_t m_begin;
  std::size_t m_end;
  std::span<Cue> m_cues;
};

} // namespace

void settle_scopes(const Words& words, std::size_t sentence, std::span<Cue> cues)
{
  ScopeSettler{words, sentence, cues}.run();
}

} // namespace saidby::extract

#include "extract/cue.hpp"
#include "extract/gapped_source.hpp"
#include "extract/listener.hpp"

#include <algorithm>

namespace saidby::extract {

namespace {

using language::any_of;
using language::Flag;
using language::Role;

// Finds the cues of one sentence from left to right.
class CueFinder {
public:
  CueFinder(const Words& words, std::size_t sentence, std::vector<Cue>& cues)
    : m_words{words},
      m_sentence{sentence},
      m_begin{words.reading.sentences[sentence].first_piece},
      m_end{words.reading.sentences[sentence].last_piece},
      m_cues{cues},
      m_first_cue{cues.size()}
  {}

  void run()
  {
    for (std::size_t i = m_begin; i < m_end; ++i) {
      find_at(i);
    }
    find_gapped_sources(m_words, m_sentence, m_first_cue, m_cues);
    if (m_cues.size() == m_first_cue) {
      find_headline_source();
    } else if (m_cues.size() > m_first_cue + 1 && m_cues[m_first_cue].form == CueForm::nominal) {
      m_cues.erase(m_cues.begin() + static_cast<std::ptrdiff_t>(m_first_cue)); // "In a statement by X, Y said"
    }
  }

private:
  [[nodiscard]] WordClass at(std::size_t i) const { return m_words.classes[i]; }

  void find_at(std::size_t i)
  {
    if (is_inside_last_anchor(i)) {
      return;
    }
    switch (at(i)) {
    case WordClass::cue_preposition: add(preposition_cue(i)); break;
    case WordClass::verb:
    case WordClass::participle:
    case WordClass::gerund:
    case WordClass::infinitive:
      if (is_unknown_word(i)) {
        add(unknown_verb_cue(m_words, m_sentence, i));
      } else if (m_words.piece(i).is_any(any_of(Role::cue_verb, Role::toll_verb))) {
        add(verb_cue(m_words, m_sentence, i, std::span{m_cues}.subspan(m_first_cue)));
      }
      break;
    case WordClass::of: add(source_cue(i)); break;
    case WordClass::preposition:
      add(m_words.piece(i).is(Role::cue_preposition) ? preposition_cue(i) : nominal_cue(i));
      break;
    case WordClass::bracket_open: add(bracket_cue(i)); break;
    case WordClass::agentless: add(learned_cue(i)); break;
    case WordClass::noun:
      if (is_unknown_word(i)) {
        add(unknown_verb_cue(m_words, m_sentence, i));
      }
      break;
    default: break;
    }
  }

  bool is_unknown_word(std::size_t i) const
  {
    return m_words.piece(i).roles == 0 && m_words.token(i).kind == text::TokenKind::word &&
           m_words.token(i).letter_case == text::LetterCase::lower && m_words.token(i).span.size() > 3;
  }

  // "…, a-t-on appris auprès de X", "…, précise-t-on à la préfecture"
  std::optional<Cue> learned_cue(std::size_t i)
  {
    std::size_t link = i + 1;
    while (link < m_end && (at(link) == WordClass::adverb || at(link) == WordClass::time)) {
      ++link;
    }
    if (link >= m_end || at(link) != WordClass::preposition) {
      return std::nullopt;
    }
    const bool from = m_words.piece(link).has(Role::preposition, Flag::from);
    const bool inside = m_words.piece(link).has(Role::preposition, Flag::place);
    const auto phrase = read_phrase(m_words, link + 1, m_end, PhrasePlace::after_preposition);
    const bool speaks = phrase && (from ? plausibility(m_words, phrase->pieces) >= Plausibility::unknown
                                        : inside && speaks_for_body(phrase->pieces.first));
    if (!speaks) {
      return std::nullopt;
    }
    Cue cue;
    cue.form = CueForm::preposition_after;
    cue.sentence = m_sentence;
    cue.words = {i, i + 1};
    cue.anchor = {i, phrase->end};
    cue.source = named_source(*phrase);
    cue.rows.push_back(m_words.piece(i).readings.front().row);
    return cue;
  }

  // "la préfecture", "l'état-major": an institution, not a town.
  bool speaks_for_body(std::size_t i) const { return m_words.piece(i).has(Role::source_noun, Flag::body); }

  void add(std::optional<Cue> cue)
  {
    if (!cue) {
      return;
    }
    if (cue->source && cue->source->phrase.document) {
      if (const auto* noun = m_words.piece(*cue->source->phrase.document).reading(Role::cue_noun)) {
        cue->rows.push_back(noun->row);
      }
    }
    m_cues.push_back(std::move(*cue));
  }

  // Verbs inside a source phrase ("passengers interviewed by …") are no cues of their own.
  bool is_inside_last_anchor(std::size_t i) const
  {
    return m_cues.size() > m_first_cue && i > m_cues.back().words.first && m_cues.back().anchor.contains(i) &&
           i >= m_cues.back().words.last;
  }

  // "selon X", "according to X, …", "pour X, …"
  std::optional<Cue> preposition_cue(std::size_t i)
  {
    const auto* cue_word = m_words.piece(i).reading(Role::cue_preposition);
    const bool weak = cue_word->has(Flag::weak);
    if (cue_word->has(Flag::nominal) && weak) {
      return std::nullopt; // "quant à X" only names the topic
    }
    Cue cue;
    cue.sentence = m_sentence;
    cue.words = {i, i + 1};
    cue.rows.push_back(cue_word->row);
    std::size_t end = i + 1;
    if (end < m_end && at(end) == WordClass::pronoun) {
      cue.source = pronoun_source(end);
      end = end + 1;
    } else {
      const auto phrase = read_phrase(m_words, end, m_end, PhrasePlace::after_preposition);
      if (!phrase) {
        return std::nullopt;
      }
      auto author = author_of(m_words, *phrase);
      author = author ? author : author_behind(phrase->end);
      if (!author || plausibility(m_words, author->pieces) < (weak ? Plausibility::known : Plausibility::unknown)) {
        return std::nullopt;
      }
      if (plausibility(m_words, author->pieces) == Plausibility::unknown && !is_set_off(i)) {
        return std::nullopt; // "prices change according to the season"
      }
      cue.source = named_source(*author);
      end = std::max(phrase->end, author->end);
      read_via(cue, end);
    }
    const bool before = opens(i);
    if (weak && !is_weak_cue(i, end, before)) {
      return std::nullopt;
    }
    cue.form = before ? CueForm::preposition_before : CueForm::preposition_after;
    cue.anchor = {i, end};
    return cue;
  }

  // Whether the cue starts the sentence or stands behind a comma, a quotation or what happened to somebody.
  bool is_set_off(std::size_t i) const
  {
    return i == m_begin || at(i - 1) == WordClass::comma || at(i - 1) == WordClass::quote ||
           at(i - 1) == WordClass::number || at(i - 1) == WordClass::bracket_close ||
           at(i - 1) == WordClass::bracket_open || at(i - 1) == WordClass::dash ||
           at(i - 1) == WordClass::subordinator || at(i - 1) == WordClass::coordinator ||
           at(i - 1) == WordClass::contrast ||
           m_words.piece(i - 1).is_any(any_of(Role::outcome_noun, Role::predicate, Role::state, Role::person_noun));
  }

  // "pour X, 900 …", "contre 900 pour X", "…, per police."
  bool is_weak_cue(std::size_t i, std::size_t end, bool before) const
  {
    const bool ends = end >= m_end || at(end) == WordClass::stop;
    return before ? !ends && at(end) == WordClass::comma
                  : at(i - 1) == WordClass::number || (at(i - 1) == WordClass::comma && ends);
  }

  // "according to a count released on Monday by the ministry": whoever released it.
  std::optional<SourcePhrase> author_behind(std::size_t i) const
  {
    static constexpr std::size_t k_reach = 10;
    if (i >= m_end || (at(i) != WordClass::participle && at(i) != WordClass::verb)) {
      return std::nullopt;
    }
    for (std::size_t k = i + 1; k < m_end && k < i + k_reach; ++k) {
      if (m_words.piece(k).has(Role::preposition, Flag::by) && at(k) == WordClass::preposition) {
        return read_phrase(m_words, k + 1, m_end, PhrasePlace::after_preposition);
      }
      if (at(k) == WordClass::comma || at(k) == WordClass::verb || at(k) == WordClass::auxiliary ||
          at(k) == WordClass::stop) {
        return std::nullopt;
      }
    }
    return std::nullopt;
  }

  // "…, apprend-on de source policière": a bare source after "of".
  std::optional<Cue> source_cue(std::size_t i)
  {
    std::size_t before = i;
    while (before > m_begin && (at(before - 1) == WordClass::time || at(before - 1) == WordClass::adverb)) {
      --before; // "a-t-on appris jeudi de source policière"
    }
    const bool learned = before > m_begin && at(before - 1) == WordClass::agentless;
    const bool set_off = i == m_begin || learned || at(i - 1) == WordClass::comma;
    if (!set_off || i + 1 >= m_end || !m_words.piece(i + 1).has(Role::source_noun, Flag::anonymous)) {
      return std::nullopt;
    }
    const auto phrase = read_phrase(m_words, i + 1, m_end, PhrasePlace::after_preposition);
    if (!phrase) {
      return std::nullopt;
    }
    Cue cue;
    cue.form = i == m_begin ? CueForm::preposition_before : CueForm::preposition_after;
    cue.sentence = m_sentence;
    cue.words = {i, i + 1};
    cue.anchor = {learned ? before - 1 : i, phrase->end};
    cue.source = named_source(*phrase);
    return cue;
  }

  // "according to the mayor via news agency Interfax"
  void read_via(Cue& cue, std::size_t& end)
  {
    if (const auto relay = read_passed_on_by(m_words, end, m_end)) {
      cue.relay = named_source(*relay);
      end = relay->end;
      return;
    }
    if (end >= m_end || !m_words.piece(end).has(Role::preposition, Flag::cite)) {
      return;
    }
    if (const auto relay = read_phrase(m_words, end + 1, m_end, PhrasePlace::after_preposition)) {
      cue.relay = named_source(*relay);
      end = relay->end;
    }
  }

  // Whether nothing is said before the cue in its clause.
  bool opens(std::size_t i) const
  {
    std::size_t first = i;
    while (first > m_begin) {
      const auto word = at(first - 1);
      if (word == WordClass::coordinator || word == WordClass::contrast || word == WordClass::semicolon ||
          word == WordClass::subordinator || word == WordClass::colon ||
          (word == WordClass::relative && m_words.piece(first - 1).is(Role::subordinator))) {
        return !has_outcome(first, i);
      }
      if (word == WordClass::verb || word == WordClass::auxiliary || word == WordClass::number ||
          word == WordClass::participle || word == WordClass::infinitive) {
        return false;
      }
      --first;
    }
    return !has_outcome(m_begin, i);
  }

  // A headline without verb says something too: "Attack leaves many dead", "des morts, selon X".
  bool has_outcome(std::size_t first, std::size_t last) const
  {
    for (std::size_t i = first; i < last; ++i) {
      if (m_words.piece(i).is_any(any_of(Role::outcome_noun, Role::predicate, Role::state))) {
        return true;
      }
    }
    return false;
  }

  // "In a report by X, …": only where it opens the sentence.
  std::optional<Cue> nominal_cue(std::size_t i)
  {
    const bool opens_sentence = i == m_begin || (at(i - 1) == WordClass::time && opens(i));
    if (!opens_sentence) {
      return std::nullopt;
    }
    const auto phrase = read_phrase(m_words, i + 1, m_end, PhrasePlace::after_preposition);
    if (!phrase || phrase->end >= m_end || at(phrase->end) != WordClass::comma) {
      return std::nullopt;
    }
    const auto author = author_of(m_words, *phrase);
    if (!author || author->pieces == phrase->pieces) {
      return std::nullopt;
    }
    Cue cue;
    cue.form = CueForm::nominal;
    cue.sentence = m_sentence;
    cue.words = {i, author->pieces.first};
    cue.anchor = {i, phrase->end};
    cue.source = named_source(*author);
    return cue;
  }

  // "12 morts (police)": a bracket that holds a source and nothing else.
  std::optional<Cue> bracket_cue(std::size_t i)
  {
    if (i == m_begin) {
      return std::nullopt;
    }
    const auto phrase = read_phrase(m_words, i + 1, m_end, PhrasePlace::apposition);
    if (!phrase || phrase->end >= m_end || at(phrase->end) != WordClass::bracket_close ||
        !(is_institution(phrase->pieces) || (speaks_for_body(phrase->pieces.first) && !is_name(m_words, i - 1)))) {
      return std::nullopt; // "Rouen (préfecture)" says what the town is
    }
    const bool acronym = m_words.token(i + 1).letter_case == text::LetterCase::upper;
    const bool ends_sentence =
      phrase->end + 1 >= m_end || at(phrase->end + 1) == WordClass::stop || at(phrase->end + 1) == WordClass::comma;
    if (acronym || !ends_sentence || !has_number(m_begin, i)) {
      return std::nullopt;
    }
    return parenthesis({i, phrase->end + 1}, *phrase);
  }

  bool is_institution(PieceRange pieces) const
  {
    for (std::size_t i = pieces.first; i < pieces.last; ++i) {
      if (m_words.is(i, WordClass::of) || m_words.is(i, WordClass::preposition)) {
        return false;
      }
      if (m_words.piece(i).is(Role::source_noun) && !m_words.piece(i).is(Role::place_noun)) {
        return true;
      }
    }
    return false;
  }

  bool has_number(std::size_t first, std::size_t last) const
  {
    return std::any_of(m_words.classes.begin() + static_cast<std::ptrdiff_t>(first),
                       m_words.classes.begin() + static_cast<std::ptrdiff_t>(last),
                       [](WordClass word) { return word == WordClass::number; });
  }

  Cue parenthesis(PieceRange anchor, const SourcePhrase& phrase) const
  {
    Cue cue;
    cue.form = CueForm::parenthesis;
    cue.sentence = m_sentence;
    cue.words = {anchor.first, anchor.first + 1};
    cue.anchor = anchor;
    cue.source = named_source(phrase);
    return cue;
  }

  // Headlines: "12 dead - police", "12 dead: police", "Police: 12 dead".
  void find_headline_source()
  {
    if (m_end <= m_begin + 2 || at(m_end - 1) == WordClass::stop) {
      return;
    }
    for (std::size_t i = m_begin + 1; i + 1 < m_end; ++i) {
      if (at(i) != WordClass::dash && at(i) != WordClass::colon) {
        continue;
      }
      const auto after = read_phrase(m_words, i + 1, m_end, PhrasePlace::apposition);
      if (after && after->end == m_end && is_institution(after->pieces) && has_number(m_begin, i)) {
        add(parenthesis({i, m_end}, *after));
        return;
      }
      const auto first = read_phrase(m_words, m_begin, i, PhrasePlace::apposition);
      if (at(i) == WordClass::colon && first && first->end == i && is_institution(first->pieces) &&
          has_number(i, m_end)) {
        add(parenthesis({m_begin, i + 1}, *first));
        return;
      }
    }
  }

  const Words& m_words;
  std::size_t m_sentence;
  std::size_t m_begin;
  std::size_t m_end;
  std::vector<Cue>& m_cues;
  std::size_t m_first_cue; // of this sentence
};

} // namespace

void find_cues(const Words& words, std::size_t index, std::vector<Cue>& cues) { CueFinder{words, index, cues}.run(); }

} // namespace saidby::extract

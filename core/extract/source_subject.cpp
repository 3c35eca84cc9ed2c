#include "extract/phrase_start.hpp"

#include <algorithm>

namespace saidby::extract {

namespace {

using language::any_of;
using language::Flag;
using language::Role;

// How far a subject may lie from its verb, and how many commas of one parenthesis are tried.
constexpr std::size_t k_longest_way = 80;
constexpr int k_commas_tried = 4;

// Goes left from a verb to its subject. One object a verb.
class SubjectReader {
public:
  SubjectReader(const Words& words, std::size_t begin, std::size_t verb)
    : m_words{words},
      m_begin{std::max(begin, verb > k_longest_way ? verb - k_longest_way : 0)},
      m_verb{verb},
      m_start{words, m_begin}
  {}

  std::optional<SourcePhrase> read()
  {
    std::size_t last = skip_adverbs(m_verb);
    if (last > m_begin && m_words.is(last - 1, WordClass::comma)) {
      return before_parenthesis(last - 1);
    }
    return subject_ending_at(last);
  }

private:
  [[nodiscard]] WordClass at(std::size_t i) const { return m_words.classes[i]; }

  std::optional<SourcePhrase> subject_ending_at(std::size_t last) const
  {
    if (last <= m_begin) {
      return std::nullopt;
    }
    if (m_words.is(last - 1, WordClass::relative)) {
      return antecedent_of_relative(last - 1);
    }
    if (m_words.is(last - 1, WordClass::coordinator) || m_words.is(last - 1, WordClass::contrast)) {
      return subject_of_verb_before(last - 1);
    }
    if (m_words.is(last - 1, WordClass::pronoun)) {
      return one_piece(last - 1);
    }
    return phrase_ending_at(last);
  }

  SourcePhrase one_piece(std::size_t i) const { return {{i, i + 1}, m_verb, std::nullopt, {}, std::nullopt}; }

  // Left over adverbs, times and "on Monday"; returns the end of what is left.
  std::size_t skip_adverbs(std::size_t last) const
  {
    while (last > m_begin) {
      const auto word = at(last - 1);
      if (word == WordClass::adverb || word == WordClass::time || word == WordClass::negation ||
          word == WordClass::object_pronoun || word == WordClass::agentless) {
        --last;
        if (word == WordClass::time && last > m_begin && m_words.is(last - 1, WordClass::preposition) &&
            m_words.piece(last - 1).has(Role::preposition, Flag::time)) {
          --last;
        }
        continue;
      }
      break;
    }
    return last;
  }

  // `comma` closes something between commas: an apposition, a relative clause, a participle. The subject stands
  // before it: the nearest phrase that starts a clause, else the nearest.
  std::optional<SourcePhrase> before_parenthesis(std::size_t comma) const
  {
    std::optional<SourcePhrase> nearest;
    int tried = 0;
    for (std::size_t open = comma; open > m_begin + 1 && tried < k_commas_tried;) {
      --open;
      if (is_strong_border(at(open))) {
        break;
      }
      if (at(open) != WordClass::comma) {
        continue;
      }
      ++tried;
      if (!is_parenthesis({open + 1, comma}) || !can_end_phrase(at(open - 1))) {
        continue;
      }
      auto subject = subject_ending_at(skip_adverbs(open));
      if (subject && opens_clause(subject->determiner.value_or(subject->pieces.first))) {
        return with_name_before(*subject);
      }
      nearest = nearest ? nearest : subject;
    }
    return nearest;
  }

  // "Hamza Bakura, a resident of Bakura, …, said": the name of which `subject` is the apposition.
  SourcePhrase with_name_before(SourcePhrase subject) const
  {
    const std::size_t first = subject.determiner.value_or(subject.pieces.first);
    if (first < m_begin + 2 || at(first - 1) != WordClass::comma || !can_end_phrase(at(first - 2))) {
      return subject;
    }
    auto name = m_start.of(first - 1);
    const bool governed = name && *name > m_begin && is_link(at(*name - 1));
    if (!name || governed || !opens_clause(*name)) {
      return subject;
    }
    const auto whole = read_phrase(m_words, *name, m_verb, PhrasePlace::after_verb);
    const bool person = is_bare_name({*name, first - 1}) ||
                        plausibility(m_words, {*name, first - 1}) == Plausibility::known; // "a trader, Musa Kano,"
    if (person && whole && whole->pieces.last >= subject.pieces.last && whole->members.empty()) {
      subject.pieces = whole->pieces;
      subject.determiner = whole->determiner;
    }
    return subject;
  }

  // Two words or more that are nothing but a name.
  bool is_bare_name(PieceRange pieces) const
  {
    bool bare = pieces.last - pieces.first >= 2;
    for (std::size_t i = pieces.first; i < pieces.last; ++i) {
      bare &= at(i) == WordClass::hyphen ||
              (at(i) == WordClass::noun && m_words.token(i).letter_case != text::LetterCase::lower);
    }
    return bare;
  }

  bool is_parenthesis(PieceRange inside) const
  {
    if (inside.empty()) {
      return false;
    }
    switch (at(inside.first)) {
    case WordClass::relative: return true;
    case WordClass::pronoun: return inside.last == inside.first + 1; // "La préfecture, elle, a compté"
    case WordClass::verb: // "The report, published Monday, says": a form that is participle too
      return is_participle_form(inside.first) && !has_clause({inside.first + 1, inside.last});
    case WordClass::of:
    case WordClass::preposition:
      if (m_words.piece(inside.first).is(Role::relative)) {
        return true;
      }
      [[fallthrough]];
    case WordClass::noun:
    case WordClass::adjective:
    case WordClass::determiner:
    case WordClass::number:
    case WordClass::participle:
    case WordClass::gerund:
    case WordClass::object_pronoun:
    case WordClass::cue_preposition:
    case WordClass::adverb:
    case WordClass::time:
    case WordClass::subordinator: return !has_clause(inside);
    default: return false;
    }
  }

  bool is_participle_form(std::size_t i) const
  {
    for (const auto& reading : m_words.piece(i).readings) {
      if (reading.has(Flag::participle)) {
        return true;
      }
    }
    return false;
  }

  // A finite verb that no relative pronoun introduces.
  bool has_clause(PieceRange inside) const
  {
    bool relative = false;
    for (std::size_t i = inside.first; i < inside.last; ++i) {
      relative |= at(i) == WordClass::relative;
      if ((at(i) == WordClass::verb || is_finite_auxiliary(i)) && !relative) {
        return true;
      }
    }
    return false;
  }

  // "The prefecture gives no figure but reported": the subject of the verb before the joining word.
  std::optional<SourcePhrase> subject_of_verb_before(std::size_t joint) const
  {
    for (std::size_t i = joint; i > m_begin; --i) {
      const auto word = at(i - 1);
      if (word == WordClass::subordinator || is_strong_border(word)) {
        return std::nullopt;
      }
      if (word != WordClass::verb && word != WordClass::auxiliary) {
        continue;
      }
      std::size_t first = i - 1;
      while (first > m_begin && (at(first - 1) == WordClass::auxiliary || at(first - 1) == WordClass::adverb)) {
        --first;
      }
      auto subject = SubjectReader{m_words, m_begin, first}.read();
      if (subject && plausibility(m_words, subject->pieces) > Plausibility::none) {
        return subject;
      }
      i = first + 1; // inside a quotation or a relative clause: "the youngest of whom is 19"
    }
    return std::nullopt;
  }

  bool is_finite_auxiliary(std::size_t i) const
  {
    return at(i) == WordClass::auxiliary && m_words.piece(i).has(Role::auxiliary, Flag::finite);
  }

  // "the ministry, which said": the phrase before the relative pronoun.
  std::optional<SourcePhrase> antecedent_of_relative(std::size_t relative) const
  {
    if (m_words.piece(relative).has(Role::relative, Flag::inverted)) {
      return std::nullopt; // "le bilan que dressait le préfet": the subject comes behind
    }
    std::size_t last = relative;
    if (last > m_begin && at(last - 1) == WordClass::comma) {
      --last;
    }
    if (last > m_begin && is_link(at(last - 1))) {
      return std::nullopt; // "the youngest of whom"
    }
    return last > m_begin && can_end_phrase(at(last - 1)) ? phrase_ending_at(last) : std::nullopt;
  }

  std::optional<SourcePhrase> phrase_ending_at(std::size_t last) const
  {
    if (const auto relative = last > m_begin ? m_start.relative_before(last) : std::nullopt) {
      return phrase_ending_at(*relative); // "a guard who wanted to help said"
    }
    const auto start = m_start.over_adjectives(last);
    if (!start || *start >= last) {
      return std::nullopt;
    }
    if (*start > m_begin) {
      if (const auto relative = m_start.relative_before(*start)) {
        return phrase_ending_at(*relative); // "a miner who gave his name as Lucky said"
      }
      if (const auto clause = reduced_clause_before(*start)) {
        return phrase_ending_at(*clause); // "a doctor working inside the hospital said"
      }
    }
    SourcePhrase phrase;
    phrase.pieces = {*start, last};
    join_members(phrase);
    strip_front(phrase);
    if (phrase.pieces.empty()) {
      return std::nullopt;
    }
    add_apposition(phrase);
    add_office_before(phrase);
    phrase.end = m_verb;
    return phrase.members.empty() ? with_name_before(phrase) : phrase;
  }

  // Where a gerund or participle with its preposition stands between a noun and what starts at `start`.
  std::optional<std::size_t> reduced_clause_before(std::size_t start) const
  {
    std::size_t i = start;
    while (i > m_begin && (at(i - 1) == WordClass::determiner || at(i - 1) == WordClass::preposition)) {
      --i;
    }
    const bool clause = i < start && i > m_begin + 1 && at(i - 1) == WordClass::gerund && can_end_phrase(at(i - 2)) &&
                        at(i - 2) != WordClass::pronoun;
    return clause ? std::optional{i - 1} : std::nullopt;
  }

  // "A and B said": further members on the left, unless they are the object of an earlier verb.
  void join_members(SourcePhrase& phrase) const
  {
    while (phrase.pieces.first > m_begin + 1 && joins_member(phrase)) {
      const std::size_t last = phrase.pieces.first - 1;
      if (!can_end_phrase(at(last - 1)) || at(last - 1) == WordClass::pronoun) {
        return;
      }
      const auto first = m_start.of(last);
      const bool in_list = first && *first > m_begin + 1 && at(*first - 1) == WordClass::comma &&
                           plausibility(m_words, {*first, last}) == Plausibility::known;
      if (!first || !(opens_clause(*first) || in_list) || plausibility(m_words, {*first, last}) < Plausibility::named ||
          plausibility(m_words, phrase.pieces) < Plausibility::named) {
        return;
      }
      if (phrase.members.empty()) {
        phrase.members.push_back(phrase.pieces);
      }
      phrase.members.insert(phrase.members.begin(), PieceRange{*first, last});
      phrase.pieces.first = *first;
    }
  }

  // "A and B", "A, B and C"
  bool joins_member(const SourcePhrase& phrase) const
  {
    const std::size_t first = phrase.pieces.first;
    return at(first - 1) == WordClass::coordinator ||
           (!phrase.members.empty() && at(first - 1) == WordClass::comma && can_end_phrase(at(first - 2)) &&
            plausibility(m_words, phrase.members.front()) == Plausibility::known && opens_list(first - 1));
  }

  // Whether a known speaker that starts its clause stands before the comma.
  bool opens_list(std::size_t comma) const
  {
    const auto first = m_start.of(comma);
    return first && opens_clause(*first) && plausibility(m_words, {*first, comma}) == Plausibility::known;
  }

  // Whether nothing stands before the phrase that could govern it.
  bool opens_clause(std::size_t first) const
  {
    while (first > m_begin && (at(first - 1) == WordClass::adverb || at(first - 1) == WordClass::time)) {
      --first;
    }
    if (first == m_begin) {
      return true;
    }
    switch (at(first - 1)) {
    case WordClass::comma:
    case WordClass::subordinator:
    case WordClass::relative:
    case WordClass::contrast:
    case WordClass::semicolon:
    case WordClass::colon:
    case WordClass::dash: return true;
    default: return false;
    }
  }

  void strip_front(SourcePhrase& phrase) const
  {
    auto& first = phrase.pieces.first;
    while (first < phrase.pieces.last && (at(first) == WordClass::determiner || at(first) == WordClass::other_mark ||
                                          at(first) == WordClass::hyphen || is_link(at(first)))) {
      if (at(first) == WordClass::determiner || m_words.piece(first).is(Role::determiner)) {
        phrase.determiner = first;
      }
      ++first;
    }
    if (!phrase.members.empty()) {
      phrase.members.front().first = first;
    }
  }

  // "Jean Martin, préfet de l'Oise, a dit": the apposition that was stepped over belongs to the phrase.
  void add_apposition(SourcePhrase& phrase) const
  {
    if (phrase.pieces.last >= m_verb || at(phrase.pieces.last) != WordClass::comma || !phrase.members.empty()) {
      return;
    }
    const auto with = read_phrase(m_words, phrase.pieces.first, m_verb, PhrasePlace::after_verb);
    if (with && with->pieces.first == phrase.pieces.first && with->pieces.last > phrase.pieces.last &&
        with->members.empty()) {
      phrase.pieces.last = with->pieces.last;
    }
  }

  // "…, said the president, Jane Doe, who accused": the office before the name, wherever it stands in its clause.
  void add_office_before(SourcePhrase& phrase) const
  {
    static constexpr std::size_t k_longest_office = 8;
    const std::size_t comma = phrase.pieces.first - 1;
    if (phrase.pieces.first < m_begin + 2 || at(comma) != WordClass::comma || !phrase.members.empty() ||
        !is_bare_name(phrase.pieces)) {
      return;
    }
    for (std::size_t i = comma; i > m_begin && i + k_longest_office > comma && can_end_phrase(at(i - 1)); --i) {
      const bool office = m_words.piece(i - 1).has(Role::source_noun, Flag::person) ||
                          m_words.piece(i - 1).has(Role::source_noun, Flag::function);
      const auto whole = office ? read_phrase(m_words, i - 1, m_verb, PhrasePlace::after_verb) : std::nullopt;
      if (whole && whole->pieces.last == phrase.pieces.last && whole->members.empty()) {
        phrase.pieces = whole->pieces;
        return;
      }
    }
  }

  const Words& m_words;
  std::size_t m_begin;
  std::size_t m_verb;
  PhraseStart m_start;
};

} // namespace

std::optional<SourcePhrase> read_subject(const Words& words, std::size_t begin, std::size_t verb)
{
  return SubjectReader{words, begin, verb}.read();
}

} // namespace saidby::extract

#include "extract/word_class.hpp"

namespace saidby::extract {

namespace {

using language::any_of;
using language::bit;
using language::Flag;
using language::Lexeme;
using language::Piece;
using language::Role;
using language::RoleSet;

constexpr RoleSet k_verb_roles =
  any_of(Role::cue_verb, Role::verb, Role::predicate, Role::support_verb, Role::toll_verb);
constexpr RoleSet k_noun_roles =
  any_of(Role::person_noun, Role::thing_noun, Role::outcome_noun, Role::event_noun, Role::toll_noun,
         Role::uncounted_noun, Role::cue_noun, Role::source_noun, Role::place_noun, Role::event_kind, Role::time_noun);
constexpr RoleSet k_number_roles = any_of(Role::number, Role::number_noun, Role::vague, Role::zero);
constexpr RoleSet k_day_roles = any_of(Role::weekday, Role::month, Role::relative_day);

// Which verb forms the readings of a piece can be.
struct VerbForms {
  bool finite = false;
  bool participle = false;
  bool gerund = false;
  bool infinitive = false;

  [[nodiscard]] bool any() const { return finite || participle || gerund || infinitive; }
};

VerbForms verb_forms(const Piece& piece)
{
  VerbForms forms;
  if (!piece.is_any(k_verb_roles)) {
    return forms;
  }
  for (const auto& reading : piece.readings) {
    if ((bit(reading.role) & k_verb_roles & piece.roles) == 0) {
      continue;
    }
    forms.finite |= reading.has(Flag::finite);
    forms.participle |= reading.has(Flag::participle);
    forms.gerund |= reading.has(Flag::gerund);
    forms.infinitive |= reading.has(Flag::infinitive);
  }
  return forms;
}

bool has_flag(const Piece& piece, RoleSet roles, Flag flag)
{
  for (const auto& reading : piece.readings) {
    if ((bit(reading.role) & roles & piece.roles) != 0 && reading.has(flag)) {
      return true;
    }
  }
  return false;
}

// Classifies one sentence from left to right; looks one or two pieces ahead by their bare roles.
class Classifier {
public:
  Classifier(const Reading& reading, std::size_t first, std::size_t last, std::vector<WordClass>& classes)
    : m_reading{reading},
      m_first{first},
      m_last{last},
      m_classes{classes},
      m_offset{classes.size()}
  {}

  void run()
  {
    for (std::size_t i = m_first; i < m_last; ++i) {
      m_classes.push_back(classify(i));
      join_dates(i);
    }
  }

private:
  [[nodiscard]] const Piece& piece(std::size_t i) const { return m_reading.pieces[i]; }
  [[nodiscard]] const text::Token& token(std::size_t i) const { return m_reading.tokens[piece(i).tokens.first]; }
  [[nodiscard]] WordClass& at(std::size_t i) { return m_classes[m_offset + (i - m_first)]; }
  [[nodiscard]] WordClass before(std::size_t i) { return i > m_first ? at(i - 1) : WordClass::stop; }
  [[nodiscard]] bool next_is(std::size_t i, RoleSet roles) const
  {
    return i + 1 < m_last && piece(i + 1).is_any(roles);
  }

  WordClass classify(std::size_t i)
  {
    if (token(i).kind == text::TokenKind::quote) {
      return is_plural_genitive(i) ? WordClass::possessive_mark : WordClass::quote;
    }
    const auto& here = piece(i);
    if (token(i).kind == text::TokenKind::punctuation && here.tokens.size() == 1 && here.roles == 0) {
      return mark_class(i);
    }
    if (token(i).kind == text::TokenKind::number) {
      return WordClass::number;
    }
    if (here.roles == 0) {
      const bool governed = i > m_first && at(i - 1) == WordClass::auxiliary &&
                            piece(i - 1).has(Role::auxiliary, Flag::have) && token(i).kind == text::TokenKind::word &&
                            token(i).letter_case == text::LetterCase::lower;
      return governed ? WordClass::participle : WordClass::noun; // "a requis"
    }
    if (const auto function = function_word(i)) {
      return *function;
    }
    return content_word(i);
  }

  // "the teachers' union"
  bool is_plural_genitive(std::size_t i) const
  {
    const char32_t mark = token(i).mark;
    return (mark == '\'' || mark == 0x2019) && i > m_first && i + 1 < m_last && token(i).gap == text::Gap::none &&
           token(i + 1).gap == text::Gap::blank && m_reading.text[token(i - 1).span.end - 1] == 's' &&
           token(i + 1).kind == text::TokenKind::word;
  }

  WordClass mark_class(std::size_t i) const
  {
    switch (token(i).mark) {
    case ',': return WordClass::comma;
    case ';': return WordClass::semicolon;
    case ':': return WordClass::colon;
    case '(':
    case '[': return WordClass::bracket_open;
    case ')':
    case ']': return WordClass::bracket_close;
    case '.':
      if (is_initial(i)) {
        return WordClass::hyphen;
      }
      [[fallthrough]];
    case '!':
    case '?':
    case 0x2026: return WordClass::stop;
    case '/':
    case '-':
    case 0x2010:
    case 0x2011: return is_inside_word(i) ? WordClass::hyphen : WordClass::dash;
    case 0x2012:
    case 0x2013:
    case 0x2014: return WordClass::dash;
    default: return WordClass::other_mark;
    }
  }

  // "R. Deepika", "John F. Kennedy": the stop belongs to the name.
  bool is_initial(std::size_t i) const
  {
    return i > m_first && i + 1 < m_last && token(i).gap == text::Gap::none && token(i - 1).span.size() == 1 &&
           token(i - 1).letter_case == text::LetterCase::capitalised && token(i + 1).kind == text::TokenKind::word &&
           token(i + 1).letter_case != text::LetterCase::lower;
  }

  bool is_inside_word(std::size_t i) const
  {
    return token(i).gap == text::Gap::none && i + 1 < m_last && token(i + 1).gap == text::Gap::none;
  }

  // Words that hold the sentence together; nullopt for words with a content of their own.
  std::optional<WordClass> function_word(std::size_t i)
  {
    const auto& here = piece(i);
    if (here.is(Role::cue_preposition)) {
      return here.has(Role::cue_preposition, Flag::weak) ? WordClass::preposition : WordClass::cue_preposition;
    }
    if (here.is(Role::agentless)) {
      return WordClass::agentless;
    }
    if (here.is(Role::time_marker) && next_is(i, any_of(Role::time_noun))) {
      return WordClass::time; // "had last month disclosed"
    }
    if (here.is_any(k_day_roles) && !is_verb_may(i)) {
      return i + 1 < m_last && piece(i + 1).has(Role::determiner, Flag::after) ? WordClass::noun : WordClass::time;
    }
    if (here.is(Role::auxiliary)) {
      return auxiliary_class(i);
    }
    if (here.has(Role::hedge, Flag::verb) && here.tokens.size() > 1 && next_is(i, k_verb_roles)) {
      return WordClass::auxiliary; // "may be"
    }
    if (here.is(Role::coordinator) || here.is(Role::alternative)) {
      return WordClass::coordinator;
    }
    if (here.is_any(k_number_roles) && !here.is(Role::determiner)) {
      return WordClass::number;
    }
    if (here.is(Role::contrast)) {
      const bool aside = i + 1 < m_last && token(i + 1).mark == ','; // "The police, however, said"
      return aside ? WordClass::adverb : WordClass::contrast;
    }
    if (here.is_any(any_of(Role::relative, Role::subordinator))) {
      return linking_word(i);
    }
    if (here.is(Role::adverb) && here.is(Role::part_marker) && before(i) == WordClass::auxiliary) {
      return WordClass::adverb; // "ont notamment scandé"
    }
    if (here.is_any(any_of(Role::determiner, Role::pronoun, Role::preposition, Role::since, Role::part_marker))) {
      return pointing_word(i);
    }
    if (here.is(Role::negation)) {
      return WordClass::negation;
    }
    return std::nullopt;
  }

  // "may" is no month where it is written small or a verb follows.
  bool is_verb_may(std::size_t i) const
  {
    return piece(i).is(Role::auxiliary) && !next_is(i, any_of(Role::number)) &&
           !(i + 1 < m_last && token(i + 1).kind == text::TokenKind::number);
  }

  WordClass auxiliary_class(std::size_t i)
  {
    const auto previous = before(i);
    if (previous != WordClass::stop && previous != WordClass::quote && previous != WordClass::colon &&
        previous != WordClass::comma && previous != WordClass::dash && previous != WordClass::bracket_close &&
        token(i).letter_case == text::LetterCase::capitalised && token(i).span.size() > 1) {
      return WordClass::noun; // "la région de l'Est"
    }
    if (previous == WordClass::determiner && has_flag(piece(i - 1), bit(Role::determiner), Flag::definite) &&
        !next_is(i, k_verb_roles)) {
      return WordClass::noun; // "l'est du pays", "l'été"
    }
    // "A Lyon": the capital has lost its accent.
    const bool opens = previous == WordClass::stop || previous == WordClass::comma || previous == WordClass::quote;
    if (opens && token(i).span.size() == 1 && token(i).letter_case == text::LetterCase::capitalised && i + 1 < m_last &&
        !next_is(i, k_verb_roles | any_of(Role::adverb, Role::auxiliary))) {
      return WordClass::preposition;
    }
    return WordClass::auxiliary;
  }

  // "that", "que", "who", "where".
  WordClass linking_word(std::size_t i)
  {
    const auto& here = piece(i);
    const auto previous = before(i);
    const bool after_noun = is_nominal(previous) || previous == WordClass::bracket_close;
    if (here.is(Role::source_noun) && token(i).letter_case == text::LetterCase::upper && !after_noun) {
      return WordClass::noun; // "the WHO"
    }
    if (here.is(Role::relative)) {
      if (!here.is(Role::subordinator) || after_noun || previous == WordClass::comma) {
        return here.is(Role::determiner) && !after_noun && previous != WordClass::comma ? WordClass::determiner
                                                                                        : WordClass::relative;
      }
    }
    if (here.is(Role::determiner) && previous != WordClass::verb && previous != WordClass::participle &&
        previous != WordClass::gerund && previous != WordClass::time && previous != WordClass::adverb) {
      return WordClass::determiner; // "that night"
    }
    if (here.is(Role::preposition) && !here.has(Role::subordinator, Flag::of)) {
      return WordClass::preposition; // "after the attack"
    }
    return WordClass::subordinator;
  }

  // Determiners, pronouns and prepositions, which share many forms.
  WordClass pointing_word(std::size_t i)
  {
    const auto& here = piece(i);
    const auto previous = before(i);
    if (here.has(Role::source_noun, Flag::title) && i + 1 < m_last &&
        token(i + 1).letter_case == text::LetterCase::capitalised) {
      return WordClass::noun; // "Me Anne Roy"
    }
    if (here.is(Role::determiner) && here.is(Role::preposition)) {
      const bool is_of = here.has(Role::preposition, Flag::of);
      if (!is_of) {
        return WordClass::preposition; // "au"
      }
      // "des": of the, or some.
      const bool after_noun = is_nominal(previous) || previous == WordClass::participle ||
                              previous == WordClass::bracket_close || previous == WordClass::quote;
      return after_noun || has_flag(here, bit(Role::determiner), Flag::definite) ? WordClass::of
                                                                                 : WordClass::determiner;
    }
    if (here.is(Role::determiner)) {
      if (here.has(Role::determiner, Flag::after)) {
        return previous == WordClass::pronoun ? WordClass::auxiliary : WordClass::possessive_mark; // "it's"
      }
      if (stands_for_noun(i)) {
        return here.is(Role::pronoun) ? WordClass::pronoun : WordClass::object_pronoun;
      }
      return WordClass::determiner;
    }
    if (here.has(Role::pronoun, Flag::impersonal) && here.is(Role::adverb) && is_nominal(previous)) {
      return WordClass::adverb; // "a doctor there told us"
    }
    if (here.is(Role::pronoun) && here.is(Role::preposition) && is_before_verb(i)) {
      return WordClass::object_pronoun; // "en a compté 900"
    }
    if (here.is(Role::pronoun) && !here.is(Role::preposition)) {
      return has_flag(here, bit(Role::pronoun), Flag::reflexive) ? WordClass::object_pronoun : WordClass::pronoun;
    }
    return here.has(Role::preposition, Flag::of) ? WordClass::of : WordClass::preposition;
  }

  bool is_before_verb(std::size_t i) const
  {
    if (i + 1 >= m_last) {
      return false;
    }
    const auto forms = verb_forms(piece(i + 1));
    return piece(i + 1).is(Role::auxiliary) ||
           ((forms.finite || forms.infinitive) && !piece(i + 1).is_any(k_noun_roles));
  }

  // Whether a determiner's form is a pronoun here: "l'a dit", "ce sont", "this was".
  bool stands_for_noun(std::size_t i) const
  {
    if (!next_is(i, any_of(Role::auxiliary))) {
      return false;
    }
    // "l'est du pays": a form of "be" after an article is a noun unless a participle or another verb follows.
    return !has_flag(piece(i), bit(Role::determiner), Flag::definite) || next_is(i + 1, k_verb_roles) ||
           next_is(i + 1, any_of(Role::adverb, Role::auxiliary, Role::negation));
  }

  WordClass content_word(std::size_t i)
  {
    const auto& here = piece(i);
    const auto forms = verb_forms(here);
    if (forms.any() && !here.is(Role::adverb)) {
      return verb_or_noun(i, forms);
    }
    if (here.is_any(k_noun_roles)) {
      return here.is(Role::time_noun) && is_day_part(i) ? WordClass::time : WordClass::noun;
    }
    if (here.is(Role::adverb) || here.is(Role::modifier) || here.is(Role::hedge)) {
      const auto previous = before(i);
      const bool between = previous == WordClass::preposition || previous == WordClass::of;
      return between && next_is_noun(i) && here.is(Role::adverb) ? WordClass::adjective : WordClass::adverb;
    }
    return here.is(Role::adjective) ? WordClass::adjective : WordClass::noun;
  }

  // "Monday night", "last week", "la semaine dernière".
  bool is_day_part(std::size_t i)
  {
    return before(i) == WordClass::time || (i > m_first && piece(i - 1).is(Role::time_marker)) ||
           next_is(i, any_of(Role::time_marker, Role::weekday));
  }

  // Whether an auxiliary governs the word at `i`, over adverbs and the like.
  bool follows_auxiliary(std::size_t i)
  {
    for (std::size_t back = 1; back <= 8 && m_first + back <= i; ++back) {
      switch (at(i - back)) {
      case WordClass::auxiliary: return true;
      case WordClass::adverb:
      case WordClass::negation:
      case WordClass::time:
      case WordClass::hyphen:
      case WordClass::agentless:
      case WordClass::object_pronoun: break;
      case WordClass::pronoun: break;
      case WordClass::noun:
        if (token(i - back).span.size() != 1) { // the "t" of "a-t-il"
          return false;
        }
        break;
      default: return false;
      }
    }
    return false;
  }

  WordClass verb_or_noun(std::size_t i, VerbForms forms)
  {
    const auto& here = piece(i);
    const auto previous = before(i);
    const bool opens = previous == WordClass::stop || previous == WordClass::quote || previous == WordClass::colon ||
                       previous == WordClass::dash || previous == WordClass::bracket_close;
    if (!opens && token(i).letter_case == text::LetterCase::capitalised) {
      return WordClass::noun; // "Channel Welcome"
    }
    if (previous == WordClass::hyphen && forms.participle) {
      return WordClass::adjective; // "Kurdish-led"
    }
    if (forms.participle && follows_auxiliary(i)) {
      return WordClass::participle;
    }
    if (forms.infinitive && (follows_auxiliary(i) || is_infinitive_mark(i))) {
      return WordClass::infinitive;
    }
    const bool in_noun_phrase =
      previous == WordClass::determiner || previous == WordClass::possessive_mark ||
      (previous == WordClass::adjective && i >= m_first + 2 && at(i - 2) == WordClass::determiner) ||
      (previous == WordClass::of && !forms.infinitive) ||
      (previous == WordClass::number && here.is_any(k_noun_roles)) || previous == WordClass::cue_preposition ||
      (previous == WordClass::preposition && !forms.gerund && !(forms.infinitive && !forms.finite));
    if (in_noun_phrase) {
      return forms.participle && !here.is_any(k_noun_roles) && next_is_noun(i) ? WordClass::adjective : WordClass::noun;
    }
    if (forms.gerund && !forms.finite) {
      return WordClass::gerund;
    }
    if (forms.finite) {
      return finite_or_other(i, forms);
    }
    if (here.is_any(k_noun_roles) && !forms.infinitive) {
      return is_nominal(previous) || is_before_agent(i) ? WordClass::participle : WordClass::noun;
    }
    return forms.infinitive ? WordClass::infinitive : WordClass::participle;
  }

  // A form that can be finite: "reported", "claims", "porte".
  WordClass finite_or_other(std::size_t i, VerbForms forms)
  {
    const auto& here = piece(i);
    if (here.is_any(k_noun_roles) && (next_is(i, any_of(Role::auxiliary)) || next_is_finite(i))) {
      return WordClass::noun; // "press reports say"
    }
    if (here.is_any(k_noun_roles) && before(i) == WordClass::adjective) {
      return WordClass::noun;
    }
    if (here.is_any(k_noun_roles) && before(i) == WordClass::noun && next_is(i, any_of(Role::preposition)) &&
        !next_is_content(i)) {
      return WordClass::noun; // "a police report on the matter"
    }
    if (forms.participle && is_before_agent(i)) {
      return WordClass::participle; // "figures released by"
    }
    if (forms.participle && before(i) == WordClass::adverb && next_is_noun(i) && i >= m_first + 2 &&
        at(i - 2) == WordClass::determiner) {
      return WordClass::adjective;
    }
    return WordClass::verb;
  }

  bool is_before_agent(std::size_t i) const
  {
    std::size_t next = i + 1;
    while (next < m_last && piece(next).is_any(k_day_roles | any_of(Role::adverb))) {
      ++next;
    }
    if (next >= m_last || !piece(next).has(Role::preposition, Flag::by)) {
      return false;
    }
    ++next; // "said by phone" has no agent
    while (next < m_last && (piece(next).is(Role::determiner) || piece(next).is(Role::adjective))) {
      ++next;
    }
    return next < m_last && (piece(next).is_any(any_of(Role::source_noun, Role::person_noun)) ||
                             token(next).letter_case != text::LetterCase::lower);
  }

  bool is_infinitive_mark(std::size_t i)
  {
    return before(i) == WordClass::preposition && has_flag(piece(i - 1), bit(Role::preposition), Flag::to);
  }

  bool next_is_finite(std::size_t i) const
  {
    return i + 1 < m_last && verb_forms(piece(i + 1)).finite && !piece(i + 1).is_any(k_noun_roles);
  }

  bool next_is_noun(std::size_t i) const
  {
    return i + 1 < m_last && token(i + 1).kind == text::TokenKind::word &&
           (piece(i + 1).roles == 0 || piece(i + 1).is_any(k_noun_roles | any_of(Role::adjective)));
  }

  // What a verb of saying is followed by: a clause, a figure, a quotation.
  bool next_is_content(std::size_t i) const
  {
    return i + 1 < m_last && (piece(i + 1).is_any(k_number_roles | any_of(Role::subordinator, Role::modifier)) ||
                              token(i + 1).kind == text::TokenKind::number);
  }

  // A number beside a month is a date: "7 October", "November 5, 2030".
  void join_dates(std::size_t i)
  {
    if (i == m_first) {
      return;
    }
    const bool month_here = piece(i).is(Role::month) && at(i) == WordClass::time;
    const bool time_before = at(i - 1) == WordClass::time && piece(i - 1).is_any(any_of(Role::month, Role::weekday));
    if (month_here && at(i - 1) == WordClass::number) {
      at(i - 1) = WordClass::time;
    } else if (time_before && at(i) == WordClass::number && token(i).kind == text::TokenKind::number &&
               i + 1 < m_last &&
               (piece(i).is(Role::month) || next_is(i, any_of(Role::month)) || piece(i - 1).is(Role::month))) {
      at(i) = WordClass::time;
    }
  }

  const Reading& m_reading;
  std::size_t m_first;
  std::size_t m_last;
  std::vector<WordClass>& m_classes;
  std::size_t m_offset; // of the sentence's first class in m_classes
};

} // namespace

void classify_words(const Reading& reading, std::size_t first, std::size_t last, std::vector<WordClass>& classes)
{
  Classifier{reading, first, last, classes}.run();
}

} // namespace saidby::extract

#pragma once

#include "extract/reading.hpp"

#include <optional>
#include <vector>

namespace saidby::extract {

// Roles by what they can be in a sentence.
inline constexpr language::RoleSet k_verb_roles =
  language::any_of(language::Role::cue_verb, language::Role::verb, language::Role::predicate,
                   language::Role::support_verb, language::Role::toll_verb);
inline constexpr language::RoleSet k_noun_roles = language::any_of(
  language::Role::person_noun, language::Role::thing_noun, language::Role::outcome_noun, language::Role::event_noun,
  language::Role::toll_noun, language::Role::uncounted_noun, language::Role::cue_noun, language::Role::source_noun,
  language::Role::place_noun, language::Role::event_kind, language::Role::time_noun);
inline constexpr language::RoleSet k_number_roles =
  language::any_of(language::Role::number, language::Role::number_noun, language::Role::vague, language::Role::zero);
inline constexpr language::RoleSet k_day_roles =
  language::any_of(language::Role::weekday, language::Role::month, language::Role::relative_day);

// Which verb forms the readings of a piece can be.
struct VerbForms {
  bool finite = false;
  bool participle = false;
  bool gerund = false;
  bool infinitive = false;

  [[nodiscard]] bool any() const { return finite || participle || gerund || infinitive; }
};

[[nodiscard]] VerbForms verb_forms(const language::Piece& piece);

// Whether one of the readings with these roles has the flag.
[[nodiscard]] bool has_flag(const language::Piece& piece, language::RoleSet roles, language::Flag flag);

// Classifies one sentence from left to right; looks one or two pieces ahead by their bare roles.
class WordClassifier {
public:
  WordClassifier(const Reading& reading, std::size_t first, std::size_t last, std::vector<WordClass>& classes)
    : m_reading{reading},
      m_first{first},
      m_last{last},
      m_classes{classes},
      m_offset{classes.size()}
  {}

  void run();

private:
  [[nodiscard]] const language::Piece& piece(std::size_t i) const { return m_reading.pieces[i]; }
  [[nodiscard]] const text::Token& token(std::size_t i) const { return m_reading.tokens[piece(i).tokens.first]; }
  [[nodiscard]] WordClass& at(std::size_t i) { return m_classes[m_offset + (i - m_first)]; }
  [[nodiscard]] WordClass before(std::size_t i) { return i > m_first ? at(i - 1) : WordClass::stop; }
  [[nodiscard]] bool next_is(std::size_t i, language::RoleSet roles) const
  {
    return i + 1 < m_last && piece(i + 1).is_any(roles);
  }

  // Marks and function words (word_class.cpp)
  WordClass classify(std::size_t i);
  // "the teachers' union"
  [[nodiscard]] bool is_plural_genitive(std::size_t i) const;
  [[nodiscard]] WordClass mark_class(std::size_t i) const;
  // "R. Deepika", "John F. Kennedy": the stop belongs to the name.
  [[nodiscard]] bool is_initial(std::size_t i) const;
  [[nodiscard]] bool is_inside_word(std::size_t i) const;
  // Words that hold the sentence together; nullopt for words with a content of their own.
  std::optional<WordClass> function_word(std::size_t i);
  // "may" is no month where it is written small or a verb follows.
  [[nodiscard]] bool is_verb_may(std::size_t i) const;
  WordClass auxiliary_class(std::size_t i);
  // "that", "que", "who", "where".
  WordClass linking_word(std::size_t i);
  // Determiners, pronouns and prepositions, which share many forms.
  WordClass pointing_word(std::size_t i);
  // Whether a determiner's form is a pronoun here: "l'a dit", "ce sont", "this was".
  [[nodiscard]] bool stands_for_noun(std::size_t i) const;
  // A number beside a month is a date: "7 October", "November 5, 2030".
  void join_dates(std::size_t i);

  // Words with a content of their own (word_class_verbs.cpp)
  [[nodiscard]] bool is_before_verb(std::size_t i) const;
  WordClass content_word(std::size_t i);
  // "Monday night", "last week", "la semaine dernière".
  bool is_day_part(std::size_t i);
  // Whether an auxiliary governs the word at `i`, over adverbs and the like.
  bool follows_auxiliary(std::size_t i);
  WordClass verb_or_noun(std::size_t i, VerbForms forms);
  // A form that can be finite: "reported", "claims", "porte".
  [[nodiscard]] bool is_singular_behind_digits(std::size_t i) const;
  WordClass finite_or_other(std::size_t i, VerbForms forms);
  [[nodiscard]] bool is_before_agent(std::size_t i) const;
  bool is_infinitive_mark(std::size_t i);
  [[nodiscard]] bool next_is_finite(std::size_t i) const;
  [[nodiscard]] bool next_is_noun(std::size_t i) const;
  // What a verb of saying is followed by: a clause, a figure, a quotation.
  [[nodiscard]] bool next_is_content(std::size_t i) const;

  const Reading& m_reading;
  std::size_t m_first;
  std::size_t m_last;
  std::vector<WordClass>& m_classes;
  std::size_t m_offset; // of the sentence's first class in m_classes
};

} // namespace saidby::extract

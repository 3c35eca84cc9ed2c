#pragma once

#include "extract/verb_group.hpp"
#include "language/lexeme.hpp"

namespace saidby::extract {

// One verb that can say, count or change a toll, and what stands around it: questions about its sentence that
// decide whether it is a cue and of which form. Answers only; VerbCueReader acts on them.
class VerbReading {
public:
  // `verb` is the piece that carries the meaning; it has a cue_verb or toll_verb reading.
  // [begin, end) are the pieces of its sentence.
  VerbReading(const Words& words, std::size_t begin, std::size_t end, std::size_t verb);

  [[nodiscard]] WordClass at(std::size_t i) const { return m_words.classes[i]; }
  [[nodiscard]] bool flagged(language::Flag flag) const { return m_verb->has(flag); }
  [[nodiscard]] const language::Lexeme& lexeme() const { return *m_verb; }
  [[nodiscard]] const VerbGroup& group() const { return m_group; }
  [[nodiscard]] const Words& words() const { return m_words; }
  [[nodiscard]] std::size_t begin() const { return m_begin; }
  [[nodiscard]] std::size_t end() const { return m_end; }

  // "a relevé le bilan": of two readings of the verb, the one with a toll as object.
  [[nodiscard]] bool is_near_toll() const;
  // "revendique 4.000 manifestants" counts people; "a revendiqué l'attaque" speaks of the deed.
  [[nodiscard]] bool claims_people() const;
  // "sans citer de source"
  [[nodiscard]] bool follows_without() const;
  // Whether a comma, a quotation mark or the like stands before the verb group.
  [[nodiscard]] bool is_set_off(std::size_t first) const;
  // What a verb of saying governs on its right.
  [[nodiscard]] bool is_content(std::size_t i) const;
  // A figure can be what is said, or begin the subject ("…, ont affirmé plusieurs manifestants").
  [[nodiscard]] bool is_figure(std::size_t i) const;
  // Whether the phrase starts its clause, so that it can be the subject of what follows its comma.
  [[nodiscard]] bool opens_clause(const SourcePhrase& subject) const;
  [[nodiscard]] bool follows_quote() const;
  // "Neither the police nor the army said", "ni la police ni l'armée"
  [[nodiscard]] bool is_nobody(const SourcePhrase& subject) const;
  // "the statement said": whose it is was said before; a toll or a count ("le bilan") names nobody.
  [[nodiscard]] bool is_statement(const SourcePhrase& phrase) const;
  [[nodiscard]] bool ends_clause(std::size_t i) const;
  [[nodiscard]] bool has_content_left(std::size_t first) const;
  [[nodiscard]] bool touches_quote(std::size_t first, std::size_t next) const;
  // "promet d'en envoyer": an infinitive after "of"
  [[nodiscard]] bool promises(std::size_t i) const;
  // Whether a clause, a figure or a quotation follows, so that the verb says something.
  [[nodiscard]] bool has_clause(std::size_t next) const;
  // "denied that 12 died", "a démenti la mort de 12 soldats", "denied the reports"
  [[nodiscard]] bool denies_count(std::size_t next) const;
  // "withdrew his figure of 40", not "withdrew 40 soldiers"
  [[nodiscard]] bool takes_back_count(std::size_t next) const;
  // Whether the clause before the verb names an event and no figure: "that attack was claimed by X".
  [[nodiscard]] bool tells_of_event() const;
  // "a toll given by", "12 deaths confirmed by", "the mayor, quoted by"
  [[nodiscard]] bool follows_count(bool other_cue) const;
  [[nodiscard]] bool can_speak(const SourcePhrase& phrase) const;
  // "X, of the provincial council, said"
  [[nodiscard]] PieceRange description_of(PieceRange phrase) const;
  // Counting verbs count, toll verbs change a toll: else they are other verbs. `looks_left`: the object stands
  // before the verb.
  [[nodiscard]] bool object_fits(bool looks_left) const;

private:
  const Words& m_words;
  std::size_t m_begin;
  std::size_t m_end;
  VerbGroup m_group;
  const language::Lexeme* m_verb = nullptr;
  bool m_is_toll_verb = false;
};

} // namespace saidby::extract

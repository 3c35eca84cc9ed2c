#pragma once

#include "extract/cue.hpp"
#include "extract/listener.hpp"
#include "extract/verb_reading.hpp"

#include <optional>
#include <span>

namespace saidby::extract {

// Makes the cue of one verb of saying, counting or toll changing: finds its form, its source and who relays it.
// One object a verb.
class VerbCueReader {
public:
  // `before` are the cues of the sentence so far.
  VerbCueReader(const Words& words, std::size_t sentence, std::size_t verb, std::span<const Cue> before);

  // nullopt where the verb says nothing, is negated, or names nobody.
  std::optional<Cue> read();

private:
  // Forms with a finite verb (verb_cue.cpp)
  bool by_form();
  void set_modality();
  // "a-t-il dit", "dit-elle"
  bool inverted_pronoun();
  void take_after(const AfterVerb& after);
  [[nodiscard]] CueSource source_of(const SourcePhrase& phrase) const;
  // "X said …", "…, said X", "…, X said"
  bool active();
  // "Its spokesman, Jane Doe, accused officials": nothing is said before the subject.
  [[nodiscard]] bool is_whole_clause(const std::optional<SourcePhrase>& subject) const;
  // "…, a annoncé lundi à la presse la police"
  bool inverted(const AfterVerb& after, bool rival);
  // "…, said he"
  bool pronoun_after(const AfterVerb& after);
  bool subject_first(const SourcePhrase& subject, const AfterVerb& after, bool content_right);
  // "Interrogé par l'AFP, le maire a évoqué", "the imam, interviewed by local radio, said": the medium passes it on.
  void note_interviewer(const SourcePhrase& subject);
  // "local radio cited the governor's office as estimating": the object is the origin, the subject relays.
  bool read_cited(const AfterVerb& after);

  // Passives, participles and infinitives (verb_cue_nonfinite.cpp)
  // "was told by X", "figures released by X"; without an agent nobody speaks.
  bool passive();
  // "The governor was quoted by X as saying": the subject said it, X relays.
  bool quoted_by();
  // "…, adding that", "with officials reporting", "citing police"
  bool participle();
  // The source is that of the cue before; without one, the subject of the main clause.
  bool shared_source();
  // "The ministry released a statement saying": who released it.
  bool main_subject();
  [[nodiscard]] bool is_relative_clause(const SourcePhrase& subject, const VerbGroup& group) const;
  // "citing X": X is the origin.
  bool citing();
  // "a appris X de source policière", "X has learned from Y": who told X is the origin.
  void split_learned();

  const VerbReading m_verb;
  std::span<const Cue> m_before;
  Cue m_cue;
};

} // namespace saidby::extract

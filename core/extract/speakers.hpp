#pragma once

#include "extract/cue.hpp"
#include "extract/source_type.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace saidby::extract {

// Somebody who speaks in the document, or could be meant by a pronoun.
struct Speaker {
  std::string text;    // of the phrase, or of its antecedent
  std::string pronoun; // the pronoun or anaphor in the text, where there is one
  SourceKind kind;
  std::vector<std::string> members;
  PieceRange pieces; // in the text: of the pronoun where there is one
  PieceRange named;  // of the phrase that `text` comes from
  std::size_t sentence = 0;
  bool plural = false;
  bool singular = false;
  bool masculine = false;
  bool feminine = false;
  bool person = false;
  bool body = false;
  bool candidate = false; // no source of a cue, and no person: only a pronoun of its own sentence may mean it
  bool medium = false;    // its verb is what media do
};

// The speakers of a document, in text order, with pronouns and anaphors resolved to earlier ones.
class Speakers {
public:
  void clear();

  // Takes in a source of a cue, or, as `candidate`, somebody a later pronoun may mean. Returns its index.
  std::size_t add(const Words& words, std::size_t sentence, const CueSource& source);

  // Notes the subject with which a sentence without cue opens, and the topic of "quant à X".
  void add_candidates(const Words& words, std::size_t sentence);

  // Call after the last add(): a name alone takes the type that the document gives it elsewhere.
  void share_types(const Words& words);

  [[nodiscard]] const Speaker& at(std::size_t index) const { return m_speakers[index]; }

private:
  [[nodiscard]] std::optional<std::size_t> antecedent_of_pronoun(const Words& words, std::size_t piece,
                                                                 std::size_t sentence) const;
  [[nodiscard]] std::optional<std::size_t> antecedent_of_anaphor(const Words& words, const SourcePhrase& phrase,
                                                                 std::size_t sentence) const;
  [[nodiscard]] std::optional<std::size_t> described_as(const Words& words, std::string_view word,
                                                        std::size_t sentence) const;
  [[nodiscard]] std::optional<std::size_t> author_of_document(const Words& words, std::size_t piece,
                                                              std::size_t sentence) const;
  [[nodiscard]] std::optional<std::size_t> namesake(const Words& words, const SourcePhrase& phrase) const;
  void take_type_of_namesake(const Words& words, std::size_t index);
  void take_type_of_body(const Words& words, std::size_t index);
  void add_candidate(const Words& words, std::size_t sentence, SourcePhrase phrase);

  std::vector<Speaker> m_speakers;
  KnownPhrases m_known_phrases;
};

// The words of the pieces as one line: runs of blanks and line breaks become one blank.
[[nodiscard]] std::string line_of(const Words& words, PieceRange pieces);

} // namespace saidby::extract

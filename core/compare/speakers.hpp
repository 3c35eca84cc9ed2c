#pragma once

#include "compare/comparison.hpp"
#include "compare/documents.hpp"
#include "compare/figures.hpp"
#include "knowledge/source_names.hpp"

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

// Who speaks: from phrases to canonical sources (docs/domain.md, section 1 "source"; section 4).

namespace saidby::compare {

// Finds the speaker that a phrase of a document means. A generic institution ("police") is one speaker
// inside one document only, unless its jurisdiction is known: from the phrase, else from the document's
// main country. Then it is that country's, in every document and language.
class SpeakerBook {
public:
  // `countries`: of every document the main one, empty where unknown. All must outlive the book.
  SpeakerBook(const DocumentOrder& documents, const std::vector<std::string>& countries, const Decisions& decisions);

  // The speaker of one link of a chain. Calls must come in the order of documents and of their texts:
  // a bare surname is the person of that name whom the document named before.
  [[nodiscard]] Index cited(const model::Attribution& link, Index document);

  // The outlet of a document as a speaker of its own words.
  [[nodiscard]] Index outlet(Index document);

  // The country that a speaker answers for ("the health ministry" for all of it); empty for those that do
  // not answer for a country.
  [[nodiscard]] const std::string& answers_for(Index speaker) const;

  // The rows for the rules, people's decisions applied. `labels`: side and jurisdiction as numbers.
  struct Rows {
    std::vector<Speaker> speakers;
    std::vector<std::string> labels;
    Index root_count = 0;
  };
  [[nodiscard]] Rows rows() const;

  // The values for readers, in the order of the indices. Merged sources are one index already.
  [[nodiscard]] std::vector<model::Source> sources() const;

private:
  struct Entry {
    std::string key;
    model::Source source;
    bool anonymous = false;
    std::vector<Index> members;
    std::map<std::string, int> phrases; // as the texts have them, with how often
  };

  struct Identity {
    std::string key;
    std::string jurisdiction;
    bool in_document_only = false;
  };

  [[nodiscard]] const knowledge::KnownSource& known(const std::string& phrase);
  [[nodiscard]] Identity identity(const knowledge::KnownSource& known, const model::Attribution& link,
                                  model::SourceType type, Index document) const;
  [[nodiscard]] Index joint(const model::Attribution& link, Index document);
  [[nodiscard]] Index entry(const Identity& identity, Index document, const Entry& values, const std::string& phrase);
  [[nodiscard]] Index person_named(const std::string& phrase, Index document) const;
  void remember_person(const std::string& phrase, Index document, Index speaker);
  [[nodiscard]] std::string property(const Entry& entry, SourceProperty property) const;
  [[nodiscard]] bool is_about(const SourceFact& fact, SourceProperty property, const Entry& entry) const;
  [[nodiscard]] std::string controller(const Entry& entry) const;

  const DocumentOrder& m_documents;
  const std::vector<std::string>& m_countries;
  const Decisions& m_decisions;
  std::vector<Entry> m_entries;
  std::unordered_map<std::string, Index> m_by_id;
  std::unordered_map<std::string, knowledge::KnownSource> m_known;
  std::unordered_map<std::string, std::string> m_merged; // id -> id
  std::unordered_map<std::string, Index> m_people;       // "document/surname"
};

} // namespace saidby::compare

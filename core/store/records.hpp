#pragma once

#include "model/document.hpp"
#include "model/mention.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What goes into a case file and comes out of it, as plain values.

namespace saidby::store {

// The bytes of a document. Views: they outlive the call that they are given to.
struct Content {
  std::string_view raw;                    // as they were taken in
  std::optional<std::string_view> derived; // the derived text, only where it differs from the raw bytes
};

// What came of adding a document.
enum class Added : std::uint8_t {
  added,
  new_version,   // added, and a document with the same URL stands no longer
  already_there, // nothing was added
  forgotten      // nothing was added: a person had these bytes removed for good
};

// Whether a document counts.
enum class Standing : std::uint8_t {
  stands,
  replaced,  // a later version stands instead
  excluded,  // taken out of comparison by a person
  forgotten, // removed for good: only its id and the hash of its bytes are left
};

struct StoredDocument {
  model::Document document;
  std::int64_t number = 0; // from 1, in the order of taking in; never given twice
  Standing standing = Standing::stands;
  model::DocumentId replaced_by; // empty where none
  bool has_text = true;          // false: forgotten, or imported without its text

  friend bool operator==(const StoredDocument&, const StoredDocument&) = default;
};

enum class Exclusion : std::uint8_t { compared, excluded };

enum class SetKind : std::uint8_t {
  extracted, // read from the text by this program; the next such set takes its place
  imported   // made by another tool or by hand; stands beside all others
};

// Where the mentions that are added together come from.
struct MentionSet {
  SetKind kind = SetKind::extracted;
  model::MadeBy made_by; // the program and pack that read the text, or that imported

  friend bool operator==(const MentionSet&, const MentionSet&) = default;
};

// Whose mentions to read.
enum class Reach : std::uint8_t {
  standing,  // of documents that stand
  versions,  // and of the versions before them (what an outlet changed on its page)
  everything // and of excluded documents, and sets that a later reading took the place of
};

struct MentionFilter {
  Reach reach = Reach::standing;
  std::optional<model::DocumentId> document;
  std::optional<model::MentionKind> kind;
};

// A person's decision.
struct Decision {
  std::int64_t number = 0;    // its place in the log, from 1; given by the store
  std::string when;           // an instant with offset, given by the caller
  std::string by;             // who; not empty
  std::string why;            // not empty
  std::string kind;           // "source_merge", "document_exclude", "mark"
  std::string target;         // the id of what it is about
  std::string payload = "{}"; // a JSON object: the rest, in the form of its kind

  friend bool operator==(const Decision&, const Decision&) = default;
};

struct CaseCounts {
  std::size_t documents = 0; // all, of which:
  std::size_t replaced = 0;
  std::size_t excluded = 0;
  std::size_t forgotten = 0;
  std::size_t figure_mentions = 0; // of documents that stand
  std::size_t statements = 0;
  std::size_t decisions = 0;
  std::size_t file_bytes = 0;

  friend bool operator==(const CaseCounts&, const CaseCounts&) = default;
};

// Something in the case file that is not as it should be.
struct CaseFault {
  model::DocumentId document; // empty where it is about the file
  model::MentionId mention;   // empty where it is about the document or the file
  std::string message;

  friend bool operator==(const CaseFault&, const CaseFault&) = default;
};

struct CheckResult {
  std::size_t documents = 0; // whose text was verified
  std::size_t mentions = 0;  // whose words were found in their text
  std::vector<CaseFault> faults;
};

} // namespace saidby::store

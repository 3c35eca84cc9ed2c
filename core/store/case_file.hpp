#pragma once

#include "model/document.hpp"
#include "model/mention.hpp"
#include "store/records.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace saidby::store {

enum class Access : std::uint8_t { read_only, read_write };

// How long to wait for another program that writes to the same case.
inline constexpr std::chrono::milliseconds k_patience{5000};

class Transaction;

// One case: one SQLite file with all of one story, which can be copied and mailed. It keeps documents
// (raw bytes and derived text), mentions and people's decisions; everything else is derived from these
// and not kept. What is kept is never rewritten (docs/domain.md, section 6).
//
// Every member function throws base::CaseFileError, which says what is wrong with which file and what
// to try: damaged, locked by another program, disk full, folder not writable, ...
// Rollback journal, synchronous=FULL: what was committed survives a power cut.
// Not thread-safe; one object per thread. Several programs may have one case open.
class CaseFile {
public:
  // Makes a new case; never overwrites: throws where `path` is there already. Leaves nothing behind
  // where it fails.
  [[nodiscard]] static CaseFile create(const std::filesystem::path& path);

  // Opens a case. Throws where it is missing, no case file, of a newer schema, not readable, or, with
  // Access::read_write, not writable. A case of an older schema is brought up to date in one
  // transaction with Access::read_write, and refused with Access::read_only.
  [[nodiscard]] static CaseFile open(const std::filesystem::path& path, Access access,
                                     std::chrono::milliseconds patience = k_patience);

  ~CaseFile();
  CaseFile(CaseFile&&) noexcept;
  CaseFile& operator=(CaseFile&&) noexcept;

  [[nodiscard]] const std::filesystem::path& path() const;

  // Starts to write; nothing is kept before Transaction::commit(). One transaction at a time.
  // Lifetime: the case file outlives the transaction, and is not moved meanwhile.
  [[nodiscard]] Transaction begin();

  // Documents in the order in which they were taken in, forgotten ones as well.
  [[nodiscard]] std::vector<StoredDocument> documents() const;
  void for_each_document(const std::function<void(const StoredDocument&)>& visit) const;
  [[nodiscard]] std::optional<StoredDocument> document(const model::DocumentId& id) const;

  // The derived text that mentions point into, and the bytes as they were taken in. nullopt for an
  // unknown or forgotten document and for one that was imported without its text.
  [[nodiscard]] std::optional<std::string> document_text(const model::DocumentId& id) const;
  [[nodiscard]] std::optional<std::string> document_bytes(const model::DocumentId& id) const;

  // Mentions in the order in which they were added; those of one set, and so of one document, together.
  [[nodiscard]] std::vector<model::Mention> mentions(const MentionFilter& filter = {}) const;
  // The same without holding them all. Lifetime: a mention is valid during its visit only.
  void for_each_mention(const MentionFilter& filter, const std::function<void(const model::Mention&)>& visit) const;
  [[nodiscard]] std::optional<model::Mention> mention(const model::MentionId& id) const;

  // The append-only log of people's decisions, oldest first.
  [[nodiscard]] std::vector<Decision> decisions() const;

  [[nodiscard]] std::optional<std::string> setting(std::string_view name) const;
  [[nodiscard]] std::map<std::string, std::string> settings() const;

  [[nodiscard]] CaseCounts counts() const;
  // The programs and packs that read the documents that stand, or imported mentions of them.
  [[nodiscard]] std::vector<model::MadeBy> makers() const;
  [[nodiscard]] int schema_version() const;

  // Verifies everything that can be verified without reading the articles again: SQLite's own
  // structures, foreign keys, schema, SHA-256 of raw bytes and texts, and that the words of every
  // mention stand in the kept text where its evidence says.
  [[nodiscard]] CheckResult check() const;

  // Writes a compact copy that holds what is committed. Never overwrites: throws where `path` is there.
  void copy_to(const std::filesystem::path& path) const;

private:
  friend class Transaction;
  struct Implementation;
  explicit CaseFile(std::unique_ptr<Implementation> implementation);

  std::unique_ptr<Implementation> m_implementation;
};

// Writing: everything up to commit(), or nothing, also where the program is killed. A commit waits for the
// disk and writes every touched page twice; 5,000 documents a transaction are stored twice as fast as 1,000.
// Destroyed without commit(), it takes everything back. A call that throws takes everything back, too;
// the transaction can then only be destroyed.
class Transaction {
public:
  ~Transaction();
  Transaction(Transaction&&) noexcept;
  Transaction& operator=(Transaction&& other) = delete;

  // Keeps a document, its bytes and its text. Adds nothing where a document with this id is there, or
  // where these bytes have been forgotten. A document with the URL of one that stands replaces it.
  // Requires: document.id is not empty; the hashes are those of `content`.
  Added add_document(const model::Document& document, const Content& content);
  // Keeps what is known of a document whose text is not at hand (imported mentions). Once its text is
  // added under the same id, it is like any other.
  Added add_document_without_text(const model::Document& document);

  // Adds a set of mentions of a document; an empty set says that it was read and has none. A set that was
  // read from the text (SetKind::extracted) takes the place of the one before, which stays in the file.
  // Each mention keeps its own `made_by`; its `document` is the one given.
  // Requires: the document is there and was not forgotten.
  void add_mentions(const model::DocumentId& document, const MentionSet& set, std::span<const model::Mention> mentions);

  // Appends to the log; the number in it is given by the store. Nothing else changes.
  // Throws std::invalid_argument for a payload that is no JSON object.
  std::int64_t append_decision(const Decision& decision);

  // A person's changes to a document. Each is noted in the log by `decision`, whose number is returned.
  // Throws std::invalid_argument for a document that is not there or was forgotten.
  // Corrects language, outlet, title, URL and publication; the log keeps what stood there before
  // (payload member "before", added here).
  std::int64_t correct_document(const model::Document& corrected, const Decision& decision);
  // Takes it out of comparison, or back in.
  std::int64_t set_excluded(const model::DocumentId& id, Exclusion exclusion, const Decision& decision);
  // `newer` stands instead of `older`.
  std::int64_t replace_document(const model::DocumentId& older, const model::DocumentId& newer,
                                const Decision& decision);
  // Takes such a replacement back: `older` stands again, beside the newer one.
  std::int64_t restore_document(const model::DocumentId& older, const Decision& decision);
  // Removes bytes, text, metadata and mentions for good, overwriting them in the file. The document's
  // id and the hash of its bytes stay, so that the log says what was there and it is not taken in again.
  std::int64_t forget(const model::DocumentId& id, const Decision& decision);

  void set_setting(std::string_view name, std::string_view value);

  // Requires: nothing of this transaction has thrown; called once, last.
  void commit();

private:
  friend class CaseFile;
  explicit Transaction(CaseFile::Implementation& implementation);
  template <typename Call>
  auto write(Call&& call); // takes everything back where `call` throws
  std::int64_t log(const Decision& decision);
  [[nodiscard]] std::int64_t number_of(const model::DocumentId& id);
  void roll_back() noexcept;

  CaseFile::Implementation* m_implementation; // null once committed, rolled back or moved from
};

} // namespace saidby::store

#pragma once

#include "model/document.hpp"
#include "store/records.hpp"
#include "store/sqlite_forward.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace saidby::store {

class Query;

// Writes documents with statements that are prepared once. See Transaction for what each does.
class DocumentWriter {
public:
  explicit DocumentWriter(SQLite::Database& database);
  ~DocumentWriter();
  DocumentWriter(const DocumentWriter&) = delete;
  DocumentWriter& operator=(const DocumentWriter&) = delete;

  // `content`: null where the text is not at hand.
  Added add(const model::Document& document, const Content* content);
  void correct(std::int64_t number, const model::Document& corrected);
  void set_excluded(std::int64_t number, Exclusion exclusion);
  void replace(std::int64_t older, std::int64_t newer);
  void restore(std::int64_t number); // not replaced any more
  void forget(std::int64_t number);  // all but id and hash of the bytes; not the mentions
  // The number of a document that was not forgotten; nullopt where there is none.
  [[nodiscard]] std::optional<std::int64_t> number_of(const model::DocumentId& id);

private:
  struct Known;
  [[nodiscard]] std::optional<Known> known(const model::DocumentId& id);
  [[nodiscard]] bool bytes_forgotten(const std::string& raw_sha256);
  std::int64_t insert(const model::Document& document, const Content* content);
  void insert_content(std::int64_t number, const Content& content);
  void complete(std::int64_t number, const model::Document& document, const Content& content);
  Added settle_versions(std::int64_t number, const model::Document& document);

  SQLite::Database& m_database;
  std::unique_ptr<Query> m_find;
  std::unique_ptr<Query> m_find_forgotten;
  std::unique_ptr<Query> m_find_version;
  std::unique_ptr<SQLite::Statement> m_insert;
  std::unique_ptr<SQLite::Statement> m_insert_content;
  std::unique_ptr<SQLite::Statement> m_replace;
};

// In the order of taking in; only the one with `id` where it is given.
void visit_documents(SQLite::Database& database, const std::optional<model::DocumentId>& id,
                     const std::function<void(StoredDocument)>& visit);

enum class ContentForm : std::uint8_t { raw_bytes, derived_text };

// Reads bytes and texts, one document after the other.
class ContentReader {
public:
  ContentReader(SQLite::Database& database, ContentForm form);
  ~ContentReader();
  ContentReader(const ContentReader&) = delete;
  ContentReader& operator=(const ContentReader&) = delete;

  // nullopt where the document is unknown or has no text.
  [[nodiscard]] std::optional<std::string> read(const model::DocumentId& id);

private:
  std::unique_ptr<Query> m_query;
};

} // namespace saidby::store

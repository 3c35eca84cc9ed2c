#pragma once

#include "store/case_file.hpp"
#include "store/document_table.hpp"
#include "store/mention_table.hpp"
#include "store/sqlite_forward.hpp"

#include <filesystem>
#include <memory>

namespace saidby::store {

// What CaseFile and Transaction share.
struct CaseFile::Implementation {
  Implementation(std::filesystem::path case_path, std::unique_ptr<SQLite::Database> open_database);
  ~Implementation();

  std::filesystem::path path;
  std::unique_ptr<SQLite::Database> database; // outlives the writers, whose statements belong to it
  std::unique_ptr<DocumentWriter> documents;  // both are made by the first transaction
  std::unique_ptr<MentionWriter> mentions;

  // Made when a text is first asked for: who reads all texts of a case asks thousands of times.
  [[nodiscard]] ContentReader& texts();
  [[nodiscard]] ContentReader& bytes();

private:
  std::unique_ptr<ContentReader> m_texts;
  std::unique_ptr<ContentReader> m_bytes;
};

} // namespace saidby::store

#pragma once

#include "model/mention.hpp"
#include "store/records.hpp"
#include "store/sqlite_forward.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace saidby::store {

// Writes mentions with statements that are prepared once.
class MentionWriter {
public:
  explicit MentionWriter(SQLite::Database& database);
  ~MentionWriter();
  MentionWriter(const MentionWriter&) = delete;
  MentionWriter& operator=(const MentionWriter&) = delete;

  // `document`: its number. See Transaction::add_mentions().
  void add(std::int64_t document, const MentionSet& set, std::span<const model::Mention> mentions);
  // Removes all mentions of the document, of all sets.
  void remove_all(std::int64_t document);
  // Makers are looked up once; after a rollback they may not be there any more.
  void forget_makers() { m_makers.clear(); }

private:
  std::int64_t maker(const model::MadeBy& made_by);
  void add_one(std::int64_t set, const model::Mention& mention);

  SQLite::Database& m_database;
  std::unique_ptr<SQLite::Statement> m_insert_set;
  std::unique_ptr<SQLite::Statement> m_supersede;
  std::unique_ptr<SQLite::Statement> m_insert_mention;
  std::unordered_map<std::string, std::int64_t> m_makers; // by program, a NUL byte and pack
  std::string m_details;                                  // of the mention at hand; keeps its memory
};

using MentionVisitor = std::function<void(const model::Mention&)>;

// See CaseFile::for_each_mention(). Visits with one Mention that is used again and again.
void visit_mentions(SQLite::Database& database, const MentionFilter& filter, const MentionVisitor& visit);

// The same as a list.
[[nodiscard]] std::vector<model::Mention> read_mentions(SQLite::Database& database, const MentionFilter& filter);

// The mention with that id; of several sets the one that counts, of those the latest.
[[nodiscard]] std::optional<model::Mention> find_mention(SQLite::Database& database, const model::MentionId& id);

// See CaseFile::makers().
[[nodiscard]] std::vector<model::MadeBy> read_makers(SQLite::Database& database);

} // namespace saidby::store

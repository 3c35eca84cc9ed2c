#include "store/mention_table.hpp"

#include "store/mention_columns.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

namespace saidby::store {

namespace {

using model::Mention;

// One row a link of a chain, or one for a mention without; read by MentionRows. Mentions are walked in
// the order in which they were added, and all else is found by number: nothing is sorted.
std::string select_mentions(std::string_view condition)
{
  return fmt::format("SELECT m.number, m.maker, d.id, {}, a.position, {} FROM mention m "
                     "CROSS JOIN mention_set s ON s.number = m.mention_set "
                     "CROSS JOIN document d ON d.number = s.document "
                     "LEFT JOIN attribution a ON a.mention = m.number WHERE {} ORDER BY m.number, a.position",
                     with_alias(k_mention_columns, "m"), with_alias(k_attribution_columns, "a"), condition);
}

std::string condition_for(const MentionFilter& filter)
{
  std::string condition = "TRUE";
  switch (filter.reach) {
  case Reach::standing: condition = "d.replaced_by IS NULL AND d.excluded = 0 AND s.superseded_by IS NULL"; break;
  case Reach::versions: condition = "d.excluded = 0 AND s.superseded_by IS NULL"; break;
  case Reach::everything: break;
  }
  if (filter.document) {
    condition += " AND m.mention_set IN (SELECT number FROM mention_set WHERE document = "
                 "(SELECT number FROM document WHERE id = ?1))";
  }
  if (filter.kind) {
    condition += " AND m.kind = ?2";
  }
  return condition;
}

std::unordered_map<std::int64_t, model::MadeBy> makers_by_number(SQLite::Database& database)
{
  std::unordered_map<std::int64_t, model::MadeBy> makers;
  Query query{database, "SELECT number, program, pack FROM maker"};
  while (query.step()) {
    RowReader row{query};
    const auto number = row.number();
    makers[number] = {row.text(), row.text()};
  }
  return makers;
}

// Puts the rows of a query made by select_mentions() together.
class MentionRows {
public:
  // Requires: `query` has its parameters and was not stepped.
  MentionRows(SQLite::Database& database, Query& query) : m_query{query}, m_makers{makers_by_number(database)}
  {
    m_more = m_query.step();
  }

  // Reads the next mention over what `mention` holds; false at the end.
  bool next(Mention& mention)
  {
    if (!m_more) {
      return false;
    }
    RowReader row{m_query};
    const auto number = row.number();
    mention.made_by = m_makers[row.number()];
    row.text(mention.document.value);
    read_mention(row, mention);
    mention.attribution.clear();
    do {
      add_link(mention.attribution);
      m_more = m_query.step();
    } while (m_more && RowReader{m_query}.number() == number);
    return true;
  }

private:
  void add_link(std::vector<model::Attribution>& chain)
  {
    RowReader row{m_query, 3 + k_mention_column_count};
    if (!row.is_null()) { // the mention has a chain
      row.skip(1);
      chain.push_back(read_attribution(row));
    }
  }

  Query& m_query;
  std::unordered_map<std::int64_t, model::MadeBy> m_makers;
  bool m_more = false;
};

// Lifetime: `filter` outlives the query.
void bind_filter(Query& query, const MentionFilter& filter)
{
  if (filter.document) {
    query.bind(1, filter.document->value);
  }
  if (filter.kind) {
    query.bind(2, name(*filter.kind));
  }
}

} // namespace

MentionWriter::MentionWriter(SQLite::Database& database) : m_database{database}
{
  const auto prepare = [&](const std::string& sql) { return std::make_unique<SQLite::Statement>(database, sql); };
  m_insert_set = prepare("INSERT INTO mention_set (document, kind, maker) VALUES (?, ?, ?)");
  m_supersede = prepare("UPDATE mention_set SET superseded_by = ?1 "
                        "WHERE document = ?2 AND kind = 'extracted' AND superseded_by IS NULL AND number <> ?1");
  m_insert_mention = prepare(fmt::format("INSERT INTO mention (mention_set, maker, {}) VALUES ({})", k_mention_columns,
                                         placeholders(2 + k_mention_column_count)));
  m_insert_attribution = prepare(fmt::format("INSERT INTO attribution (mention, position, {}) VALUES ({})",
                                             k_attribution_columns, placeholders(2 + k_attribution_column_count)));
}

MentionWriter::~MentionWriter() = default;

std::int64_t MentionWriter::maker(const model::MadeBy& made_by)
{
  const auto key = made_by.program + '\0' + made_by.pack;
  if (const auto known = m_makers.find(key); known != m_makers.end()) {
    return known->second;
  }
  SQLite::Statement insert{m_database, "INSERT OR IGNORE INTO maker (program, pack) VALUES (?, ?)"};
  RowBinder{insert}.required_text(made_by.program).required_text(made_by.pack).execute();
  Query query{m_database, "SELECT number FROM maker WHERE program = ? AND pack = ?"};
  query.bind(1, made_by.program).bind(2, made_by.pack).step();
  return m_makers[key] = RowReader{query}.number();
}

void MentionWriter::add(std::int64_t document, const MentionSet& set, std::span<const Mention> mentions)
{
  static const std::string k_extracted = "extracted";
  static const std::string k_imported = "imported";
  const bool extracted = set.kind == SetKind::extracted;
  RowBinder{*m_insert_set}
    .number(document)
    .required_text(extracted ? k_extracted : k_imported)
    .number(maker(set.made_by))
    .execute();
  const auto number = m_database.getLastInsertRowid();
  if (extracted) {
    RowBinder{*m_supersede}.number(number).number(document).execute();
  }
  for (const auto& mention : mentions) {
    add_one(number, mention);
  }
}

void MentionWriter::add_one(std::int64_t set, const Mention& mention)
{
  RowBinder row{*m_insert_mention};
  row.number(set).number(maker(mention.made_by));
  bind_mention(row, mention);
  row.execute();
  add_chain(m_database.getLastInsertRowid(), mention.attribution);
}

void MentionWriter::add_chain(std::int64_t mention, const std::vector<model::Attribution>& chain)
{
  for (std::size_t i = 0; i < chain.size(); ++i) {
    const auto members = members_json(chain[i].members);
    RowBinder row{*m_insert_attribution};
    row.number(mention).number(static_cast<std::int64_t>(i));
    bind_attribution(row, chain[i], members);
    row.execute();
  }
}

void MentionWriter::remove_all(std::int64_t document)
{
  SQLite::Statement unlink{m_database, "UPDATE mention_set SET superseded_by = NULL WHERE document = ?"};
  RowBinder{unlink}.number(document).execute();
  SQLite::Statement remove{m_database, "DELETE FROM mention_set WHERE document = ?"};
  RowBinder{remove}.number(document).execute();
}

void visit_mentions(SQLite::Database& database, const MentionFilter& filter, const MentionVisitor& visit)
{
  Query query{database, select_mentions(condition_for(filter))};
  bind_filter(query, filter);
  MentionRows rows{database, query};
  Mention mention;
  while (rows.next(mention)) {
    visit(mention);
  }
}

std::vector<Mention> read_mentions(SQLite::Database& database, const MentionFilter& filter)
{
  Query query{database, select_mentions(condition_for(filter))};
  bind_filter(query, filter);
  MentionRows rows{database, query};
  std::vector<Mention> mentions;
  while (rows.next(mentions.emplace_back())) {
  }
  mentions.pop_back();
  return mentions;
}

std::optional<Mention> find_mention(SQLite::Database& database, const model::MentionId& id)
{
  Query find{database, "SELECT m.number FROM mention m JOIN mention_set s ON s.number = m.mention_set "
                       "WHERE m.id = ? ORDER BY s.superseded_by IS NULL DESC, m.number DESC LIMIT 1"};
  if (!find.bind(1, id.value).step()) {
    return std::nullopt;
  }
  Query query{database, select_mentions("m.number = ?")};
  query.bind(1, RowReader{find}.number());
  Mention mention;
  MentionRows{database, query}.next(mention);
  return mention;
}

std::vector<model::MadeBy> read_makers(SQLite::Database& database)
{
  Query query{database, "SELECT program, pack FROM maker WHERE number IN "
                        "(SELECT s.maker FROM mention_set s JOIN document d ON d.number = s.document "
                        "WHERE s.superseded_by IS NULL AND d.replaced_by IS NULL AND d.excluded = 0) "
                        "ORDER BY number"};
  std::vector<model::MadeBy> makers;
  while (query.step()) {
    RowReader row{query};
    makers.push_back({row.text(), row.text()});
  }
  return makers;
}

} // namespace saidby::store

#include "store/mention_table.hpp"

#include "store/details.hpp"
#include "store/row.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

namespace saidby::store {

namespace {

using model::Mention;

// The columns of a mention, in the order in which they are bound and read.
constexpr std::string_view k_columns = "id, kind, measure, group_id, quantity_text, value, exact, details";

// Lifetime: both live until the row is executed.
void bind_mention(RowBinder& row, const Mention& mention, const std::string& details)
{
  static const model::Evidence k_no_evidence;
  row.required_text(mention.id.value).name(mention.kind);
  if (mention.kind == model::MentionKind::figure) {
    row.name(mention.measure).name(mention.group.group).text(mention.quantity.text).number(mention.quantity.value);
  } else {
    row.skip(4);
  }
  row.text(mention.evidence ? mention.evidence->exact : k_no_evidence.exact).required_text(details);
}

// Requires: `mention` holds the defaults.
void read_mention(RowReader& row, DetailsReader& details, Mention& mention)
{
  row.text(mention.id.value);
  mention.kind = row.name<model::MentionKind>();
  mention.measure = row.name(model::Measure::other);
  mention.group.group = row.name<model::Group>();
  row.text(mention.quantity.text);
  mention.quantity.value = row.maybe_number();
  const auto exact = row.view();
  details.read_details(row.view(), mention);
  if (mention.evidence) {
    mention.evidence->exact.assign(exact);
  }
}

// Walks mentions in the order in which they were added and finds the rest by number: nothing is sorted.
std::string select_mentions(std::string_view condition)
{
  return fmt::format("SELECT m.maker, d.id, m.id, m.kind, m.measure, m.group_id, m.quantity_text, m.value, m.exact, "
                     "m.details FROM mention m CROSS JOIN mention_set s ON s.number = m.mention_set "
                     "CROSS JOIN document d ON d.number = s.document WHERE {} ORDER BY m.number",
                     condition);
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

// Reads the rows of a query made by select_mentions().
class MentionRows {
public:
  // Requires: `query` has its parameters and was not stepped; it outlives the rows.
  MentionRows(SQLite::Database& database, Query& query) : m_query{query}, m_makers{makers_by_number(database)} {}

  // Reads the next mention into `mention`; false at the end.
  bool next(Mention& mention)
  {
    if (!m_query.step()) {
      return false;
    }
    mention = {};
    RowReader row{m_query};
    mention.made_by = m_makers[row.number()];
    row.text(mention.document.value);
    read_mention(row, m_details, mention);
    return true;
  }

private:
  Query& m_query;
  std::unordered_map<std::int64_t, model::MadeBy> m_makers;
  DetailsReader m_details;
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
  m_insert_mention = prepare(
    fmt::format("INSERT INTO mention (mention_set, maker, {}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", k_columns));
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
  m_details.clear();
  append_details(m_details, mention);
  RowBinder row{*m_insert_mention};
  row.number(set).number(maker(mention.made_by));
  bind_mention(row, mention, m_details);
  row.execute();
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
  if (!filter.document) {
    mentions.reserve(row_count(database, "mention") + 1); // a mention is large: moving them costs
  }
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

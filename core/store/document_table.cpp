#include "store/document_table.hpp"

#include "store/details.hpp"
#include "store/row.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

namespace saidby::store {

namespace {

using model::Document;
using model::Published;

std::string parts_json(const std::vector<model::DocumentPart>& parts)
{
  std::string out;
  append_parts(out, parts);
  return out;
}

std::string details_json(const model::DocumentDetails& details)
{
  std::string out;
  append_document_details(out, details);
  return out;
}

Published read_published(RowReader& row)
{
  Published published;
  row.text(published.text);
  published.day = row.day();
  published.utc_seconds = row.maybe_number();
  return published;
}

// Whether `a` came out before `b`: nullopt where the two cannot be told apart.
std::optional<bool> published_before(const Published& a, const Published& b)
{
  if (a.utc_seconds && b.utc_seconds && a.utc_seconds != b.utc_seconds) {
    return *a.utc_seconds < *b.utc_seconds;
  }
  if (a.day && b.day && a.day != b.day) {
    return *a.day < *b.day;
  }
  return std::nullopt;
}

Standing standing_of(bool replaced, bool excluded, bool forgotten)
{
  if (forgotten) {
    return Standing::forgotten;
  }
  if (excluded) {
    return Standing::excluded;
  }
  return replaced ? Standing::replaced : Standing::stands;
}

// What a feed says of an article is often its beginning only: it never stands instead of the page itself.
bool is_of_feed(std::string_view derived_by)
{
  return derived_by.starts_with("rss/") || derived_by.starts_with("atom/") || derived_by.starts_with("jsonfeed/");
}

constexpr std::string_view k_columns =
  "id, path, raw_sha256, text_sha256, derived_by, language, outlet, title, url, published, published_day, "
  "published_utc, parts, details, has_text";
constexpr std::string_view k_select =
  "SELECT d.number, d.excluded, d.forgotten, r.id, d.has_text, d.id, d.path, d.raw_sha256, d.text_sha256, "
  "d.derived_by, d.language, d.outlet, d.title, d.url, d.published, d.published_day, d.published_utc, d.parts, "
  "d.details "
  "FROM document d LEFT JOIN document r ON r.number = d.replaced_by";

StoredDocument read_document(const Query& query, DetailsReader& details)
{
  RowReader row{query};
  StoredDocument stored;
  stored.number = row.number();
  const bool excluded = row.flag();
  const bool forgotten = row.flag();
  row.text(stored.replaced_by.value);
  stored.standing = standing_of(!stored.replaced_by.empty(), excluded, forgotten);
  stored.has_text = row.flag();
  auto& document = stored.document;
  for (auto* text : {&document.id.value, &document.path, &document.raw_sha256, &document.text_sha256,
                     &document.derived_by, &document.language, &document.outlet, &document.title, &document.url}) {
    row.text(*text);
  }
  document.published = read_published(row);
  document.parts = details.read_parts(row.view());
  document.details = details.read_document_details(row.view());
  return stored;
}

} // namespace

struct DocumentWriter::Known {
  std::int64_t number = 0;
  bool forgotten = false;
  bool has_text = false;
};

DocumentWriter::DocumentWriter(SQLite::Database& database) : m_database{database}
{
  const auto prepare = [&](const std::string& sql) { return std::make_unique<SQLite::Statement>(database, sql); };
  const auto query = [&](std::string_view sql) { return std::make_unique<Query>(database, sql); };
  m_find = query("SELECT number, forgotten, has_text FROM document WHERE id = ?");
  m_find_forgotten = query("SELECT 1 FROM document WHERE raw_sha256 = ? AND forgotten = 1");
  m_find_version = query("SELECT number, published, published_day, published_utc, derived_by FROM document "
                         "WHERE url = ? AND replaced_by IS NULL AND number <> ?");
  m_insert =
    prepare(fmt::format("INSERT INTO document ({}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", k_columns));
  m_insert_content = prepare("INSERT INTO content (document, raw, text) VALUES (?, ?, ?)");
  m_replace = prepare("UPDATE document SET replaced_by = ? WHERE number = ?");
}

DocumentWriter::~DocumentWriter() = default;

std::optional<DocumentWriter::Known> DocumentWriter::known(const model::DocumentId& id)
{
  std::optional<Known> found;
  if (m_find->bind(1, id.value).step()) {
    RowReader row{*m_find};
    found = Known{row.number(), row.flag(), row.flag()};
  }
  m_find->reset();
  return found;
}

std::optional<std::int64_t> DocumentWriter::number_of(const model::DocumentId& id)
{
  const auto found = known(id);
  return found && !found->forgotten ? std::optional{found->number} : std::nullopt;
}

bool DocumentWriter::bytes_forgotten(const std::string& raw_sha256)
{
  const bool found = m_find_forgotten->bind(1, raw_sha256).step();
  m_find_forgotten->reset();
  return found;
}

Added DocumentWriter::add(const Document& document, const Content* content)
{
  const auto found = known(document.id);
  if ((found && found->forgotten) || (!document.raw_sha256.empty() && bytes_forgotten(document.raw_sha256))) {
    return Added::forgotten;
  }
  if (found && (found->has_text || !content)) {
    return Added::already_there;
  }
  if (found) {
    complete(found->number, document, *content);
    return Added::added;
  }
  const auto number = insert(document, content);
  // Without its bytes nothing tells whether it is another version.
  return content ? settle_versions(number, document) : Added::added;
}

std::int64_t DocumentWriter::insert(const Document& document, const Content* content)
{
  const auto parts = parts_json(document.parts);
  const auto details = details_json(document.details);
  RowBinder row{*m_insert};
  row.required_text(document.id.value).text(document.path).text(document.raw_sha256).text(document.text_sha256);
  row.text(document.derived_by).text(document.language).text(document.outlet).text(document.title).text(document.url);
  row.text(document.published.text).day(document.published.day).number(document.published.utc_seconds).text(parts);
  row.text(details).flag(content != nullptr).execute();
  const auto number = m_database.getLastInsertRowid();
  if (content) {
    insert_content(number, *content);
  }
  return number;
}

void DocumentWriter::insert_content(std::int64_t number, const Content& content)
{
  const auto derived = std::string{content.derived.value_or(std::string_view{})};
  RowBinder row{*m_insert_content};
  row.number(number).bytes(content.raw);
  if (content.derived) {
    row.required_text(derived);
  }
  row.execute();
}

// The text of a document that was imported without it.
void DocumentWriter::complete(std::int64_t number, const Document& document, const Content& content)
{
  const auto parts = parts_json(document.parts);
  const auto details = details_json(document.details);
  SQLite::Statement update{m_database, "UPDATE document SET raw_sha256 = ?, text_sha256 = ?, derived_by = ?, "
                                       "parts = ?, details = ?, has_text = 1 WHERE number = ?"};
  RowBinder row{update};
  row.text(document.raw_sha256).text(document.text_sha256).text(document.derived_by).text(parts).text(details);
  row.number(number);
  row.execute();
  insert_content(number, content);
}

// Of two versions of a page the one that was published later stands; where that cannot be told, the one
// that was taken in later; the page itself before what a feed says of it. Snapshots of a page come in any order.
Added DocumentWriter::settle_versions(std::int64_t number, const Document& document)
{
  if (document.url.empty()) {
    return Added::added;
  }
  std::optional<std::int64_t> other;
  bool is_older = false;
  if (m_find_version->bind(1, document.url).bind(2, number).step()) {
    RowReader row{*m_find_version};
    other = row.number();
    const auto others_published = read_published(row);
    const bool of_feed = is_of_feed(document.derived_by);
    is_older = of_feed != is_of_feed(row.view())
                 ? of_feed
                 : published_before(document.published, others_published).value_or(false);
  }
  m_find_version->reset(); // before the update of the index that it reads
  if (!other) {
    return Added::added;
  }
  RowBinder{*m_replace}.number(is_older ? *other : number).number(is_older ? number : *other).execute();
  return Added::new_version;
}

void DocumentWriter::correct(std::int64_t number, const Document& corrected)
{
  SQLite::Statement update{m_database, "UPDATE document SET language = ?, outlet = ?, title = ?, url = ?, "
                                       "published = ?, published_day = ?, published_utc = ? WHERE number = ?"};
  RowBinder row{update};
  row.text(corrected.language).text(corrected.outlet).text(corrected.title).text(corrected.url);
  row.text(corrected.published.text).day(corrected.published.day).number(corrected.published.utc_seconds);
  row.number(number).execute();
}

void DocumentWriter::set_excluded(std::int64_t number, Exclusion exclusion)
{
  SQLite::Statement update{m_database, "UPDATE document SET excluded = ? WHERE number = ?"};
  RowBinder{update}.flag(exclusion == Exclusion::excluded).number(number).execute();
}

void DocumentWriter::replace(std::int64_t older, std::int64_t newer)
{
  // `newer` stands, also where it was a version before: so no circle of versions can come about.
  restore(newer);
  RowBinder{*m_replace}.number(newer).number(older).execute();
}

void DocumentWriter::restore(std::int64_t number)
{
  SQLite::Statement stand{m_database, "UPDATE document SET replaced_by = NULL WHERE number = ?"};
  RowBinder{stand}.number(number).execute();
}

void DocumentWriter::forget(std::int64_t number)
{
  SQLite::Statement remove{m_database, "DELETE FROM content WHERE document = ?"};
  RowBinder{remove}.number(number).execute();
  SQLite::Statement clear{
    m_database, "UPDATE document SET path = NULL, text_sha256 = NULL, derived_by = NULL, language = NULL, "
                "outlet = NULL, title = NULL, url = NULL, published = NULL, published_day = NULL, "
                "published_utc = NULL, parts = NULL, details = NULL, has_text = 0, forgotten = 1 WHERE number = ?"};
  RowBinder{clear}.number(number).execute();
}

void visit_documents(SQLite::Database& database, const std::optional<model::DocumentId>& id,
                     const std::function<void(StoredDocument)>& visit)
{
  Query query{database, fmt::format("{} {} ORDER BY d.number", k_select, id ? "WHERE d.id = ?" : "")};
  if (id) {
    query.bind(1, id->value);
  }
  DetailsReader details;
  while (query.step()) {
    visit(read_document(query, details));
  }
}

ContentReader::ContentReader(SQLite::Database& database, ContentForm form)
{
  const std::string column = form == ContentForm::raw_bytes ? "c.raw" : "coalesce(c.text, c.raw)";
  m_query = std::make_unique<Query>(
    database, "SELECT " + column + " FROM content c JOIN document d ON d.number = c.document WHERE d.id = ?");
}

ContentReader::~ContentReader() = default;

std::optional<std::string> ContentReader::read(const model::DocumentId& id)
{
  std::optional<std::string> bytes;
  if (m_query->bind(1, id.value).step()) {
    bytes = RowReader{*m_query}.text();
  }
  m_query->reset();
  return bytes;
}

} // namespace saidby::store

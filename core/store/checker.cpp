#include "store/checker.hpp"

#include "base/sha256.hpp"
#include "store/document_table.hpp"
#include "store/mention_table.hpp"
#include "store/row.hpp"
#include "store/schema.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <set>
#include <utility>

namespace saidby::store {

namespace {

using model::Evidence;
using model::Mention;
using text::ByteSpan;

class Checker {
public:
  explicit Checker(SQLite::Database& database) : m_database{database} {}

  CheckResult run()
  {
    check_structure();
    if (m_result.faults.empty()) { // what is said of the rest would mean nothing
      check_schema();
      check_references();
      check_log();
      check_texts();
      check_documents();
      check_mentions();
    }
    return std::move(m_result);
  }

private:
  void check_structure();
  void check_schema();
  void check_references();
  void check_log();
  void check_texts();
  void check_documents();
  void check_mentions();
  void check_document(const StoredDocument& stored, ContentReader& bytes, ContentReader& texts);
  void check_evidence(const Mention& mention, std::string_view text);

  void fault(std::string message) { m_result.faults.push_back({{}, {}, std::move(message)}); }
  void fault(const model::Document& document, std::string message)
  {
    m_result.faults.push_back({document.id, {}, std::move(message)});
  }
  void fault(const Mention& mention, std::string message)
  {
    m_result.faults.push_back({mention.document, mention.id, std::move(message)});
  }

  SQLite::Database& m_database;
  CheckResult m_result;
};

void Checker::check_structure()
try {
  Query query{m_database, "PRAGMA integrity_check"};
  while (query.step()) {
    const auto line = RowReader{query}.text();
    if (line != "ok") {
      fault("the file is damaged: " + line);
    }
  }
} catch (const SQLite::Exception& error) {
  if (error.getErrorCode() != SQLITE_CORRUPT) {
    throw;
  }
  fault(std::string{"the file is damaged: "} + error.what());
}

void Checker::check_schema()
{
  for (auto& difference : schema_differences(m_database, migrations())) {
    fault("schema: " + difference);
  }
}

void Checker::check_references()
{
  Query query{m_database, "PRAGMA foreign_key_check"};
  while (query.step()) {
    RowReader row{query};
    const auto table = row.text();
    const auto number = row.number();
    fault(fmt::format("row {} of table {} refers to a row of table {} that is not there", number, table, row.text()));
  }
}

void Checker::check_texts()
{
  Query query{m_database, "SELECT d.id, d.has_text FROM document d LEFT JOIN content c ON c.document = d.number "
                          "WHERE d.has_text <> (c.document IS NOT NULL)"};
  while (query.step()) {
    RowReader row{query};
    model::Document document;
    row.text(document.id.value);
    fault(document, row.flag() ? "its text is missing" : "a text is kept that it should not have");
  }
}

void Checker::check_log()
{
  Query query{m_database, "SELECT count(*), coalesce(max(number), 0) FROM decision"};
  query.step();
  RowReader row{query};
  const auto found = row.number();
  const auto last = row.number();
  if (found != last) {
    fault(fmt::format("log: {} of {} entries were removed", last - found, last));
  }
}

void Checker::check_documents()
{
  ContentReader bytes{m_database, ContentForm::raw_bytes};
  ContentReader texts{m_database, ContentForm::derived_text};
  visit_documents(m_database, std::nullopt, [&](const StoredDocument& stored) {
    if (stored.has_text) {
      check_document(stored, bytes, texts);
    }
  });
}

void Checker::check_document(const StoredDocument& stored, ContentReader& bytes, ContentReader& texts)
{
  const auto& document = stored.document;
  const auto raw = bytes.read(document.id);
  const auto text = texts.read(document.id);
  if (!raw || !text) {
    return; // told by check_texts()
  }
  ++m_result.documents;
  if (base::sha256_hex(*raw) != document.raw_sha256) {
    fault(document, "the kept bytes are not those that were taken in: their SHA-256 differs");
  }
  if (base::sha256_hex(*text) != document.text_sha256) {
    fault(document, "the kept text is not the one that was derived: its SHA-256 differs");
  }
  std::size_t done = 0;
  for (const auto& part : document.parts) {
    if (part.span.start < done || part.span.end < part.span.start || part.span.end > text->size()) {
      fault(document, fmt::format("its part \"{}\" lies outside of the text or over another part", name(part.part)));
      break;
    }
    done = part.span.end;
  }
}

void Checker::check_mentions()
{
  ContentReader texts{m_database, ContentForm::derived_text};
  model::DocumentId document; // whose text is at hand
  std::optional<std::string> text;
  visit_mentions(m_database, {Reach::everything, {}, {}}, [&](const Mention& mention) {
    if (mention.document != document) {
      document = mention.document;
      text = texts.read(document);
    }
    if (text && mention.evidence) {
      ++m_result.mentions;
      check_evidence(mention, *text);
    }
  });
}

// Whether the bytes before (or after) the evidence are `context`.
bool stands_before(std::string_view text, std::size_t at, std::string_view context)
{
  return text.substr(0, at).ends_with(context);
}

void Checker::check_evidence(const Mention& mention, std::string_view text)
{
  const Evidence& evidence = *mention.evidence;
  const ByteSpan whole{0, text.size()};
  if (evidence.span.end < evidence.span.start || !whole.contains(evidence.span)) {
    fault(mention, "its evidence lies outside of the text");
    return;
  }
  if (bytes_of(text, evidence.span) != evidence.exact) {
    fault(mention, fmt::format("its words \"{}\" are not in the text where its evidence says", evidence.exact));
  }
  if (!stands_before(text, evidence.span.start, evidence.prefix) ||
      !text.substr(evidence.span.end).starts_with(evidence.suffix)) {
    fault(mention, "the words around its evidence are not those of the text");
  }
  const auto figure = evidence.figure;
  if (figure.end < figure.start || (!figure.empty() && !evidence.span.contains(figure))) {
    fault(mention, "its figure lies outside of its evidence");
  } else if (mention.kind == model::MentionKind::figure &&
             evidence.exact.find(mention.quantity.text) == std::string::npos) {
    fault(mention, fmt::format("its figure \"{}\" is not in its evidence", mention.quantity.text));
  }
}

} // namespace

CheckResult check_case(SQLite::Database& database) { return Checker{database}.run(); }

} // namespace saidby::store

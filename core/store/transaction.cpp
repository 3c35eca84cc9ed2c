#include "store/case_file.hpp"
#include "store/case_implementation.hpp"
#include "store/row.hpp"
#include "store/translate_errors.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <stdexcept>

namespace saidby::store {

namespace {

using Json = nlohmann::ordered_json;

Json parse_payload(const Decision& decision)
{
  auto payload = Json::parse(decision.payload, nullptr, false);
  if (!payload.is_object()) {
    throw std::invalid_argument{"a decision's payload must be a JSON object"};
  }
  return payload;
}

// The metadata that a correction replaces, for the log.
Json metadata_json(const model::Document& document)
{
  const auto text_or_null = [](const std::string& text) { return text.empty() ? Json{} : Json(text); };
  return Json::object({{"lang", text_or_null(document.language)},
                       {"outlet", text_or_null(document.outlet)},
                       {"title", text_or_null(document.title)},
                       {"url", text_or_null(document.url)},
                       {"published", text_or_null(document.published.text)}});
}

} // namespace

Transaction::Transaction(CaseFile::Implementation& implementation) : m_implementation{&implementation} {}

Transaction::Transaction(Transaction&& other) noexcept
  : m_implementation{std::exchange(other.m_implementation, nullptr)}
{}

Transaction::~Transaction() { roll_back(); }

void Transaction::roll_back() noexcept
{
  if (m_implementation) {
    m_implementation->database->tryExec("ROLLBACK"); // after a full disk SQLite may have done it already
    m_implementation->mentions->forget_makers();
    m_implementation = nullptr;
  }
}

template <typename Call>
auto Transaction::write(Call&& call)
{
  if (!m_implementation) {
    throw std::logic_error{"a transaction that has ended cannot write"};
  }
  try {
    return in_words(m_implementation->path, std::forward<Call>(call));
  } catch (...) {
    roll_back();
    throw;
  }
}

std::int64_t Transaction::number_of(const model::DocumentId& id)
{
  const auto number = m_implementation->documents->number_of(id);
  if (!number) {
    throw std::invalid_argument{fmt::format("the case has no document {}", id.value)};
  }
  return *number;
}

Added Transaction::add_document(const model::Document& document, const Content& content)
{
  return write([&] { return m_implementation->documents->add(document, &content); });
}

Added Transaction::add_document_without_text(const model::Document& document)
{
  return write([&] { return m_implementation->documents->add(document, nullptr); });
}

void Transaction::add_mentions(const model::DocumentId& document, const MentionSet& set,
                               std::span<const model::Mention> mentions)
{
  write([&] { m_implementation->mentions->add(number_of(document), set, mentions); });
}

std::int64_t Transaction::append_decision(const Decision& decision)
{
  return write([&] { return log(decision); });
}

std::int64_t Transaction::log(const Decision& decision)
{
  static_cast<void>(parse_payload(decision)); // refuses what is none
  auto& database = *m_implementation->database;
  SQLite::Statement insert{database, "INSERT INTO decision (decided_at, decided_by, why, kind, target, payload) "
                                     "VALUES (?, ?, ?, ?, ?, ?)"};
  RowBinder row{insert};
  for (const auto* text :
       {&decision.when, &decision.by, &decision.why, &decision.kind, &decision.target, &decision.payload}) {
    row.required_text(*text);
  }
  row.execute();
  return database.getLastInsertRowid();
}

std::int64_t Transaction::correct_document(const model::Document& corrected, const Decision& decision)
{
  return write([&] {
    auto& database = *m_implementation->database;
    const auto number = number_of(corrected.id);
    auto payload = parse_payload(decision);
    visit_documents(database, corrected.id,
                    [&](const StoredDocument& stored) { payload["before"] = metadata_json(stored.document); });
    auto logged = decision;
    logged.payload = payload.dump();
    m_implementation->documents->correct(number, corrected);
    return log(logged);
  });
}

std::int64_t Transaction::set_excluded(const model::DocumentId& id, Exclusion exclusion, const Decision& decision)
{
  return write([&] {
    m_implementation->documents->set_excluded(number_of(id), exclusion);
    return log(decision);
  });
}

std::int64_t Transaction::replace_document(const model::DocumentId& older, const model::DocumentId& newer,
                                           const Decision& decision)
{
  return write([&] {
    m_implementation->documents->replace(number_of(older), number_of(newer));
    return log(decision);
  });
}

std::int64_t Transaction::restore_document(const model::DocumentId& older, const Decision& decision)
{
  return write([&] {
    m_implementation->documents->restore(number_of(older));
    return log(decision);
  });
}

std::int64_t Transaction::forget(const model::DocumentId& id, const Decision& decision)
{
  return write([&] {
    const auto number = number_of(id);
    m_implementation->mentions->remove_all(number);
    m_implementation->documents->forget(number);
    return log(decision);
  });
}

void Transaction::set_setting(std::string_view name, std::string_view value)
{
  write([&] {
    SQLite::Statement upsert{*m_implementation->database, "INSERT INTO setting (name, value) VALUES (?, ?) "
                                                          "ON CONFLICT (name) DO UPDATE SET value = excluded.value"};
    upsert.bind(1, std::string{name});
    upsert.bind(2, std::string{value});
    upsert.exec();
  });
}

void Transaction::commit()
{
  write([&] { m_implementation->database->exec("COMMIT"); });
  m_implementation = nullptr;
}

} // namespace saidby::store

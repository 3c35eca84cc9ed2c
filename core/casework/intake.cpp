#include "casework/intake.hpp"

#include "base/errors.hpp"
#include "ingest/encoding.hpp"
#include "ingest/plain_text.hpp"
#include "language/packs.hpp"

#include <fmt/format.h>

#include <string_view>
#include <utility>

namespace saidby::casework {

namespace {

[[nodiscard]] std::vector<std::string_view> pack_names()
{
  std::vector<std::string_view> names;
  for (const auto& pack : language::Packs::embedded().all()) {
    names.emplace_back(pack->name());
  }
  return names;
}

[[nodiscard]] std::string advice_on_language(const std::string& name)
{
  const auto names = pack_names();
  if (const auto near = base::nearest_spelling(name, names); !near.empty()) {
    return fmt::format("did you mean {}?", near);
  }
  std::string list;
  for (const auto known : names) {
    list += (list.empty() ? "there are: " : ", ") + std::string{known};
  }
  return list;
}

[[nodiscard]] std::string bytes_of_table(const std::filesystem::path& table)
{
  const ingest::InputFile file{table, {}, ingest::printable_name(table.native())};
  std::istream no_standard_input{nullptr};
  const auto raw = ingest::read_bytes(file, no_standard_input, {});
  auto decoded = ingest::decode(raw, file.name, "");
  return decoded.text ? std::move(*decoded.text) : raw;
}

} // namespace

Intake::Intake(IntakeOptions options, std::istream& standard_input, Observer& observer)
  : m_options{std::move(options)},
    m_standard_input{standard_input},
    m_observer{observer},
    m_files{ingest::find_files(m_options.paths)}
{
  const auto& language = m_options.metadata.language;
  if (!language.empty() && language::Packs::embedded().find(language) == nullptr) {
    throw base::UsageError{fmt::format("no language pack reads \"{}\"", language), advice_on_language(language)};
  }
  if (!m_options.encoding.empty()) {
    static_cast<void>(ingest::decode("", "", m_options.encoding)); // throws where nobody knows it
  }
  if (!m_options.table.empty()) {
    read_table();
  }
  m_progress.documents_total = m_options.form == InputForm::texts ? m_files.size() : 0;
}

void Intake::read_table()
{
  m_table = ingest::MetadataTable::read(bytes_of_table(m_options.table), m_options.table);
  for (const auto& file : m_files) {
    static_cast<void>(m_table.find(file));
  }
  for (const auto& row : m_table.unused_rows()) {
    m_observer.noticed(row);
  }
}

std::optional<ingest::TakenIn> Intake::next()
{
  std::optional<ingest::TakenIn> taken;
  while (!taken && m_next_file < m_files.size()) {
    if (m_options.form == InputForm::lines) {
      taken = next_line();
      continue;
    }
    try {
      taken = read(m_files[m_next_file++]);
    } catch (const base::InputError& error) {
      leave_out({base::Severity::error, {}, error.what(), error.advice(), ""});
    }
  }
  if (taken) {
    tell_language(*taken);
    for (const auto& diagnostic : taken->diagnostics) {
      m_observer.noticed(diagnostic);
    }
    ++m_progress.documents;
    m_progress.bytes += taken->raw.size();
    m_observer.advanced(m_progress);
  }
  return taken;
}

ingest::TakenIn Intake::read(const ingest::InputFile& file)
{
  const auto* row = m_table.find(file);
  const auto metadata = row == nullptr ? m_options.metadata : ingest::merged(*row, m_options.metadata);
  return ingest::take_in_plain_text(ingest::read_bytes(file, m_standard_input, m_options.limits), file.name, metadata,
                                    m_options.encoding);
}

void Intake::open_lines()
{
  const auto& file = m_files[m_next_file];
  if (file.is_standard_input()) {
    m_lines.emplace(m_standard_input, file.name, m_options.limits);
    return;
  }
  m_line_file = std::ifstream{file.path, std::ios::binary};
  if (!m_line_file) {
    throw base::InputError{fmt::format("{}: cannot be opened", file.name), "check its permissions: ls -l"};
  }
  m_lines.emplace(m_line_file, file.name, m_options.limits);
}

std::optional<ingest::TakenIn> Intake::next_line()
{
  std::optional<ingest::TakenIn> taken;
  try {
    if (!m_lines) {
      open_lines();
    }
    base::Diagnostics faults;
    taken = m_lines->next(m_options.metadata, faults);
    for (auto& fault : faults) {
      leave_out(std::move(fault));
    }
  } catch (const base::InputError& error) {
    leave_out({base::Severity::error, {}, error.what(), error.advice(), ""});
  }
  if (!taken) {
    m_lines.reset();
    ++m_next_file;
  }
  return taken;
}

void Intake::tell_language(ingest::TakenIn& taken)
{
  auto& language = taken.document.language;
  const auto& packs = language::Packs::embedded();
  if (language.empty()) {
    const auto* guessed = packs.guess(taken.text());
    if (guessed != nullptr) {
      language = guessed->name();
    } else {
      m_observer.noticed({base::Severity::warning,
                          {taken.document.path, 0, 0},
                          "the language could not be told, so nothing is read from this text",
                          "say it: --lang " + std::string{pack_names().empty() ? "en" : pack_names().front()},
                          ""});
    }
  } else if (packs.find(language) == nullptr) {
    m_observer.noticed({base::Severity::warning,
                        {taken.document.path, 0, 0},
                        fmt::format("no language pack reads \"{}\", so nothing is read from this text", language),
                        advice_on_language(language),
                        ""});
  }
}

void Intake::leave_out(base::Diagnostic diagnostic)
{
  ++m_left_out;
  m_observer.noticed(diagnostic);
}

} // namespace saidby::casework

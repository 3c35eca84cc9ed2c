#include "casework/intake.hpp"

#include "base/errors.hpp"
#include "ingest/encoding.hpp"
#include "language/packs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <thread>
#include <utility>

namespace saidby::casework {

namespace {

// What one batch holds: enough to be worth handing over, and little enough to share evenly.
constexpr std::size_t k_batch_bytes = std::size_t{1} << 18U;
constexpr std::size_t k_batch_pieces = 256;

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

// Tells the language of a document whose language nobody said; notes where nothing will be read from it.
void tell_language(model::Document& document, std::string_view text, base::Diagnostics& faults)
{
  auto& language = document.language;
  const auto& packs = language::Packs::embedded();
  if (language.empty()) {
    const auto* guessed = packs.guess(text);
    if (guessed != nullptr) {
      language = guessed->name();
    } else {
      faults.push_back({base::Severity::warning,
                        {document.path, 0, 0},
                        "the language could not be told, so nothing is read from this text",
                        "say it: --lang " + std::string{pack_names().empty() ? "en" : pack_names().front()},
                        ""});
    }
  } else if (packs.find(language) == nullptr) {
    faults.push_back({base::Severity::warning,
                      {document.path, 0, 0},
                      fmt::format("no language pack reads \"{}\", so nothing is read from this text", language),
                      advice_on_language(language),
                      ""});
  }
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
  for (const auto& file : m_files) {
    std::error_code unknown; // of pipes and of standard input: then there is no total
    const auto bytes = file.is_standard_input() ? 0 : std::filesystem::file_size(file.path, unknown);
    m_progress.bytes_total += unknown ? 0 : static_cast<std::size_t>(bytes);
  }
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

std::optional<PieceBatch> Intake::next_batch()
{
  PieceBatch batch;
  std::size_t bytes = 0;
  while (bytes < k_batch_bytes && batch.pieces.size() < k_batch_pieces) {
    const auto before = batch.pieces.size();
    if (!m_pieces && m_next_file == m_files.size()) {
      if (batch.pieces.empty() && batch.faults.empty()) {
        return std::nullopt;
      }
      break;
    }
    add_next(batch);
    bytes += batch.pieces.size() > before ? batch.pieces.back().bytes.size() : 0;
  }
  batch.bytes_done = m_bytes_before + (m_pieces ? m_pieces->position() : 0);
  return batch;
}

// Cuts the next piece from the file that is open, or opens the next. A file that cannot be read on is closed.
void Intake::add_next(PieceBatch& batch)
{
  std::optional<ingest::Piece> piece;
  try {
    if (!m_pieces) {
      open_next_file();
    }
    piece = m_pieces->next(batch.faults);
  } catch (const base::InputError& error) {
    batch.faults.push_back({base::Severity::error, {}, error.what(), error.advice(), ""});
  }
  if (piece) {
    batch.pieces.push_back(std::move(*piece));
  } else {
    m_bytes_before += m_pieces ? m_pieces->position() : 0;
    m_pieces.reset();
  }
}

void Intake::open_next_file()
{
  const auto& file = m_files[m_next_file++];
  const auto* row = m_table.find(file);
  m_pieces =
    ingest::open_pieces(file, m_standard_input,
                        {.said = row == nullptr ? m_options.metadata : ingest::merged(*row, m_options.metadata),
                         .encoding = m_options.encoding,
                         .format = m_options.form == InputForm::lines ? ingest::Format::lines : ingest::Format::unknown,
                         .limits = m_options.limits});
}

ReadBatch Intake::read(PieceBatch batch)
{
  ReadBatch read;
  read.bytes_done = batch.bytes_done;
  read.faults = std::move(batch.faults);
  for (auto& piece : batch.pieces) {
    auto harvest = ingest::read_piece(std::move(piece));
    std::move(harvest.faults.begin(), harvest.faults.end(), std::back_inserter(read.faults));
    for (auto& taken : harvest.documents) {
      std::move(taken.diagnostics.begin(), taken.diagnostics.end(), std::back_inserter(read.faults));
      tell_language(taken.document, taken.text(), read.faults);
      read.documents.push_back(std::move(taken));
    }
  }
  return read;
}

void Intake::tell(const ReadBatch& batch)
{
  for (const auto& fault : batch.faults) {
    m_left_out += fault.severity == base::Severity::error ? 1 : 0;
    m_observer.noticed(fault);
  }
  m_progress.documents += batch.documents.size();
  m_progress.bytes = batch.bytes_done;
  m_observer.advanced(m_progress);
}

std::optional<ingest::TakenIn> Intake::next()
{
  while (m_ready.empty()) {
    auto batch = next_batch();
    if (!batch) {
      return std::nullopt;
    }
    auto documents = read(std::move(*batch));
    tell(documents);
    std::move(documents.documents.begin(), documents.documents.end(), std::back_inserter(m_ready));
  }
  auto taken = std::move(m_ready.front());
  m_ready.pop_front();
  return taken;
}

std::size_t worker_count() { return std::max<std::size_t>(std::thread::hardware_concurrency(), 1); }

} // namespace saidby::casework

#pragma once

#include "casework/observer.hpp"
#include "ingest/files.hpp"
#include "ingest/metadata_table.hpp"
#include "ingest/ndjson.hpp"
#include "ingest/taken_in.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace saidby::casework {

enum class InputForm : std::uint8_t {
  texts, // each file is one text
  lines, // NDJSON: each line is one document
};

// What to take in, and what is said of it.
struct IntakeOptions {
  std::vector<std::string> paths; // files, folders, "-" for standard input
  ingest::Metadata metadata;      // of all texts; what a table's row says of one goes before
  std::string encoding;           // empty: UTF-8
  std::filesystem::path table;    // --meta; empty: none
  InputForm form = InputForm::texts;
  ingest::Limits limits;
};

// Goes through the documents that some paths name, one at a time. The one way in, whatever is done
// with them. Memory: one document.
class Intake {
public:
  // Looks at everything that can be wrong before the first text is read: paths that are not there,
  // folders without texts, faults in the table, a language without pack.
  // Throws InputError or UsageError. Requires: `standard_input` and `observer` outlive the intake.
  Intake(IntakeOptions options, std::istream& standard_input, Observer& observer);

  // The next document, its language told from the text where nobody said it; nullopt at the end.
  // A text that cannot be used is told to the observer and left out.
  [[nodiscard]] std::optional<ingest::TakenIn> next();

  // Texts left out so far.
  [[nodiscard]] std::size_t left_out() const { return m_left_out; }

private:
  [[nodiscard]] std::optional<ingest::TakenIn> next_line();
  [[nodiscard]] ingest::TakenIn read(const ingest::InputFile& file);
  void open_lines();
  void read_table();
  void tell_language(ingest::TakenIn& taken);
  void leave_out(base::Diagnostic diagnostic);

  IntakeOptions m_options;
  std::istream& m_standard_input;
  Observer& m_observer;
  std::vector<ingest::InputFile> m_files;
  ingest::MetadataTable m_table;
  std::size_t m_next_file = 0;
  std::ifstream m_line_file;
  std::optional<ingest::NdjsonReader> m_lines;
  std::size_t m_left_out = 0;
  Progress m_progress;
};

} // namespace saidby::casework

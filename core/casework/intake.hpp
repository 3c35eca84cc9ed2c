#pragma once

#include "casework/observer.hpp"
#include "ingest/files.hpp"
#include "ingest/metadata_table.hpp"
#include "ingest/piece_stream.hpp"
#include "ingest/reader.hpp"
#include "ingest/taken_in.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace saidby::casework {

enum class InputForm : std::uint8_t {
  any,   // told from each file's first bytes
  lines, // NDJSON: each line is one document
};

// What to take in, and what is said of it.
struct IntakeOptions {
  std::vector<std::string> paths; // files, folders, "-" for standard input
  ingest::Metadata metadata;      // of all texts; what a table's row says of one goes before
  std::string encoding;           // empty: told from the bytes, of plain text UTF-8
  std::filesystem::path table;    // --meta; empty: none
  InputForm form = InputForm::any;
  ingest::Limits limits;
};

// Some pieces that are read together: small ones cost more to hand over than to read.
struct PieceBatch {
  std::vector<ingest::Piece> pieces;
  base::Diagnostics faults;   // of the files that they were cut from
  std::size_t bytes_done = 0; // of all files, up to here
};

// What came of them, in order.
struct ReadBatch {
  std::vector<ingest::TakenIn> documents; // with their language, where it could be told
  base::Diagnostics faults;
  std::size_t bytes_done = 0;
};

// Goes through the documents that some paths name. The one way in, whatever is done with them. Cutting files
// into pieces is done one after the other, reading the pieces in any thread.
class Intake {
public:
  // Looks at everything that can be wrong before the first text is read: paths that are not there,
  // folders without texts, faults in the table, a language without pack.
  // Throws InputError or UsageError. Requires: `standard_input` and `observer` outlive the intake.
  Intake(IntakeOptions options, std::istream& standard_input, Observer& observer);

  // The next pieces; nullopt at the end of all files. For one thread at a time.
  [[nodiscard]] std::optional<PieceBatch> next_batch();

  // Reads pieces and tells the documents' languages where nobody said them. Thread-safe. Never throws for
  // bad input.
  [[nodiscard]] static ReadBatch read(PieceBatch batch);

  // Tells the observer what was doubtful or had to be left out, and how far the work has come. For the
  // thread that made the intake, once for each batch, in order.
  void tell(const ReadBatch& batch);

  // The next document, for those who read few and need no threads: the three above in one.
  [[nodiscard]] std::optional<ingest::TakenIn> next();

  // Texts left out, as far as was told.
  [[nodiscard]] std::size_t left_out() const { return m_left_out; }

private:
  void add_next(PieceBatch& batch);
  void open_next_file();
  void read_table();

  IntakeOptions m_options;
  std::istream& m_standard_input;
  Observer& m_observer;
  std::vector<ingest::InputFile> m_files;
  ingest::MetadataTable m_table;
  std::size_t m_next_file = 0;
  std::unique_ptr<ingest::PieceStream> m_pieces; // of the file that is being read
  std::size_t m_bytes_before = 0;                // of the files before it
  std::deque<ingest::TakenIn> m_ready;           // for next()
  std::size_t m_left_out = 0;
  Progress m_progress;
};

// How many threads read and extract: one for each core.
[[nodiscard]] std::size_t worker_count();

} // namespace saidby::casework

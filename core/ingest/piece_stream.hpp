#pragma once

#include "ingest/files.hpp"
#include "ingest/piece.hpp"

#include <istream>
#include <memory>
#include <optional>
#include <string>

namespace saidby::ingest {

// What is said of all pieces of a file.
struct PieceOptions {
  Metadata said;
  std::string encoding;            // by a person; empty: told from the bytes
  Format format = Format::unknown; // by a person, as --ndjson does; unknown: told from the bytes
  Limits limits;
};

// A file cut into the pieces that readers read, one after the other. Memory: one piece.
class PieceStream {
public:
  virtual ~PieceStream() = default;

  // The next piece; nullopt at the end. What is wrong with the stream goes to `faults`, and the rest goes on
  // where there is a rest. Throws InputError where there is none.
  [[nodiscard]] virtual std::optional<Piece> next(base::Diagnostics& faults) = 0;

  // How many bytes of the file were read so far, about: for telling how far the work has come.
  [[nodiscard]] virtual std::size_t position() { return 0; }

protected:
  PieceStream() = default;
  PieceStream(const PieceStream&) = default;
  PieceStream& operator=(const PieceStream&) = default;
};

// Opens a file, looks at its first bytes, and cuts it as its format wants: lines of NDJSON, records of a
// table or web archive, messages of a mailbox; of all others the file is one piece. What is compressed by
// gzip is unpacked on the way.
// Requires: `standard_input` outlives the stream. Throws InputError where the file cannot be read.
[[nodiscard]] std::unique_ptr<PieceStream> open_pieces(const InputFile& file, std::istream& standard_input,
                                                       PieceOptions options);

} // namespace saidby::ingest

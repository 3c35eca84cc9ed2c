#pragma once

#include "ingest/piece.hpp"

namespace saidby::ingest {

// Makes documents of the pieces of one format. Readers hold no state: one serves all threads.
//
// A reader never throws for what a piece holds: what cannot be used becomes a fault in the harvest, with the
// place and what to try. Its documents say what text they have and which parts of it are title, lead,
// caption; what they say of themselves is kept with where it was read.
class Reader {
public:
  virtual ~Reader() = default;

  virtual void read(Piece piece, Harvest& harvest) const = 0;

protected:
  Reader() = default;
  Reader(const Reader&) = default;
  Reader& operator=(const Reader&) = default;
};

// The reader of a format that is made of documents. Static lifetime.
// Requires: `format` is no stream of pieces (lines, table, mailbox, warc, gzip), not unknown and not other.
[[nodiscard]] const Reader& reader_of(Format format);

// Tells the piece's format where it is not known, and reads it. Never throws for bad input.
[[nodiscard]] Harvest read_piece(Piece piece);

} // namespace saidby::ingest

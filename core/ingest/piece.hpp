#pragma once

#include "base/diagnostic.hpp"
#include "ingest/facts.hpp"
#include "ingest/format.hpp"
#include "ingest/taken_in.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace saidby::ingest {

// Bytes that one reader makes documents of: a file, a line of NDJSON, a record of a web archive, a mail.
// Whoever cuts a stream into pieces does little else, so that reading them can go on in other threads.
struct Piece {
  std::string name;                // how documents and messages call it
  std::string bytes;               // untouched
  std::size_t line = 0;            // in the file that `name` names; 0 where the piece is the file
  Format format = Format::unknown; // unknown: told from the bytes
  std::string media_type;          // "text/html", where something outside says so
  std::string encoding;            // of the bytes, where something outside says so; else empty
  Facts known;                     // what its container says: the address of a record, the date of a mail
  Metadata said;                   // by a person; goes before everything
  bool encoding_is_given = false;  // by a person: no other is tried
};

// What a reader made of a piece.
struct Harvest {
  std::vector<TakenIn> documents;
  base::Diagnostics faults; // severity error: something was left out
};

} // namespace saidby::ingest

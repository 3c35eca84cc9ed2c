#pragma once

#include "ingest/piece_stream.hpp"

#include <istream>
#include <memory>
#include <string>

// How each format of many pieces is cut. All read from a stream that outlives them; `name` is what messages
// and pieces call it.

namespace saidby::ingest {

struct CutterInput {
  std::istream& stream;
  std::string name;
  PieceOptions options;
};

// NDJSON: one object a line; empty lines are skipped.
[[nodiscard]] std::unique_ptr<PieceStream> cut_lines(CutterInput input);

// CSV with a line that names the columns: each record becomes the same JSON object as a line of NDJSON, by
// the same names (see DocumentReader). Throws InputError for a table without a column of texts.
[[nodiscard]] std::unique_ptr<PieceStream> cut_table(CutterInput input);

// mbox (RFC 4155): messages begin at lines "From " behind an empty line; ">From " inside is mended.
[[nodiscard]] std::unique_ptr<PieceStream> cut_mailbox(CutterInput input);

// WARC 1.0 and 1.1: the pages, feeds and PDFs of response and resource records, with their address, their
// HTTP wrapping (chunks, compression) undone. A record whose length is wrong is left out and the next one
// looked for.
[[nodiscard]] std::unique_ptr<PieceStream> cut_web_archive(CutterInput input);

} // namespace saidby::ingest

#pragma once

#include "ingest/piece.hpp"
#include "ingest/text_builder.hpp"

#include <string>
#include <string_view>

// What all readers do at the end: make a document of what they found, or say why not.

namespace saidby::ingest {

// A document of `raw` whose text is `text`: hashes, id, and the metadata that a person (`piece.said`), then the
// text itself (`facts`), then its container (`piece.known`) say. `derived_by` names reader and version: "html/1".
[[nodiscard]] TakenIn make_document(const Piece& piece, std::string raw, TextBuilder text, const Facts& facts,
                                    std::string derived_by);

// Notes the agency that the text credits (see find_credit()): as the outlet where none is known, else as the
// document's credit. Requires: the document's metadata is set, its id is not.
void note_credit(model::Document& document, std::string_view text);

// Notes that something of the piece was left out.
void leave_out(Harvest& harvest, const Piece& piece, std::string message, std::string advice);

} // namespace saidby::ingest

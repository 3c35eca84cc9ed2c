#pragma once

#include "extract/trace.hpp"
#include "model/document.hpp"

#include <string>
#include <string_view>

namespace saidby::casework {

// What every step made of a text, for people: figure by figure in text order, each step with its rule,
// the pack row that took part ("fr/predicates.tsv:12 tuer") and its words.
// Requires: `trace` is of this document's extraction and `text` its derived text.
[[nodiscard]] std::string explained(const model::Document& document, std::string_view text,
                                    const extract::Trace& trace);

} // namespace saidby::casework

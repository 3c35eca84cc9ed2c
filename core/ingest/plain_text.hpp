#pragma once

#include "ingest/taken_in.hpp"

#include <string>
#include <string_view>

namespace saidby::ingest {

// Takes in one plain text. For UTF-8 without byte order mark the derived text is the text itself, so
// that offsets of mentions are offsets in the file; a byte order mark is left out of it and other
// encodings are converted (see decode()).
//
// `path` is how the user named it and what errors name.
// Throws InputError for what is no text: NUL bytes, bytes that do not fit the encoding, nothing but
// blanks, and formats that are not plain text (a web page, a PDF).
[[nodiscard]] TakenIn take_in_plain_text(std::string raw, std::string path, const Metadata& metadata,
                                         std::string_view encoding);

} // namespace saidby::ingest

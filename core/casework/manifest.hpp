#pragma once

#include "store/records.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

// What a case holds, for third parties: a list of hashes that can be attested without showing a word of it.

namespace saidby::casework {

struct Manifest {
  std::string text;              // one line a document: the SHA-256 of its bytes, two blanks, its id; sorted
  std::string timestamp_request; // for the SHA-256 of `text` (base/timestamp_request.hpp)
};

// Lists all documents whose bytes were taken in, also those that were removed: their hash is kept.
// Throws base::CaseFileError.
[[nodiscard]] Manifest manifest_of(const std::filesystem::path& path);

// The lines of a manifest that the case no longer bears out, as faults. `name`: how messages call the manifest.
// Throws base::InputError for a text that is no manifest, base::CaseFileError.
[[nodiscard]] std::vector<store::CaseFault> faults_against(const std::filesystem::path& path, std::string_view manifest,
                                                           const std::string& name);

} // namespace saidby::casework

#pragma once

#include "casework/intake.hpp"
#include "casework/observer.hpp"
#include "model/mention.hpp"
#include "store/records.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

// The use cases around a case as a whole. All throw base::CaseFileError where the file is at fault.

namespace saidby::casework {

// Makes a new case that works with this profile; never overwrites. Gives the path made: ".saidby" is
// added where `path` has no suffix. Throws base::UsageError for an unknown profile.
[[nodiscard]] std::filesystem::path create_case(const std::filesystem::path& path, std::string_view profile);

// What is in a case, and by which rules it was read.
struct CaseInfo {
  std::filesystem::path path;
  int schema_version = 0;
  std::string profile;
  store::CaseCounts counts;
  std::vector<model::MadeBy> makers;
};

[[nodiscard]] CaseInfo case_info(const std::filesystem::path& path);

// Verifies the file: see store::CaseFile::check().
[[nodiscard]] store::CheckResult checked_case(const std::filesystem::path& path);

// What came of taking texts in.
struct AddSummary {
  std::size_t added = 0;
  std::size_t new_versions = 0;  // among `added`: of an article that was there
  std::size_t already_there = 0; // the same bytes
  std::size_t forgotten = 0;     // a person had them removed for good
  std::size_t left_out = 0;      // could not be used; the observer was told why
  std::size_t figures = 0;
  std::size_t statements = 0;
};

// When the texts are read for what they say.
enum class Reading : std::uint8_t {
  now,
  later, // by read_case_again()
};

// Takes texts into the case and reads them, on all cores; what the case holds in the end does not depend on their
// number. Documents are kept whole or not at all, also where the program is killed: called again, it goes on
// where it was. Bytes that are there already add nothing, unless another outlet or another URL is
// said of them. Memory: some batches of documents, and a hundred bytes for each one that is there.
// Throws what Intake's constructor throws, before anything is written.
[[nodiscard]] AddSummary add_texts(const std::filesystem::path& path, const IntakeOptions& options, Reading reading,
                                   std::istream& standard_input, Observer& observer);

} // namespace saidby::casework

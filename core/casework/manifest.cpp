#include "casework/manifest.hpp"

#include "base/errors.hpp"
#include "base/sha256.hpp"
#include "base/timestamp_request.hpp"
#include "base/tsv.hpp"
#include "store/case_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace saidby::casework {

namespace {

constexpr std::size_t k_hash_digits = 64;
constexpr std::string_view k_between = "  "; // as sha256sum writes it

[[nodiscard]] std::set<std::string> lines_of_case(const std::filesystem::path& path)
{
  std::set<std::string> lines;
  store::CaseFile::open(path, store::Access::read_only).for_each_document([&](const store::StoredDocument& stored) {
    const auto& document = stored.document;
    if (!document.raw_sha256.empty()) {
      lines.insert(fmt::format("{}{}{}", document.raw_sha256, k_between, document.id.value));
    }
  });
  return lines;
}

[[nodiscard]] bool is_manifest_line(std::string_view line)
{
  return line.size() > k_hash_digits + k_between.size() && line.substr(k_hash_digits, k_between.size()) == k_between &&
         line.substr(0, k_hash_digits).find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

} // namespace

Manifest manifest_of(const std::filesystem::path& path)
{
  Manifest manifest;
  for (const auto& line : lines_of_case(path)) {
    manifest.text += line + '\n';
  }
  manifest.timestamp_request = base::timestamp_request(base::sha256_hex(manifest.text));
  return manifest;
}

std::vector<store::CaseFault> faults_against(const std::filesystem::path& path, std::string_view manifest,
                                             const std::string& name)
{
  const auto known = lines_of_case(path);
  std::vector<store::CaseFault> faults;
  std::size_t number = 0;
  for (const auto line : base::split(manifest, '\n')) {
    ++number;
    if (!is_manifest_line(line)) {
      throw base::InputError{fmt::format("{}:{}: this is no line of a manifest", name, number),
                             "a manifest is what `saidby check --manifest FILE` writes"};
    }
    if (!known.contains(std::string{line})) {
      faults.push_back(
        {{std::string{line.substr(k_hash_digits + k_between.size())}},
         {},
         fmt::format("{} says that it was there with SHA-256 {}, and it is not", name, line.substr(0, k_hash_digits))});
    }
  }
  return faults;
}

} // namespace saidby::casework

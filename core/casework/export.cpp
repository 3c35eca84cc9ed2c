#include "casework/export.hpp"

#include "base/sha256.hpp"
#include "casework/decision_kinds.hpp"
#include "casework/decisions.hpp"
#include "casework/findings.hpp"
#include "report/claim_review.hpp"
#include "report/prov_json.hpp"
#include "store/case_file.hpp"

#include <random>

namespace saidby::casework {

namespace {

constexpr std::string_view k_secret_setting = "secret";

[[nodiscard]] std::string random_text()
{
  std::random_device random;
  std::string numbers;
  for (int i = 0; i < 8; ++i) {
    numbers += std::to_string(random()) + ' ';
  }
  return base::sha256_hex(numbers);
}

[[nodiscard]] std::optional<report::HumanFinding> finding_of(const std::string& verdict)
{
  if (verdict == k_verdict_confirmed) {
    return report::HumanFinding::confirmed;
  }
  if (verdict == k_verdict_refuted) {
    return report::HumanFinding::refuted;
  }
  return verdict == k_verdict_unclear ? std::optional{report::HumanFinding::unclear} : std::nullopt;
}

} // namespace

std::string mentions_ndjson(const View& view, const Selection& selection)
{
  std::string lines;
  for (const auto& mention : view.mentions()) {
    if (selection.has(mention)) {
      lines += mention_json(view, mention) + '\n';
    }
  }
  return lines;
}

std::string verdicts_json(const View& view)
{
  std::vector<report::Verdict> verdicts;
  for (const auto& review : reviews_of(view.log())) {
    if (const auto found = finding_of(review.what)) {
      verdicts.push_back(
        {.claim = {review.on}, .found = *found, .by = review.by, .when = review.when, .why = review.why});
    }
  }
  return report::claim_review_json(view.report(), verdicts) + '\n';
}

std::string provenance_json(const View& view) { return report::prov_json(view.report_input()) + '\n'; }

std::string case_secret(const std::filesystem::path& path)
{
  if (auto secret = store::CaseFile::open(path, store::Access::read_only).setting(k_secret_setting)) {
    return *secret;
  }
  auto file = store::CaseFile::open(path, store::Access::read_write);
  auto secret = random_text();
  auto transaction = file.begin();
  transaction.set_setting(k_secret_setting, secret);
  transaction.commit();
  return secret;
}

} // namespace saidby::casework

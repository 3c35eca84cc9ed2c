#pragma once

#include "casework/filter.hpp"
#include "casework/view.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace saidby::casework {

// All mentions that a selection lets through, figures and statements, one a line
// (schemas/mention.schema.json).
[[nodiscard]] std::string mentions_ndjson(const View& view, const Selection& selection);

// What people found of claims, as schema.org ClaimReview (JSON-LD). The program itself gives no verdicts.
[[nodiscard]] std::string verdicts_json(const View& view);

// The whole case as W3C PROV (JSON-LD).
[[nodiscard]] std::string provenance_json(const View& view);

// A text that stays in the case and nowhere else, from which pseudonyms are made. The first call writes it.
[[nodiscard]] std::string case_secret(const std::filesystem::path& path);

} // namespace saidby::casework

#pragma once

#include "report/build_report.hpp"

#include <string>

namespace saidby::report {

// Documents, mentions, claims and who stands behind them as JSON-LD in W3C PROV terms (PROV-O). A mention is
// a W3C Web Annotation of its document: a TextQuoteSelector with the quote, and a DataPositionSelector,
// since positions are bytes of the derived text. On one line. Statements are annotations without a claim.
[[nodiscard]] std::string prov_json(const ReportInput& input);

} // namespace saidby::report

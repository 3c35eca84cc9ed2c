#pragma once

#include "report/report.hpp"

#include <cstdint>
#include <string>

// One renderer a format. All are pure: the same report gives the same bytes.

namespace saidby::report {

// One self-contained page: no script, no network, light and dark, for paper, for narrow screens,
// with landmarks and table headers. With pictures of ranges, times and origins as inline SVG.
// Not thread-safe (graph::svg_text).
[[nodiscard]] std::string html_text(const Report& report);

// GitHub-flavoured Markdown; documents' words are escaped.
[[nodiscard]] std::string markdown_text(const Report& report);

// schemas/report.schema.json, on one line.
[[nodiscard]] std::string json_text(const Report& report);

} // namespace saidby::report

#pragma once

#include "graph/picture.hpp"
#include "report/markup.hpp"
#include "report/messages.hpp"
#include "report/report.hpp"

#include <string>

// Pictures of one question. All take the page's colour, tell apart by shape and not by colour alone, and
// print soft ends hatched and open ends as arrows: no number appears that nobody said.

namespace saidby::report {

// One row for all who give the same answer, from the lowest; where most independent sources meet is a band
// behind them. `id` must be unique on the page. Empty where no answer can be drawn.
[[nodiscard]] Markup range_chart(const AskedQuestion& question, const std::string& id, const Messages& messages);

// The answers by day; a line joins those of one source. Empty where fewer than two days are known.
[[nodiscard]] Markup timeline_chart(const AskedQuestion& question, const std::string& id, const Messages& messages);

// Who carries whose word: from the outlets through agencies to those who counted, and to the figures.
// What all rest on is marked. Many outlets that carry one word become one node. No nodes where every answer
// stands in one article and names its source there.
[[nodiscard]] graph::Picture origins_picture(const AskedQuestion& question, const std::string& id,
                                             const Messages& messages);

} // namespace saidby::report

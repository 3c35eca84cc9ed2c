#pragma once

#include "language/pack.hpp"
#include "model/day.hpp"
#include "model/mention.hpp"

#include <optional>
#include <string_view>

namespace saidby::extract {

// The days that time words name, seen from the day of publication: "mercredi" is the latest Wednesday
// not after it, "7 October" the latest such day, "in the past 24 hours" the day before and the day itself.
// nullopt where the words name no day or, seen from nowhere (`published` unknown), cannot tell.
[[nodiscard]] std::optional<model::DayRange> days_named(const language::Pack& pack, std::string_view words,
                                                        std::optional<model::Day> published);

// Fills `from` and `to` of a window from its words. A window with "since" starts there and is open at
// its end; a period starts and ends with the days it names. Words that name no day stay words.
void resolve_window(const language::Pack& pack, std::optional<model::Day> published, model::Window& window);

} // namespace saidby::extract

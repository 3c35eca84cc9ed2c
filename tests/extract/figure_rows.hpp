#pragma once

#include "extract/figures.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace saidby::tests {

// A text in our own words and the figures that a careful reader finds in it.
struct FigureRow {
  std::string_view text;
  std::string_view expected;
};

// Reads `text` and finds its figures, in text order. They point into `reading`, and it into `text`.
[[nodiscard]] std::vector<extract::Figure> found_figures(std::string_view language, std::string_view text,
                                                         extract::Reading& reading);

// The figures of `text`, in text order: "12 killed; 5 injured police serious <12", "none" where there are none.
// Group, severity, stage and modality are printed where they are not the usual ones, "<12" names the whole.
[[nodiscard]] std::string printed_figures(std::string_view language, std::string_view text);

} // namespace saidby::tests

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace saidby::cli {

// With commas between groups of three digits: "1,234,567".
[[nodiscard]] std::string number_text(std::size_t number);

// "1 article", "3 articles".
[[nodiscard]] std::string counted(std::size_t number, std::string_view one, std::string_view many);

} // namespace saidby::cli

#pragma once

#include <string_view>

namespace saidby::base {

// The program and its version, as mentions and case files name it. A test holds it to CMake's version.
inline constexpr std::string_view k_program = "saidby 0.1.0";

} // namespace saidby::base

#pragma once

#include <string_view>

namespace saidby::base {

// A data file that the build put into the program (cmake/SaidbyEmbed.cmake). Both views are static.
struct EmbeddedFile {
  std::string_view name; // path below the folder that was embedded: "fr/numbers.tsv"
  std::string_view bytes;
};

} // namespace saidby::base

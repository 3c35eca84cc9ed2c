#pragma once

#include "base/embedded_file.hpp"

#include <span>

namespace saidby::knowledge {

// knowledge/data/*.tsv as the build embedded them.
[[nodiscard]] std::span<const base::EmbeddedFile> embedded_files();

} // namespace saidby::knowledge

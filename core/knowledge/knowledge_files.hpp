#pragma once

#include "base/embedded_file.hpp"

#include <span>
#include <string_view>

namespace saidby::knowledge {

// knowledge/data/*.tsv as the build embedded them.
[[nodiscard]] std::span<const base::EmbeddedFile> embedded_files();

// The bytes of one of them ("groups.tsv"), of static lifetime.
// Throws std::logic_error for a name that was not embedded: a mistake in the program.
[[nodiscard]] std::string_view embedded_bytes(std::string_view name);

} // namespace saidby::knowledge

#pragma once

#include "base/embedded_file.hpp"

#include <span>

namespace saidby::report {

// core/report/**.tsv and .css as the build embedded them: "messages/en.tsv", "report.css".
[[nodiscard]] std::span<const base::EmbeddedFile> embedded_files();

} // namespace saidby::report

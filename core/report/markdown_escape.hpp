#pragma once

#include <string>
#include <string_view>

namespace saidby::report {

// `text` on one line as Markdown that shows exactly these words: no character of it can start
// emphasis, a link, code, HTML, a table cell, a heading or a list.
[[nodiscard]] std::string markdown_escaped(std::string_view text);

} // namespace saidby::report

#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace saidby::casework {

// The words of a source phrase as evaluation compares them: compatibility-normalised (NFKC), lower case,
// without articles; an elided article ("l'") is a word of its own, acronyms ("LA") are no articles.
// Requires: valid UTF-8.
[[nodiscard]] std::set<std::string> source_words(std::string_view phrase);

// Whether two phrases name the same source, as annotators agreed to see it: one's words are contained in
// the other's, or at least half of all words are shared. Phrases without words name nobody.
[[nodiscard]] bool same_source(std::string_view a, std::string_view b);

} // namespace saidby::casework

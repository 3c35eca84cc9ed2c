#pragma once

#include "quantity/finder.hpp"
#include "quantity/number_reader.hpp"

namespace saidby::quantity {

// Whether the number that stands at the pieces [first, last) counts nobody, told by what stands beside
// it: a unit ("7 km", "58 ans"), a sign ("$5", "3 %"), a month, a name ("Region 11", "Covid-19"), or by
// its own form (a year, a decimal, a score). Refusal::none where nothing speaks against a count.
[[nodiscard]] Refusal refusal_of(const SentenceView& sentence, std::size_t first, const ParsedNumber& number);

} // namespace saidby::quantity

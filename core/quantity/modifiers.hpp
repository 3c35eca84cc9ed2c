#pragma once

#include "quantity/number_reader.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace saidby::quantity {

// The words that bound or blur a number, and how far they reach.
struct Modifiers {
  model::Qualifier qualifier = model::Qualifier::exact;
  std::size_t first = 0; // first piece of the figure, modifiers before the number included
  std::size_t last = 0;  // one past its last piece, modifiers behind the number included
  std::vector<std::uint32_t> rows;
};

// The modifiers around the number at the pieces [first, last): "au moins 164", "107 or more",
// '"largement plus" d'un millier', "exceeded 100", "2,000+". A determiner, a quotation mark or an
// adverb may stand between. Of several modifiers the one that bounds wins over "about".
// Does not look left of `barrier` (a piece): the end of the quantity before.
[[nodiscard]] Modifiers modifiers_around(const SentenceView& sentence, std::size_t first, std::size_t last,
                                         std::size_t barrier);

} // namespace saidby::quantity

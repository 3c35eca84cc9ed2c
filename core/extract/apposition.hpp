#pragma once

#include "extract/source_phrase.hpp"

namespace saidby::extract {

// Whether `added`, behind a comma, says again who `main` is: a name after an office ("the mayor, Jane Doe"), an office
// after a name, a body's name after its kind ("the operator, Northern Lines"). `determined`: a determiner stands
// before `added`.
[[nodiscard]] bool is_apposition(const Words& words, PieceRange main, PieceRange added, bool determined);

} // namespace saidby::extract

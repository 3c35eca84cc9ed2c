#include "extract/attribution_state.hpp"

namespace saidby::extract {

void AttributionFinder::statements(const Reading& /*reading*/, std::vector<Statement>& /*found*/) const {}

} // namespace saidby::extract

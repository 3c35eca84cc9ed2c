#pragma once

#include "casework/filter.hpp"
#include "casework/view.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/view_options.hpp"

namespace saidby::cli {

// What the commands that list one thing each share: the filters, the case, its view.
struct ListValues {
  FilterValues filter;
};

[[nodiscard]] Options declare_list(ListValues& values);

// The case as these values ask to see it.
[[nodiscard]] casework::View view_of(const FilterValues& values, Context& context);

} // namespace saidby::cli

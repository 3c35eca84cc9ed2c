#include "cli/list_command.hpp"

namespace saidby::cli {

Options declare_list(ListValues& values)
{
  Options options;
  append_filter_options(options, values.filter);
  return options;
}

casework::View view_of(const FilterValues& values, Context& context)
{
  return casework::View{context.case_file(), view_options(context, values.as_of)};
}

} // namespace saidby::cli

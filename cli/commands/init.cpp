#include "casework/case.hpp"
#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "ingest/encoding.hpp"

namespace saidby::cli {

namespace {

struct InitValues {
  std::string file;
  std::string profile = "plain";
};

Options declare(InitValues& values)
{
  return {{"FILE", "", "the case file to create (.saidby is added where it has no ending)", &values.file, {}, true},
          {"--profile", "NAME", "how words become bounds: what \"dozens\" may mean (else plain)", &values.profile}};
}

ExitCode run(const InitValues& values, Context& context)
{
  const auto path = casework::create_case(values.file, values.profile);
  context.out() << "created " << ingest::printable_name(path.native()) << '\n';
  return ExitCode::done;
}

} // namespace

Command init_command()
{
  return make_command<InitValues>({.name = "init",
                                   .group = CommandGroup::keep,
                                   .summary = "create a case",
                                   .details = "A case is one file with all of one story. It can be copied and mailed.",
                                   .examples = {"saidby init floods.saidby"}},
                                  declare, run);
}

} // namespace saidby::cli

#include "cli/handover_options.hpp"

#include "casework/export.hpp"
#include "casework/naming.hpp"

#include <utility>

namespace saidby::cli {

void append_redact_option(Options& options, HandoverValues& values)
{
  options.push_back({"--redact", "SOURCE",
                     "put a pseudonym for this source and withhold its quotes; may be given several times",
                     &values.redacted});
}

void append_handover_options(Options& options, HandoverValues& values)
{
  append_redact_option(options, values);
  options.push_back({"--quotes-only", "", "quotes without the words around them", &values.quotes_only});
}

casework::View handed_on(casework::View view, const HandoverValues& values, const std::filesystem::path& path)
{
  std::vector<model::SourceId> hidden;
  for (const auto& name : values.redacted) {
    hidden.push_back(casework::named_source(view, name));
  }
  auto handed = hidden.empty() ? std::move(view) : view.redacted(hidden, casework::case_secret(path));
  if (values.quotes_only) {
    handed.keep_quotes_only();
  }
  return handed;
}

} // namespace saidby::cli

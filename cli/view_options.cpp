#include "cli/view_options.hpp"

#include "model/names.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace saidby::cli {

namespace {

template <typename Enum>
[[nodiscard]] std::vector<std::string_view> choices_of()
{
  const auto names = model::names_of<Enum>();
  return {names.begin(), names.end()};
}

} // namespace

void append_as_of_option(Options& options, std::optional<model::Day>& as_of)
{
  options.push_back({"--as-of", "DAY", "only what had been published and said by the end of this day", &as_of});
}

void append_filter_options(Options& options, FilterValues& values)
{
  const Options filters = {
    {"--source", "WORDS", "only what somebody of this name said or carried", &values.source},
    {"--type", "TYPE", "only what this kind of source said or carried: police, government, state_media, ...",
     &values.type, choices_of<model::SourceType>()},
    {"--measure", "WHAT", "only this: killed, injured, missing, arrested, ...", &values.measure,
     choices_of<model::Measure>()},
    {"--group", "WHO", "only these: civilians, security_forces, children, ...", &values.group,
     choices_of<model::Group>()},
    {"--place", "WORDS", "only this place", &values.place},
    {"--event", "WORDS", "only this event", &values.event},
    {"--figure", "N", "only where this number is named", &values.figure},
    {"--status", "STATUS", "only claims that stand so: one_source, contradicted, withdrawn, ...", &values.status,
     choices_of<model::ClaimStatus>()},
    {"--since", "DAY", "only what was said on this day or later", &values.since},
    {"--until", "DAY", "only what was said on this day or before", &values.until},
    {"--document", "WORDS", "only articles with this in file, outlet, title or URL", &values.document},
    {"--text", "WORDS", "only where these words stand in the quote", &values.text},
  };
  options.insert(options.end(), filters.begin(), filters.end());
  append_as_of_option(options, values.as_of);
}

casework::Filter filter_of(const FilterValues& values)
{
  casework::Filter filter;
  filter.source = values.source;
  filter.type = model::parse_name<model::SourceType>(values.type);
  filter.measure = model::parse_name<model::Measure>(values.measure);
  filter.group = model::parse_name<model::Group>(values.group);
  filter.place = values.place;
  filter.event = values.event;
  if (values.figure) {
    filter.figure = static_cast<std::int64_t>(*values.figure);
  }
  filter.status = model::parse_name<model::ClaimStatus>(values.status);
  filter.since = values.since;
  filter.until = values.until;
  filter.document = values.document;
  filter.text = values.text;
  return filter;
}

casework::ViewOptions view_options(const Context& context, const std::optional<model::Day>& as_of)
{
  return {.as_of = as_of, .language = context.language()};
}

} // namespace saidby::cli

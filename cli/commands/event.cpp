#include "base/errors.hpp"
#include "casework/naming.hpp"
#include "casework/tables.hpp"
#include "cli/commands/all.hpp"
#include "cli/list_command.hpp"
#include "cli/output.hpp"
#include "cli/reason_options.hpp"

#include <algorithm>

namespace saidby::cli {

namespace {

struct EventValues {
  std::string action;
  std::vector<std::string> names;
  ReasonValues reason;
};

Options declare(EventValues& values)
{
  Options options = {
    {"ACTION", "", "list, set, merge or split", &values.action, {"list", "set", "merge", "split"}, true},
    {"NAME", "",
     "set EVENT ARTICLE...: what articles or mentions are about; merge FROM INTO; split EVENT NEW ARTICLE...",
     &values.names}};
  append_reason_options(options, values.reason);
  return options;
}

// Articles by id or words, mentions by id.
[[nodiscard]] std::vector<std::string> targets_of(const casework::View& view, const std::vector<std::string>& names)
{
  std::vector<std::string> targets;
  for (const auto& name : names) {
    targets.push_back(name.starts_with("m_") ? casework::named_mention(view, name).value
                                             : casework::named_document(view, name).value);
  }
  return targets;
}

// An event that is there, or a new one of that name.
[[nodiscard]] model::EventId event_or_new(const casework::View& view, const std::string& name)
{
  try {
    return casework::named_event(view, name);
  } catch (const base::InputError&) {
    return {name};
  }
}

void check_part_of(const casework::View& view, const model::EventId& event, const std::vector<std::string>& targets)
{
  const auto& events = view.comparison().events;
  const auto found = std::find_if(events.begin(), events.end(), [&](const auto& known) { return known.id == event; });
  for (const auto& target : targets) {
    const bool inside = found != events.end() && std::find(found->documents.begin(), found->documents.end(),
                                                           model::DocumentId{target}) != found->documents.end();
    if (!inside && target.starts_with("d_")) {
      throw base::InputError{"the article " + target + " does not speak of this event", "`saidby event list`"};
    }
  }
}

[[nodiscard]] std::int64_t act(const EventValues& values, const casework::View& view, const std::filesystem::path& path,
                               const casework::Reason& reason)
{
  const auto& names = values.names;
  if (values.action == "merge") {
    if (names.size() != 2) {
      throw base::UsageError{"merge needs two events: the one that goes and the one that stays"};
    }
    return casework::merge_events(path, casework::named_event(view, names[0]), casework::named_event(view, names[1]),
                                  reason);
  }
  const std::size_t leading = values.action == "split" ? 2 : 1;
  if (names.size() <= leading) {
    throw base::UsageError{values.action == "split" ? "split needs an event, a new name, and the articles that go there"
                                                    : "set needs an event and what is about it"};
  }
  const auto targets = targets_of(view, {names.begin() + static_cast<std::ptrdiff_t>(leading), names.end()});
  if (values.action == "split") {
    check_part_of(view, casework::named_event(view, names[0]), targets);
    return casework::set_event(path, targets, {names[1]}, reason);
  }
  return casework::set_event(path, targets, event_or_new(view, names[0]), reason);
}

ExitCode run(const EventValues& values, Context& context)
{
  if (values.action == "list") {
    const casework::View view{context.case_file(), view_options(context, {})};
    write_table(context, casework::events_table(view, detail_of(context.format())));
    return ExitCode::done;
  }
  const auto reason = reason_of(values.reason, context);
  const auto path = context.case_file();
  const casework::View view{path, view_options(context, {})};
  say_noted(context, act(values, view, path, reason));
  return ExitCode::done;
}

} // namespace

Command event_command()
{
  return make_command<EventValues>(
    {.name = "event",
     .group = CommandGroup::decide,
     .summary = "list events, or say which event articles are about",
     .details = "Figures of different events are never compared. \"main\" is the case's main event; a name that is new "
                "makes a new one.",
     .examples = {"saidby event list",
                  "saidby event set aftershock 03-ledger.txt --by \"Ann Lee\" --why \"it is about Tuesday's quake\""}},
    declare, run);
}

} // namespace saidby::cli

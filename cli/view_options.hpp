#pragma once

#include "casework/filter.hpp"
#include "casework/view.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace saidby::cli {

// The options of every command that lists: the same words filter everywhere.
struct FilterValues {
  std::string source;
  std::string type;
  std::string measure;
  std::string group;
  std::string place;
  std::string event;
  std::optional<std::size_t> figure;
  std::string status;
  std::optional<model::Day> since;
  std::optional<model::Day> until;
  std::string document;
  std::string text;
  std::optional<model::Day> as_of;
};

void append_filter_options(Options& options, FilterValues& values);

[[nodiscard]] casework::Filter filter_of(const FilterValues& values);

void append_as_of_option(Options& options, std::optional<model::Day>& as_of);

// How the context's case is looked at.
[[nodiscard]] casework::ViewOptions view_options(const Context& context, const std::optional<model::Day>& as_of);

} // namespace saidby::cli

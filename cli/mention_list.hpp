#pragma once

#include "casework/filter.hpp"
#include "casework/view.hpp"
#include "cli/context.hpp"
#include "model/names.hpp"
#include "report/table.hpp"

#include <functional>

namespace saidby::cli {

// Writes the mentions of a kind: as schemas/mention.schema.json where JSON is asked for, else the table.
void write_mentions(Context& context, const casework::View& view, const casework::Selection& selection,
                    model::MentionKind kind, const std::function<report::Table()>& table);

} // namespace saidby::cli

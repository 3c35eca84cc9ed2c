#include "cli/mention_list.hpp"

#include "casework/findings.hpp"
#include "cli/output.hpp"

#include <vector>

namespace saidby::cli {

void write_mentions(Context& context, const casework::View& view, const casework::Selection& selection,
                    model::MentionKind kind, const std::function<report::Table()>& table)
{
  std::vector<const model::Mention*> chosen;
  for (const auto& mention : view.mentions()) {
    if (mention.kind == kind && selection.has(mention)) {
      chosen.push_back(&mention);
    }
  }
  write_objects(context, chosen.size(), [&](std::size_t i) { return casework::mention_json(view, *chosen[i]); }, table);
}

} // namespace saidby::cli

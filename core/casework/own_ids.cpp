#include "casework/own_ids.hpp"

namespace saidby::casework {

void make_ids_own(std::vector<model::Mention>& mentions, const model::DocumentId& document)
{
  const auto own = [&](model::MentionId& id) {
    if (!id.empty()) {
      id.value = model::hashed_id('m', id.value + '\n' + document.value);
    }
  };
  for (auto& mention : mentions) {
    own(mention.id);
    if (mention.part_of) {
      own(*mention.part_of);
    }
    if (mention.refers_to) {
      own(mention.refers_to->mention);
    }
  }
}

} // namespace saidby::casework

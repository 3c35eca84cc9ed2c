#include "casework/text_reader.hpp"

#include "language/packs.hpp"

#include <fmt/format.h>

#include <utility>

namespace saidby::casework {

TextReader::TextReader(std::string program) : m_extractor{language::Packs::embedded()}, m_program{std::move(program)} {}

std::vector<model::Mention> TextReader::read(const ingest::TakenIn& taken, extract::Trace* trace)
{
  auto mentions = m_extractor.extract(taken.document, taken.text(), trace);
  const auto* pack = language::Packs::embedded().find(taken.document.language);
  const auto pack_text = pack == nullptr ? std::string{} : fmt::format("{} {}", pack->name(), pack->version());
  for (auto& mention : mentions) {
    mention.document = taken.document.id;
    mention.made_by.program = m_program;
    mention.made_by.pack = pack_text;
  }
  return mentions;
}

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

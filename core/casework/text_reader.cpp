#include "casework/text_reader.hpp"

#include "language/packs.hpp"

#include <fmt/format.h>

#include <utility>

namespace saidby::casework {

TextReader::TextReader(std::string program) : m_extractor{language::Packs::embedded()}, m_program{std::move(program)} {}

std::vector<model::Mention> TextReader::read(const ingest::TakenIn& taken, extract::Trace* trace)
{
  auto mentions = m_extractor.extract(taken.document, taken.text(), trace);
  const auto maker = made_by(taken.document.language);
  for (auto& mention : mentions) {
    mention.document = taken.document.id;
    mention.made_by = maker;
  }
  return mentions;
}

model::MadeBy TextReader::made_by(const std::string& language) const
{
  const auto* pack = language::Packs::embedded().find(language);
  return {m_program, pack == nullptr ? std::string{} : fmt::format("{} {}", pack->name(), pack->version())};
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

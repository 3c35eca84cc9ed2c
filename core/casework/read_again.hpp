#pragma once

#include "casework/observer.hpp"
#include "extract/extractor.hpp"
#include "model/document.hpp"
#include "model/mention.hpp"
#include "store/case_file.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

// Reading kept texts once more: with newer packs, or after a document's date or language was corrected.
// The new mentions stand beside the old ones in the file and take their place; people's decisions hold,
// since a mention that stands at the same place keeps its id.

namespace saidby::casework {

// All mentions of a document, whoever made them.
[[nodiscard]] store::MentionFilter all_of(const model::DocumentId& id);

// What the text says, read by this program. Where the mentions that it has now (`before`) carry ids of
// their own (see make_ids_own()), so do the new ones.
[[nodiscard]] std::vector<model::Mention> read_again(extract::Extractor& extractor, const model::Document& document,
                                                     std::string_view text, const std::vector<model::Mention>& before);

// Who reads a document: this program with the pack of its language.
[[nodiscard]] model::MadeBy maker_of(const model::Document& document);

// Keeps them as the document's reading by this program.
void add_reading(store::Transaction& transaction, const model::Document& document,
                 const std::vector<model::Mention>& mentions);

enum class Change : std::uint8_t { appeared, vanished, changed };

// Where the machine now differs.
struct Difference {
  Change change = Change::changed;
  model::DocumentId document;
  std::string path;
  model::MentionId mention;
  std::string quote;    // its words
  bool decided = false; // a person has decided something about this mention
};

struct ReadAgainSummary {
  std::size_t documents = 0;
  std::size_t changed_documents = 0; // those that got a new reading
  std::vector<Difference> differences;
};

// Reads every text that stands again, and keeps what differs. All or nothing.
[[nodiscard]] ReadAgainSummary read_case_again(const std::filesystem::path& path, Observer& observer);

} // namespace saidby::casework

#pragma once

#include "extract/extractor.hpp"
#include "extract/trace.hpp"
#include "ingest/taken_in.hpp"
#include "model/mention.hpp"

#include <string>
#include <vector>

namespace saidby::casework {

// Reads texts with the embedded packs and signs what is found: every mention says which program and
// which version of which pack made it. One per thread.
class TextReader {
public:
  // `program`: name and version, "saidby 0.1.0".
  explicit TextReader(std::string program);

  // All mentions of the text, in text order. Requires: its language is told (see Intake).
  [[nodiscard]] std::vector<model::Mention> read(const ingest::TakenIn& taken, extract::Trace* trace = nullptr);

  // Who makes the mentions of a document in this language.
  [[nodiscard]] model::MadeBy made_by(const std::string& language) const;

private:
  extract::Extractor m_extractor;
  std::string m_program;
};

// Gives mentions ids of their own, for a document whose text another document of the case has as well:
// ids are made of the text (model::mention_id), so that the two would carry the same. Links between
// the mentions follow.
void make_ids_own(std::vector<model::Mention>& mentions, const model::DocumentId& document);

} // namespace saidby::casework

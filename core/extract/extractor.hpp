#pragma once

#include "language/packs.hpp"
#include "model/document.hpp"
#include "model/mention.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace saidby::extract {

class Trace; // extract/trace.hpp: the optional why of a result

// Reads documents. Holds no state of a document between calls; one per thread.
class Extractor {
public:
  // Requires: `packs` outlives the extractor.
  explicit Extractor(const language::Packs& packs);
  ~Extractor();
  Extractor(Extractor&&) noexcept;
  Extractor& operator=(Extractor&&) noexcept;

  // All mentions of `text`, in text order: figure mentions and statements.
  // `document.language` names the pack; where it is empty the language is guessed from the text.
  // Requires: `text` is valid UTF-8 and is the derived text that `document.text_sha256` belongs to.
  // A text in a language without pack gives no mention. Time and memory are linear in text.size().
  // With `trace`, every step that made or refused a mention is noted there.
  [[nodiscard]] std::vector<model::Mention> extract(const model::Document& document, std::string_view text,
                                                    Trace* trace = nullptr);

private:
  struct Workspace;
  std::unique_ptr<Workspace> m_workspace;
};

} // namespace saidby::extract

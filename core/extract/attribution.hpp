#pragma once

#include "extract/figures.hpp"
#include "extract/reading.hpp"
#include "model/mention.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace saidby::extract {

// On whose word something is said.
struct AttributionResult {
  std::vector<model::Attribution> chain; // nearest (origin) first; empty = the outlet itself
  model::Modality modality;              // as far as the cue tells: "denied", "feared"
  std::optional<model::SaidAt> said;     // time words at the cue
  std::vector<std::uint32_t> rows;       // pack rows that took part
};

// A quoted or reported sentence.
struct Statement {
  std::size_t sentence = 0;
  text::TokenRange content;
  AttributionResult attribution;
};

// Finds cues, sources, their scopes and chains in a document, once; then answers for each figure.
// Memory is reused from document to document.
class AttributionFinder {
public:
  // Reads all cues of `reading`, resolves pronouns and anaphors, and carry-over between sentences.
  void read(const Reading& reading);

  // The chain of the figure whose quantity is `quantity` (index in Reading::quantities) in `sentence`.
  // `figure` gives the clause that was found; nullptr where only the quantity is known.
  [[nodiscard]] AttributionResult of_quantity(const Reading& reading, std::size_t sentence, std::size_t quantity,
                                              const Figure* figure) const;

  // Whether the quantity only counts who speaks: "according to 12 witnesses", "selon une source". It counts nobody
  // to whom something happened.
  [[nodiscard]] bool counts_speakers(const Reading& reading, std::size_t sentence, std::size_t quantity) const;

  // Attributed sentences; the caller drops those that figure mentions already cover.
  void statements(const Reading& reading, std::vector<Statement>& found) const;

  AttributionFinder();
  ~AttributionFinder();
  AttributionFinder(AttributionFinder&&) noexcept;
  AttributionFinder& operator=(AttributionFinder&&) noexcept;

private:
  struct State;
  std::unique_ptr<State> m_state;
};

} // namespace saidby::extract

#pragma once

#include "casework/gold.hpp"
#include "model/mention.hpp"

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

// How well texts are read, measured on annotated ones. A figure is *found* when its bytes overlap an
// annotated one's and the measure is the same; each is used once. *Who said how many*: found, and
// quantity and nearest source are right.

namespace saidby::casework {

// Right, made and wanted: what precision, recall and F1 come from.
struct Ratio {
  std::size_t right = 0;
  std::size_t made = 0;   // by the program
  std::size_t wanted = 0; // by the annotation

  [[nodiscard]] double precision() const;
  [[nodiscard]] double recall() const;
  [[nodiscard]] double f1() const;
};

// Counts over some documents. All counts below `found` are of figures found.
struct Score {
  std::size_t documents = 0;
  std::size_t gold = 0;
  std::size_t predicted = 0; // figures that overlap an optional annotation do not count
  std::size_t found = 0;
  std::size_t who_said_how_many = 0;
  std::size_t quantity = 0;
  std::size_t qualifier = 0;
  std::size_t group = 0;
  std::size_t severity = 0;
  std::size_t modality = 0;
  std::size_t part_of = 0; // the link, or that there is none
  std::size_t source = 0;
  std::size_t chain = 0;
  std::size_t source_type = 0; // of `sourced.right`
  Ratio sourced;               // figures on somebody's word
  // The uncommon, which the shares above hide:
  Ratio part_links;
  Ratio not_asserted;
  Ratio places;
  std::size_t long_chains = 0; // of two or more, annotated
  std::size_t long_chains_right = 0;

  [[nodiscard]] Ratio figures() const { return {found, predicted, gold}; }
  [[nodiscard]] Ratio said_how_many() const { return {who_said_how_many, predicted, gold}; }

  void add(const Score& other);
};

// Something read differently than annotated.
struct Miss {
  std::string document;
  std::string kind; // "spurious", "missed", "measure", "quantity", "source", "quantity source"
  std::string figure;
  std::string annotated; // what was wanted, in short
  std::string read;      // what came
  std::string line;      // the line of the text that it stands in
};

struct Evaluation {
  Score all;
  std::map<std::string, Score> by_language;
  std::map<std::string, Ratio> by_measure;   // figures
  std::map<std::string, Ratio> by_qualifier; // annotated qualifier: found with the right quantity; made: found
  std::vector<Miss> misses;
};

// Reads every annotated text as `extract` would and compares. Throws what gold_documents() throws.
[[nodiscard]] Evaluation evaluated(const GoldFolders& folders, std::string_view prefix);

// Adds one document, whose figure mentions are `mentions`, to `evaluation`.
void add_document(Evaluation& evaluation, const GoldDocument& gold, std::string_view text,
                  const std::vector<model::Mention>& mentions);

} // namespace saidby::casework

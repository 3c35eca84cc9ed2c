#pragma once

#include "knowledge/first_words.hpp"
#include "knowledge/name_index.hpp"
#include "knowledge/source_phrase.hpp"
#include "model/names.hpp"

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Inside knowledge only: the bodies that institutions.tsv, organisations.tsv and media.tsv name.
namespace saidby::knowledge {

enum class SourceScope : std::uint8_t {
  country, // one in each country or place
  office,  // as country, held by one person
  many,    // many in one place
  world,   // there is one: organisations and media
};

enum class SourceWeight : std::uint8_t { weak, normal, leading };

// All views are of static lifetime.
struct SourceRow {
  std::string_view key = {};
  std::string_view label = {};
  std::string_view country = {}; // of a body that is a country's own; empty where the phrase must say
  model::SourceType type = model::SourceType::other;
  SourceScope scope = SourceScope::world;
  SourceWeight weight = SourceWeight::normal;
  bool state_owned = false; // media only
};

// A name of the tables that was found in a phrase.
struct SourceMatch {
  const SourceRow* row = nullptr;
  std::vector<std::uint32_t> words; // of the phrase, in order
  bool exact_only = false;          // the name counts only where the phrase says nothing else
};

class SourceTable {
public:
  // Read on first use and shared. Throws base::PackError for a broken table and for a name of two bodies.
  [[nodiscard]] static const SourceTable& embedded();

  // The name that decides who the phrase means; its words, and those of all other names found, are marked
  // as used in `phrase`. nullopt where no name is in it. Requires: countries are marked in `phrase`.
  [[nodiscard]] std::optional<SourceMatch> best_match(SourcePhrase& phrase) const;

  // Whether a name of a body, or an entry of SourceWords, may start with the folded word. False is sure.
  [[nodiscard]] bool may_start_name(std::string_view word) const { return m_filter.may_start(word); }

private:
  SourceTable();

  struct Name {
    std::uint32_t row = 0;
    bool exact_only = false;
    bool capitals_only = false;
  };

  void read_institutions();
  void read_organisations();
  void read_media();
  void add_names(std::string_view names, std::string_view file, std::size_t line);
  void add_name(std::string name, Name entry, std::string_view file, std::size_t line);
  void find_names(const SourcePhrase& phrase, const std::vector<std::uint32_t>& words,
                  std::vector<SourceMatch>& found) const;

  std::deque<SourceRow> m_rows;
  std::deque<std::string> m_texts; // what m_index and m_first_words view
  NameIndex m_index;
  std::vector<Name> m_names; // by number in m_index
  NameIndex m_first_words;
  FirstWords m_filter;                  // of names, and of SourceWords
  std::vector<std::uint32_t> m_longest; // by number in m_first_words: words of the longest name that starts so
};

} // namespace saidby::knowledge

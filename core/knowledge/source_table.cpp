#include "knowledge/source_table.hpp"

#include "base/errors.hpp"
#include "base/tsv.hpp"
#include "knowledge/knowledge_files.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace saidby::knowledge {

namespace {

constexpr std::string_view k_ministry_word = "ministry"; // stands for all words of that class
constexpr std::size_t k_expected_names = 8'000;
constexpr std::size_t k_filter_bits = std::size_t{1} << 17U; // some 5,000 first words set one bit in 26

[[noreturn]] void refuse(std::string_view file, std::size_t line, const std::string& what)
{
  throw base::PackError{std::string{file} + ':' + std::to_string(line) + ": " + what};
}

template <typename Value, std::size_t Count>
Value one_of(const std::array<std::pair<std::string_view, Value>, Count>& known, std::string_view name,
             std::string_view file, std::size_t line)
{
  for (const auto& [text, value] : known) {
    if (text == name) {
      return value;
    }
  }
  refuse(file, line, "'" + std::string{name} + "' cannot stand here");
}

constexpr std::array<std::pair<std::string_view, SourceScope>, 3> k_scopes{
  {{"country", SourceScope::country}, {"office", SourceScope::office}, {"many", SourceScope::many}}};
constexpr std::array<std::pair<std::string_view, SourceWeight>, 3> k_weights{
  {{"weak", SourceWeight::weak}, {"", SourceWeight::normal}, {"leading", SourceWeight::leading}}};

model::SourceType type_named(std::string_view name, std::string_view file, std::size_t line)
{
  const auto type = model::parse_name<model::SourceType>(name);
  if (!type) {
    refuse(file, line, "no type of source is called '" + std::string{name} + "'");
  }
  return *type;
}

// How a word is looked up: all words for a ministry or its minister are one.
std::string_view looked_up(const SourcePhrase& phrase, std::size_t word)
{
  return (phrase.words[word].classes & k_ministry) != 0 ? k_ministry_word : phrase.text(word);
}

bool includes(const SourceMatch& outer, const SourceMatch& inner)
{
  return outer.words.size() > inner.words.size() &&
         std::includes(outer.words.begin(), outer.words.end(), inner.words.begin(), inner.words.end());
}

// A longer name hides those inside it: "European Union" the union, "aid workers" the workers.
bool is_hidden(const SourceMatch& match, const std::vector<SourceMatch>& all)
{
  return std::any_of(all.begin(), all.end(), [&](const SourceMatch& other) { return includes(other, match); });
}

// Whether all that the phrase says beside `match` only colours: "the newspaper Le Monde".
bool says_nothing_else(const SourcePhrase& phrase, const SourceMatch& match, const std::vector<SourceMatch>& all)
{
  constexpr std::uint16_t k_colours = k_modifier | k_function | k_title | k_anonymous | k_ministry;
  for (std::uint32_t i = 0; i < phrase.words.size(); ++i) {
    const auto& word = phrase.words[i];
    bool colours = word.country || word.bracketed || (word.classes & k_colours) != 0;
    for (const auto& other : all) {
      if (!other.exact_only && std::binary_search(other.words.begin(), other.words.end(), i)) {
        colours = other.row->weight == SourceWeight::weak; // another body: "le maire de Kiev" is not Kyiv's government
      }
    }
    const bool inside = std::binary_search(match.words.begin(), match.words.end(), i);
    if (phrase.is_content(i) && !inside && !colours) {
      return false;
    }
  }
  return true;
}

bool is_medium(model::SourceType type)
{
  using enum model::SourceType;
  return type == media || type == state_media || type == news_agency;
}

// Whether `proper` is the name of what `kind` only says the kind of: "the state news agency Xinhua", "the union CGT".
bool names_it(const SourceRow& proper, const SourceRow& kind)
{
  const bool alike = proper.type == kind.type || (is_medium(proper.type) && is_medium(kind.type));
  return proper.scope == SourceScope::world && kind.scope != SourceScope::world && alike;
}

// Whether `a` decides who speaks rather than `b`, which was found earlier.
bool decides_over(const SourceMatch& a, const SourceMatch& b)
{
  if (names_it(*a.row, *b.row) || names_it(*b.row, *a.row)) {
    return names_it(*a.row, *b.row);
  }
  return a.row->weight != b.row->weight ? a.row->weight > b.row->weight : a.words.size() > b.words.size();
}

// Of sources that are joined ("the authorities and state television") only the first counts.
void keep_first_of_joint(const SourcePhrase& phrase, std::vector<const SourceMatch*>& matches)
{
  for (std::uint32_t i = 0; i < phrase.words.size(); ++i) {
    const auto before = [&](const SourceMatch* m) { return m->words.back() < i; };
    const auto around = [&](const SourceMatch* m) { return m->words.front() < i && m->words.back() > i; };
    const bool joins = (phrase.words[i].classes & k_joint) != 0 && std::ranges::none_of(matches, around);
    if (joins && std::ranges::any_of(matches, before)) {
      std::erase_if(matches, [&](const SourceMatch* m) { return !before(m); });
      return;
    }
  }
}

// The names found that may decide who speaks, in the order in which they were found.
std::vector<const SourceMatch*> candidates(const SourcePhrase& phrase, const std::vector<SourceMatch>& found)
{
  std::vector<const SourceMatch*> matches;
  for (const auto& match : found) {
    if (!is_hidden(match, found) && (!match.exact_only || says_nothing_else(phrase, match, found))) {
      matches.push_back(&match);
    }
  }
  keep_first_of_joint(phrase, matches);
  return matches;
}

} // namespace

SourceTable::SourceTable() : m_index{k_expected_names}, m_filter{k_filter_bits}
{
  m_names.reserve(k_expected_names);
  for (std::uint32_t i = 0; i < SourceWords::embedded().size(); ++i) {
    m_filter.add(SourceWords::embedded().entry(i));
  }
  read_institutions();
  read_organisations();
  read_media();
}

const SourceTable& SourceTable::embedded()
{
  static const SourceTable table;
  return table;
}

void SourceTable::read_institutions()
{
  constexpr std::string_view k_file = "institutions.tsv";
  const auto table = base::read_tsv(embedded_bytes(k_file), k_file, {"key", "type", "scope", "weight", "names"});
  for (const auto& row : table.rows) {
    m_rows.push_back({.key = row.fields[0],
                      .type = type_named(row.fields[1], k_file, row.line),
                      .scope = one_of(k_scopes, row.fields[2], k_file, row.line),
                      .weight = one_of(k_weights, row.fields[3], k_file, row.line)});
    add_names(row.fields[4], k_file, row.line);
  }
}

void SourceTable::read_organisations()
{
  constexpr std::string_view k_file = "organisations.tsv";
  const auto table = base::read_tsv(embedded_bytes(k_file), k_file, {"key", "type", "country", "label", "names"});
  for (const auto& row : table.rows) {
    m_rows.push_back({.key = row.fields[0],
                      .label = row.fields[3],
                      .country = row.fields[2],
                      .type = type_named(row.fields[1], k_file, row.line)});
    add_names(row.fields[4], k_file, row.line);
  }
}

void SourceTable::read_media()
{
  constexpr std::string_view k_file = "media.tsv";
  const auto table =
    base::read_tsv(embedded_bytes(k_file), k_file, {"key", "type", "country", "state", "label", "names"});
  for (const auto& row : table.rows) {
    m_rows.push_back({.key = row.fields[0],
                      .label = row.fields[4],
                      .country = row.fields[2],
                      .type = type_named(row.fields[1], k_file, row.line),
                      .state_owned = row.fields[3] == "yes"});
    add_names(row.fields[5], k_file, row.line);
  }
}

// Adds the names of the row that was read last.
void SourceTable::add_names(std::string_view names, std::string_view file, std::size_t line)
{
  const auto row = static_cast<std::uint32_t>(m_rows.size() - 1);
  for (auto name : base::split(names, '|')) {
    Name entry{.row = row};
    if (name.front() == '=') {
      entry.exact_only = true;
      name.remove_prefix(1);
    }
    const auto plus = name.find('+');
    const bool any_order = plus != std::string_view::npos;
    const SourcePhrase phrase{any_order ? name.substr(plus + 1) : name, SourceWords::embedded()};
    std::string text;
    std::size_t words = 0;
    for (std::size_t i = 0; i < phrase.words.size(); ++i) {
      if (phrase.is_content(i)) {
        text += (words++ > 0 ? " " : "") + std::string{looked_up(phrase, i)};
        entry.capitals_only = words == 1 && (phrase.words[i].classes & k_capitals) != 0;
      }
    }
    if (words == 0) {
      refuse(file, line, "nothing is left of the name '" + std::string{name} + "' without its small words");
    }
    if (any_order) {
      add_name(std::string{k_ministry_word} + ' ' + text, entry, file, line);
      add_name(text + ' ' + std::string{k_ministry_word}, entry, file, line);
    } else {
      add_name(std::move(text), entry, file, line);
    }
  }
}

void SourceTable::add_name(std::string name, Name entry, std::string_view file, std::size_t line)
{
  m_texts.push_back(std::move(name));
  const std::string_view text = m_texts.back();
  const auto added = m_index.add(text);
  if (added.is_new) {
    m_names.push_back(entry);
  } else if (m_names[added.number].row != entry.row) {
    refuse(file, line,
           "'" + m_texts.back() + "' is a name of " + std::string{m_rows[m_names[added.number].row].key} + " already");
  }
  const auto words = static_cast<std::uint32_t>(std::count(text.begin(), text.end(), ' ')) + 1;
  const auto first = m_first_words.add(text.substr(0, text.find(' ')));
  if (first.is_new) {
    m_longest.push_back(0);
    m_filter.add(text);
  }
  m_longest[first.number] = std::max(m_longest[first.number], words);
}

// Appends the names that stand in `words`, which are words of the phrase with others left out between them.
void SourceTable::find_names(const SourcePhrase& phrase, const std::vector<std::uint32_t>& words,
                             std::vector<SourceMatch>& found) const
{
  std::string text;
  for (std::size_t first = 0; first < words.size(); ++first) {
    const auto known = m_first_words.find(looked_up(phrase, words[first]));
    if (!known) {
      continue;
    }
    text.clear();
    const auto end = std::min(words.size(), first + m_longest[*known]);
    for (auto last = first; last < end; ++last) {
      text += last > first ? " " : "";
      text += looked_up(phrase, words[last]);
      const auto number = m_index.find(text);
      if (!number) {
        continue;
      }
      const auto& name = m_names[*number];
      const auto& first_word = phrase.words[words[first]];
      if ((name.capitals_only && (first_word.classes & k_capitals) == 0) ||
          (name.exact_only && !first_word.capitalised)) {
        continue;
      }
      const auto from = words.begin() + static_cast<std::ptrdiff_t>(first);
      found.push_back(
        {&m_rows[name.row], {from, words.begin() + static_cast<std::ptrdiff_t>(last) + 1}, name.exact_only});
    }
  }
}

// Names are looked for three times, since what stands between their words may belong to them or not:
// "Press Trust of India", "ministère kazakh de la Santé", "Federal Ministry of Health".
std::optional<SourceMatch> SourceTable::best_match(SourcePhrase& phrase) const
{
  std::vector<std::uint32_t> all;
  std::vector<std::uint32_t> without_countries;
  std::vector<std::uint32_t> bare;
  for (std::uint32_t i = 0; i < phrase.words.size(); ++i) {
    if (phrase.is_content(i)) {
      const auto& word = phrase.words[i];
      all.push_back(i);
      if (!word.country) {
        without_countries.push_back(i);
        if ((word.classes & k_modifier) == 0) {
          bare.push_back(i);
        }
      }
    }
  }
  std::vector<SourceMatch> found;
  find_names(phrase, all, found);
  if (without_countries.size() < all.size()) {
    find_names(phrase, without_countries, found);
  }
  if (bare.size() < without_countries.size()) {
    find_names(phrase, bare, found);
  }

  const SourceMatch* best = nullptr;
  for (const auto* match : candidates(phrase, found)) {
    if (!best || decides_over(*match, *best)) {
      best = match;
    }
  }
  if (!best) {
    return std::nullopt;
  }
  for (const auto& match : found) {
    if (!match.exact_only || &match == best) {
      for (const auto word : match.words) {
        phrase.words[word].used = true;
      }
    }
  }
  return *best;
}

} // namespace saidby::knowledge

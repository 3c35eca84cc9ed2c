#include "knowledge/source_names.hpp"

#include "knowledge/gazetteer.hpp"
#include "knowledge/source_phrase.hpp"
#include "knowledge/source_table.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <optional>
#include <ranges>
#include <utility>

namespace saidby::knowledge {

namespace {

constexpr std::size_t k_longest_phrase = 1'000; // bytes; whole evidence is no longer, and the work grows as its square
constexpr std::size_t k_longest_place = 5;      // words in the name of a country or place
constexpr std::int64_t k_least_city_population = 100'000; // smaller ones share names with people and with each other
constexpr std::int64_t k_least_eponym_population = 1'000'000; // of a city that a hospital stands in without "of"

// Words first to last as a name in the gazetteer: elided letters go with what follows ("cote divoire").
void append_place_name(std::string& out, const SourcePhrase& phrase, std::size_t first, std::size_t last)
{
  for (auto i = first; i <= last; ++i) {
    out += phrase.text(i);
    if (i < last && phrase.words[i].size > 1) {
      out += ' ';
    }
  }
}

// Who is meant is worked out in steps over one phrase.
class PhraseReading {
public:
  explicit PhraseReading(std::string_view text) : m_text{text}, m_phrase{text, SourceWords::embedded()} {}

  [[nodiscard]] KnownSource read();

private:
  void mark_countries();
  bool mark_country(std::size_t first, std::size_t last);
  [[nodiscard]] bool may_start_place(std::size_t word) const;
  [[nodiscard]] bool is_other_place(std::size_t first, std::size_t last) const;
  [[nodiscard]] bool inside_person_name(std::size_t word) const;
  void find_functions();
  void find_place();
  bool is_place(std::size_t first, std::size_t last);
  [[nodiscard]] bool place_may_stand(std::size_t first, std::size_t last) const;
  [[nodiscard]] bool is_introduced(std::size_t word) const;
  [[nodiscard]] bool is_left_over(std::size_t word) const;
  [[nodiscard]] bool in_segment_of_match(std::size_t word) const;
  [[nodiscard]] bool tells_the_body(std::size_t word) const;
  struct LeftOver {
    std::string body;
    std::string person;
  };
  [[nodiscard]] LeftOver left_over() const;
  void read_acronym();
  void read_without_match();
  void read_match();
  void finish_key(const LeftOver& left);

  std::string_view m_text;
  SourcePhrase m_phrase;
  std::optional<SourceMatch> m_match;
  std::optional<std::size_t> m_first_function; // word that makes the phrase a person with a function
  bool m_country_is_noun = false;
  KnownSource m_known;
};

KnownSource PhraseReading::read()
{
  find_functions();
  mark_countries();
  read_acronym();
  m_match = SourceTable::embedded().best_match(m_phrase);
  const auto anonymous = [](const PhraseWord& word) { return (word.classes & k_anonymous) != 0; };
  m_known.anonymous = std::any_of(m_phrase.words.begin(), m_phrase.words.end(), anonymous);
  if (m_match) {
    read_match();
  } else {
    read_without_match();
  }
  if (m_known.controller.empty()) {
    m_known.controller = controller_of(m_known.type, m_known.jurisdiction);
  }
  return std::move(m_known);
}

void PhraseReading::find_functions()
{
  for (std::size_t i = 0; i < m_phrase.words.size() && !m_first_function; ++i) {
    if ((m_phrase.words[i].classes & (k_function | k_title)) != 0) {
      m_first_function = i;
    }
  }
}

// The first country named is the one that is spoken for: "the Chinese embassy in Kazakhstan".
void PhraseReading::mark_countries()
{
  for (std::size_t first = 0; first < m_phrase.words.size(); ++first) {
    if (!m_phrase.is_content(first) || !may_start_place(first)) {
      continue;
    }
    auto last = std::min(first + k_longest_place, m_phrase.words.size()) - 1;
    while (!mark_country(first, last) && !is_other_place(first, last) && last > first) {
      --last;
    }
    first = last; // the words of one name, or the one word that is none
  }
}

// Whether a name in the gazetteer may start with the word; elided letters go with what follows.
bool PhraseReading::may_start_place(std::size_t word) const
{
  return m_phrase.words[word].size == 1 || Gazetteer::embedded().may_start_name(m_phrase.text(word));
}

// Whether the words are a longer name that only starts with a country's: "Mexico City".
bool PhraseReading::is_other_place(std::size_t first, std::size_t last) const
{
  if (first == last || !m_phrase.words[first].capitalised || !m_phrase.words[last].capitalised) {
    return false;
  }
  std::string name;
  append_place_name(name, m_phrase, first, last);
  return !Gazetteer::embedded().find_folded(name).empty();
}

bool PhraseReading::mark_country(std::size_t first, std::size_t last)
{
  if (!m_phrase.is_content(last)) {
    return false;
  }
  std::string name;
  append_place_name(name, m_phrase, first, last);
  const bool only_capitals = first == last && (SourceWords::embedded().classes(name) & k_capitals) != 0;
  if (only_capitals && (m_phrase.words[first].classes & k_capitals) == 0) {
    return false; // "us", "au" as words
  }
  const auto& gazetteer = Gazetteer::embedded();
  auto codes = gazetteer.countries_of_folded_demonym(name);
  const auto found = gazetteer.find_folded(name);
  const bool noun = m_phrase.words[first].capitalised && !inside_person_name(first) && !found.empty() &&
                    gazetteer.at(found.front()).kind == PlaceKind::country;
  if (noun) {
    codes = gazetteer.at(found.front()).country;
  }
  if (codes.empty()) {
    return false;
  }
  for (auto i = first; i <= last; ++i) {
    m_phrase.words[i].country = true;
  }
  if (m_known.jurisdiction.empty() && codes.find(' ') == std::string_view::npos) {
    m_known.jurisdiction = codes;
    m_country_is_noun = noun;
  }
  return true;
}

// "Health Minister Jordan Lee": a country's name right after a function or a name is a person's.
bool PhraseReading::inside_person_name(std::size_t word) const
{
  return m_first_function && *m_first_function < word && m_phrase.is_content(word - 1) &&
         !m_phrase.words[word - 1].ends_segment;
}

void PhraseReading::read_acronym()
{
  const auto bracketed = [](const PhraseWord& word) { return word.bracketed; };
  const auto count = std::count_if(m_phrase.words.begin(), m_phrase.words.end(), bracketed);
  if (count == 1) {
    const auto found = std::find_if(m_phrase.words.begin(), m_phrase.words.end(), bracketed);
    m_known.acronym = m_phrase.text(static_cast<std::size_t>(found - m_phrase.words.begin()));
  }
}

// A country alone speaks as its government; of anything else the words are all that is known.
void PhraseReading::read_without_match()
{
  const auto& words = m_phrase.words;
  bool only_country = m_country_is_noun;
  std::string folded;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].bracketed || (folded.empty() && !m_phrase.is_content(i))) {
      continue;
    }
    folded += (folded.empty() ? "" : " ") + std::string{m_phrase.text(i)};
    only_country = only_country && (words[i].country || !m_phrase.is_content(i));
  }
  if (only_country) {
    m_known.key = "government";
    m_known.type = model::SourceType::government;
    return;
  }
  m_known.key = folded.empty() ? folded_name(m_text) : std::move(folded);
  if (m_known.key.empty()) {
    m_known.key = m_text; // punctuation only: odd, but two such phrases are still told apart
  }
}

bool PhraseReading::is_left_over(std::size_t i) const
{
  constexpr std::uint16_t k_small =
    k_stop | k_preposition | k_modifier | k_function | k_title | k_anonymous | k_ministry;
  const auto& word = m_phrase.words[i];
  return (word.classes & k_small) == 0 && word.capitalised && !word.bracketed && !word.country && !word.used;
}

// Without a function, words behind a comma describe somebody else.
bool PhraseReading::in_segment_of_match(std::size_t word) const
{
  const auto begin = std::min<std::size_t>(word, m_match->words.front());
  const auto end = std::max<std::size_t>(word, m_match->words.back());
  return std::none_of(m_phrase.words.begin() + static_cast<std::ptrdiff_t>(begin),
                      m_phrase.words.begin() + static_cast<std::ptrdiff_t>(end),
                      [](const PhraseWord& between) { return between.ends_segment; });
}

// Places start and end with a capital and hold at least one word that is not small: "New York", not "Central".
void PhraseReading::find_place()
{
  const auto may_bound = [&](std::size_t i) {
    const auto& word = m_phrase.words[i];
    return m_phrase.is_content(i) && word.capitalised && !word.used && !word.country && !word.bracketed;
  };
  for (std::size_t first = 0; first < m_phrase.words.size(); ++first) {
    if (!may_bound(first) || !may_start_place(first) || !in_segment_of_match(first)) {
      continue;
    }
    const auto end = std::min(first + k_longest_place, m_phrase.words.size());
    for (auto last = end; last-- > first;) {
      const auto words = std::views::iota(first, last + 1);
      const bool says_enough = std::ranges::any_of(words, [&](std::size_t i) { return is_left_over(i); });
      if (says_enough && may_bound(last) && place_may_stand(first, last) && is_place(first, last)) {
        return;
      }
    }
  }
}

// A person's name may be a city's: beside a function only "of X" and "X police chief" are places.
bool PhraseReading::place_may_stand(std::size_t first, std::size_t last) const
{
  return !m_first_function || is_introduced(first) || (last < *m_first_function && !m_phrase.words[last].ends_segment);
}

bool PhraseReading::is_introduced(std::size_t word) const
{
  return word > 0 && (m_phrase.words[word - 1].classes & (k_preposition | k_stop | k_modifier)) != 0;
}

bool PhraseReading::is_place(std::size_t first, std::size_t last)
{
  std::string name;
  append_place_name(name, m_phrase, first, last);
  // Hospitals and the like are called after saints and cities afar: "Saint-Louis hospital".
  const bool named_after = m_match->row->scope == SourceScope::many && !is_introduced(first);
  const auto least_population = named_after ? k_least_eponym_population : k_least_city_population;
  const auto& gazetteer = Gazetteer::embedded();
  for (const auto index : gazetteer.find_folded(name)) {
    const auto& place = gazetteer.at(index);
    const bool large = (place.kind == PlaceKind::subdivision && !named_after) || place.population >= least_population;
    const bool fits = m_known.jurisdiction.empty() || place.country == m_known.jurisdiction;
    const bool inside_country = place.kind == PlaceKind::subdivision || place.kind == PlaceKind::city;
    if (large && fits && inside_country && !place.country.empty()) {
      m_known.place = place.id;
      m_known.jurisdiction = place.country;
      for (auto i = first; i <= last; ++i) {
        m_phrase.words[i].used = true;
      }
      return true;
    }
  }
  return false;
}

// Beside a function, "Lakeside police chief" and "chief of police of Lakeside" name the body, all else the person.
bool PhraseReading::tells_the_body(std::size_t word) const
{
  if (!in_segment_of_match(word) || m_match->row->scope == SourceScope::world) {
    return false;
  }
  auto run = word; // the first of the words that stand together here
  while (run > 0 && is_left_over(run - 1)) {
    --run;
  }
  return word < m_match->words.front() || (run > m_match->words.back() && is_introduced(run));
}

// Sorts the words that no table explains into what tells the body from others and who speaks for it.
PhraseReading::LeftOver PhraseReading::left_over() const
{
  LeftOver left;
  for (std::size_t i = 0; i < m_phrase.words.size(); ++i) {
    if (!is_left_over(i) || (!m_first_function && !in_segment_of_match(i))) {
      continue;
    }
    auto& part = m_first_function && !tells_the_body(i) ? left.person : left.body;
    part += (part.empty() ? "" : " ") + std::string{m_phrase.text(i)};
  }
  return left;
}

void PhraseReading::read_match()
{
  const auto& row = *m_match->row;
  m_known.key = row.key;
  m_known.type = row.type;
  m_known.label = row.label;
  if (!row.country.empty()) {
    m_known.jurisdiction = row.country;
  }
  if (row.state_owned) {
    m_known.controller = controller_of(model::SourceType::state_media, row.country);
  }
  m_known.anonymous = m_known.anonymous || row.type == model::SourceType::anonymous;
  if (row.scope != SourceScope::world) {
    find_place();
  }
  finish_key(left_over());
}

// What tells the body from others of its kind, and whether that is enough to know it elsewhere.
void PhraseReading::finish_key(const LeftOver& left)
{
  const auto& row = *m_match->row;
  const bool weak = row.weight == SourceWeight::weak;
  const bool in_match =
    m_first_function && std::binary_search(m_match->words.begin(), m_match->words.end(), *m_first_function);
  std::string suffix;
  m_known.person = left.person;
  if (row.scope != SourceScope::world) {
    const bool told_by_name = row.scope == SourceScope::office && m_known.jurisdiction.empty();
    suffix = !m_known.place.empty() ? m_known.place : !left.body.empty() ? left.body : told_by_name ? left.person : "";
  }
  if (weak && !m_known.person.empty()) {
    m_known.key = m_known.person; // "General X", "spokesman X": all that is known is the name
  } else if (!suffix.empty()) {
    m_known.key += ':' + suffix;
  }
  if (m_first_function && !weak && (!in_match || !m_known.person.empty())) {
    m_known.speaks_for = m_known.key;
  }
  const bool by_country = !weak && (row.scope == SourceScope::country || row.scope == SourceScope::office);
  const bool known_elsewhere = row.scope == SourceScope::world || !suffix.empty() ||
                               (by_country && !m_known.jurisdiction.empty()) || (weak && !m_known.person.empty());
  m_known.generic = !known_elsewhere || m_known.anonymous;
  if (m_known.anonymous && row.type != model::SourceType::anonymous) {
    m_known.key.insert(0, "anonymous.");
  }
}

} // namespace

KnownSource known_source(std::string_view phrase)
{
  if (phrase.empty()) {
    return {};
  }
  return PhraseReading{phrase.substr(0, text::border_at_or_before(phrase, k_longest_phrase))}.read();
}

std::string controller_of(model::SourceType type, std::string_view jurisdiction)
{
  using enum model::SourceType;
  switch (type) {
  case police:
  case military:
  case government:
  case health:
  case judiciary:
  case rescue:
  case state_media: break;
  default: return {};
  }
  const bool is_country = jurisdiction.size() == 2 || (jurisdiction.size() > 2 && jurisdiction[2] == '-');
  return is_country ? "state:" + std::string{jurisdiction.substr(0, 2)} : std::string{};
}

} // namespace saidby::knowledge

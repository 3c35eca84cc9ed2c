#include "compare/places.hpp"

#include "base/tsv.hpp"
#include "knowledge/gazetteer.hpp"
#include "knowledge/knowledge_files.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>

namespace saidby::compare {

namespace {

using knowledge::Gazetteer;
using knowledge::PlaceKind;

std::vector<std::string_view> words_of(std::string_view folded)
{
  std::vector<std::string_view> words;
  for (std::size_t start = 0; start < folded.size();) {
    const auto end = std::min(folded.find(' ', start), folded.size());
    if (end > start) {
      words.push_back(folded.substr(start, end - start));
    }
    start = end + 1;
  }
  return words;
}

// Of places of one name that in `country`, else the first: the gazetteer has the most populous first.
std::optional<std::uint32_t> best_known(std::string_view name, std::string_view country)
{
  const auto& gazetteer = Gazetteer::embedded();
  const auto found = gazetteer.find(name);
  if (found.empty()) {
    return std::nullopt;
  }
  const auto at_home =
    std::find_if(found.begin(), found.end(), [&](auto place) { return gazetteer.at(place).country == country; });
  return at_home == found.end() ? found.front() : *at_home;
}

// Of a word for a kind of place the kind, empty for one that names nothing; null for every other word.
const std::string* kind_of(std::string_view word)
{
  static const auto kinds = [] {
    constexpr std::string_view k_file = "place_kinds.tsv";
    std::map<std::string, std::string, std::less<>> read;
    for (const auto& row : base::read_tsv(knowledge::embedded_bytes(k_file), k_file, {"word", "kind"}).rows) {
      read.emplace(knowledge::folded_name(row.fields[0]), row.fields[1]);
    }
    return read;
  }();
  const auto found = kinds.find(word);
  return found == kinds.end() ? nullptr : &found->second;
}

// The names in a phrase and the kinds of place, each sorted: what one place is called in two languages.
std::string place_key(const std::string& folded)
{
  std::vector<std::string_view> names;
  std::vector<std::string_view> kinds;
  for (const auto word : words_of(folded)) {
    if (const auto* kind = kind_of(word); kind == nullptr) {
      names.push_back(word);
    } else if (!kind->empty()) {
      kinds.emplace_back(*kind);
    }
  }
  if (names.empty()) {
    return folded; // "the old town" names a place by its kind
  }
  std::sort(names.begin(), names.end());
  std::sort(kinds.begin(), kinds.end());
  std::string key;
  for (const auto* part : {&names, &kinds}) {
    key += part == &kinds ? "#" : "";
    for (const auto word : *part) {
      key += word;
      key += ' ';
    }
  }
  return key;
}

} // namespace

Index PlaceTable::add_row(std::string id, std::string_view text, std::string country, std::vector<Index> around)
{
  const auto index = static_cast<Index>(m_rows.size());
  m_by_id.emplace(id, index);
  m_rows.push_back({std::move(id), std::string{text}, std::move(around)});
  m_countries.push_back(std::move(country));
  return index;
}

Index PlaceTable::add_known(std::uint32_t in_gazetteer, std::string_view text)
{
  const auto& gazetteer = Gazetteer::embedded();
  const auto& known = gazetteer.at(in_gazetteer);
  if (const auto found = m_by_id.find(std::string{known.id}); found != m_by_id.end()) {
    return found->second;
  }
  std::vector<Index> around;
  if (known.parent != in_gazetteer) {
    const auto parent = add_known(known.parent, gazetteer.at(known.parent).name);
    around.push_back(parent);
    around.insert(around.end(), m_rows[parent].around.begin(), m_rows[parent].around.end());
  }
  return add_row(std::string{known.id}, text, std::string{known.country}, std::move(around));
}

namespace {

std::string_view trimmed(std::string_view text)
{
  constexpr std::string_view k_around = " ,";
  const auto first = text.find_first_not_of(k_around);
  const auto last = text.find_last_not_of(k_around);
  return first == std::string_view::npos ? std::string_view{} : text.substr(first, last - first + 1);
}

} // namespace

// "Ventosa, Chile" is Ventosa inside Chile, whatever id the whole was given.
Index PlaceTable::add_listed(std::string_view text, std::size_t comma)
{
  const auto& gazetteer = Gazetteer::embedded();
  const auto inner = trimmed(text.substr(0, comma));
  const auto outer = trimmed(text.substr(comma + 1));
  const auto known = best_known(outer, {});
  if (inner.empty() || !known) {
    return k_none;
  }
  const std::string country{gazetteer.at(*known).country};
  if (const auto own = best_known(inner, country); own && gazetteer.at(*own).country == country) {
    return add_known(*own, inner);
  }
  const auto around = add_known(*known, outer);
  return add_by_words(inner, country, around);
}

Index PlaceTable::add(std::string_view id, std::string_view text, std::string_view country)
{
  text = trimmed(text);
  if (text.empty() && id.empty()) {
    return k_none;
  }
  if (const auto comma = text.rfind(','); comma != std::string_view::npos) {
    if (const auto inner = add_listed(text, comma); inner != k_none) {
      return inner;
    }
  }
  auto known = id.empty() ? std::nullopt : Gazetteer::embedded().by_id(id);
  if (!known && id.empty()) {
    known = best_known(text, country);
  }
  if (known) {
    return add_known(*known, text);
  }
  if (!id.empty()) {
    const auto found = m_by_id.find(std::string{id});
    return found != m_by_id.end() ? found->second : add_new(std::string{id}, text, country, k_none);
  }
  return add_by_words(text, country, k_none);
}

Index PlaceTable::add_by_words(std::string_view text, std::string_view country, Index outer)
{
  auto key = place_key(knowledge::folded_name(text)) + '@' + std::string{country};
  const auto found = m_by_id.find(key);
  return found != m_by_id.end() ? found->second : add_new(std::move(key), text, country, outer);
}

// A place that no table knows; `outer`: what is said to be around it, k_none where nothing is.
Index PlaceTable::add_new(std::string key, std::string_view text, std::string_view country, Index outer)
{
  const auto folded = knowledge::folded_name(text);
  auto around = named_by_fewer_words(folded, country);
  outer = outer != k_none ? outer : known_within(folded, country);
  outer = outer != k_none ? outer : add_country(country);
  if (outer != k_none) {
    around.push_back(outer);
    around.insert(around.end(), m_rows[outer].around.begin(), m_rows[outer].around.end());
  }
  const auto row = add_row(std::move(key), text, std::string{country}, std::move(around));
  const auto words = words_of(folded);
  m_by_words.push_back({row, {words.begin(), words.end()}});
  return row;
}

// The last known name of a place of that country inside a longer phrase: "clinic in the north of Tehran" is in Tehran.
Index PlaceTable::known_within(const std::string& folded, std::string_view country)
{
  constexpr std::size_t k_longest_name = 3; // words
  constexpr std::size_t k_shortest = 4;     // bytes: shorter names are ordinary words elsewhere
  const auto words = words_of(folded);
  for (auto last = words.size(); last > 0; --last) {
    for (auto length = std::min(k_longest_name, last); length > 0; --length) {
      const auto first = words[last - length];
      const auto& end = words[last - 1];
      const std::string_view name{first.data(), static_cast<std::size_t>(end.data() + end.size() - first.data())};
      if (name.size() < k_shortest || length == words.size()) {
        continue;
      }
      const auto& gazetteer = Gazetteer::embedded();
      for (const auto place : gazetteer.find(name)) {
        if (gazetteer.at(place).country == country && gazetteer.at(place).kind != PlaceKind::country) {
          return add_known(place, gazetteer.at(place).name);
        }
      }
    }
  }
  return k_none;
}

// Places known by words alone, all of which `folded` has, too: "clinic in Tehran" holds "clinic in north Tehran".
std::vector<Index> PlaceTable::named_by_fewer_words(const std::string& folded, std::string_view country) const
{
  constexpr std::size_t k_looked_at = 500; // a case that has more such places gains nothing from nesting them
  std::vector<Index> found;
  const auto words = words_of(folded);
  for (std::size_t i = 0; i < std::min(m_by_words.size(), k_looked_at); ++i) {
    const auto& [other, fewer] = m_by_words[i];
    const bool all =
      m_countries[other] == country && fewer.size() < words.size() &&
      std::all_of(
        fewer.begin(), fewer.end(),
        [&](std::string_view word) { return std::find(words.begin(), words.end(), word) != words.end(); });
    if (all) {
      found.push_back(other);
    }
  }
  return found;
}

Index PlaceTable::add_country(std::string_view code)
{
  if (code.empty()) {
    return k_none;
  }
  if (const auto known = Gazetteer::embedded().by_id(code)) {
    return add_known(*known, Gazetteer::embedded().at(*known).name);
  }
  const auto found = m_by_id.find(std::string{code});
  return found != m_by_id.end() ? found->second : add_row(std::string{code}, code, std::string{code}, {});
}

bool PlaceTable::inside(Index inner, Index outer) const
{
  const auto& around = m_rows[inner].around;
  return std::find(around.begin(), around.end(), outer) != around.end();
}

namespace {

constexpr std::size_t k_looked_at = 3000;      // bytes: where a text is, its first paragraphs say
constexpr std::int64_t k_known_city = 100'000; // smaller places share their names with ordinary words
constexpr std::size_t k_shortest_name = 4;     // so do short names

constexpr unsigned char k_punctuation_lead = 0xE2; // of dashes and typographic quotes in UTF-8, three bytes long

bool is_letter(unsigned char byte)
{
  return (byte >= 0x80 && byte != k_punctuation_lead) || static_cast<unsigned>((byte | 0x20) - 0x61) < 26U;
}

// The country that one word names, as a noun, an adjective or one of its cities.
std::string_view country_of_word(std::string_view word, knowledge::NameFolder& folder)
{
  const auto& gazetteer = Gazetteer::embedded();
  folder.clear();
  folder.append(word);
  const auto folded = folder.name();
  if (!gazetteer.may_start_name(folded.substr(0, folded.find(' ')))) {
    return {};
  }
  const auto of_people = gazetteer.countries_of_folded_demonym(folded);
  if (!of_people.empty() && of_people.find(' ') == std::string_view::npos) {
    return of_people;
  }
  const auto capital = static_cast<unsigned char>(word.front());
  if (word.size() < k_shortest_name || (capital >= 'a' && capital <= 'z')) {
    return {};
  }
  for (const auto place : gazetteer.find_folded(folded)) {
    const auto& known = gazetteer.at(place);
    if (known.kind == PlaceKind::country || (known.kind == PlaceKind::city && known.population >= k_known_city)) {
      return known.country;
    }
  }
  return {};
}

} // namespace

std::string main_country_of(std::string_view text)
{
  text = text.substr(0, k_looked_at);
  std::map<std::string, int> named;
  knowledge::NameFolder folder;
  for (std::size_t start = 0; start < text.size();) {
    auto end = start;
    while (end < text.size() && is_letter(static_cast<unsigned char>(text[end]))) {
      ++end;
    }
    if (end == start) {
      start += static_cast<unsigned char>(text[start]) == k_punctuation_lead ? 3 : 1;
      continue;
    }
    const auto country = country_of_word(text.substr(start, end - start), folder);
    if (!country.empty()) {
      ++named[std::string{country}];
    }
    start = end;
  }
  std::string best;
  int most = 0;
  int ties = 0;
  for (const auto& [country, times] : named) {
    ties = times > most ? 1 : ties + (times == most ? 1 : 0);
    if (times > most) {
      most = times;
      best = country;
    }
  }
  return ties == 1 ? best : std::string{};
}

} // namespace saidby::compare

#include "knowledge/gazetteer.hpp"

#include "base/errors.hpp"
#include "base/tsv.hpp"
#include "knowledge/first_words.hpp"
#include "knowledge/knowledge_files.hpp"
#include "knowledge/name_index.hpp"
#include "knowledge/table_scan.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <utility>
#include <vector>

namespace saidby::knowledge {

namespace {

// Rough sizes of the generated tables: room is made once.
constexpr std::size_t k_places = 30'000;
constexpr std::size_t k_names = 80'000;
constexpr std::size_t k_filter_bits = std::size_t{1} << 20U; // some 60,000 first words set one bit in seventeen
constexpr std::size_t k_kinds = 4;
constexpr int k_deepest = 16; // no place has so many around it: a table whose parents go round ends there

constexpr std::string_view k_language_columns[] = {"en", "fr", "es", "de", "pt", "it", "ru", "ar", "uk"};

} // namespace

struct Gazetteer::Tables {
  Tables();

  std::vector<Place> places;                      // by kind, inside a kind by id
  std::array<std::uint32_t, k_kinds + 1> kinds{}; // where each kind starts in `places`, and the end

  NameIndex names{k_names};
  FirstWords first_words{k_filter_bits};    // of names and demonyms
  std::vector<std::uint32_t> first_posting; // by number of the name: its part of `postings`; one more for the end
  std::vector<std::uint32_t> postings;

  NameIndex demonyms;
  std::vector<std::string_view> demonym_countries; // by number of the demonym
  std::deque<std::string> folded_demonyms;         // what `demonyms` views

  std::vector<std::pair<std::uint32_t, std::uint32_t>> members; // (outer, inner), sorted

  using CountryNames = std::array<std::string_view, 1 + std::size(k_language_columns)>; // the code, then by language
  std::vector<CountryNames> country_names;                                              // by code

  void read_places();
  void read_names();
  void read_demonyms();
  void read_members();
  void read_country_names();
  [[nodiscard]] std::optional<std::uint32_t> by_id(std::string_view id) const;
};

Gazetteer::Tables::Tables()
{
  read_places();
  read_names();
  read_demonyms();
  read_members();
  read_country_names();
}

void Gazetteer::Tables::read_places()
{
  places.reserve(k_places);
  scan_table<6>(embedded_bytes("places.tsv"), "places.tsv", [&](const auto& fields, const TablePlace& row) {
    const auto kind = scanned_number<std::uint32_t>(fields[1], row);
    const auto before = places.empty() ? 0U : static_cast<std::uint32_t>(places.back().kind);
    if (kind >= k_kinds || kind < before || (kind == before && !places.empty() && places.back().id >= fields[0])) {
      row.refuse("the rows are not in order of kind and id");
    }
    const auto index = static_cast<std::uint32_t>(places.size());
    places.push_back({.id = fields[0],
                      .kind = static_cast<PlaceKind>(kind),
                      .name = fields[2],
                      .country = fields[3],
                      .parent = scanned_number<std::uint32_t>(fields[4], row),
                      .population = scanned_number<std::int64_t>(fields[5], row)});
    std::fill(kinds.begin() + kind + 1, kinds.end(), index + 1);
  });
  for (const auto& place : places) {
    if (place.parent >= places.size()) {
      throw base::PackError{"places.tsv: the parent of " + std::string{place.id} + " is no row"};
    }
  }
}

void Gazetteer::Tables::read_names()
{
  postings.reserve(k_names + k_names / 2);
  first_posting.reserve(k_names);
  scan_table<2>(embedded_bytes("place_names.tsv"), "place_names.tsv", [&](const auto& fields, const TablePlace& row) {
    if (!names.add(fields[0]).is_new) {
      row.refuse("'" + std::string{fields[0]} + "' stands here for the second time");
    }
    first_words.add(fields[0]);
    first_posting.push_back(static_cast<std::uint32_t>(postings.size()));
    auto rest = fields[1];
    while (!rest.empty()) {
      const auto comma = std::min(rest.find(','), rest.size());
      const auto index = scanned_number<std::uint32_t>(rest.substr(0, comma), row);
      if (index >= places.size()) {
        row.refuse("there is no place " + std::to_string(index));
      }
      postings.push_back(index);
      rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
  });
  first_posting.push_back(static_cast<std::uint32_t>(postings.size()));
}

void Gazetteer::Tables::read_demonyms()
{
  const auto table = base::read_tsv(embedded_bytes("demonyms.tsv"), "demonyms.tsv", {"country", "language", "words"});
  for (const auto& row : table.rows) {
    for (const auto word : base::split(row.fields[2], '|')) {
      folded_demonyms.push_back(folded_name(word));
      if (demonyms.add(folded_demonyms.back()).is_new) {
        demonym_countries.push_back(row.fields[0]);
        first_words.add(folded_demonyms.back());
      }
    }
  }
}

void Gazetteer::Tables::read_members()
{
  scan_table<2>(embedded_bytes("place_members.tsv"), "place_members.tsv",
                [&](const auto& fields, const TablePlace& row) {
                  const auto outer = by_id(fields[0]);
                  const auto inner = by_id(fields[1]);
                  if (!outer || !inner) {
                    row.refuse("no place has the id " + std::string{outer ? fields[1] : fields[0]});
                  }
                  members.emplace_back(*outer, *inner);
                });
  std::sort(members.begin(), members.end());
}

void Gazetteer::Tables::read_country_names()
{
  scan_table<1 + std::size(k_language_columns)>(
    embedded_bytes("country_names.tsv"), "country_names.tsv",
    [&](const auto& fields, const TablePlace&) { country_names.push_back(fields); });
  std::sort(country_names.begin(), country_names.end());
}

// Every kind is a run of rows that is sorted by id.
std::optional<std::uint32_t> Gazetteer::Tables::by_id(std::string_view id) const
{
  for (std::size_t kind = 0; kind < k_kinds; ++kind) {
    const auto begin = places.begin() + kinds[kind];
    const auto end = places.begin() + kinds[kind + 1];
    const auto found =
      std::lower_bound(begin, end, id, [](const Place& place, std::string_view wanted) { return place.id < wanted; });
    if (found != end && found->id == id) {
      return static_cast<std::uint32_t>(found - places.begin());
    }
  }
  return std::nullopt;
}

Gazetteer::Gazetteer() : m_tables{std::make_unique<const Tables>()} {}

Gazetteer::~Gazetteer() = default;

const Gazetteer& Gazetteer::embedded()
{
  static const Gazetteer gazetteer;
  return gazetteer;
}

std::span<const std::uint32_t> Gazetteer::find(std::string_view name) const
{
  const auto folded = folded_name(name);
  return may_start_name(std::string_view{folded}.substr(0, folded.find(' '))) ? find_folded(folded)
                                                                              : std::span<const std::uint32_t>{};
}

std::span<const std::uint32_t> Gazetteer::find_folded(std::string_view folded) const
{
  const auto number = m_tables->names.find(folded);
  if (!number) {
    return {};
  }
  const auto first = m_tables->first_posting[*number];
  return std::span{m_tables->postings}.subspan(first, m_tables->first_posting[*number + 1] - first);
}

bool Gazetteer::may_start_name(std::string_view folded_word) const
{
  return m_tables->first_words.may_start(folded_word);
}

std::optional<std::uint32_t> Gazetteer::by_id(std::string_view id) const { return m_tables->by_id(id); }

const Place& Gazetteer::at(std::uint32_t index) const { return m_tables->places.at(index); }

std::size_t Gazetteer::size() const { return m_tables->places.size(); }

std::string_view Gazetteer::countries_of_folded_demonym(std::string_view folded) const
{
  const auto number = m_tables->demonyms.find(folded);
  return number ? m_tables->demonym_countries[*number] : std::string_view{};
}

std::string_view Gazetteer::countries_of_demonym(std::string_view word) const
{
  return countries_of_folded_demonym(folded_name(word));
}

std::optional<std::string_view> Gazetteer::country_of_demonym(std::string_view word) const
{
  const auto countries = countries_of_demonym(word);
  const bool one = !countries.empty() && countries.find(' ') == std::string_view::npos;
  return one ? std::optional{countries} : std::nullopt;
}

std::string_view Gazetteer::country_name(std::string_view code, std::string_view language) const
{
  const auto& all = m_tables->country_names;
  const auto found = std::lower_bound(all.begin(), all.end(), code,
                                      [](const auto& row, std::string_view wanted) { return row[0] < wanted; });
  if (found == all.end() || (*found)[0] != code) {
    return {};
  }
  const auto column = std::find(std::begin(k_language_columns), std::end(k_language_columns), language);
  const auto index = column == std::end(k_language_columns) ? 0 : column - std::begin(k_language_columns);
  const auto name = (*found)[static_cast<std::size_t>(index) + 1];
  return name.empty() ? (*found)[1] : name;
}

bool Gazetteer::contains(std::uint32_t outer, std::uint32_t inner) const
{
  const auto& members = m_tables->members;
  auto step = inner;
  for (int depth = 0; depth < k_deepest; ++depth) {
    if (step == outer || std::binary_search(members.begin(), members.end(), std::pair{outer, step})) {
      return true;
    }
    if (at(step).parent == step) {
      return false;
    }
    step = at(step).parent;
  }
  return false;
}

} // namespace saidby::knowledge

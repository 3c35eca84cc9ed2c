#include "knowledge/profile.hpp"

#include "base/diagnostic.hpp"
#include "base/errors.hpp"
#include "base/tsv.hpp"
#include "knowledge/knowledge_files.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <stdexcept>
#include <utility>

namespace saidby::knowledge {

namespace {

constexpr std::int64_t k_most = std::numeric_limits<std::int64_t>::max();

// `a + b` for b >= 0, held at the largest number.
std::int64_t sum(std::int64_t a, std::int64_t b) { return a > k_most - b ? k_most : a + b; }

// `a * factor` for both >= 0, held at the largest number.
std::int64_t product(std::int64_t a, std::int64_t factor)
{
  return factor > 0 && a > k_most / factor ? k_most : a * factor;
}

// `percent` of `value`, rounded up, without overflow for percent <= 100.
std::int64_t percent_up(std::int64_t value, std::int64_t percent)
{
  return value / 100 * percent + (value % 100 * percent + 99) / 100;
}

// A count as it is used: imported figures may be negative, counts are not.
std::int64_t count(std::int64_t value) { return std::max<std::int64_t>(value, 0); }

model::Interval range_interval(const model::Quantity& quantity)
{
  auto low = quantity.range_low;
  auto high = quantity.range_high;
  if (low && high && *low > *high) {
    std::swap(low, high); // "between 30 and 20" is an odd way to say the same
  }
  model::Interval interval;
  if (low) {
    interval.low = count(*low);
  }
  if (high) {
    interval.high = count(*high);
  }
  return interval;
}

// What is the same for every profile: quantities whose words name hard ends.
model::Interval hard_interval(model::Qualifier qualifier, std::int64_t value)
{
  using enum model::Qualifier;
  switch (qualifier) {
  case at_least: return {.low = value, .high = std::nullopt};
  case more_than: return {.low = sum(value, 1), .high = std::nullopt};
  case at_most: return {.low = 0, .high = value};
  case less_than: return {.low = 0, .high = count(value - 1)};
  default: return {.low = value, .high = value};
  }
}

} // namespace

model::Interval Profile::interval(const model::Quantity& quantity) const
{
  if (quantity.qualifier == model::Qualifier::range) {
    return range_interval(quantity);
  }
  if (quantity.qualifier == model::Qualifier::vague) {
    return quantity.vague ? vague_interval(*quantity.vague) : model::Interval{};
  }
  if (!quantity.value) {
    return {}; // says nothing: open at both ends
  }
  const auto value = count(*quantity.value);
  if (quantity.qualifier == model::Qualifier::approximately) {
    const auto reach = percent_up(value, m_about_percent);
    return {value - reach, sum(value, reach), model::End::soft, model::End::soft};
  }
  return hard_interval(quantity.qualifier, value);
}

model::Interval Profile::widest(const model::Quantity& quantity) const
{
  if (quantity.qualifier == model::Qualifier::approximately && quantity.value) {
    const auto value = count(*quantity.value);
    return {.low = value / m_about_factor + (value % m_about_factor != 0), .high = product(value, m_about_factor)};
  }
  if (quantity.qualifier == model::Qualifier::vague && quantity.vague) {
    const auto* found = bounds(*quantity.vague);
    return found ? model::Interval{.low = found->hard_floor, .high = std::nullopt} : model::Interval{};
  }
  return interval(quantity);
}

const Profile::VagueBounds* Profile::bounds(model::VagueClass vague) const
{
  const auto index = static_cast<std::size_t>(vague);
  return index < m_vague.size() ? &m_vague[index] : nullptr;
}

model::Interval Profile::vague_interval(model::VagueClass vague) const
{
  const auto* found = bounds(vague);
  if (!found) {
    return {};
  }
  const auto low_end = found->low == found->hard_floor ? model::End::hard : model::End::soft;
  return {found->low, found->high, low_end, model::End::soft};
}

double Profile::constant(std::string_view name) const
{
  const auto found =
    std::find_if(m_constants.begin(), m_constants.end(), [&](const Constant& c) { return c.name == name; });
  if (found == m_constants.end()) {
    throw std::logic_error{"no constant is called '" + std::string{name} + "'"};
  }
  return found->value;
}

// All profiles, read once from the data files.
class ProfileTable {
public:
  [[nodiscard]] static const ProfileTable& embedded()
  {
    static const ProfileTable table;
    return table;
  }

  [[nodiscard]] const std::vector<Profile>& profiles() const { return m_profiles; }

private:
  ProfileTable()
  {
    read_profiles();
    read_vague();
    read_constants();
    for (std::size_t i = 0; i < m_profiles.size(); ++i) {
      complete(m_profiles[i], m_profiles[m_bases[i]]);
    }
  }

  void read_profiles();
  void read_vague();
  void read_constants();
  static void complete(Profile& profile, const Profile& basis);
  [[nodiscard]] Profile& by_name(std::string_view name, const base::TsvRow& row, std::string_view file);

  std::vector<Profile> m_profiles;
  std::vector<std::size_t> m_bases; // of every profile the index of the one it is based on; its own for plain
};

namespace {

[[noreturn]] void refuse(std::string_view file, const base::TsvRow& row, const std::string& what)
{
  throw base::PackError{std::string{file} + ':' + std::to_string(row.line) + ": " + what};
}

template <typename Number>
Number number(std::string_view text, std::string_view file, const base::TsvRow& row)
{
  Number value{};
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failure != std::errc{} || end != text.data() + text.size() || value < Number{}) {
    refuse(file, row, "'" + std::string{text} + "' is no number that can stand here");
  }
  return value;
}

// The row of a class, or null.
template <typename Bounds>
const Bounds* find_class(const std::vector<Bounds>& all, model::VagueClass vague)
{
  const auto found = std::find_if(all.begin(), all.end(), [&](const Bounds& bounds) { return bounds.vague == vague; });
  return found == all.end() ? nullptr : &*found;
}

constexpr std::string_view k_profiles_file = "profiles.tsv";
constexpr std::string_view k_vague_file = "vague.tsv";
constexpr std::string_view k_constants_file = "constants.tsv";

} // namespace

Profile& ProfileTable::by_name(std::string_view name, const base::TsvRow& row, std::string_view file)
{
  const auto found =
    std::find_if(m_profiles.begin(), m_profiles.end(), [&](const Profile& p) { return p.m_name == name; });
  if (found == m_profiles.end()) {
    refuse(file, row, "no profile is called '" + std::string{name} + "'");
  }
  return *found;
}

// A profile stands below the one it is based on, so that one pass completes all.
void ProfileTable::read_profiles()
{
  const auto table =
    base::read_tsv(embedded_bytes(k_profiles_file), k_profiles_file, {"name", "based_on", "about_percent", "source"});
  for (const auto& row : table.rows) {
    Profile profile;
    m_bases.push_back(m_profiles.size());
    if (!row.fields[1].empty()) {
      const auto& basis = by_name(row.fields[1], row, k_profiles_file);
      m_bases.back() = static_cast<std::size_t>(&basis - m_profiles.data());
      profile.m_about_percent = basis.m_about_percent;
    }
    profile.m_name = row.fields[0];
    profile.m_source = row.fields[3];
    if (!row.fields[2].empty()) {
      profile.m_about_percent = std::min<std::int64_t>(number<std::int64_t>(row.fields[2], k_profiles_file, row), 100);
    }
    m_profiles.push_back(std::move(profile));
  }
  if (m_profiles.empty() || m_profiles.front().m_name != "plain") {
    throw base::PackError{"profiles.tsv: the first profile must be 'plain'"};
  }
}

void ProfileTable::read_vague()
{
  const auto table =
    base::read_tsv(embedded_bytes(k_vague_file), k_vague_file, {"profile", "class", "low", "high", "hard_floor"});
  for (const auto& row : table.rows) {
    const auto vague = model::parse_name<model::VagueClass>(row.fields[1]);
    if (!vague) {
      refuse(k_vague_file, row, "no class of vague words is called '" + std::string{row.fields[1]} + "'");
    }
    by_name(row.fields[0], row, k_vague_file)
      .m_vague.push_back({*vague, number<std::int64_t>(row.fields[2], k_vague_file, row),
                          number<std::int64_t>(row.fields[3], k_vague_file, row),
                          number<std::int64_t>(row.fields[4], k_vague_file, row)});
  }
}

void ProfileTable::read_constants()
{
  const auto table =
    base::read_tsv(embedded_bytes(k_constants_file), k_constants_file, {"profile", "name", "value", "reason"});
  for (const auto& row : table.rows) {
    by_name(row.fields[0], row, k_constants_file)
      .m_constants.push_back(
        {std::string{row.fields[1]}, number<double>(row.fields[2], k_constants_file, row), std::string{row.fields[3]}});
  }
}

// Takes over from `basis`, which is complete, the classes and constants that `profile` does not have itself.
void ProfileTable::complete(Profile& profile, const Profile& basis)
{
  for (const auto& bounds : basis.m_vague) {
    if (!find_class(profile.m_vague, bounds.vague)) {
      profile.m_vague.push_back(bounds);
    }
  }
  std::sort(profile.m_vague.begin(), profile.m_vague.end(),
            [](const auto& a, const auto& b) { return a.vague < b.vague; });
  for (const auto& constant : basis.m_constants) {
    const auto same = [&](const Constant& c) { return c.name == constant.name; };
    if (std::none_of(profile.m_constants.begin(), profile.m_constants.end(), same)) {
      profile.m_constants.push_back(constant);
    }
  }
  profile.m_about_factor = static_cast<std::int64_t>(profile.constant("about_factor"));
  if (profile.m_vague.size() != model::names_of<model::VagueClass>().size() || profile.m_about_factor < 1) {
    throw base::PackError{"profile '" + profile.m_name +
                          "' is not whole: a class of vague words is missing or given "
                          "twice, or about_factor is below 1"};
  }
}

const Profile& Profile::named(std::string_view name)
{
  const auto& profiles = ProfileTable::embedded().profiles();
  for (const auto& profile : profiles) {
    if (profile.m_name == name) {
      return profile;
    }
  }
  const auto near = base::nearest_spelling(name, names());
  throw base::UsageError{"no profile is called '" + std::string{name} + "'",
                         near.empty() ? "The default profile is 'plain'."
                                      : "Did you mean '" + std::string{near} + "'?"};
}

std::vector<std::string_view> Profile::names()
{
  std::vector<std::string_view> names;
  for (const auto& profile : ProfileTable::embedded().profiles()) {
    names.emplace_back(profile.m_name);
  }
  return names;
}

} // namespace saidby::knowledge

#pragma once

#include "model/quantity.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace saidby::knowledge {

// A number that decides findings, with the reason for it. Findings name those they used.
struct Constant {
  std::string name; // "comparable_hours"
  double value = 0;
  std::string reason;
};

// How words become intervals, and the constants that decide findings. Profiles are data
// (knowledge/data/profiles.tsv, vague.tsv, constants.tsv); a case names the one it uses.
class Profile {
public:
  // The profile with that name ("plain"); throws base::UsageError with the near spelling for others.
  // The profiles are read on first use and shared; thread-safe. Throws base::PackError for a broken table.
  [[nodiscard]] static const Profile& named(std::string_view name);
  // All names, the default "plain" first.
  [[nodiscard]] static std::vector<std::string_view> names();

  [[nodiscard]] const std::string& name() const { return m_name; }
  // Where the profile's rules are written down.
  [[nodiscard]] const std::string& source() const { return m_source; }

  // What `quantity` allows under this profile (docs/domain.md, section 2), in O(1): what is printed
  // and what answers are read from. Ends that no word names are soft ("dozens" 99, both of "about 60").
  // "Dozens", "tens" and "scores" share the class `tens` and so its bounds: their words cannot be
  // told apart in every language.
  // Saturates at the ends of int64 instead of overflowing; a count is never below 0.
  [[nodiscard]] model::Interval interval(const model::Quantity& quantity) const;

  // What `quantity` does not exclude: all ends are hard or open, so that two quantities contradict each
  // other only if these do not meet. "Dozens" is [20, open], "about 60" [30, 120] (about_factor).
  [[nodiscard]] model::Interval widest(const model::Quantity& quantity) const;

  // Throws std::logic_error for a name that the table does not have: a mistake in the program.
  [[nodiscard]] double constant(std::string_view name) const;
  [[nodiscard]] const std::vector<Constant>& constants() const { return m_constants; }

private:
  friend class ProfileTable; // reads the data files; defined in profile.cpp

  // Bounds of one vague class.
  struct VagueBounds {
    model::VagueClass vague{};
    std::int64_t low = 0;
    std::int64_t high = 0;       // always soft
    std::int64_t hard_floor = 0; // below this the words exclude
  };

  [[nodiscard]] model::Interval vague_interval(model::VagueClass vague) const;
  [[nodiscard]] const VagueBounds* bounds(model::VagueClass vague) const;

  std::string m_name;
  std::string m_source;
  std::vector<VagueBounds> m_vague; // by class, in the order of the enum
  std::vector<Constant> m_constants;
  std::int64_t m_about_percent = 0;
  std::int64_t m_about_factor = 1; // the constant about_factor
};

} // namespace saidby::knowledge

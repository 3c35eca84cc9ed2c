#pragma once

#include "model/quantity.hpp"

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
// (knowledge/data/profiles.tsv, constants.tsv); a case names the one it uses.
class Profile {
public:
  // The profile with that name ("plain"); throws base::UsageError with the near spelling for others.
  [[nodiscard]] static const Profile& named(std::string_view name);
  [[nodiscard]] static std::vector<std::string_view> names();

  [[nodiscard]] const std::string& name() const { return m_name; }

  // What `quantity` allows under this profile (docs/domain.md, section 2), in O(1).
  // Saturates at the ends of int64 instead of overflowing.
  [[nodiscard]] model::Interval interval(const model::Quantity& quantity) const;

  // Throws std::logic_error for a name that the table does not have: a mistake in the program.
  [[nodiscard]] double constant(std::string_view name) const;
  [[nodiscard]] const std::vector<Constant>& constants() const { return m_constants; }

private:
  friend class ProfileTable; // reads the data files; defined in profile.cpp

  // Bounds of one vague class; a ceiling or floor may be absent.
  struct VagueBounds {
    model::VagueClass vague{};
    std::int64_t low = 0;
    std::int64_t high = 0;       // always soft
    std::int64_t hard_floor = 0; // below this the words exclude
  };

  std::string m_name;
  std::vector<VagueBounds> m_vague;
  std::vector<Constant> m_constants;
  int m_about_percent = 10;
};

} // namespace saidby::knowledge

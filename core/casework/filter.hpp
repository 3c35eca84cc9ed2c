#pragma once

#include "casework/view.hpp"
#include "model/claim.hpp"
#include "model/day.hpp"
#include "model/mention.hpp"
#include "model/names.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace saidby::casework {

// What to list; what is not set lets everything through. Words match as parts of words, whatever their
// case and accents.
struct Filter {
  std::string source; // words of anybody in the chain, or a source's id
  std::optional<model::SourceType> type;
  std::optional<model::Measure> measure;
  std::optional<model::Group> group; // and the groups inside it: police are security forces
  std::string place;
  std::string event;                  // id, or words that name it
  std::optional<std::int64_t> figure; // that number is named, or lies in a range that is
  std::optional<model::ClaimStatus> status;
  std::optional<model::Day> since; // said on this day or later ...
  std::optional<model::Day> until; // ... on this day or before
  std::string document;            // id, or words of file, outlet, title or URL
  std::string text;                // words of the evidence

  friend bool operator==(const Filter&, const Filter&) = default;
};

// Which parts of a view a filter lets through. A claim passes where one of its mentions does, a
// question or finding where one of its claims does.
// Requires: the view outlives the selection.
class Selection {
public:
  Selection(const View& view, Filter filter);

  [[nodiscard]] bool has(const model::Mention& mention) const;
  [[nodiscard]] bool has(const model::Claim& claim) const;
  [[nodiscard]] bool has(const model::Question& question) const;
  [[nodiscard]] bool has(const model::Finding& finding) const;
  [[nodiscard]] bool has(const model::Source& source) const;
  [[nodiscard]] bool has(const model::Document& document) const;

private:
  [[nodiscard]] bool chain_has(const model::Mention& mention) const;
  [[nodiscard]] bool figure_matches(const model::Mention& mention) const;
  [[nodiscard]] bool event_matches(const model::Mention& mention) const;
  [[nodiscard]] bool place_matches(const model::Mention& mention) const;
  [[nodiscard]] bool said_in_time(const model::Mention& mention, const model::Document* document) const;
  [[nodiscard]] bool names(const model::Source& source) const;

  const View& m_view;
  Filter m_filter;   // its words folded
  bool m_everything; // nothing is asked for
};

} // namespace saidby::casework

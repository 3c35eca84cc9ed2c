#include "base/diagnostic.hpp"

#include <algorithm>
#include <numeric>

namespace saidby::base {

namespace {

std::string_view severity_name(Severity severity)
{
  switch (severity) {
  case Severity::note: return "note";
  case Severity::warning: return "warning";
  case Severity::error: return "error";
  }
  return "error";
}

std::size_t edit_distance(std::string_view a, std::string_view b)
{
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

} // namespace

std::string rendered(const Diagnostic& diagnostic)
{
  const auto& place = diagnostic.place;
  std::string out = place.file;
  if (place.line != 0) {
    out += ':' + std::to_string(place.line);
    if (place.column != 0) {
      out += ':' + std::to_string(place.column);
    }
  }
  if (!out.empty()) {
    out += ": ";
  }
  out += severity_name(diagnostic.severity);
  out += ": " + diagnostic.message;
  if (!diagnostic.source_line.empty()) {
    out += "\n  " + diagnostic.source_line;
    if (place.column != 0) {
      out += "\n  " + std::string(place.column - 1, ' ') + '^';
    }
  }
  if (!diagnostic.advice.empty()) {
    out += "\n  " + diagnostic.advice;
  }
  return out;
}

std::string_view nearest_spelling(std::string_view word, const std::vector<std::string_view>& candidates)
{
  std::string_view best;
  std::size_t best_distance = word.size() / 3 + 2; // one slip in a short word, a few in a long one
  for (const auto candidate : candidates) {
    const auto distance = edit_distance(word, candidate);
    if (distance < best_distance) {
      best = candidate;
      best_distance = distance;
    }
  }
  return best;
}

} // namespace saidby::base

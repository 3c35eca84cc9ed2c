// Compares synthetic cases whole, as `saidby` does once a case is loaded: prints seconds of processor time by
// number of mentions. With --csv FILE, writes the figures of the first case instead, for peers.
//
// usage: bench_compare [--csv FILE] MENTIONS...
//
// The case: fixed seed; two months; 2,000 sources of 200 last words. Questions by a heavy tail, the largest with a
// fiftieth of the mentions (20,000 claims in a case of a million mentions and some 290,000 claims). Each question's
// count grows; one claim in ten lies off it by up to half; a claim is carried by 3.5 mentions on average, one in five
// of its outlets names nobody.

#include "compare/compare_rows.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace saidby;
using compare::Index;

constexpr std::int32_t k_hours = 24 * 60;
constexpr Index k_speakers = 2000;
constexpr Index k_roots = 200;
constexpr Index k_places = 500;
constexpr Index k_events = 1000;
constexpr double k_mentions_a_claim = 3.5;

double seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

class Synthetic {
public:
  explicit Synthetic(std::size_t mentions) : m_mentions{mentions}
  {
    m_table.root_count = k_roots;
    for (Index i = 0; i < k_speakers; ++i) {
      m_table.speakers.push_back({.type = model::SourceType::police, .root = i % k_roots, .members = {}});
    }
    // Twenty provinces with towns.
    for (Index i = 0; i < k_places; ++i) {
      m_table.places.push_back({.id = std::to_string(i), .text = {}, .around = {}});
      if (i >= 20) {
        m_table.places.back().around.push_back(i % 20);
      }
    }
    add_questions();
    add_figures();
  }

  [[nodiscard]] compare::FigureTable& table() { return m_table; }

private:
  [[nodiscard]] std::uint64_t below(std::uint64_t end) { return m_random() % end; }

  // Sizes fall off as 1/rank: one question of 20,000 claims, a hundred thousand of one.
  void add_questions()
  {
    constexpr double k_largest = 0.07;
    const auto claims = static_cast<double>(m_mentions) / k_mentions_a_claim;
    for (std::size_t rank = 1, left = static_cast<std::size_t>(claims); left > 0; ++rank) {
      const auto wanted = k_largest * claims / static_cast<double>(rank);
      const auto size = std::min(left, std::max<std::size_t>(1, static_cast<std::size_t>(wanted)));
      left -= size;
      m_sizes.push_back(size);
      compare::Scope scope;
      scope.event = static_cast<Index>(below(k_events));
      scope.measures = compare::bit(static_cast<model::Measure>(below(6)));
      scope.group = static_cast<model::Group>(below(10));
      scope.place = below(10) == 0 ? compare::k_none : static_cast<Index>(below(k_places));
      scope.start_first = scope.start_last =
        below(3) == 0 ? static_cast<std::int32_t>(below(60)) : compare::k_unsaid_day;
      m_table.scopes.push_back(scope);
      m_values.push_back(static_cast<std::int64_t>(1) << below(14));
    }
    m_table.event_count = k_events;
  }

  void add_figures()
  {
    for (Index question = 0; question < m_sizes.size(); ++question) {
      for (std::size_t i = 0; i < m_sizes[question]; ++i) {
        add_claim(question);
      }
    }
    std::stable_sort(m_table.figures.begin(), m_table.figures.end(),
                     [](const auto& a, const auto& b) { return a.said.first < b.said.first; });
    constexpr std::size_t k_figures_a_document = 5;
    for (std::size_t i = 0; i < m_table.figures.size(); ++i) {
      auto& figure = m_table.figures[i];
      if (i % k_figures_a_document == 0) {
        m_table.documents.push_back({.published = figure.said, .outlet = static_cast<Index>(below(k_speakers))});
      }
      figure.mention = static_cast<Index>(i);
      figure.document = static_cast<Index>(m_table.documents.size() - 1);
      if (!figure.cited) {
        figure.speaker = m_table.documents.back().outlet;
      }
    }
  }

  // One source's count at some hour, and the mentions that carry it from then on.
  void add_claim(Index question)
  {
    const auto hour = static_cast<std::int32_t>(below(k_hours));
    compare::Figure figure;
    figure.speaker = static_cast<Index>(below(k_speakers));
    figure.scope = question;
    auto value = m_values[question] + m_values[question] * hour / k_hours;
    if (below(10) == 0) {
      value = value / 2 + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(value) + 1));
    }
    figure.named = {value, value};
    figure.told = {value, value};
    figure.bounds = {value, value};
    if (below(6) == 0) {
      figure.qualifier = model::Qualifier::at_least;
      figure.bounds.high = std::numeric_limits<std::int64_t>::max();
    }
    figure.chain_length = 2;
    for (bool more = true; more; more = static_cast<double>(below(1000)) < 1000 - 1000 / k_mentions_a_claim) {
      const auto later = std::min(k_hours - 1, hour + static_cast<std::int32_t>(below(48)));
      figure.said =
        below(2) == 0 ? compare::Moment{later, later} : compare::Moment{later / 24 * 24, later / 24 * 24 + 23};
      figure.cited = below(5) != 0;
      m_table.figures.push_back(figure);
    }
  }

  std::size_t m_mentions;
  std::mt19937_64 m_random{20310307};
  std::vector<std::size_t> m_sizes;
  std::vector<std::int64_t> m_values;
  compare::FigureTable m_table;
};

void write_csv(const compare::FigureTable& table, const char* path)
{
  std::ofstream out{path};
  for (const auto& figure : table.figures) {
    out << figure.scope << ',' << figure.speaker << ',' << figure.said.first << ',' << figure.bounds.low << ','
        << (figure.bounds.open() ? -1 : figure.bounds.high) << '\n';
  }
}

} // namespace

int main(int argc, char** argv)
{
  const char* csv = nullptr;
  for (int i = 1; i < argc; ++i) {
    if (std::string{argv[i]} == "--csv" && i + 1 < argc) {
      csv = argv[++i];
      continue;
    }
    const auto mentions = static_cast<std::size_t>(std::atoll(argv[i]));
    Synthetic story{mentions};
    if (csv != nullptr) {
      write_csv(story.table(), csv);
      return 0;
    }
    const auto start = seconds();
    const auto result = compare::compared_rows(story.table());
    std::printf("%zu mentions: %.3f s, %zu claims, %zu questions, %zu findings\n", mentions, seconds() - start,
                result.world.claims.claims.size(), story.table().scopes.size(), result.drafts.size());
  }
  return 0;
}

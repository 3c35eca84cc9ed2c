#include "compare/settle.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>

namespace saidby::compare {

namespace {

using Key = std::pair<Index, MeasureSet>; // event and measures; no measures: the whole event

// How often each place is named for one event and measure, and what follows from it.
class NamedPlaces {
public:
  void add(Index place) { ++m_times[place]; }
  void add_unsaid() { ++m_unsaid; }
  // Whether more figures leave their place unsaid than name one.
  [[nodiscard]] bool mostly_unsaid() const
  {
    int named = 0;
    for (const auto& [place, times] : m_times) {
      named += times;
    }
    return m_unsaid > named;
  }
  [[nodiscard]] bool empty() const { return m_times.empty(); }

  // The one place that all figures can be about: all that are named lie inside each other. Then it is the
  // one named most, of equals the inner one. k_none where there are several.
  [[nodiscard]] Index only_place(const PlaceTable& places) const
  {
    const auto depth = [&](Index place) { return places.rows()[place].around.size(); };
    const auto inner = std::max_element(m_times.begin(), m_times.end(),
                                        [&](const auto& a, const auto& b) { return depth(a.first) < depth(b.first); });
    const bool one_chain = std::all_of(m_times.begin(), m_times.end(),
                                       [&](const auto& named) { return places.nested(named.first, inner->first); });
    if (!one_chain) {
      return k_none;
    }
    return std::max_element(m_times.begin(), m_times.end(),
                            [&](const auto& a, const auto& b) {
                              return std::pair{a.second, depth(a.first)} < std::pair{b.second, depth(b.first)};
                            })
      ->first;
  }

private:
  std::map<Index, int> m_times;
  int m_unsaid = 0;
};

class PlaceSettler {
public:
  PlaceSettler(const std::vector<SaidFigure>& figures, PlaceTable& places) : m_places{places}
  {
    for (const auto& one : figures) {
      if (one.place_given == PlaceGiven::unsaid) {
        m_named[{one.scope.event, 0}].add_unsaid();
        m_named[{one.scope.event, one.scope.measures}].add_unsaid();
      } else if (!one.scope.except) {
        m_named[{one.scope.event, 0}].add(one.scope.place);
        m_named[{one.scope.event, one.scope.measures}].add(one.scope.place);
      }
    }
    for (const auto& [key, named] : m_named) {
      m_only[key] = {!named.empty(), named.empty() ? k_none : named.only_place(places), named.mostly_unsaid()};
    }
  }

  void settle(SaidFigure& one)
  {
    if (one.place_given == PlaceGiven::said) {
      return;
    }
    const auto only = only_place_of(one.scope);
    if (only.place != k_none || !only.named) {
      one.scope.place = only.place;
      if (one.place_given == PlaceGiven::unsaid && only.mostly_unsaid && only.named) {
        one.figure.doubts |= bit(Doubt::place_unsaid); // few speak for many
      }
      return;
    }
    if (one.place_given == PlaceGiven::unsaid) {
      const auto& country = one.counter_country.empty() ? one.document_country : one.counter_country;
      one.scope.place = m_places.add_country(country);
    }
    one.figure.doubts |= bit(Doubt::place_unsaid);
  }

private:
  struct Only {
    bool named = false;   // whether any place is
    Index place = k_none; // the only one
    bool mostly_unsaid = true;
  };

  // Of the event and measure; of the whole event where no figure of the measure names a place. Where nothing
  // names any, that is one place, too.
  [[nodiscard]] Only only_place_of(const Scope& scope) const
  {
    const auto of_measure = m_only.find({scope.event, scope.measures});
    if (of_measure != m_only.end() && of_measure->second.named) {
      return of_measure->second;
    }
    const auto of_event = m_only.find({scope.event, 0});
    return of_event == m_only.end() ? Only{} : of_event->second;
  }

  PlaceTable& m_places;
  std::map<Key, NamedPlaces> m_named;
  std::map<Key, Only> m_only;
};

} // namespace

void settle_places(std::vector<SaidFigure>& figures, PlaceTable& places)
{
  PlaceSettler settler{figures, places};
  for (auto& one : figures) {
    settler.settle(one);
  }
}

} // namespace saidby::compare

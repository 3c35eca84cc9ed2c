#include "compare/documents.hpp"

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <unordered_set>

namespace saidby::compare {

namespace {

constexpr std::int32_t k_hours_a_day = 24;

Moment whole_days(model::Day first, model::Day last)
{
  return {first.days * k_hours_a_day, last.days * k_hours_a_day + k_hours_a_day - 1};
}

// The hour of "2031-03-07T08:30:00+01:00" or "2031-03-07 08:30": -1 where there is none.
int hour_of(std::string_view instant)
{
  constexpr std::size_t k_hour_at = 11;
  if (instant.size() < k_hour_at + 2) {
    return -1;
  }
  const int tens = instant[k_hour_at] - '0';
  const int ones = instant[k_hour_at + 1] - '0';
  return tens >= 0 && tens <= 2 && ones >= 0 && ones <= 9 ? 10 * tens + ones : -1;
}

} // namespace

Moment moment_of(const model::DayRange& days)
{
  if (days.unknown()) {
    return {};
  }
  const auto first = days.earliest ? *days.earliest : *days.latest;
  const auto last = days.latest ? *days.latest : *days.earliest;
  return whole_days(std::min(first, last), std::max(first, last));
}

Moment moment_of(const model::Published& published)
{
  if (!published.day) {
    return {};
  }
  const auto hour = published.utc_seconds ? hour_of(published.text) : -1;
  if (hour < 0) {
    return whole_days(*published.day, *published.day);
  }
  const auto at = published.day->days * k_hours_a_day + hour;
  return {at, at};
}

namespace {

bool takes_part(const DocumentView& view, const ComparisonInput& input,
                const std::unordered_set<std::string_view>& excluded)
{
  const auto& published = view.document->published;
  if (excluded.contains(view.document->id.value)) {
    return false;
  }
  return !input.as_of || (published.day && *published.day <= *input.as_of);
}

// Of versions of one page the later: by date, then by what a person took in later.
bool is_older(const DocumentView& a, const Moment& a_time, const DocumentView& b, const Moment& b_time)
{
  return std::tie(a_time.first, a.taken_in, a.document->id) < std::tie(b_time.first, b.taken_in, b.document->id);
}

void link_versions(DocumentOrder& order)
{
  std::unordered_map<std::string_view, Index> latest; // by URL
  const auto replaced = [&order](Index older, Index newer) {
    order.rows[older].newer_version = newer;
    order.rows[older].stands = false;
  };
  for (Index i = 0; i < order.views.size(); ++i) {
    const auto& url = order.views[i]->document->url;
    if (url.empty()) {
      continue;
    }
    const auto [found, is_new] = latest.try_emplace(url, i);
    if (is_new) {
      continue;
    }
    const auto other = found->second;
    const bool newer =
      is_older(*order.views[other], order.rows[other].published, *order.views[i], order.rows[i].published);
    replaced(newer ? other : i, newer ? i : other);
    found->second = newer ? i : other;
  }
  for (Index i = 0; i < order.views.size(); ++i) {
    const auto older = order.find(order.views[i]->replaces);
    if (older != k_none && older != i && order.rows[i].newer_version != older) {
      replaced(older, i);
    }
  }
}

// Of every document the earliest version of its page.
void find_first_versions(DocumentOrder& order)
{
  const auto newest = [&order](Index document) {
    for (std::size_t steps = 0; steps < order.rows.size() && order.rows[document].newer_version != k_none; ++steps) {
      document = order.rows[document].newer_version;
    }
    return document;
  };
  std::vector<Index> first(order.rows.size(), k_none); // by the newest version
  for (Index i = 0; i < order.rows.size(); ++i) {
    auto& known = first[newest(i)];
    known = known == k_none ? i : known;
    order.rows[i].first_version = known;
  }
}

} // namespace

DocumentOrder ordered_documents(const ComparisonInput& input)
{
  std::unordered_set<std::string_view> excluded;
  if (input.decisions != nullptr) {
    for (const auto& id : input.decisions->excluded) {
      excluded.insert(id.value);
    }
  }
  DocumentOrder order;
  for (const auto& view : input.documents) {
    if (!view.document->published.day && !excluded.contains(view.document->id.value)) {
      order.undated.push_back(view.document->id);
    }
    if (takes_part(view, input, excluded)) {
      order.views.push_back(&view);
    }
  }
  const auto key = [](const DocumentView* view) {
    const auto moment = moment_of(view->document->published);
    return std::tuple{moment.unknown(), moment.first, std::string_view{view->document->id.value}};
  };
  std::sort(order.views.begin(), order.views.end(), [&](const auto* a, const auto* b) { return key(a) < key(b); });
  std::sort(order.undated.begin(), order.undated.end());
  for (const auto* view : order.views) {
    order.by_id.emplace(view->document->id.value, static_cast<Index>(order.rows.size()));
    order.rows.push_back({.published = moment_of(view->document->published)});
  }
  link_versions(order);
  find_first_versions(order);
  return order;
}

} // namespace saidby::compare

#pragma once

#include "model/document.hpp"
#include "model/mention.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <random>
#include <string>
#include <vector>

// Generated values for round-trip tests: every field takes every kind of value it may hold, from a
// fixed seed. What they say makes no sense, on purpose.
namespace saidby::model::sample {

class Dice {
public:
  explicit Dice(unsigned seed) : m_engine{seed} {}

  [[nodiscard]] std::size_t below(std::size_t count) { return m_engine() % count; }
  [[nodiscard]] bool coin() { return below(2) == 0; }

  // Texts that break careless writers: empty, quotes, controls, NUL, letters of several bytes.
  [[nodiscard]] std::string text()
  {
    static const std::vector<std::string> k_texts = {"",
                                                     "police",
                                                     "ministère de la Santé",
                                                     "\"quoted\" \\ back",
                                                     "tab\there\nand there",
                                                     std::string{"nul\0in", 6},
                                                     "数",
                                                     "🚑",
                                                     "',\";--",
                                                     "x"};
    return k_texts[below(k_texts.size())];
  }
  [[nodiscard]] std::string some_text() { return text() + "."; } // never empty
  [[nodiscard]] std::int64_t number()
  {
    static constexpr std::int64_t k_numbers[] = {0, 1, 13, 1000, 2'000'000'000, 9'223'372'036'854'775'807};
    return k_numbers[below(std::size(k_numbers))];
  }
  template <typename Enum>
  [[nodiscard]] Enum any()
  {
    return static_cast<Enum>(below(names_of<Enum>().size()));
  }
  template <typename Enum>
  [[nodiscard]] std::optional<Enum> maybe()
  {
    return coin() ? std::optional{any<Enum>()} : std::nullopt;
  }
  [[nodiscard]] std::optional<Day> maybe_day()
  {
    return coin() ? std::optional{Day{19000 + int(below(4))}} : std::nullopt;
  }
  [[nodiscard]] DayRange days()
  {
    DayRange range{maybe_day(), maybe_day()};
    if (range.earliest && range.latest && *range.latest < *range.earliest) {
      std::swap(range.earliest, range.latest);
    }
    return range;
  }
  [[nodiscard]] text::ByteSpan span(std::size_t size)
  {
    const auto start = below(10'000);
    return {start, start + size};
  }

private:
  std::mt19937 m_engine;
};

inline Quantity quantity(Dice& dice)
{
  Quantity quantity{dice.text(), std::nullopt, dice.any<Qualifier>(), std::nullopt, std::nullopt, std::nullopt};
  if (quantity.qualifier == Qualifier::vague) {
    quantity.vague = dice.any<VagueClass>();
  } else if (quantity.qualifier == Qualifier::range) {
    quantity.range_low = static_cast<std::int64_t>(dice.below(100));
    quantity.range_high = *quantity.range_low + static_cast<std::int64_t>(dice.below(100));
  } else {
    quantity.value = dice.number();
  }
  return quantity;
}

inline Attribution attribution(Dice& dice)
{
  Attribution link{
    dice.some_text(), dice.text(), dice.any<SourceType>(), dice.text(), dice.text(), dice.coin(), {}, {}, {}};
  for (std::size_t i = dice.below(3); i > 0; --i) {
    link.members.push_back(dice.text());
  }
  if (dice.coin()) {
    link.span = dice.span(4);
  }
  if (dice.coin()) {
    link.cue_span = dice.span(2);
  }
  return link;
}

inline Evidence evidence(Dice& dice, MentionKind kind)
{
  Evidence evidence;
  evidence.part = dice.any<Part>();
  evidence.exact = dice.some_text();
  evidence.span = dice.span(evidence.exact.size());
  evidence.prefix = dice.text();
  evidence.suffix = dice.text();
  if (kind == MentionKind::figure) {
    evidence.figure = evidence.span;
  } else {
    evidence.content = evidence.span;
  }
  return evidence;
}

inline void fill_figure(Mention& mention, Dice& dice)
{
  mention.measure = dice.any<Measure>();
  mention.stage = dice.maybe<Stage>();
  mention.group = {dice.any<Group>(), dice.text(), dice.text(), dice.any<Unit>()};
  mention.severity = dice.maybe<CountSeverity>();
  mention.quantity = quantity(dice);
  mention.event = {dice.any<EventRole>(), dice.text(), {dice.text()}};
  if (dice.coin()) {
    mention.place = PlaceSaid{dice.text(), dice.text(), dice.any<PlaceScope>(), dice.coin()};
  }
  mention.window = {dice.any<WindowKind>(), dice.text(), std::nullopt, std::nullopt};
  if (dice.coin()) {
    mention.window.from = dice.days();
  }
  if (dice.coin()) {
    mention.window.to = dice.days();
  }
  if (dice.coin()) {
    mention.part_of = MentionId{dice.some_text()};
  }
}

// A mention with any fields filled; its id is unlike that of any other seed.
inline Mention mention(unsigned seed)
{
  Dice dice{seed};
  Mention mention;
  mention.id = {fmt::format("m_{:016x}", seed)};
  mention.kind = dice.below(4) == 0 ? MentionKind::statement : MentionKind::figure;
  mention.document = {dice.text()};
  mention.made_by = {dice.some_text(), dice.text()};
  if (mention.kind == MentionKind::figure) {
    fill_figure(mention, dice);
  }
  mention.said = {dice.text(), dice.days()};
  for (std::size_t i = dice.below(4); i > 0; --i) {
    mention.attribution.push_back(attribution(dice));
  }
  mention.modality = {dice.any<ModalityKind>(), dice.maybe<HedgedBy>()};
  if (dice.coin()) {
    mention.refers_to = Reference{dice.any<ReferenceAct>(), dice.text(), {dice.text()}};
  }
  if (dice.below(8) != 0) {
    mention.evidence = evidence(dice, mention.kind);
  }
  return mention;
}

// A document with any fields filled; its id is unlike that of any other seed.
inline Document document(unsigned seed)
{
  static constexpr std::string_view k_published[] = {"", "2031-03-07", "2031-03-07T08:30:00+01:00",
                                                     "2031-03-07 23:59:59Z"};
  Dice dice{seed};
  Document document;
  document.id = {fmt::format("d_{:016x}", seed)};
  document.path = dice.text();
  document.raw_sha256 = dice.text();
  document.text_sha256 = dice.text();
  document.derived_by = dice.text();
  document.language = dice.text();
  document.outlet = dice.text();
  document.title = dice.text();
  document.url = dice.text();
  document.published = *parse_published(k_published[dice.below(4)]);
  std::size_t at = 0;
  for (std::size_t i = dice.below(4); i > 0; --i) {
    const auto end = at + dice.below(50);
    document.parts.push_back({dice.any<Part>(), {at, end}});
    at = end;
  }
  return document;
}

} // namespace saidby::model::sample

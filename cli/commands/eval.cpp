#include "base/json_writer.hpp"
#include "casework/evaluate.hpp"
#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/number_text.hpp"
#include "cli/output.hpp"
#include "report/safe_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace saidby::cli {

namespace {

using casework::Ratio;
using casework::Score;

struct EvalValues {
  std::string gold;
  std::string texts;
  std::string only;
  std::optional<std::size_t> show;
};

Options declare(EvalValues& values)
{
  return {
    {"GOLD", "", "a folder of annotations (<id>.json), or one that holds gold/ and text/", &values.gold, {}, true},
    {"--texts", "FOLDER", "the annotated texts, <id>.txt (else text/ beside the annotations)", &values.texts},
    {"--only", "PREFIX", "only documents whose name begins so", &values.only},
    {"--show", "N", "list the first N figures that were read differently than annotated", &values.show},
  };
}

// A share that the table and the JSON have, by its stored name.
struct Share {
  std::string_view name;
  std::string_view heading;
  std::size_t Score::* right;
};

constexpr Share k_shares[] = {
  {"quantity", "quantity right, of found", &Score::quantity},
  {"qualifier", "qualifier right", &Score::qualifier},
  {"group", "group right", &Score::group},
  {"severity", "severity right", &Score::severity},
  {"modality", "modality right", &Score::modality},
  {"part_of", "part-of right", &Score::part_of},
  {"source", "nearest source right", &Score::source},
  {"chain", "whole chain right", &Score::chain},
};

[[nodiscard]] std::string percent(std::size_t part, std::size_t whole)
{
  return whole == 0 ? "n/a" : fmt::format("{:.1f} %", 100.0 * static_cast<double>(part) / static_cast<double>(whole));
}

[[nodiscard]] std::string ratio_text(const Ratio& ratio, int decimals)
{
  return fmt::format("P {:.{}f} R {:.{}f} F1 {:.{}f}", ratio.precision(), decimals, ratio.recall(), decimals,
                     ratio.f1(), decimals);
}

[[nodiscard]] report::Table score_table(const casework::Evaluation& evaluation)
{
  report::Table table;
  std::vector<const Score*> scores = {&evaluation.all};
  table.columns = {{.key = "measure", .header = "Measure", .weight = 2}, {.key = "all", .header = "All"}};
  for (const auto& [language, score] : evaluation.by_language) {
    table.columns.push_back({.key = language, .header = language});
    scores.push_back(&score);
  }
  const auto add = [&](std::string_view heading, auto cell) {
    auto& row = table.rows.emplace_back();
    row.push_back({.text = std::string{heading}});
    for (const auto* score : scores) {
      row.push_back({.text = cell(*score)});
    }
  };
  add("documents", [](const Score& s) { return number_text(s.documents); });
  add("annotated, read, found", [](const Score& s) { return fmt::format("{}, {}, {}", s.gold, s.predicted, s.found); });
  add("figures", [](const Score& s) { return ratio_text(s.figures(), 3); });
  add("who said how many", [](const Score& s) { return ratio_text(s.said_how_many(), 3); });
  for (const auto& share : k_shares) {
    add(share.heading, [&](const Score& s) { return percent(s.*share.right, s.found); });
  }
  add("source type right, of sources right", [](const Score& s) { return percent(s.source_type, s.sourced.right); });
  add("attributed: recall", [](const Score& s) { return percent(s.sourced.right, s.sourced.wanted); });
  add("attributed: precision", [](const Score& s) { return percent(s.sourced.right, s.sourced.made); });
  add("part-of links", [](const Score& s) { return ratio_text(s.part_links, 2); });
  add("not asserted", [](const Score& s) { return ratio_text(s.not_asserted, 2); });
  add("chains of two or more", [](const Score& s) { return percent(s.long_chains_right, s.long_chains); });
  add("places", [](const Score& s) { return ratio_text(s.places, 2); });
  return table;
}

[[nodiscard]] report::Table breakdown_table(const std::map<std::string, Ratio>& rows, const char* heading)
{
  report::Table table;
  table.columns = {{.key = "name", .header = heading},
                   {.key = "right", .header = "Right", .align = report::Align::right},
                   {.key = "read", .header = "Read", .align = report::Align::right},
                   {.key = "annotated", .header = "Annotated", .align = report::Align::right},
                   {.key = "f1", .header = "P, R, F1", .weight = 0}};
  std::vector<std::pair<std::string, Ratio>> sorted{rows.begin(), rows.end()};
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& a, const auto& b) { return a.second.wanted > b.second.wanted; });
  for (const auto& [name, ratio] : sorted) {
    table.rows.push_back({{.text = name},
                          {.text = number_text(ratio.right)},
                          {.text = number_text(ratio.made)},
                          {.text = number_text(ratio.wanted)},
                          {.text = ratio_text(ratio, 2)}});
  }
  return table;
}

void write_ratio(base::JsonWriter& json, std::string_view key, const Ratio& ratio)
{
  const auto count = [](std::size_t number) { return static_cast<std::int64_t>(number); };
  json.key(key).begin_object().key("right").number(count(ratio.right)).key("read").number(count(ratio.made));
  json.key("annotated").number(count(ratio.wanted)).key("precision").real(ratio.precision());
  json.key("recall").real(ratio.recall()).key("f1").real(ratio.f1()).end_object();
}

void write_share(base::JsonWriter& json, std::string_view key, std::size_t right, std::size_t whole)
{
  json.key(key);
  whole == 0 ? json.null() : json.real(static_cast<double>(right) / static_cast<double>(whole));
}

void write_score(base::JsonWriter& json, std::string_view key, const Score& score)
{
  json.key(key).begin_object();
  json.key("documents").number(static_cast<std::int64_t>(score.documents));
  write_ratio(json, "figures", score.figures());
  write_ratio(json, "who_said_how_many", score.said_how_many());
  for (const auto& share : k_shares) {
    write_share(json, share.name, score.*share.right, score.found);
  }
  write_share(json, "source_type", score.source_type, score.sourced.right);
  write_ratio(json, "attributed", score.sourced);
  write_ratio(json, "part_links", score.part_links);
  write_ratio(json, "not_asserted", score.not_asserted);
  write_ratio(json, "places", score.places);
  write_share(json, "long_chains", score.long_chains_right, score.long_chains);
  json.end_object();
}

[[nodiscard]] std::string evaluation_json(const casework::Evaluation& evaluation, std::size_t shown)
{
  std::string out;
  base::JsonWriter json{out};
  json.begin_object();
  write_score(json, "all", evaluation.all);
  json.key("languages").begin_object();
  for (const auto& [language, score] : evaluation.by_language) {
    write_score(json, language, score);
  }
  json.end_object().key("measures").begin_object();
  for (const auto& [measure, ratio] : evaluation.by_measure) {
    write_ratio(json, measure, ratio);
  }
  json.end_object().key("qualifiers").begin_object();
  for (const auto& [qualifier, ratio] : evaluation.by_qualifier) {
    write_ratio(json, qualifier, ratio);
  }
  json.end_object().key("misses").begin_array();
  for (std::size_t i = 0; i < shown; ++i) {
    const auto& miss = evaluation.misses[i];
    json.begin_object().key("document").string(miss.document).key("kind").string(miss.kind);
    json.key("figure").string(miss.figure).key("annotated").text_or_null(miss.annotated);
    json.key("read").text_or_null(miss.read).key("line").string(miss.line).end_object();
  }
  json.end_array().end_object();
  return out + '\n';
}

void write_misses(Context& context, const casework::Evaluation& evaluation, std::size_t shown)
{
  for (std::size_t i = 0; i < shown; ++i) {
    const auto& miss = evaluation.misses[i];
    auto& out = context.out();
    out << miss.document << ": " << miss.kind << '\n';
    if (!miss.annotated.empty()) {
      out << "  annotated: " << report::safe_line(miss.annotated) << '\n';
    }
    if (!miss.read.empty()) {
      out << "  read:      " << report::safe_line(miss.read) << '\n';
    }
    out << "  in: " << report::safe_line(miss.line) << '\n';
  }
}

ExitCode run(const EvalValues& values, Context& context)
{
  const auto evaluation = casework::evaluated(casework::gold_folders(values.gold, values.texts), values.only);
  const auto shown = std::min(values.show.value_or(0), evaluation.misses.size());
  if (context.format() == Format::json || context.format() == Format::ndjson) {
    context.out() << evaluation_json(evaluation, shown);
    return ExitCode::done;
  }
  write_misses(context, evaluation, shown);
  write_table(context, score_table(evaluation));
  if (context.format() == Format::table || context.format() == Format::markdown) {
    context.out() << '\n';
    write_table(context, breakdown_table(evaluation.by_measure, "By measure: found"));
    context.out() << '\n';
    write_table(context, breakdown_table(evaluation.by_qualifier, "By qualifier: quantity right"));
  }
  return ExitCode::done;
}

} // namespace

Command eval_command()
{
  return make_command<EvalValues>(
    {.name = "eval",
     .group = CommandGroup::tools,
     .summary = "measure how well annotated texts are read",
     .details = "Precision, recall and F1 of figures, and of who said how many: figure, measure, quantity and nearest "
                "source all right. The uncommon is counted apart, since the common case is easy."},
    declare, run);
}

} // namespace saidby::cli

#include "casework/decision_words.hpp"
#include "casework/table_builder.hpp"
#include "casework/tables.hpp"
#include "casework/words.hpp"

namespace saidby::casework {

namespace {

// "2031-03-07 08:30" of an instant in the log.
[[nodiscard]] std::string minute_of(const std::string& instant)
{
  constexpr std::size_t k_day = 10;
  constexpr std::size_t k_minute = 16;
  return instant.size() < k_minute ? instant
                                   : instant.substr(0, k_day) + ' ' + instant.substr(k_day + 1, k_minute - k_day - 1);
}

} // namespace

report::Table log_table(const View& view, Detail detail)
{
  const Words words{view};
  using Decision = store::Decision;
  const auto field = [](std::string Decision::* member) {
    return [member](const Decision& decision) { return text_cell(decision.*member); };
  };
  const std::vector<TableColumn<Decision>> columns = {
    {{.key = "number", .header = "№", .align = report::Align::right, .weight = 0},
     Shown::to_both,
     [](const auto& decision) { return number_cell(decision.number); }},
    {column(words, "when", "when", 0), Shown::to_both,
     [&](const auto& decision) { return named_cell(minute_of(decision.when), decision.when); }},
    {column(words, "by", "by", 1), Shown::to_both, field(&Decision::by)},
    {column(words, "on", "on", 3), Shown::to_readers,
     [&](const auto& decision) { return text_cell(target_words(view, words, decision)); }},
    {column(words, "decision", "decision", 3), Shown::to_readers,
     [&](const auto& decision) { return text_cell(decision_words(view, words, decision)); }},
    {data_column("decision"), Shown::to_programs, field(&Decision::kind)},
    {data_column("on"), Shown::to_programs, field(&Decision::target)},
    {column(words, "why", "why", 2), Shown::to_both, field(&Decision::why)},
    {data_column("payload"), Shown::to_programs, field(&Decision::payload)},
  };
  return table_of(columns, view.log(), detail, words.of("none.reviews"));
}

report::Table events_table(const View& view, Detail detail)
{
  const Words words{view};
  using Event = compare::Event;
  const std::vector<TableColumn<Event>> columns = {
    {{.key = "event", .header = "Id", .weight = 0},
     Shown::to_both,
     [](const auto& event) { return text_cell(event.id.empty() ? "main" : event.id.value, report::Tone::quiet); }},
    {column(words, "words", "event", 3), Shown::to_both, [](const auto& event) { return text_cell(event.text); }},
    {{.key = "role", .header = "", .weight = 1},
     Shown::to_programs,
     [](const auto& event) { return text_cell(std::string{model::name(event.role)}); }},
    {column(words, "articles", "articles", 0, report::Align::right), Shown::to_both,
     [](const auto& event) { return count_cell(event.documents.size()); }},
  };
  return table_of(columns, view.comparison().events, detail, words.of("none.rows"));
}

} // namespace saidby::casework

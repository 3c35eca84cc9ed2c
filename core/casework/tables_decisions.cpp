#include "casework/table_builder.hpp"
#include "casework/tables.hpp"
#include "casework/words.hpp"

namespace saidby::casework {

report::Table log_table(const View& view)
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
    {column(words, "when", "when", 1), Shown::to_both, field(&Decision::when)},
    {column(words, "by", "by", 1), Shown::to_both, field(&Decision::by)},
    {column(words, "decision", "decision", 1), Shown::to_both, field(&Decision::kind)},
    {column(words, "on", "on", 1), Shown::to_both, field(&Decision::target)},
    {column(words, "why", "why", 3), Shown::to_both, field(&Decision::why)},
    {column_below(words, "payload", "decision"), Shown::to_both,
     [](const auto& decision) { return text_cell(decision.payload == "{}" ? std::string{} : decision.payload); }},
  };
  return table_of(columns, view.log(), Detail::data, words.of("none.reviews"));
}

report::Table events_table(const View& view)
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
  return table_of(columns, view.comparison().events, Detail::data, words.of("none.rows"));
}

} // namespace saidby::casework

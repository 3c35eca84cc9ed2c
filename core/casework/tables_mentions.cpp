#include "casework/table_builder.hpp"
#include "casework/tables.hpp"
#include "casework/words.hpp"
#include "report/labels.hpp"

#include <utility>

namespace saidby::casework {

namespace {

using report::Tone;
using MentionRow = const model::Mention*;

[[nodiscard]] std::vector<MentionRow> rows_of(const View& view, const Selection& selection, model::MentionKind kind)
{
  std::vector<MentionRow> rows;
  for (const auto& mention : view.mentions()) {
    if (mention.kind == kind && selection.has(mention)) {
      rows.push_back(&mention);
    }
  }
  return rows;
}

template <typename Enum>
[[nodiscard]] std::string name_or_empty(const std::optional<Enum>& value)
{
  return value ? std::string{model::name(*value)} : std::string{};
}

// What was counted, in words: "injured (seriously), security forces".
[[nodiscard]] std::string what_words(const model::Mention& mention, const Words& words)
{
  auto text = words.of("measure." + std::string{model::name(mention.measure)});
  if (mention.severity) {
    text += " (" + words.of("severity." + name_or_empty(mention.severity)) + ")";
  } else if (mention.stage) {
    text += " (" + words.of("stage." + name_or_empty(mention.stage)) + ")";
  }
  const auto group = mention.group.text.empty() ? words.of("group." + std::string{model::name(mention.group.group)})
                                                : mention.group.text;
  return text + ", " + group;
}

[[nodiscard]] const model::Attribution* nearest(const model::Mention& mention)
{
  return mention.attribution.empty() ? nullptr : &mention.attribution.front();
}

[[nodiscard]] std::string chain_data(const model::Mention& mention)
{
  std::string text;
  for (const auto& link : mention.attribution) {
    text += (text.empty() ? "" : " < ") + link.text;
  }
  return text;
}

using Columns = std::vector<TableColumn<MentionRow>>;

void append(Columns& columns, Columns more)
{
  for (auto& column : more) {
    columns.push_back(std::move(column));
  }
}

[[nodiscard]] Columns document_columns(const View& view)
{
  const auto of_document = [&view](std::string model::Document::* member) {
    return [&view, member](const MentionRow& row) {
      const auto* document = view.document(row->document);
      return text_cell(document == nullptr ? std::string{} : document->*member);
    };
  };
  return {
    {data_column("document"), Shown::to_programs, [](const auto& row) { return text_cell(row->document.value); }},
    {data_column("path"), Shown::to_programs, of_document(&model::Document::path)},
    {data_column("outlet"), Shown::to_programs, of_document(&model::Document::outlet)},
    {data_column("published"), Shown::to_programs,
     [&view](const auto& row) {
       const auto* document = view.document(row->document);
       return text_cell(document == nullptr ? std::string{} : document->published.text);
     }},
  };
}

[[nodiscard]] Columns source_columns()
{
  return {
    {data_column("source"), Shown::to_programs,
     [](const auto& row) { return text_cell(nearest(*row) == nullptr ? std::string{} : nearest(*row)->text); }},
    {data_column("source_type"), Shown::to_programs,
     [](const auto& row) {
       return text_cell(nearest(*row) == nullptr ? std::string{} : std::string{model::name(nearest(*row)->type)});
     }},
    {data_column("cue"), Shown::to_programs,
     [](const auto& row) { return text_cell(nearest(*row) == nullptr ? std::string{} : nearest(*row)->cue); }},
    {data_column("chain"), Shown::to_programs, [](const auto& row) { return text_cell(chain_data(*row)); }},
    {data_column("modality"), Shown::to_programs,
     [](const auto& row) { return text_cell(std::string{model::name(row->modality.kind)}); }},
  };
}

[[nodiscard]] Columns evidence_columns()
{
  const auto of_evidence = [](auto member) {
    return [member](const MentionRow& row) { return row->evidence ? member(*row->evidence) : report::Cell{}; };
  };
  return {
    {data_column("part"), Shown::to_programs,
     of_evidence([](const auto& evidence) { return text_cell(std::string{model::name(evidence.part)}); })},
    {data_column("start"), Shown::to_programs,
     of_evidence([](const auto& evidence) { return count_cell(evidence.span.start); })},
    {data_column("end"), Shown::to_programs,
     of_evidence([](const auto& evidence) { return count_cell(evidence.span.end); })},
    {data_column("evidence"), Shown::to_programs,
     of_evidence([](const auto& evidence) { return text_cell(evidence.exact); })},
  };
}

[[nodiscard]] Columns figure_columns(const View& view)
{
  return {
    {data_column("measure"), Shown::to_programs,
     [](const auto& row) { return text_cell(std::string{model::name(row->measure)}); }},
    {data_column("stage"), Shown::to_programs, [](const auto& row) { return text_cell(name_or_empty(row->stage)); }},
    {data_column("group"), Shown::to_programs,
     [](const auto& row) { return text_cell(std::string{model::name(row->group.group)}); }},
    {data_column("group_text"), Shown::to_programs, [](const auto& row) { return text_cell(row->group.text); }},
    {data_column("of"), Shown::to_programs, [](const auto& row) { return text_cell(row->group.of); }},
    {data_column("severity"), Shown::to_programs,
     [](const auto& row) { return text_cell(name_or_empty(row->severity)); }},
    {data_column("value"), Shown::to_programs, [](const auto& row) { return number_cell(row->quantity.value); }},
    {data_column("qualifier"), Shown::to_programs,
     [](const auto& row) { return text_cell(std::string{model::name(row->quantity.qualifier)}); }},
    {data_column("vague"), Shown::to_programs,
     [](const auto& row) { return text_cell(name_or_empty(row->quantity.vague)); }},
    {data_column("low"), Shown::to_programs,
     [&view](const auto& row) { return number_cell(view.profile().interval(row->quantity).low); }},
    {data_column("high"), Shown::to_programs,
     [&view](const auto& row) { return number_cell(view.profile().interval(row->quantity).high); }},
    {data_column("place"), Shown::to_programs,
     [](const auto& row) { return text_cell(row->place ? row->place->text : std::string{}); }},
    {data_column("window"), Shown::to_programs, [](const auto& row) { return text_cell(row->window.text); }},
    {data_column("part_of"), Shown::to_programs,
     [](const auto& row) { return text_cell(row->part_of ? row->part_of->value : std::string{}); }},
  };
}

[[nodiscard]] TableColumn<MentionRow> id_column()
{
  return {data_column("id"), Shown::to_programs, [](const auto& row) { return text_cell(row->id.value); }};
}

} // namespace

report::Table mentions_table(const View& view, const Selection& selection, Detail detail)
{
  const Words words{view};
  Columns columns = {
    id_column(),
    {column(words, "quantity", "quantity", 2), Shown::to_both,
     [](const auto& row) { return text_cell(row->quantity.text, Tone::strong); }},
    {column(words, "what", "measure", 3), Shown::to_readers,
     [&](const auto& row) { return text_cell(what_words(*row, words)); }},
    {column(words, "who", "chain", 4), Shown::to_readers,
     [&](const auto& row) { return text_cell(words.chain(*row)); }},
    {column_below(words, "quote", "quote"), Shown::to_readers,
     [&](const auto& row) { return text_cell(words.quote(*row), Tone::quiet); }},
  };
  append(columns, figure_columns(view));
  append(columns, source_columns());
  append(columns, document_columns(view));
  append(columns, evidence_columns());
  return table_of(columns, rows_of(view, selection, model::MentionKind::figure), detail, words.of("none.questions"));
}

report::Table statements_table(const View& view, const Selection& selection, Detail detail)
{
  const Words words{view};
  Columns columns = {
    id_column(),
    {column(words, "who", "chain", 2), Shown::to_readers,
     [&](const auto& row) { return text_cell(words.chain(*row), Tone::strong); }},
    {column(words, "type", "type", 1), Shown::to_readers,
     [&](const auto& row) {
       return text_cell(nearest(*row) == nullptr ? std::string{}
                                                 : words.of("source." + std::string{model::name(nearest(*row)->type)}));
     }},
    {column_below(words, "quote", "quote"), Shown::to_readers,
     [&](const auto& row) { return text_cell(words.quote(*row)); }},
  };
  append(columns, source_columns());
  append(columns, document_columns(view));
  append(columns, evidence_columns());
  return table_of(columns, rows_of(view, selection, model::MentionKind::statement), detail,
                  words.of("none.statements"));
}

} // namespace saidby::casework

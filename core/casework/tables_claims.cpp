#include "casework/short_ids.hpp"
#include "casework/table_builder.hpp"
#include "casework/tables.hpp"
#include "casework/words.hpp"
#include "report/labels.hpp"

#include <algorithm>
#include <set>

namespace saidby::casework {

namespace {

using report::Tone;

struct AnswerRow {
  const report::AskedQuestion* asked = nullptr;
  const report::Answer* answer = nullptr;
  const model::Question* question = nullptr;
  const model::Claim* claim = nullptr;
  const model::Source* origin = nullptr; // null where nobody is known
};

using Columns = std::vector<TableColumn<AnswerRow>>;

[[nodiscard]] Tone tone_of(model::ClaimStatus status)
{
  switch (status) {
  case model::ClaimStatus::contradicted:
  case model::ClaimStatus::withdrawn: return Tone::alarm;
  case model::ClaimStatus::far_apart: return Tone::warning;
  case model::ClaimStatus::outdated: return Tone::quiet;
  case model::ClaimStatus::one_source:
  case model::ClaimStatus::independent_sources: break;
  }
  return Tone::plain;
}

// The status and what else must be said: "one source so far; no source given".
[[nodiscard]] std::string status_text(const report::Answer& answer, const Words& words)
{
  auto text = answer.status_text;
  for (const auto& remark : answer.remarks) {
    text += "; " + remark;
  }
  if (!answer.all_rest_on.empty()) {
    text += "; " + words.of("remark.all_rest_on", {{"source", answer.all_rest_on}});
  }
  return text;
}

[[nodiscard]] std::size_t count_documents(const report::Answer& answer)
{
  std::set<std::size_t> documents;
  for (const auto& said : answer.said) {
    documents.insert(said.document);
  }
  return documents.size();
}

// No second source: the claim rests on one word, whoever carries it.
[[nodiscard]] bool is_unverified(const model::Claim& claim) { return claim.status == model::ClaimStatus::one_source; }

[[nodiscard]] std::vector<AnswerRow> rows_of(const View& view, const Selection& selection, ClaimChoice choice)
{
  std::vector<AnswerRow> rows;
  const auto& comparison = view.comparison();
  for (const auto& asked : view.answers().questions) {
    for (const auto& answer : asked.answers) {
      const auto* claim = comparison.claim(answer.claim);
      const bool chosen = claim != nullptr && (choice == ClaimChoice::all || is_unverified(*claim));
      if (chosen && selection.has(*claim)) {
        rows.push_back({&asked, &answer, comparison.question(asked.id), claim, comparison.source(claim->origin)});
      }
    }
  }
  return rows;
}

[[nodiscard]] Columns question_columns()
{
  return {
    {data_column("question_id"), Shown::to_programs, [](const auto& row) { return text_cell(row.asked->id.value); }},
    {data_column("question"), Shown::to_programs, [](const auto& row) { return text_cell(row.asked->text); }},
    {data_column("measure"), Shown::to_programs,
     [](const auto& row) { return text_cell(std::string{model::name(row.asked->measure)}); }},
    {data_column("group"), Shown::to_programs,
     [](const auto& row) { return text_cell(std::string{model::name(row.question->group)}); }},
    {data_column("place"), Shown::to_programs, [](const auto& row) { return text_cell(row.asked->place); }},
    {data_column("event"), Shown::to_programs, [](const auto& row) { return text_cell(row.question->event.value); }},
  };
}

[[nodiscard]] Columns claim_data_columns()
{
  return {
    {data_column("claim"), Shown::to_programs, [](const auto& row) { return text_cell(row.claim->id.value); }},
    {data_column("source_id"), Shown::to_programs, [](const auto& row) { return text_cell(row.claim->origin.value); }},
    {data_column("source_type"), Shown::to_programs,
     [](const auto& row) {
       return text_cell(row.origin == nullptr ? std::string{} : std::string{model::name(row.origin->type)});
     }},
    {data_column("value"), Shown::to_programs, [](const auto& row) { return number_cell(row.claim->quantity.value); }},
    {data_column("qualifier"), Shown::to_programs,
     [](const auto& row) { return text_cell(std::string{model::name(row.claim->quantity.qualifier)}); }},
    {data_column("low"), Shown::to_programs, [](const auto& row) { return number_cell(row.answer->interval.low); }},
    {data_column("high"), Shown::to_programs, [](const auto& row) { return number_cell(row.answer->interval.high); }},
    {data_column("modality"), Shown::to_programs,
     [](const auto& row) { return text_cell(std::string{model::name(row.claim->modality.kind)}); }},
    {data_column("all_rest_on"), Shown::to_programs,
     [](const auto& row) { return text_cell(row.answer->all_rest_on); }},
    {data_column("articles"), Shown::to_programs,
     [](const auto& row) { return count_cell(count_documents(*row.answer)); }},
  };
}

// Who, how many, when, where it stands, in how many places: what claims and answers both show.
[[nodiscard]] Columns answer_columns(const Words& words)
{
  return {
    {column(words, "source", "source", 3), Shown::to_both,
     [](const auto& row) { return text_cell(row.answer->source_label); }},
    {column(words, "quantity", "quantity", 5), Shown::to_both,
     [](const auto& row) { return text_cell(row.answer->quantity, Tone::strong); }},
    {column(words, "said", "day", 0), Shown::to_both,
     [](const auto& row) {
       const auto day = row.answer->said_on.latest ? row.answer->said_on.latest : row.answer->said_on.earliest;
       return text_cell(day ? model::iso(*day) : std::string{});
     }},
    {column(words, "status", "status", 3), Shown::to_both,
     [&](const auto& row) {
       return named_cell(status_text(*row.answer, words), model::name(row.answer->status), tone_of(row.answer->status));
     }},
    {column(words, "mentions", "mentions", 0, report::Align::right), Shown::to_both,
     [](const auto& row) { return count_cell(row.answer->said.size()); }},
    {data_column("independent_origins"), Shown::to_programs,
     [](const auto& row) { return count_cell(row.answer->independent_origins); }},
  };
}

// The evidence last: for readers with the id by which the claim can be named.
[[nodiscard]] Columns quote_columns(const Words& words, const ShortIds& ids)
{
  return {{column_below(words, "quote", "evidence"), Shown::to_readers,
           [&](const auto& row) {
             return text_cell(words.quote(row.claim->mentions) + " · " + ids.of(row.claim->id.value), Tone::quiet);
           }},
          {data_column("evidence"), Shown::to_programs,
           [&](const auto& row) { return text_cell(words.quote(row.claim->mentions)); }}};
}

void append(Columns& columns, Columns more)
{
  for (auto& column : more) {
    columns.push_back(std::move(column));
  }
}

[[nodiscard]] std::vector<std::string> remarks_on(const report::AskedQuestion& asked, const Words& words)
{
  std::vector<std::string> remarks;
  if (asked.answers.size() < 2) {
    return remarks;
  }
  for (const auto& range : asked.agreed) {
    const auto key = range.low == range.high ? "agreed.one" : "agreed.range";
    remarks.push_back(words.of(key, {{"low", std::to_string(range.low)},
                                     {"high", std::to_string(range.high)},
                                     {"count", std::to_string(range.origins)}}));
  }
  if (asked.agreed.empty()) {
    remarks.push_back(words.of("agreed.none"));
  }
  return remarks;
}

} // namespace

report::Table claims_table(const View& view, const Selection& selection, ClaimChoice choice, Detail detail)
{
  const Words words{view};
  const auto ids = ShortIds::of_all(view.comparison().claims);
  Columns columns = {{column(words, "asked", "question", 4), Shown::to_readers,
                      [](const auto& row) { return text_cell(row.asked->text); }}};
  append(columns, claim_data_columns());
  auto shared = answer_columns(words);
  columns.insert(columns.begin(), shared.begin(), shared.begin() + 2); // who and how many go first
  append(columns, {shared.begin() + 2, shared.end()});
  append(columns, question_columns());
  append(columns, quote_columns(words, ids));
  const auto none = choice == ClaimChoice::all ? "none.questions" : "none.single";
  return table_of(columns, rows_of(view, selection, choice), detail, words.of(none));
}

report::Table timeline_table(const View& view, const Selection& selection, Detail detail)
{
  const Words words{view};
  const auto ids = ShortIds::of_all(view.comparison().claims);
  auto rows = rows_of(view, selection, ClaimChoice::all);
  const auto day_of = [](const AnswerRow& row) {
    const auto& said = row.answer->said_on;
    return said.latest ? said.latest : said.earliest;
  };
  std::stable_sort(rows.begin(), rows.end(), [&](const AnswerRow& a, const AnswerRow& b) {
    const auto day_a = day_of(a);
    const auto day_b = day_of(b);
    return day_a && day_b ? *day_a < *day_b : day_a.has_value() && !day_b.has_value();
  });
  const auto shared = answer_columns(words); // who, how many, said on, status, mentions, independent
  Columns columns = {shared[2], shared[1], shared[0]};
  columns.push_back({column(words, "asked", "question", 4), Shown::to_readers,
                     [](const auto& row) { return text_cell(row.asked->text); }});
  columns.push_back(shared[3]);
  append(columns, claim_data_columns());
  append(columns, question_columns());
  append(columns, quote_columns(words, ids));
  return table_of(columns, rows, detail, words.of("none.questions"));
}

std::vector<QuestionTable> question_tables(const View& view, const Selection& selection)
{
  const Words words{view};
  const auto ids = ShortIds::of_all(view.comparison().claims);
  const auto question_ids = ShortIds::of_all(view.comparison().questions);
  auto columns = answer_columns(words);
  append(columns, quote_columns(words, ids));
  std::vector<QuestionTable> tables;
  const auto rows = rows_of(view, selection, ClaimChoice::all);
  for (std::size_t first = 0; first < rows.size();) {
    std::size_t last = first;
    while (last < rows.size() && rows[last].asked == rows[first].asked) {
      ++last;
    }
    const std::vector<AnswerRow> answers{rows.begin() + static_cast<std::ptrdiff_t>(first),
                                         rows.begin() + static_cast<std::ptrdiff_t>(last)};
    tables.push_back({.question = rows[first].asked->text + " · " + question_ids.of(rows[first].asked->id.value),
                      .answers = table_of(columns, answers, Detail::reader, {}),
                      .remarks = remarks_on(*rows[first].asked, words)});
    first = last;
  }
  return tables;
}

report::Table questions_table(const View& view, const Selection& selection)
{
  const Words words{view};
  const auto ids = ShortIds::of_all(view.comparison().claims);
  auto columns = question_columns();
  append(columns, claim_data_columns());
  append(columns, answer_columns(words));
  append(columns, quote_columns(words, ids));
  return table_of(columns, rows_of(view, selection, ClaimChoice::all), Detail::data, {});
}

} // namespace saidby::casework

#include "casework/short_ids.hpp"
#include "casework/table_builder.hpp"
#include "casework/tables.hpp"
#include "casework/words.hpp"
#include "report/labels.hpp"

#include <algorithm>
#include <unordered_map>

namespace saidby::casework {

namespace {

using report::Tone;

struct DocumentRow {
  const store::StoredDocument* stored = nullptr;
  std::size_t figures = 0;
  std::size_t statements = 0;
};

struct SourceRow {
  const model::Source* source = nullptr;
  std::size_t claims = 0;
  std::size_t mentions = 0; // with this source anywhere in the chain
};

[[nodiscard]] std::string_view standing_name(store::Standing standing)
{
  switch (standing) {
  case store::Standing::stands: return "stands";
  case store::Standing::replaced: return "replaced";
  case store::Standing::excluded: return "excluded";
  case store::Standing::forgotten: return "forgotten";
  }
  return "stands";
}

[[nodiscard]] std::vector<DocumentRow> document_rows(const View& view, const Selection& selection)
{
  std::unordered_map<model::DocumentId, DocumentRow> counted;
  for (const auto& mention : view.mentions()) {
    auto& row = counted[mention.document];
    ++(mention.kind == model::MentionKind::figure ? row.figures : row.statements);
  }
  std::vector<DocumentRow> rows;
  for (const auto& stored : view.stored()) {
    if (selection.has(stored.document)) {
      auto row = counted[stored.document.id];
      row.stored = &stored;
      rows.push_back(row);
    }
  }
  return rows;
}

[[nodiscard]] std::vector<SourceRow> source_rows(const View& view, const Selection& selection)
{
  std::unordered_map<model::SourceId, SourceRow> counted;
  for (const auto& claim : view.comparison().claims) {
    ++counted[claim.origin].claims;
  }
  for (const auto& mention : view.comparison().mentions) {
    for (const auto& id : mention.chain) {
      ++counted[id].mentions;
    }
  }
  std::vector<SourceRow> rows;
  for (const auto& source : view.comparison().sources) {
    if (selection.has(source)) {
      auto row = counted[source.id];
      row.source = &source;
      rows.push_back(row);
    }
  }
  // Those who count most first; ids break ties, so that the order is always the same.
  std::stable_sort(rows.begin(), rows.end(), [](const SourceRow& a, const SourceRow& b) {
    return a.claims != b.claims ? a.claims > b.claims : a.mentions > b.mentions;
  });
  return rows;
}

[[nodiscard]] std::vector<std::string> document_ids(const View& view)
{
  std::vector<std::string> ids;
  for (const auto& stored : view.stored()) {
    ids.push_back(stored.document.id.value);
  }
  return ids;
}

[[nodiscard]] std::string joined(const std::vector<std::string>& words)
{
  std::string text;
  for (const auto& word : words) {
    text += (text.empty() ? "" : "; ") + word;
  }
  return text;
}

// "outlet: JSON-LD; published: time": where what the document says of itself was read.
[[nodiscard]] std::string origins_text(const model::DocumentDetails& details)
{
  std::vector<std::string> origins;
  for (const auto& origin : details.origins) {
    origins.push_back(origin.field + ": " + origin.from);
  }
  return joined(origins);
}

[[nodiscard]] std::string first_of(const std::string& first, const std::string& otherwise)
{
  return first.empty() ? otherwise : first;
}

} // namespace

report::Table documents_table(const View& view, const Selection& selection, Detail detail)
{
  const Words words{view};
  const ShortIds ids{document_ids(view)};
  const auto field = [](std::string model::Document::* member) {
    return [member](const DocumentRow& row) { return text_cell(row.stored->document.*member); };
  };
  const auto said = [](std::string model::DocumentDetails::* member) {
    return [member](const DocumentRow& row) { return text_cell(row.stored->document.details.*member); };
  };
  const std::vector<TableColumn<DocumentRow>> columns = {
    {data_column("id"), Shown::to_programs, [](const auto& row) { return text_cell(row.stored->document.id.value); }},
    {column(words, "title", "document", 3), Shown::to_readers,
     [](const auto& row) { return text_cell(first_of(row.stored->document.title, row.stored->document.path)); }},
    {data_column("title"), Shown::to_programs, field(&model::Document::title)},
    {column(words, "outlet", "outlet", 2), Shown::to_both, field(&model::Document::outlet)},
    {column(words, "published", "published", 0), Shown::to_both,
     [&](const auto& row) {
       const auto& published = row.stored->document.published;
       const auto day = published.day ? model::iso(*published.day) : words.of("day.none");
       return named_cell(day, published.text, published.day ? Tone::plain : Tone::warning);
     }},
    {column(words, "lang", "language", 0), Shown::to_both, field(&model::Document::language)},
    {column(words, "figures", "figures", 0, report::Align::right), Shown::to_both,
     [](const auto& row) { return count_cell(row.figures); }},
    {column(words, "statements", "statements", 0, report::Align::right), Shown::to_both,
     [](const auto& row) { return count_cell(row.statements); }},
    {data_column("path"), Shown::to_programs, field(&model::Document::path)},
    {data_column("url"), Shown::to_programs, field(&model::Document::url)},
    {data_column("standing"), Shown::to_programs,
     [](const auto& row) { return text_cell(std::string{standing_name(row.stored->standing)}); }},
    {column_below(words, "named", "path"), Shown::to_readers,
     [&](const auto& row) {
       const auto& document = row.stored->document;
       auto text = document.title.empty() ? std::string{} : document.path + " · ";
       text += ids.of(document.id.value);
       if (row.stored->standing != store::Standing::stands) {
         text += " · " + words.of("standing." + std::string{standing_name(row.stored->standing)});
       }
       return text_cell(text, Tone::quiet);
     }},
    {data_column("replaced_by"), Shown::to_programs,
     [](const auto& row) { return text_cell(row.stored->replaced_by.value); }},
    {data_column("sha256"), Shown::to_programs, field(&model::Document::raw_sha256)},
    {data_column("text_sha256"), Shown::to_programs, field(&model::Document::text_sha256)},
    {data_column("derived_by"), Shown::to_programs, field(&model::Document::derived_by)},
    {data_column("author"), Shown::to_programs, said(&model::DocumentDetails::author)},
    {data_column("modified"), Shown::to_programs, said(&model::DocumentDetails::modified)},
    {data_column("credit"), Shown::to_programs, said(&model::DocumentDetails::credit)},
    {data_column("version"), Shown::to_programs, said(&model::DocumentDetails::version)},
    {data_column("embargo"), Shown::to_programs, said(&model::DocumentDetails::embargo)},
    {data_column("read_from"), Shown::to_programs,
     [](const auto& row) { return text_cell(origins_text(row.stored->document.details)); }},
  };
  return table_of(columns, document_rows(view, selection), detail, words.of("none.documents"));
}

report::Table sources_table(const View& view, const Selection& selection, Detail detail)
{
  const Words words{view};
  const auto ids = ShortIds::of_all(view.comparison().sources);
  const auto field = [](std::string model::Source::* member) {
    return [member](const SourceRow& row) { return text_cell(row.source->*member); };
  };
  const std::vector<TableColumn<SourceRow>> columns = {
    {data_column("id"), Shown::to_programs, [](const auto& row) { return text_cell(row.source->id.value); }},
    {column(words, "label", "source", 3), Shown::to_both, field(&model::Source::label)},
    {column(words, "type", "type", 2), Shown::to_both,
     [&](const auto& row) {
       return named_cell(report::source_type_words(*row.source, words.messages()), model::name(row.source->type));
     }},
    {column(words, "jurisdiction", "jurisdiction", 1), Shown::to_both, field(&model::Source::jurisdiction)},
    {data_column("side"), Shown::to_programs, field(&model::Source::side)},
    {data_column("controller"), Shown::to_programs, field(&model::Source::controller)},
    {data_column("grade"), Shown::to_programs, field(&model::Source::grade)},
    {column(words, "claims", "claims", 0, report::Align::right), Shown::to_both,
     [](const auto& row) { return count_cell(row.claims); }},
    {column(words, "mentions", "mentions", 0, report::Align::right), Shown::to_both,
     [](const auto& row) { return count_cell(row.mentions); }},
    {data_column("aliases"), Shown::to_programs,
     [](const auto& row) { return text_cell(joined(row.source->aliases)); }},
    {column_below(words, "also_called", "aliases"), Shown::to_readers,
     [&](const auto& row) {
       const auto& aliases = row.source->aliases;
       const auto also = aliases.empty() ? std::string{} : words.of("column.aliases") + ": " + joined(aliases) + " · ";
       return text_cell(also + ids.of(row.source->id.value), Tone::quiet);
     }},
  };
  return table_of(columns, source_rows(view, selection), detail, words.of("none.rows"));
}

} // namespace saidby::casework

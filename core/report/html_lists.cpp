#include "report/html_parts.hpp"
#include "report/labels.hpp"
#include "report/overview.hpp"
#include "report/report_words.hpp"

// The later sections: statements, decisions, articles, method.

namespace saidby::report {

namespace {

constexpr std::size_t k_statements_in_view = 20; // further ones behind a line that opens
constexpr std::size_t k_documents_in_view = 12;

void write_document(const Page& page, std::size_t index)
{
  const auto& read = page.report.documents[index];
  const auto& document = read.document;
  auto& out = page.out;
  out.open("tr", {{"id", document_anchor(index)}});
  out.open("th", {{"scope", "row"}, {"dir", "auto"}});
  const bool web = !document.url.starts_with('#'); // an article's address is never a part of this page
  out.element("a", read.name, {{"href", web ? document.url : ""}, {"rel", "noreferrer noopener"}});
  out.single("br").element("code", document.path).close();
  open_cell(page, page.text("column.published"));
  out.element("time", published_words(document, page.messages), {{"datetime", document.published.text}}).close();
  open_cell(page, page.text("column.language"));
  out.text(document.language).close();
  open_cell(page, page.text("column.figures"), "number");
  out.text(std::to_string(read.figures)).close();
  open_cell(page, page.text("column.statements"), "number");
  out.text(std::to_string(read.statements)).close();
  open_cell(page, page.text("column.hash"));
  out.element("code", document.raw_sha256).close().close().line();
}

void write_statement(const Page& page, const ShownStatement& statement)
{
  page.out.open("li").open("p").element("bdi", statement.source_label);
  if (!statement.source_type.empty()) {
    page.out.element("span", ", " + statement.source_type, {{"class", "quiet"}});
  }
  page.out.close();
  write_said(page, statement.said);
  page.out.close().line();
}

} // namespace

void write_statements(const Page& page)
{
  open_section(page, "statements", "heading.statements");
  const auto& statements = page.report.statements;
  if (statements.empty()) {
    page.out.element("p", page.text("none.statements"));
  }
  write_in_parts(page, statements.size(), k_statements_in_view, [&](std::size_t from, std::size_t to) {
    page.out.open("ul", {{"class", "plain"}});
    for (auto i = from; i < to; ++i) {
      write_statement(page, statements[i]);
    }
    page.out.close();
  });
  page.out.close().line();
}

void write_reviews(const Page& page)
{
  open_section(page, "reviews", "heading.reviews");
  if (page.report.reviews.empty()) {
    page.out.element("p", page.text("none.reviews")).close().line();
    return;
  }
  const char* const keys[] = {"column.when", "column.by", "column.decision", "column.on", "column.why"};
  std::vector<HeaderCell> header;
  for (const auto* key : keys) {
    header.push_back({page.text(key)});
  }
  open_table(page, "", header);
  for (const auto& review : page.report.reviews) {
    const std::string* const cells[] = {&review.when, &review.by, &review.what, &review.on, &review.why};
    page.out.open("tr");
    for (std::size_t i = 0; i < std::size(cells); ++i) {
      open_cell(page, header[i].text);
      page.out.element("bdi", *cells[i]).close();
    }
    page.out.close().line();
  }
  close_table(page);
  page.out.close().line();
}

void write_documents(const Page& page)
{
  open_section(page, "documents", "heading.documents");
  if (page.report.documents.empty()) {
    page.out.element("p", page.text("none.documents")).close().line();
    return;
  }
  page.out.element("p", read_words(page.report, page.messages));
  page.out.element("p", program_words(page.report, page.messages), {{"class", "quiet"}}).line();
  write_in_parts(page, page.report.documents.size(), k_documents_in_view, [&](std::size_t from, std::size_t to) {
    open_table(page, page.text("documents.caption"),
               {{page.text("column.document")},
                {page.text("column.published")},
                {page.text("column.language")},
                {page.text("column.figures"), true},
                {page.text("column.statements"), true},
                {page.text("column.hash")}});
    for (auto i = from; i < to; ++i) {
      write_document(page, i);
    }
    close_table(page);
  });
  page.out.close().line();
}

void write_method(const Page& page)
{
  open_section(page, "method", "heading.method");
  for (const auto& paragraph : method_words(page.report, page.messages)) {
    page.out.element("p", paragraph).line();
  }
  if (!page.report.constants.empty()) {
    page.out.element("h3", page.text("method.constants")).open("ul");
    for (const auto& constant : page.report.constants) {
      page.out.element("li", constant);
    }
    page.out.close();
  }
  page.out.close().line();
}

} // namespace saidby::report

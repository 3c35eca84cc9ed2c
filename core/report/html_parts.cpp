#include "report/html_parts.hpp"

#include "report/safe_text.hpp"

namespace saidby::report {

namespace {

std::string_view check_key(QuoteCheck check)
{
  switch (check) {
  case QuoteCheck::found: return "quote.found";
  case QuoteCheck::not_found: return "quote.not_found";
  case QuoteCheck::no_text: return "quote.no_text";
  case QuoteCheck::no_evidence: return "quote.no_evidence";
  }
  return "quote.no_evidence";
}

// The outlet stands in the name of the article, which follows.
std::vector<std::string> before_outlet(std::vector<std::string> chain)
{
  if (!chain.empty()) {
    chain.pop_back();
  }
  return chain;
}

void write_quote(const Page& page, const Said& said, Around around)
{
  const auto& quote = said.quote;
  const auto& document = page.report.documents[said.document].document;
  auto& out = page.out;
  if (quote.before.empty() && quote.figure.empty() && quote.after.empty()) {
    return;
  }
  // The quote's own language and direction, kept apart from the page's.
  out.open("blockquote", {{"lang", document.language}, {"dir", "auto"}});
  if (!quote.prefix.empty() && around == Around::shown) {
    out.element("span", "…" + safe_line(quote.prefix) + " ", {{"class", "around"}});
  }
  out.text(quote.before);
  if (!quote.figure.empty()) {
    out.element("mark", quote.figure);
  }
  out.text(quote.after);
  if (!quote.suffix.empty() && around == Around::shown) {
    out.element("span", " " + safe_line(quote.suffix) + "…", {{"class", "around"}});
  }
  out.close().line();
}

} // namespace

std::string document_anchor(std::size_t index) { return "d" + std::to_string(index + 1); }
std::string question_anchor(std::size_t index) { return "q" + std::to_string(index + 1); }
std::string finding_anchor(std::size_t index) { return "f" + std::to_string(index + 1); }

std::string answer_anchor(std::size_t question, std::size_t answer)
{
  return question_anchor(question) + "a" + std::to_string(answer + 1);
}

Anchors anchors_of(const Report& report)
{
  Anchors anchors;
  for (std::size_t i = 0; i < report.questions.size(); ++i) {
    anchors.questions.emplace(report.questions[i].id, question_anchor(i));
    for (std::size_t j = 0; j < report.questions[i].answers.size(); ++j) {
      anchors.answers.emplace(report.questions[i].answers[j].claim, answer_anchor(i, j));
    }
  }
  return anchors;
}

std::string chain_words(const std::vector<std::string>& chain, const Messages& messages)
{
  std::string words;
  for (const auto& link : chain) {
    words = words.empty() ? link : messages.text("chain.link", {{"nearest", words}, {"next", link}});
  }
  return words;
}

void write_said(const Page& page, const Said& said, Around around)
{
  auto& out = page.out;
  write_quote(page, said, around);
  const auto part = "part." + std::string{model::name(said.quote.part)};
  out.open("p", {{"class", "origin"}});
  if (const auto speakers = chain_words(before_outlet(said.chain), page.messages); !speakers.empty()) {
    out.element("span", speakers, {{"class", "chain"}, {"dir", "auto"}}).text(" — ");
  }
  out.element("a", page.report.documents[said.document].name,
              {{"href", "#" + document_anchor(said.document)}, {"dir", "auto"}});
  out.text(", " + page.text(part));
  if (said.quote.check != QuoteCheck::found) {
    out.text(" — ");
    out.element("span", page.text(check_key(said.quote.check)),
                {{"class", said.quote.check == QuoteCheck::not_found ? "fault" : ""}});
  }
  out.close().line();
}

void write_places(const Page& page, const std::vector<Said>& said)
{
  if (said.empty()) {
    return;
  }
  write_said(page, said.front());
  if (said.size() == 1) {
    return;
  }
  page.out.open("details");
  page.out.element("summary", page.text("quote.more", {{"count", std::to_string(said.size() - 1)}}));
  for (std::size_t i = 1; i < said.size(); ++i) {
    write_said(page, said[i], Around::left_out);
  }
  page.out.close().line();
}

void write_first_place(const Page& page, const std::vector<Said>& said, const model::ClaimId& claim)
{
  if (said.empty()) {
    return;
  }
  write_said(page, said.front());
  const auto anchor = page.anchors.answers.find(claim);
  if (said.size() > 1 && anchor != page.anchors.answers.end()) {
    page.out.open("p", {{"class", "origin"}});
    page.out.element("a", page.text("quote.more", {{"count", std::to_string(said.size() - 1)}}),
                     {{"href", "#" + anchor->second}});
    page.out.close().line();
  }
}

void write_in_parts(const Page& page, std::size_t count, std::size_t in_view,
                    const std::function<void(std::size_t from, std::size_t to)>& write)
{
  // A line that opens on one or two items is longer than these.
  const auto first = count <= in_view + 2 ? count : in_view;
  if (first > 0) {
    write(0, first);
  }
  if (first < count) {
    page.out.open("details", {{"class", "more"}});
    page.out.element("summary", page.text("page.more", {{"count", std::to_string(count - first)}}));
    write(first, count);
    page.out.close().line();
  }
}

void open_cell(const Page& page, const std::string& label, Literal classes)
{
  page.out.open("td", {{"class", std::string{classes.text()}}, {"data-label", label}});
}

void open_section(const Page& page, Literal id, std::string_view heading_key)
{
  page.out.open("section", {{"id", std::string{id.text()}}, {"aria-labelledby", std::string{id.text()} + "-heading"}});
  page.out.element("h2", page.text(heading_key), {{"id", std::string{id.text()} + "-heading"}}).line();
}

void open_table(const Page& page, const std::string& caption, const std::vector<HeaderCell>& header, Literal classes)
{
  auto& out = page.out;
  out.open("div", {{"class", "scroll"}}).open("table", {{"class", std::string{classes.text()}}});
  if (!caption.empty()) {
    out.element("caption", caption);
  }
  out.open("thead").open("tr");
  for (const auto& cell : header) {
    out.element("th", cell.text, {{"scope", "col"}, {"class", cell.number ? "number" : ""}});
  }
  out.close().close().open("tbody").line();
}

void close_table(const Page& page) { page.out.close().close().close().line(); }

} // namespace saidby::report

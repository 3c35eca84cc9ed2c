#include "report/html_parts.hpp"
#include "report/render.hpp"
#include "report/report_words.hpp"

namespace saidby::report {

namespace {

// Nothing may be loaded and nothing may run, whatever a document smuggled in.
constexpr Literal k_policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

struct ContentsEntry {
  const char* anchor;
  const char* heading;
};

constexpr ContentsEntry k_contents[] = {
  {"#overview", "heading.overview"},   {"#findings", "heading.findings"}, {"#documents", "heading.documents"},
  {"#questions", "heading.questions"}, {"#single", "heading.single"},     {"#revisions", "heading.revisions"},
  {"#also", "heading.other_findings"}, {"#silent", "heading.silent"},     {"#statements", "heading.statements"},
  {"#reviews", "heading.reviews"},     {"#method", "heading.method"},
};

void write_head(const Page& page)
{
  auto& out = page.out;
  out.open("head").line();
  out.single("meta", {{"charset", "utf-8"}}).line();
  out.single("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", std::string{k_policy.text()}}}).line();
  out.single("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}).line();
  out.single("meta", {{"name", "referrer"}, {"content", "no-referrer"}}).line();
  out.single("meta", {{"name", "generator"}, {"content", page.report.program}}).line();
  out.element("title", title_words(page.report, page.messages)).line();
  out.markup(Markup::style_sheet("report.css"));
  out.close().line();
}

void write_header(const Page& page)
{
  auto& out = page.out;
  out.open("header").line();
  out.element("a", page.text("heading.overview"), {{"class", "skip"}, {"href", "#overview"}});
  out.element("h1", title_words(page.report, page.messages), {{"dir", "auto"}}).line();
  out.element("p", summary_words(page.report, page.messages), {{"class", "lead"}}).line();
  if (page.report.as_of) {
    out.element("p", page.text("report.as_of", {{"day", model::iso(*page.report.as_of)}}), {{"class", "lead"}}).line();
  }
  out.element("p", page.text("report.proposal"), {{"class", "quiet"}}).line();
  out.close().line();
  out.open("nav", {{"aria-label", page.text("report.contents")}}).open("ul");
  for (const auto& [anchor, heading] : k_contents) {
    out.open("li").element("a", page.text(heading), {{"href", anchor}}).close().line();
  }
  out.close().close().line();
}

} // namespace

std::string html_text(const Report& report)
{
  MarkupWriter out;
  const auto anchors = anchors_of(report);
  const Page page{report, Messages::of(report.language), anchors, out};
  out.open("html", {{"lang", report.language}}).line();
  write_head(page);
  out.open("body").line();
  write_header(page);
  out.open("main").line();
  write_overview(page);
  write_findings(page, Section::does_not_hold);
  write_documents(page);
  write_questions(page);
  write_single_sources(page);
  write_findings(page, Section::revisions);
  write_findings(page, Section::also);
  write_findings(page, Section::silent);
  write_statements(page);
  write_reviews(page);
  out.close().line();
  out.open("footer").line();
  write_method(page);
  out.close().line();
  return "<!DOCTYPE html>\n" + out.take().text() + "\n";
}

} // namespace saidby::report

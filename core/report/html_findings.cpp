#include "report/html_parts.hpp"

namespace saidby::report {

namespace {

void write_badges(const Page& page, const ShownFinding& shown)
{
  auto& out = page.out;
  out.open("p", {{"class", "badges"}});
  out.element("strong", shown.heading).text(" ").element("span", shown.grade);
  const auto& questions = page.anchors.questions;
  if (const auto found = questions.find(shown.finding.question); found != questions.end()) {
    out.text(" ").element("a", shown.question, {{"href", "#" + found->second}, {"dir", "auto"}});
  }
  out.close().line();
}

void write_sides(const Page& page, const ShownFinding& shown)
{
  if (shown.sides.empty()) {
    return;
  }
  auto& out = page.out;
  out.open("div", {{"class", "sides"}});
  for (std::size_t i = 0; i < shown.sides.size(); ++i) {
    const auto& side = shown.sides[i];
    const auto& claims = shown.finding.sides[i].claims;
    out.open("div", {{"class", "side"}});
    if (!side.quantity.empty()) {
      out.element("p", side.quantity, {{"class", "figure"}, {"dir", "auto"}});
    }
    out.open("p", {{"class", "who"}}).element("bdi", side.label);
    if (!side.day.empty()) {
      out.element("span", ", " + side.day, {{"class", "quiet"}});
    }
    out.close();
    write_first_place(page, side.said, claims.empty() ? model::ClaimId{} : claims.front());
    out.close().line();
  }
  out.close();
}

void write_finding(const Page& page, std::size_t index)
{
  static constexpr std::string_view k_section_class[] = {" does_not_hold", " revisions", " also", " silent"};
  const auto& shown = page.report.findings[index];
  auto& out = page.out;
  out.open("article", {{"id", finding_anchor(index)},
                       {"class", "finding " + std::string{model::name(shown.finding.grade)} +
                                   std::string{k_section_class[static_cast<std::size_t>(shown.section)]}}});
  write_badges(page, shown);
  out.element("p", shown.sentence, {{"class", "sentence"}, {"dir", "auto"}});
  if (!shown.reason.empty()) {
    out.element("p", shown.reason, {{"class", "reason"}, {"dir", "auto"}});
  }
  write_sides(page, shown);
  out.close().line();
}

struct SectionWords {
  Literal id;
  std::string_view heading;
  std::string_view none;
};

SectionWords words_of(Section section)
{
  switch (section) {
  case Section::does_not_hold: return {"findings", "heading.findings", "none.findings"};
  case Section::revisions: return {"revisions", "heading.revisions", "none.revisions"};
  case Section::silent: return {"silent", "heading.silent", "none.silent"};
  case Section::also: break;
  }
  return {"also", "heading.other_findings", "none.other_findings"};
}

} // namespace

void write_findings(const Page& page, Section section)
{
  const auto words = words_of(section);
  open_section(page, words.id, words.heading);
  bool any = false;
  for (std::size_t i = 0; i < page.report.findings.size(); ++i) {
    if (page.report.findings[i].section == section) {
      write_finding(page, i);
      any = true;
    }
  }
  if (!any) {
    page.out.element("p", page.text(words.none)).line();
  }
  page.out.close().line();
}

} // namespace saidby::report

#include "report/html_parts.hpp"

#include <algorithm>

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

constexpr std::size_t k_sides_in_view = 4;     // further ones behind a line that opens
constexpr std::size_t k_findings_in_view = 40; // with all their quotes; further ones as one line each

void write_side(const Page& page, const ShownSide& side, const std::vector<model::ClaimId>& claims)
{
  auto& out = page.out;
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

void write_sides(const Page& page, const ShownFinding& shown)
{
  const auto in_view = std::min(shown.sides.size(), k_sides_in_view);
  const auto write = [&](std::size_t from, std::size_t to) {
    page.out.open("div", {{"class", "sides"}});
    for (auto i = from; i < to; ++i) {
      write_side(page, shown.sides[i], shown.finding.sides[i].claims);
    }
    page.out.close();
  };
  if (in_view > 0) {
    write(0, in_view);
  }
  if (shown.sides.size() > in_view) {
    const auto more = std::to_string(shown.sides.size() - in_view);
    page.out.open("details").element("summary", page.text("finding.more", {{"count", more}}));
    write(in_view, shown.sides.size());
    page.out.close();
  }
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

// The sentence, and links to the answers that it is about; these have the quotes.
void write_short_finding(const Page& page, std::size_t index)
{
  const auto& shown = page.report.findings[index];
  auto& out = page.out;
  out.open("li", {{"id", finding_anchor(index)}});
  write_badges(page, shown);
  out.element("p", shown.sentence, {{"dir", "auto"}});
  out.open("p", {{"class", "origin"}});
  bool any = false;
  for (std::size_t i = 0; i < std::min(shown.sides.size(), k_sides_in_view); ++i) {
    const auto& claims = shown.finding.sides[i].claims;
    const auto anchor = claims.empty() ? page.anchors.answers.end() : page.anchors.answers.find(claims.front());
    if (anchor != page.anchors.answers.end()) {
      out.text(any ? " · " : "")
        .element("a", shown.sides[i].quantity, {{"href", "#" + anchor->second}, {"dir", "auto"}});
      any = true;
    }
  }
  out.close().close().line();
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
  std::vector<std::size_t> indices;
  for (std::size_t i = 0; i < page.report.findings.size(); ++i) {
    if (page.report.findings[i].section == section) {
      indices.push_back(i);
    }
  }
  if (indices.empty()) {
    page.out.element("p", page.text(words.none)).line();
  }
  write_in_parts(page, indices.size(), k_findings_in_view, [&](std::size_t from, std::size_t to) {
    if (from == 0) {
      std::for_each(indices.begin(), indices.begin() + static_cast<std::ptrdiff_t>(to),
                    [&](std::size_t index) { write_finding(page, index); });
      return;
    }
    page.out.open("ul", {{"class", "plain"}});
    std::for_each(indices.begin() + static_cast<std::ptrdiff_t>(from), indices.end(),
                  [&](std::size_t index) { write_short_finding(page, index); });
    page.out.close();
  });
  page.out.close().line();
}

} // namespace saidby::report

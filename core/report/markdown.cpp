#include "report/labels.hpp"
#include "report/markdown_escape.hpp"
#include "report/overview.hpp"
#include "report/render.hpp"
#include "report/report_words.hpp"
#include "report/table.hpp"

namespace saidby::report {

namespace {

constexpr std::size_t k_most_places = 5; // shown of one claim; how many more is said

class MarkdownReport {
public:
  explicit MarkdownReport(const Report& report) : m_report{report}, m_messages{Messages::of(report.language)} {}

  std::string text()
  {
    heading(1, title_words(m_report, m_messages));
    paragraph(summary_words(m_report, m_messages));
    if (m_report.as_of) {
      paragraph(say("report.as_of", {{"day", model::iso(*m_report.as_of)}}));
    }
    paragraph(say("report.proposal"));
    overview();
    findings(Section::does_not_hold, "heading.findings", "none.findings");
    documents();
    questions();
    single_sources();
    findings(Section::revisions, "heading.revisions", "none.revisions");
    findings(Section::also, "heading.other_findings", "none.other_findings");
    findings(Section::silent, "heading.silent", "none.silent");
    statements();
    reviews();
    method();
    return std::move(m_out);
  }

private:
  std::string say(std::string_view key, const Messages::Arguments& arguments = {}) const
  {
    return m_messages.text(key, arguments);
  }

  void heading(int level, const std::string& words)
  {
    m_out += std::string(static_cast<std::size_t>(level), '#') + " " + markdown_escaped(words) + "\n\n";
  }

  void paragraph(const std::string& words) { m_out += markdown_escaped(words) + "\n\n"; }

  // "> … a **13** b" and, below, on whose word and where.
  void quote(const Said& said)
  {
    const auto& quote = said.quote;
    const auto before = markdown_escaped(quote.before);
    const auto figure = markdown_escaped(quote.figure);
    const auto after = markdown_escaped(quote.after);
    // Blanks at the cuts are lost in escaping, so they are put back where the text has them.
    const auto blank_after = [](const std::string& text) { return text.ends_with(' ') ? " " : ""; };
    const auto blank_before = [](const std::string& text) { return text.starts_with(' ') ? " " : ""; };
    if (!before.empty() || !figure.empty()) {
      m_out += "> " + before + blank_after(quote.before) + (figure.empty() ? "" : "**" + figure + "**") +
               blank_before(quote.after) + after + "\n>\n";
    }
    std::string words;
    for (const auto& link : said.chain) {
      words = words.empty() ? link : say("chain.link", {{"nearest", words}, {"next", link}});
    }
    const auto& document = m_report.documents[said.document];
    m_out += "> — " + markdown_escaped(words) + " (" + markdown_escaped(document.name) + ", " +
             markdown_escaped(say("part." + std::string{model::name(quote.part)}));
    if (quote.check == QuoteCheck::not_found) {
      m_out += "; **" + markdown_escaped(say("quote.not_found")) + "**";
    } else if (quote.check != QuoteCheck::found) {
      m_out += "; " + markdown_escaped(say(quote.check == QuoteCheck::no_text ? "quote.no_text" : "quote.no_evidence"));
    }
    m_out += ")\n\n";
  }

  void places(const std::vector<Said>& said)
  {
    for (std::size_t i = 0; i < said.size() && i < k_most_places; ++i) {
      quote(said[i]);
    }
    if (said.size() > k_most_places) {
      paragraph(say("quote.more", {{"count", std::to_string(said.size() - k_most_places)}}));
    }
  }

  void findings(Section section, std::string_view heading_key, std::string_view none_key)
  {
    heading(2, say(heading_key));
    bool any = false;
    for (const auto& shown : m_report.findings) {
      if (shown.section != section) {
        continue;
      }
      any = true;
      heading(3, shown.sentence);
      m_out += "**" + markdown_escaped(shown.heading) + "**, " + markdown_escaped(shown.grade);
      m_out += shown.question.empty() ? "\n\n" : ". " + markdown_escaped(shown.question) + "\n\n";
      if (!shown.reason.empty()) {
        paragraph(shown.reason);
      }
      for (const auto& side : shown.sides) {
        side_of_finding(side);
      }
    }
    if (!any) {
      paragraph(say(none_key));
    }
  }

  void side_of_finding(const ShownSide& side)
  {
    m_out += "**" + markdown_escaped(side.quantity.empty() ? side.label : side.quantity) + "**";
    if (!side.quantity.empty()) {
      m_out += " — " + markdown_escaped(side.label);
    }
    m_out += (side.day.empty() ? "" : ", " + markdown_escaped(side.day)) + "\n\n";
    places(side.said);
  }

  static Cell cell(std::string text) { return {.text = std::move(text)}; }

  Table table_of(const std::vector<std::string_view>& keys) const
  {
    Table table;
    for (const auto key : keys) {
      const bool number = key == "at_least" || key == "support" || key == "exclude" || key == "figures" ||
                          key == "sources" || key == "faults";
      table.columns.push_back({std::string{key}, say("column." + std::string{key}), number ? Align::right : Align::left,
                               1, Placement::beside});
    }
    return table;
  }

  void overview()
  {
    heading(2, say("heading.overview"));
    auto table = table_of({"question", "lowest", "highest", "sources", "agreed", "faults"});
    table.empty_text = say("none.overview");
    for (const auto& row : overview_of(m_report)) {
      const auto& question = m_report.questions[row.question];
      const auto& answers = question.answers;
      table.rows.push_back({cell(question.text), cell(answer_words(answers[row.lowest], m_messages)),
                            cell(row.highest == row.lowest ? "–" : answer_words(answers[row.highest], m_messages)),
                            cell(std::to_string(row.sources)), cell(agreed_number_words(question, m_messages)),
                            cell(std::to_string(row.faults))});
    }
    m_out += markdown_text(table) + "\n";
  }

  void questions()
  {
    heading(2, say("heading.questions"));
    if (m_report.questions.empty()) {
      paragraph(say("none.questions"));
    }
    for (const auto& question : m_report.questions) {
      heading(3, question.text);
      auto table = table_of({"source", "quantity", "day", "status"});
      for (const auto& answer : question.answers) {
        auto status = answer.status_text;
        for (const auto& remark : answer.remarks) {
          status += "; " + remark;
        }
        if (!answer.all_rest_on.empty()) {
          status += "; " + say("remark.all_rest_on", {{"source", answer.all_rest_on}});
        }
        table.rows.push_back({cell(answer.source_label), cell(answer.quantity),
                              cell(answer.day.empty() ? say("day.none") : answer.day), cell(status)});
      }
      m_out += markdown_text(table) + "\n";
      for (const auto& answer : question.answers) {
        places(answer.said);
      }
      ladder(question);
    }
  }

  void ladder(const AskedQuestion& question)
  {
    for (const auto& range : question.agreed) {
      paragraph(agreed_words(range, m_messages));
    }
    if (question.agreed.empty() && question.answers.size() > 1) {
      paragraph(say("agreed.none"));
    }
    if (question.ladder.size() < 2) {
      return;
    }
    paragraph(say("ladder.caption"));
    auto table = table_of({"at_least", "support", "exclude", "supporters"});
    for (const auto& rung : question.ladder) {
      table.rows.push_back({cell(m_messages.number(rung.value)), cell(std::to_string(rung.support)),
                            cell(std::to_string(rung.exclude)), cell(listed(rung.supporters, m_messages))});
    }
    m_out += markdown_text(table) + "\n";
  }

  void items(std::string_view heading_key, std::string_view none_key, const std::vector<std::string>& lines)
  {
    heading(2, say(heading_key));
    if (lines.empty()) {
      paragraph(say(none_key));
      return;
    }
    for (const auto& line : lines) {
      m_out += "- " + markdown_escaped(line) + "\n";
    }
    m_out += "\n";
  }

  void single_sources()
  {
    std::vector<std::string> lines;
    for (const auto& question : m_report.questions) {
      for (const auto& answer : question.answers) {
        if (answer.status == model::ClaimStatus::one_source) {
          lines.push_back(single_words(question, answer, m_messages));
        }
      }
    }
    items("heading.single", "none.single", lines);
  }

  void statements()
  {
    heading(2, say("heading.statements"));
    for (const auto& statement : m_report.statements) {
      m_out += "**" + markdown_escaped(statement.source_label) + "**\n\n";
      quote(statement.said);
    }
    if (m_report.statements.empty()) {
      paragraph(say("none.statements"));
    }
  }

  void reviews()
  {
    heading(2, say("heading.reviews"));
    auto table = table_of({"when", "by", "decision", "on", "why"});
    table.empty_text = say("none.reviews");
    for (const auto& review : m_report.reviews) {
      table.rows.push_back({cell(review.when), cell(review.by), cell(review.what), cell(review.on), cell(review.why)});
    }
    m_out += markdown_text(table) + "\n";
  }

  void documents()
  {
    heading(2, say("heading.documents"));
    paragraph(read_words(m_report, m_messages));
    paragraph(program_words(m_report, m_messages));
    auto table = table_of({"document", "published", "language", "figures", "path", "hash"});
    table.empty_text = say("none.documents");
    for (const auto& read : m_report.documents) {
      const auto& document = read.document;
      table.rows.push_back(
        {cell(read.name), cell(document.published.text.empty() ? say("day.none") : document.published.text),
         cell(document.language), cell(std::to_string(read.figures)), cell(document.path), cell(document.raw_sha256)});
    }
    m_out += markdown_text(table) + "\n";
  }

  void method()
  {
    heading(2, say("heading.method"));
    for (const auto& words : method_words(m_report, m_messages)) {
      paragraph(words);
    }
    if (!m_report.constants.empty()) {
      paragraph(say("method.constants"));
      for (const auto& constant : m_report.constants) {
        m_out += "- " + markdown_escaped(constant) + "\n";
      }
    }
  }

  const Report& m_report;
  const Messages& m_messages;
  std::string m_out;
};

} // namespace

std::string markdown_text(const Report& report) { return MarkdownReport{report}.text(); }

} // namespace saidby::report

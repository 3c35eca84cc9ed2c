#pragma once

#include "report/markup.hpp"
#include "report/messages.hpp"
#include "report/report.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

// The parts of the HTML report that several sections use. Internal to the layer.

namespace saidby::report {

// Where answers and questions stand on the page: "q3", "q3a2".
struct Anchors {
  std::unordered_map<model::QuestionId, std::string> questions;
  std::unordered_map<model::ClaimId, std::string> answers;
};
[[nodiscard]] Anchors anchors_of(const Report& report);

// What every section needs.
struct Page {
  const Report& report;
  const Messages& messages;
  const Anchors& anchors;
  MarkupWriter& out;

  [[nodiscard]] std::string text(std::string_view key, const Messages::Arguments& arguments = {}) const
  {
    return messages.text(key, arguments);
  }
};

// "d12", "q3", "q3a2", "f7": parts of the page that links lead to.
[[nodiscard]] std::string document_anchor(std::size_t index);
[[nodiscard]] std::string question_anchor(std::size_t index);
[[nodiscard]] std::string answer_anchor(std::size_t question, std::size_t answer);
[[nodiscard]] std::string finding_anchor(std::size_t index);

// The quote with its figure marked, where it stands, and on whose word.
enum class Around : std::uint8_t { shown, left_out }; // the words around the quote
void write_said(const Page& page, const Said& said, Around around = Around::shown);

// The first place; further ones behind a line that opens.
void write_places(const Page& page, const std::vector<Said>& said);

// The first place; for further ones a link to the answer, which has them all.
void write_first_place(const Page& page, const std::vector<Said>& said, const model::ClaimId& claim);

// On whose word: "vice-minister, in Interfax, in Le Rivage".
[[nodiscard]] std::string chain_words(const std::vector<std::string>& chain, const Messages& messages);

// A cell that on a telephone says what it is; `label` is its column's header.
void open_cell(const Page& page, const std::string& label, Literal classes = "");

// <h2> in a <section>; closed by the caller.
void open_section(const Page& page, Literal id, std::string_view heading_key);

// The head of a table; the body is left open.
struct HeaderCell {
  std::string text;
  bool number = false;
};
void open_table(const Page& page, const std::string& caption, const std::vector<HeaderCell>& header,
                Literal classes = "cards");
void close_table(const Page& page);

// Calls `write(from, to)` for the first items and, behind a line that opens, for all others: nothing is left
// out of a long report, and a browser need not lay it all out. Nothing is called for no items.
void write_in_parts(const Page& page, std::size_t count, std::size_t in_view,
                    const std::function<void(std::size_t from, std::size_t to)>& write);

// The sections, in files of their own.
void write_overview(const Page& page);
void write_findings(const Page& page, Section section);
void write_questions(const Page& page);
void write_single_sources(const Page& page);
void write_statements(const Page& page);
void write_reviews(const Page& page);
void write_documents(const Page& page);
void write_method(const Page& page);

} // namespace saidby::report

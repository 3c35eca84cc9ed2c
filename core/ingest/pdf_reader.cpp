#include "ingest/pdf_reader.hpp"

#include "base/tsv.hpp"
#include "ingest/characters.hpp"
#include "ingest/child_process.hpp"
#include "ingest/page_encoding.hpp"
#include "ingest/taking.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>
#include <vector>

namespace saidby::ingest {

namespace {

constexpr std::size_t k_least_pages = 3;
constexpr std::size_t k_edge_lines = 2; // how many lines at the top and bottom of a page may be running heads

// What a piece of paper has as text when it was scanned: nothing, or a few stray signs.
constexpr std::size_t k_least_text = 20;

[[nodiscard]] std::vector<std::vector<std::string_view>> lines_by_page(std::string_view pages)
{
  std::vector<std::vector<std::string_view>> all;
  for (std::size_t at = 0; at < pages.size();) {
    const auto page_end = std::min(pages.find('\f', at), pages.size());
    auto& lines = all.emplace_back();
    for (auto line = at; line < page_end;) {
      const auto line_end = std::min(pages.find('\n', line), page_end);
      lines.push_back(pages.substr(line, line_end - line));
      line = line_end + 1;
    }
    at = page_end + 1;
  }
  return all;
}

[[nodiscard]] std::string without_digits(std::string_view line)
{
  std::string key{base::trimmed(line)};
  std::replace_if(key.begin(), key.end(), is_digit, '0');
  return key;
}

// The indices of the first and last lines of a page that hold something.
[[nodiscard]] std::vector<std::size_t> edges_of(const std::vector<std::string_view>& lines)
{
  std::vector<std::size_t> filled;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!base::trimmed(lines[i]).empty()) {
      filled.push_back(i);
    }
  }
  if (filled.size() > 2 * k_edge_lines) {
    filled.erase(filled.begin() + k_edge_lines, filled.end() - k_edge_lines);
  }
  return filled;
}

void leave_out_failed(const ChildResult& result, const Piece& piece, Harvest& harvest)
{
  switch (result.end) {
  case ChildResult::End::not_found:
    leave_out(harvest, piece, "a PDF needs the program pdftotext, which is not there", "install poppler-utils");
    return;
  case ChildResult::End::took_too_long:
    leave_out(harvest, piece, "reading this PDF took longer than a minute", "print it to a new PDF, or save its text");
    return;
  case ChildResult::End::wrote_too_much:
    leave_out(harvest, piece, "this PDF holds more text than the limit", "split it");
    return;
  case ChildResult::End::failed_to_start:
    leave_out(harvest, piece, "pdftotext could not be started", "check memory and the number of processes");
    return;
  case ChildResult::End::exited:
    leave_out(harvest, piece,
              result.exit_code == 3 ? "this PDF may not be read: its maker forbids to copy text"
                                    : "this PDF is damaged or needs a password",
              "open it and save it anew");
    return;
  }
}

} // namespace

std::string without_running_heads(std::string_view pages)
{
  const auto all = lines_by_page(pages);
  std::map<std::string, std::size_t> pages_with;
  for (const auto& lines : all) {
    for (const auto edge : edges_of(lines)) {
      ++pages_with[without_digits(lines[edge])];
    }
  }
  std::string kept;
  for (const auto& lines : all) {
    const auto edges = edges_of(lines);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const bool is_edge = std::find(edges.begin(), edges.end(), i) != edges.end();
      const bool repeats =
        is_edge && all.size() >= k_least_pages && 2 * pages_with[without_digits(lines[i])] > all.size();
      if (!repeats) {
        kept += lines[i];
        kept += '\n';
      }
    }
  }
  return kept;
}

void PdfReader::read(Piece piece, Harvest& harvest) const
{
  const auto result = run_child({"pdftotext", "-q", "-enc", "UTF-8", "-", "-"}, piece.bytes, {});
  if (result.end != ChildResult::End::exited || result.exit_code != 0) {
    leave_out_failed(result, piece, harvest);
    return;
  }
  TextBuilder text;
  text.add_lines(model::Part::body, without_running_heads(decode_page(result.output, piece.name, {}).text));
  if (text.text().size() < k_least_text) {
    leave_out(harvest, piece, "this PDF has no text: it is a picture of one",
              "make its text readable first, for example: ocrmypdf IN.pdf OUT.pdf");
    return;
  }
  harvest.documents.push_back(make_document(piece, std::move(piece.bytes), std::move(text), {}, "pdftotext/1"));
}

} // namespace saidby::ingest

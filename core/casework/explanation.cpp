#include "casework/explanation.hpp"

#include "ingest/encoding.hpp"
#include "language/packs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace saidby::casework {

namespace {

void append_step(std::string& out, const extract::TraceStep& step, const language::Pack* pack)
{
  out += fmt::format("    {}", step.rule);
  if (step.row && pack != nullptr && *step.row < pack->rows().size()) {
    const auto& row = pack->rows()[*step.row];
    out += fmt::format(" [{}:{} {}]", row.file, row.line, row.form);
  }
  if (!step.detail.empty()) {
    out += fmt::format(" {}", step.detail);
  }
  out += '\n';
}

} // namespace

std::string explained(const model::Document& document, std::string_view text, const extract::Trace& trace)
{
  std::vector<const extract::TraceStep*> steps;
  for (const auto& step : trace.steps()) {
    steps.push_back(&step);
  }
  std::stable_sort(steps.begin(), steps.end(),
                   [](const auto* a, const auto* b) { return a->figure.start < b->figure.start; });
  const auto* pack = language::Packs::embedded().find(document.language);
  auto out = fmt::format("{}: read with pack {}\n", document.path, pack == nullptr ? "none" : pack->name());
  const extract::TraceStep* before = nullptr;
  for (const auto* step : steps) {
    if (before == nullptr || before->figure != step->figure) {
      const auto place = ingest::position_of(text, step->figure.start);
      out +=
        fmt::format("  {}:{}:{}: {}\n", document.path, place.line, place.column, text::bytes_of(text, step->figure));
    }
    append_step(out, *step, pack);
    before = step;
  }
  return out;
}

} // namespace saidby::casework

#pragma once

#include "text/span.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace saidby::extract {

// One step that made, changed or refused a mention.
struct TraceStep {
  text::ByteSpan figure;            // which mention it is about: its figure's (or statement's content's) bytes
  std::string_view rule;            // a static name: "measure.passive_subject", "source.inverted_verb"
  std::optional<std::uint32_t> row; // the pack row that took part (Pack::rows())
  std::string detail;               // in words, may be empty
};

// The why of a result: filled only when a caller passes one, so that normal runs pay nothing.
class Trace {
public:
  void note(text::ByteSpan figure, std::string_view rule, std::optional<std::uint32_t> row = {},
            std::string detail = {})
  {
    m_steps.push_back({figure, rule, row, std::move(detail)});
  }

  [[nodiscard]] const std::vector<TraceStep>& steps() const { return m_steps; }
  void clear() { m_steps.clear(); }

private:
  std::vector<TraceStep> m_steps;
};

} // namespace saidby::extract

#pragma once

#include "casework/observer.hpp"
#include "cli/environment.hpp"

#include <chrono>
#include <cstddef>
#include <string>

namespace saidby::cli {

// Says on stderr what a use case meets and, on a terminal, how far it has come when it takes long.
class TerminalObserver final : public casework::Observer {
public:
  // Requires: `environment` outlives the observer.
  explicit TerminalObserver(Environment& environment);
  ~TerminalObserver() override; // takes the progress line away

  TerminalObserver(const TerminalObserver&) = delete;
  TerminalObserver& operator=(const TerminalObserver&) = delete;

  void noticed(const base::Diagnostic& diagnostic) override;
  void advanced(const casework::Progress& progress) override;

private:
  using Clock = std::chrono::steady_clock;

  void clear_line();

  Environment& m_environment;
  Clock::time_point m_started = Clock::now();
  Clock::time_point m_last_shown = m_started;
  bool m_line_shown = false;
};

// "1,234 of 5,000 articles, 820/s, 5 s left", or without a total "1,234 articles, 820/s".
[[nodiscard]] std::string progress_text(const casework::Progress& progress, double seconds);

} // namespace saidby::cli

#include "cli/observer.hpp"

#include "base/diagnostic.hpp"
#include "cli/number_text.hpp"

#include <fmt/format.h>

namespace saidby::cli {

namespace {

constexpr std::chrono::milliseconds k_first_shown{500}; // shorter work needs no progress
constexpr std::chrono::milliseconds k_between{100};
constexpr std::string_view k_clear_line = "\r\x1B[K";

} // namespace

TerminalObserver::TerminalObserver(Environment& environment) : m_environment{environment} {}

TerminalObserver::~TerminalObserver() { clear_line(); }

void TerminalObserver::noticed(const base::Diagnostic& diagnostic)
{
  clear_line();
  m_environment.err << base::rendered(diagnostic) << '\n';
}

void TerminalObserver::advanced(const casework::Progress& progress)
{
  if (!m_environment.err_is_terminal) {
    return;
  }
  const auto now = Clock::now();
  if (now - m_started < k_first_shown || now - m_last_shown < k_between) {
    return;
  }
  m_last_shown = now;
  m_line_shown = true;
  const std::chrono::duration<double> elapsed = now - m_started;
  m_environment.err << k_clear_line << progress_text(progress, elapsed.count()) << std::flush;
}

void TerminalObserver::clear_line()
{
  if (m_line_shown) {
    m_environment.err << k_clear_line << std::flush;
    m_line_shown = false;
  }
}

std::string progress_text(const casework::Progress& progress, double seconds)
{
  const auto done = static_cast<double>(progress.documents);
  const double rate = seconds > 0 ? done / seconds : 0;
  auto text = number_text(progress.documents);
  if (progress.documents_total > 0) {
    text += " of " + number_text(progress.documents_total);
  }
  text += fmt::format(" articles, {}/s", number_text(static_cast<std::size_t>(rate)));
  if (progress.documents_total > progress.documents && rate > 0) {
    const auto left = static_cast<double>(progress.documents_total - progress.documents) / rate;
    text += fmt::format(", {} s left", number_text(static_cast<std::size_t>(left) + 1));
  }
  if (progress.documents_total == 0 && progress.bytes > 0 && progress.bytes_total > progress.bytes && seconds > 0) {
    const auto left =
      seconds * static_cast<double>(progress.bytes_total - progress.bytes) / static_cast<double>(progress.bytes);
    text += fmt::format(", {} % done, {} s left", 100 * progress.bytes / progress.bytes_total,
                        number_text(static_cast<std::size_t>(left) + 1));
  }
  return text;
}

} // namespace saidby::cli

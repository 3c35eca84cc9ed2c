#pragma once

#include "casework/case.hpp"
#include "casework/intake.hpp"
#include "casework/observer.hpp"
#include "tests/temporary_folder.hpp"

#include <filesystem>
#include <sstream>
#include <string>
#include <string_view>

namespace saidby::test {

// Keeps what a use case said while it worked.
class Notes final : public casework::Observer {
public:
  void noticed(const base::Diagnostic& diagnostic) override
  {
    m_text += (m_text.empty() ? "" : "\n") + diagnostic.message;
  }
  void advanced(const casework::Progress& progress) override { m_last = progress; }

  [[nodiscard]] const std::string& text() const { return m_text; }
  [[nodiscard]] const casework::Progress& last() const { return m_last; }

private:
  std::string m_text;
  casework::Progress m_last;
};

// A folder with a case and articles, and shorthands to fill it.
class Desk {
public:
  Desk() : m_case{casework::create_case(m_folder.path() / "story", "plain")} {}

  [[nodiscard]] const std::filesystem::path& story() const { return m_case; }
  [[nodiscard]] std::filesystem::path path(const std::string& name) const { return m_folder.path() / name; }

  casework::IntakeOptions article(const std::string& name, std::string_view text, const std::string& outlet = {},
                                  const std::string& day = {}, const std::string& url = {}) const
  {
    casework::IntakeOptions options;
    options.paths = {m_folder.write(name, text).string()};
    options.metadata.outlet = outlet;
    options.metadata.url = url;
    options.metadata.published = *model::parse_published(day);
    return options;
  }

  casework::AddSummary add(const casework::IntakeOptions& options)
  {
    std::istringstream nothing;
    Notes notes;
    auto summary = casework::add_texts(m_case, options, casework::Reading::now, nothing, notes);
    m_notes = notes.text();
    return summary;
  }

  // What was said during the last add().
  [[nodiscard]] const std::string& notes() const { return m_notes; }

private:
  TemporaryFolder m_folder;
  std::filesystem::path m_case;
  std::string m_notes;
};

} // namespace saidby::test

#pragma once

#include "casework/observer.hpp"

#include <fstream>
#include <string>

namespace saidby::cli {

// Passes on what a use case meets, and writes what was left out into a table for spreadsheets: file, line, column,
// why, what to try. Many thousands are told by their number only: the table has them all.
class SkippedTable final : public casework::Observer {
public:
  // `path`: empty for no table. Requires: `observer` outlives it.
  // Throws base::InputError where the table cannot be written.
  SkippedTable(casework::Observer& observer, const std::string& path);
  ~SkippedTable() override; // says how many were not shown

  SkippedTable(const SkippedTable&) = delete;
  SkippedTable& operator=(const SkippedTable&) = delete;

  void noticed(const base::Diagnostic& diagnostic) override;
  void advanced(const casework::Progress& progress) override;

private:
  void write(const base::Diagnostic& diagnostic);

  casework::Observer& m_observer;
  std::string m_path;
  std::ofstream m_table;
  std::size_t m_noticed = 0;
};

} // namespace saidby::cli

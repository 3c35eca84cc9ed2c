#pragma once

#include "base/diagnostic.hpp"
#include "ingest/files.hpp"
#include "ingest/taken_in.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace saidby::ingest {

// What a --meta table says of each file: columns path, outlet, published, url, title, lang.
class MetadataTable {
public:
  // An empty table, which knows no file.
  MetadataTable() = default;

  // Reads the CSV `text` (see read_csv()). `file` is how the user named the table: paths in it may be
  // given from the table's folder.
  // Throws InputError that names line and column of every fault: a column that is not known (with the
  // near one), a date that is none, a path named twice, a row without path.
  [[nodiscard]] static MetadataTable read(std::string_view text, const std::filesystem::path& file);

  // The row for `file`: its path as the user gave it, from the table's folder, from the folder it was
  // found in, or only its name. Marks the row as used. nullptr where no row names it.
  [[nodiscard]] const Metadata* find(const InputFile& file);

  // A warning for each row that find() never gave: its path matches no file.
  [[nodiscard]] base::Diagnostics unused_rows() const;

private:
  struct Row {
    std::string path; // as written
    std::size_t line = 0;
    std::size_t column = 0;
    Metadata metadata;
    bool used = false;
  };

  std::string m_file;
  std::filesystem::path m_folder;
  std::vector<Row> m_rows;
  std::unordered_map<std::string, std::size_t> m_by_path; // normalised path -> index in m_rows
};

} // namespace saidby::ingest

#pragma once

#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <string_view>

namespace saidby::test {

// A folder of its own for one test, removed with all that is in it.
class TemporaryFolder {
public:
  TemporaryFolder()
  {
    std::random_device random;
    m_path =
      std::filesystem::temp_directory_path() / ("saidby-test-" + std::to_string(random()) + std::to_string(random()));
    std::filesystem::create_directories(m_path);
  }
  ~TemporaryFolder()
  {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

  // Writes a file below the folder, with the folders on its way, and returns its path.
  std::filesystem::path write(const std::string& name, std::string_view bytes) const
  {
    const auto file = m_path / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream{file, std::ios::binary} << bytes;
    return file;
  }

private:
  std::filesystem::path m_path;
};

} // namespace saidby::test

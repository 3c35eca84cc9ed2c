#pragma once

#include "base/errors.hpp"
#include "base/sha256.hpp"
#include "store/case_file.hpp"
#include "tests/model/sample_mentions.hpp"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace saidby::store::testing {

// A folder of one test, gone with it.
class TemporaryFolder {
public:
  TemporaryFolder()
  {
    std::string name = (std::filesystem::temp_directory_path() / "saidby-store-XXXXXX").string();
    m_path = mkdtemp(name.data());
  }
  ~TemporaryFolder()
  {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] std::filesystem::path operator/(std::string_view name) const { return m_path / name; }
  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
  std::filesystem::path m_path;
};

// What `call` is refused with, the folder's name left out: "FILE is no case file (...) -> advice".
// "done" where it is not refused.
template <typename Call>
std::string refusal(const TemporaryFolder& folder, Call&& call)
{
  try {
    call();
  } catch (const base::CaseFileError& error) {
    std::string words = error.what();
    const auto prefix = folder.path().string() + "/";
    for (auto at = words.find(prefix); at != std::string::npos; at = words.find(prefix)) {
      words.erase(at, prefix.size());
    }
    return words + " -> " + error.advice();
  }
  return "done";
}

inline void write_file(const std::filesystem::path& path, std::string_view bytes)
{
  std::ofstream{path, std::ios::binary} << bytes;
}

inline std::string file_bytes(const std::filesystem::path& path)
{
  std::ifstream in{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

// A document whose hashes are those of its text.
inline model::Document article(std::string_view name, std::string_view text)
{
  model::Document document;
  document.id = {"d_" + std::string{name}};
  document.path = std::string{name} + ".txt";
  document.raw_sha256 = base::sha256_hex(text);
  document.text_sha256 = document.raw_sha256;
  document.derived_by = "plain/1";
  return document;
}

inline Decision decision(std::string_view kind = "mark", std::string_view target = "c_1")
{
  Decision made;
  made.when = "2031-03-07T10:00:00Z";
  made.by = "Ada";
  made.why = "read it twice";
  made.kind = kind;
  made.target = target;
  return made;
}

// Adds one document in a transaction of its own.
inline Added add(CaseFile& file, const model::Document& document, std::string_view text)
{
  auto transaction = file.begin();
  const auto added = transaction.add_document(document, {text, std::nullopt});
  transaction.commit();
  return added;
}

// A figure mention whose evidence is the first `words` bytes of `text`, and these its figure.
inline model::Mention mention_of(std::string_view id, std::string_view text, std::size_t words)
{
  model::Mention mention;
  mention.id = {std::string{id}};
  mention.made_by = {"saidby 0.1.0", "en 1"};
  mention.quantity.text = std::string{text.substr(0, words)};
  mention.quantity.value = 13;
  mention.evidence = model::Evidence{
    model::Part::body, {0, words}, mention.quantity.text, "", std::string{text.substr(words, 4)}, {0, words}, {}};
  return mention;
}

inline const MentionSet k_extracted{SetKind::extracted, {"saidby 0.1.0", "en 1"}};

} // namespace saidby::store::testing

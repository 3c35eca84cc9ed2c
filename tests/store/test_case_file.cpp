#include "store/case_file.hpp"

#include "store/schema.hpp"
#include "store_fixture.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <functional>

namespace saidby::store {

using namespace testing;

namespace {

constexpr std::string_view k_no_case = "-> make a new case with `saidby init`, or name another file with --case";

// Another connection, for what no program should do to a case.
void alter(const std::filesystem::path& path, const std::string& sql)
{
  SQLite::Database database{path.string(), SQLite::OPEN_READWRITE};
  database.exec(sql);
}

void open_to_read(const std::filesystem::path& path)
{
  static_cast<void>(CaseFile::open(path, Access::read_only).documents());
}

// As a user who may not do everything: root may write anywhere.
class Unprivileged {
public:
  Unprivileged() : m_was_root{geteuid() == 0}
  {
    if (m_was_root) {
      m_changed = seteuid(65534) == 0;
    }
  }
  ~Unprivileged()
  {
    if (m_changed) {
      m_changed = seteuid(0) != 0;
    }
  }
  Unprivileged(const Unprivileged&) = delete;
  Unprivileged& operator=(const Unprivileged&) = delete;
  [[nodiscard]] bool holds() const { return !m_was_root || m_changed; }

private:
  bool m_was_root;
  bool m_changed = false;
};

} // namespace

TEST_CASE("create: a new case is empty, whole and marked")
{
  const TemporaryFolder folder;
  const auto path = folder / "new.saidby";
  {
    const auto file = CaseFile::create(path);
    CHECK(file.documents().empty());
    CHECK(file.mentions().empty());
    CHECK(file.decisions().empty());
    CHECK(file.schema_version() == migrations().back().version);
    CHECK(file.check().faults.empty());
    CHECK(file.path() == path);
  }
  CHECK(file_bytes(path).substr(68, 4) == "said"); // where `file` looks for the application id
  open_to_read(path);
}

TEST_CASE("create never overwrites and leaves nothing behind")
{
  const TemporaryFolder folder;
  write_file(folder / "notes.txt", "my notes");
  CHECK(refusal(folder, [&] { static_cast<void>(CaseFile::create(folder / "notes.txt")); }) ==
        "notes.txt is there already -> choose another name, or use the case that is there");
  CHECK(file_bytes(folder / "notes.txt") == "my notes");
  CHECK(
    refusal(folder, [&] { static_cast<void>(CaseFile::create(folder / "no/where")); }) ==
    "no/where cannot be made: No such file or directory -> check that its folder is there and that you may write to "
    "it");
}

TEST_CASE("open: what is no case is refused in words, and left as it was")
{
  struct Row {
    std::string_view name;
    std::function<void(const std::filesystem::path&)> make;
    std::string expected;
  };
  const Row rows[] = {
    {"missing", [](const auto&) {},
     "there is no case file missing -> make it with `saidby init`, or name another with --case"},
    {"folder", [](const auto& path) { std::filesystem::create_directory(path); },
     "folder is a folder, no case file -> name the file itself with --case"},
    {"empty", [](const auto& path) { write_file(path, ""); }, fmt::format("empty is no case file {}", k_no_case)},
    {"text", [](const auto& path) { write_file(path, std::string(5000, 'x')); },
     fmt::format("text is no case file (file is not a database) {}", k_no_case)},
    {"short", [](const auto& path) { write_file(path, "SQLite format 3"); },
     fmt::format("short is no case file (file is not a database) {}", k_no_case)},
    {"other",
     [](const auto& path) {
       SQLite::Database{path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE}.exec("CREATE TABLE a (b)");
     },
     fmt::format("other is no case file {}", k_no_case)},
    {"newer",
     [](const auto& path) {
       static_cast<void>(CaseFile::create(path));
       alter(path, "PRAGMA user_version = 99");
     },
     fmt::format("newer was written by a newer saidby (schema 99; this program knows {}) -> install the newer program",
                 migrations().back().version)},
    {"headless",
     [](const auto& path) {
       static_cast<void>(CaseFile::create(path));
       write_file(path, file_bytes(path).substr(0, 5000)); // less than one page
     },
     "headless is damaged (database disk image is malformed) -> take the last good copy; `sqlite3 FILE .recover` may "
     "save what is left of this one"},
  };
  const TemporaryFolder folder;
  for (const auto& row : rows) {
    CAPTURE(row.name);
    const auto path = folder / row.name;
    row.make(path);
    const auto before = std::filesystem::is_directory(path) ? "" : file_bytes(path);
    for (const auto access : {Access::read_only, Access::read_write}) {
      CHECK(refusal(folder, [&] { static_cast<void>(CaseFile::open(path, access)); }) == row.expected);
    }
    CHECK((std::filesystem::is_directory(path) || file_bytes(path) == before));
  }
}

TEST_CASE("open: a case of an older schema is brought up to date by a writer only")
{
  // There is no older schema yet: an empty database that is marked as a case stands for it.
  const TemporaryFolder folder;
  const auto path = folder / "old";
  SQLite::Database{path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE}.exec(
    fmt::format("PRAGMA application_id = {}", k_application_id));
  CHECK(refusal(folder, [&] { open_to_read(path); }) ==
        "old was written by an older saidby (schema 0; this program reads 2) -> any command that writes to the case, "
        "like `saidby add`, brings it up to date");
  static_cast<void>(CaseFile::open(path, Access::read_write));
  const auto file = CaseFile::open(path, Access::read_only);
  CHECK(file.schema_version() == migrations().back().version);
  CHECK(file.check().faults.empty());
}

TEST_CASE("a truncated case is called damaged")
{
  const TemporaryFolder folder;
  const auto path = folder / "cut";
  {
    auto file = CaseFile::create(path);
    const std::string text(100'000, 'x');
    add(file, article("long", text), text);
  }
  const auto whole = file_bytes(path);
  write_file(path, whole.substr(0, whole.size() - 40'000));
  CHECK(refusal(folder, [&] {
          static_cast<void>(CaseFile::open(path, Access::read_only).check());
        }).starts_with("cut is damaged (database disk image is malformed)"));
}

TEST_CASE("a case that may not be written")
{
  const TemporaryFolder folder;
  const auto path = folder / "a.saidby";
  {
    auto file = CaseFile::create(path);
    add(file, article("a", "text"), "text");
  }
  chmod(folder.path().c_str(), 0755);
  chmod(path.c_str(), 0444);
  const Unprivileged user;
  if (!user.holds()) {
    MESSAGE("skipped: cannot become another user");
    return;
  }

  SUBCASE("a file without permission to write is read, and not written")
  {
    CHECK(CaseFile::open(path, Access::read_only).documents().size() == 1);
    CHECK(refusal(folder, [&] { static_cast<void>(CaseFile::open(path, Access::read_write)); }) ==
          "a.saidby cannot be written -> check the permissions of the file, and whether the disk is read-only; or copy "
          "the case to a place where you may write");
  }
  SUBCASE("nothing is made in a folder without permission to write")
  {
    CHECK(refusal(folder, [&] { static_cast<void>(CaseFile::create(folder / "b.saidby")); }) ==
          "b.saidby cannot be made: Permission denied -> check that its folder is there and that you may write to it");
  }
}

TEST_CASE("a case in a folder that may not be written cannot be written: its journal has no place")
{
  const TemporaryFolder folder;
  const auto path = folder / "a.saidby";
  static_cast<void>(CaseFile::create(path));
  chmod(path.c_str(), 0666);
  chmod(folder.path().c_str(), 0555);
  {
    const Unprivileged user;
    if (user.holds()) {
      CHECK(refusal(folder, [&] {
              auto file = CaseFile::open(path, Access::read_write);
              add(file, article("a", "text"), "text");
            }).starts_with("a.saidby cannot be "));
      CHECK(CaseFile::open(path, Access::read_only).documents().empty());
    } else {
      MESSAGE("skipped: cannot become another user");
    }
  }
  chmod(folder.path().c_str(), 0755);
}

TEST_CASE("a case that another program writes to is waited for, then refused in words")
{
  const TemporaryFolder folder;
  const auto path = folder / "a.saidby";
  auto first = CaseFile::create(path);
  auto second = CaseFile::open(path, Access::read_write, std::chrono::milliseconds{1});
  {
    auto writing = first.begin();
    CHECK(refusal(folder, [&] { static_cast<void>(second.begin()); }) ==
          "a.saidby is being written by another program (database is locked) -> try again when the other program is "
          "done");
    CHECK(second.documents().empty()); // reading goes on meanwhile
  }
  CHECK(refusal(folder, [&] { second.begin().commit(); }) == "done");
}

TEST_CASE("a case opened for reading refuses to be written")
{
  const TemporaryFolder folder;
  static_cast<void>(CaseFile::create(folder / "a.saidby"));
  auto file = CaseFile::open(folder / "a.saidby", Access::read_only);
  CHECK(refusal(folder, [&] { static_cast<void>(file.begin()); }).starts_with("a.saidby cannot be written ->"));
}

TEST_CASE("a full disk: nothing is kept, what was there stays")
{
  const TemporaryFolder folder;
  const auto path = folder / "a.saidby";
  {
    auto file = CaseFile::create(path);
    add(file, article("first", "text"), "text");
  }
  // In a child: the limit on the size of files stands for the full disk, and cannot be lifted again.
  const auto child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    std::signal(SIGXFSZ, SIG_IGN); // so that writing fails instead
    const rlimit limit{200'000, 200'000};
    setrlimit(RLIMIT_FSIZE, &limit);
    const auto words = refusal(folder, [&] {
      auto file = CaseFile::open(path, Access::read_write);
      const std::string text(1'000'000, 'x');
      auto transaction = file.begin();
      transaction.add_document(article("second", "text"), {"text", std::nullopt});
      transaction.add_document(article("third", text), {text, std::nullopt});
      transaction.commit();
    });
    _exit(words.starts_with("a.saidby cannot be read or written (disk I/O error)") ? 0 : 1);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
  const auto file = CaseFile::open(path, Access::read_only);
  CHECK(file.documents().size() == 1);
  CHECK(file.check().faults.empty());
}

TEST_CASE("copy_to writes a whole case and never overwrites")
{
  const TemporaryFolder folder;
  auto file = CaseFile::create(folder / "a.saidby");
  add(file, article("a", "text"), "text");
  file.copy_to(folder / "b.saidby");
  const auto copy = CaseFile::open(folder / "b.saidby", Access::read_write);
  CHECK(copy.documents() == file.documents());
  CHECK(copy.check().faults.empty());
  CHECK(refusal(folder, [&] { file.copy_to(folder / "b.saidby"); }) ==
        "b.saidby is there already -> choose another name, or use the case that is there");
}

TEST_CASE("settings are kept and replaced")
{
  const TemporaryFolder folder;
  auto file = CaseFile::create(folder / "a.saidby");
  for (const auto* value : {"plain", "cautious"}) {
    auto transaction = file.begin();
    transaction.set_setting("profile", value);
    transaction.set_setting("zone", "Europe/Paris");
    transaction.commit();
  }
  CHECK(file.setting("profile") == "cautious");
  CHECK_FALSE(file.setting("none"));
  CHECK(file.settings() == std::map<std::string, std::string>{{"profile", "cautious"}, {"zone", "Europe/Paris"}});
}

} // namespace saidby::store

#include "store/case_file.hpp"

#include "store_fixture.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <thread>

namespace saidby::store {

using namespace testing;

namespace {

constexpr int k_batch = 5; // documents a transaction
constexpr int k_mentions = 3;

// Adds batch after batch until somebody ends it.
[[noreturn]] void add_for_ever(const std::filesystem::path& path, int first)
{
  auto file = CaseFile::open(path, Access::read_write);
  for (int number = first;; ++number) {
    auto transaction = file.begin();
    for (int i = 0; i < k_batch; ++i) {
      const auto name = fmt::format("{}-{}", number, i);
      const auto text = name + std::string(3000, 'x');
      transaction.add_document(article(name, text), {text, std::nullopt});
      const std::vector<model::Mention> mentions(k_mentions, mention_of("m_" + name, text, 3));
      transaction.add_mentions({"d_" + name}, k_extracted, mentions);
    }
    transaction.commit();
  }
}

} // namespace

TEST_CASE("killed while it writes, a case holds whole batches of whole documents, and is written on")
{
  const TemporaryFolder folder;
  const auto path = folder / "a.saidby";
  static_cast<void>(CaseFile::create(path));
  std::size_t documents = 0;
  for (int round = 0; round < 12; ++round) {
    CAPTURE(round);
    const auto child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      add_for_ever(path, round * 100'000);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds{10 + 7 * round}); // anywhere in a transaction
    kill(child, SIGKILL);
    REQUIRE(waitpid(child, nullptr, 0) == child);

    // A reader comes first: the journal that the dead program left is undone for it.
    const auto file = CaseFile::open(path, Access::read_only);
    const auto now = file.documents().size();
    CHECK(now >= documents);
    CHECK(now % k_batch == 0);
    CHECK(file.mentions().size() == now * k_mentions);
    CHECK(file.check().faults.empty());
    documents = now;
  }
  CHECK(documents > 0);
}

} // namespace saidby::store

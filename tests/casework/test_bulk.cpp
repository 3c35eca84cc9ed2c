#include "casework/in_order.hpp"

#include "tests/casework/desk.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <string>
#include <thread>

using namespace saidby;

namespace {

using Work = casework::InOrder<int, int>;

// Jobs 0 to count - 1.
Work::Produce numbers(int count)
{
  return
    [count, next = 0]() mutable -> std::optional<int> { return next < count ? std::optional{next++} : std::nullopt; };
}

} // namespace

TEST_CASE("results come in the order of the jobs, however long each takes")
{
  Work work{4, numbers(200), [] {
              return [](int job) {
                std::this_thread::sleep_for(std::chrono::microseconds{job % 7 == 0 ? 500 : 10});
                return job * job;
              };
            }};
  int expected = 0;
  while (const auto result = work.next()) {
    CHECK(*result == expected * expected);
    ++expected;
  }
  CHECK(expected == 200);
  CHECK_FALSE(work.next().has_value());
}

TEST_CASE("only a few jobs are under way at a time")
{
  std::atomic<int> produced = 0;
  Work work{2, [&]() -> std::optional<int> { return produced++; }, [] { return [](int job) { return job; }; }};
  CHECK(work.next() == 0);
  std::this_thread::sleep_for(std::chrono::milliseconds{50});
  CHECK(produced <= 12); // eight under way, and what the two threads are about to take
} // and the endless rest is given up

TEST_CASE("what a job throws is thrown to the caller")
{
  Work work{2, numbers(10), [] { return [](int job) { return job < 3 ? job : throw std::runtime_error{"job 3"}; }; }};
  CHECK_THROWS_WITH(
    [&] {
      while (work.next()) {
      }
    }(),
    "job 3");
}

TEST_CASE("documents with one text get ids of their own, also where they come in one go")
{
  test::Desk desk;
  std::string lines;
  for (int i = 0; i < 600; ++i) { // some batches
    lines +=
      R"({"text":"Police said 4 people were arrested.","lang":"en","outlet":"Outlet )" + std::to_string(i) + "\"}\n";
  }
  const auto summary = desk.add(desk.article("a.ndjson", lines));
  CHECK(summary.added == 600);
  CHECK(summary.figures == 600);
  const auto again = desk.add(desk.article("a.ndjson", lines));
  CHECK(again.added == 0);
  CHECK(again.already_there == 600);
  CHECK(casework::checked_case(desk.story()).faults.empty());
}

#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace saidby::casework {

// Does jobs in several threads and gives their results in the order of the jobs, so that what comes out does not
// depend on how many threads there are. Only a few jobs are under way at a time: memory does not grow with
// their number.
//
//   InOrder<Job, Result> work{workers, [&] { return next_job(); }, [] { return [](Job job) { return done(job); }; }};
//   while (auto result = work.next()) ...
template <typename Job, typename Result>
class InOrder {
public:
  // Gives the next job, nullopt at the end. Called by one thread at a time, but by any.
  using Produce = std::function<std::optional<Job>()>;
  // Does a job. Each thread has one of its own, made by MakeWorker in that thread.
  using Work = std::function<Result(Job)>;
  using MakeWorker = std::function<Work()>;

  // Starts `workers` threads, at least one. What the functions refer to outlives the object.
  InOrder(std::size_t workers, Produce produce, MakeWorker make_worker)
    : m_produce{std::move(produce)},
      m_make_worker{std::move(make_worker)},
      m_most_under_way{k_jobs_per_worker * std::max<std::size_t>(workers, 1)}
  {
    for (std::size_t i = 0; i < std::max<std::size_t>(workers, 1); ++i) {
      m_threads.emplace_back([this] { run(); });
    }
  }

  // Ends the threads after the jobs that they are at; results that were not fetched are lost.
  ~InOrder()
  {
    {
      const std::lock_guard lock{m_mutex};
      m_stopped = true;
    }
    m_changed.notify_all();
    for (auto& thread : m_threads) {
      thread.join();
    }
  }

  InOrder(const InOrder&) = delete;
  InOrder& operator=(const InOrder&) = delete;

  // Waits for the next result; nullopt when all jobs are done. Throws what a job or the producer has thrown.
  [[nodiscard]] std::optional<Result> next()
  {
    std::unique_lock lock{m_mutex};
    m_changed.wait(lock, [this] { return m_failure || m_results.count(m_next_result) != 0 || all_fetched(); });
    if (m_failure) {
      std::rethrow_exception(m_failure);
    }
    const auto found = m_results.find(m_next_result);
    if (found == m_results.end()) {
      return std::nullopt;
    }
    std::optional<Result> result{std::move(found->second)};
    m_results.erase(found);
    ++m_next_result;
    lock.unlock();
    m_changed.notify_all();
    return result;
  }

private:
  // Enough that no thread waits for a slow job of another, and few enough for the memory.
  static constexpr std::size_t k_jobs_per_worker = 4;

  [[nodiscard]] bool all_fetched() const { return m_no_more_jobs && m_next_result == m_next_job; }

  void run()
  {
    try {
      const auto work = m_make_worker();
      while (auto job = take_job()) {
        auto result = work(std::move(job->second));
        const std::lock_guard lock{m_mutex};
        m_results.emplace(job->first, std::move(result));
        m_changed.notify_all();
      }
    } catch (...) {
      const std::lock_guard lock{m_mutex};
      m_failure = std::current_exception();
      m_stopped = true;
      m_changed.notify_all();
    }
  }

  [[nodiscard]] std::optional<std::pair<std::size_t, Job>> take_job()
  {
    // Held while the job is produced: its number must be that of its place.
    const std::lock_guard producing{m_producing};
    {
      std::unique_lock lock{m_mutex};
      m_changed.wait(lock, [this] { return m_stopped || m_next_job < m_next_result + m_most_under_way; });
      if (m_stopped || m_no_more_jobs) {
        return std::nullopt;
      }
    }
    auto job = m_produce();
    const std::lock_guard lock{m_mutex};
    if (!job) {
      m_no_more_jobs = true;
      m_changed.notify_all();
      return std::nullopt;
    }
    return std::pair{m_next_job++, std::move(*job)};
  }

  Produce m_produce;
  MakeWorker m_make_worker;
  std::size_t m_most_under_way;
  std::mutex m_producing;
  std::mutex m_mutex; // guards all below
  std::condition_variable m_changed;
  std::map<std::size_t, Result> m_results; // by the job's number
  std::size_t m_next_job = 0;
  std::size_t m_next_result = 0;
  bool m_no_more_jobs = false;
  bool m_stopped = false;
  std::exception_ptr m_failure;
  std::vector<std::thread> m_threads;
};

} // namespace saidby::casework

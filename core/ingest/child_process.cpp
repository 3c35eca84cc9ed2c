#include "ingest/child_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace saidby::ingest {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t k_read_step = std::size_t{1} << 16U;

// A file descriptor that closes itself.
class Descriptor {
public:
  explicit Descriptor(int number = -1) : m_number{number} {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  [[nodiscard]] int get() const { return m_number; }
  void close()
  {
    if (m_number >= 0) {
      ::close(m_number);
      m_number = -1;
    }
  }

private:
  int m_number;
};

// The input as a file in memory, from its start: a pipe would have to be filled while the output is read.
[[nodiscard]] int file_of(std::string_view input)
{
  const int file = ::memfd_create("input", MFD_CLOEXEC);
  for (std::size_t at = 0; file >= 0 && at < input.size();) {
    const auto written = ::write(file, input.data() + at, input.size() - at);
    if (written <= 0) {
      ::close(file);
      return -1;
    }
    at += static_cast<std::size_t>(written);
  }
  if (file >= 0) {
    ::lseek(file, 0, SEEK_SET);
  }
  return file;
}

// Starts the program; 0, or what posix_spawn gives.
[[nodiscard]] int start(const std::vector<std::string>& arguments, int input, int output, pid_t& child)
{
  std::vector<char*> words;
  for (const auto& argument : arguments) {
    words.push_back(const_cast<char*>(argument.c_str())); // posix_spawn does not write there
  }
  words.push_back(nullptr);
  char locale[] = "LC_ALL=C.UTF-8";
  std::array<char*, 2> environment = {locale, nullptr};
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, 0);
  posix_spawn_file_actions_adddup2(&actions, output, 1);
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  const int error = ::posix_spawnp(&child, words.front(), &actions, nullptr, words.data(), environment.data());
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

[[nodiscard]] ChildResult::End read_output(int pipe, const ChildLimits& limits, std::string& output)
{
  const auto deadline = Clock::now() + limits.time;
  for (;;) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    pollfd waiting{pipe, POLLIN, 0};
    const int ready = left <= 0 ? 0 : ::poll(&waiting, 1, static_cast<int>(left));
    if (ready == 0) {
      return ChildResult::End::took_too_long;
    }
    if (ready < 0 && errno == EINTR) {
      continue;
    }
    const auto filled = output.size();
    output.resize(filled + k_read_step);
    const auto read = ::read(pipe, output.data() + filled, k_read_step);
    output.resize(filled + static_cast<std::size_t>(read > 0 ? read : 0));
    if (read == 0) {
      return ChildResult::End::exited;
    }
    if (output.size() > limits.output_bytes) {
      return ChildResult::End::wrote_too_much;
    }
  }
}

} // namespace

ChildResult run_child(const std::vector<std::string>& arguments, std::string_view input, const ChildLimits& limits)
{
  ChildResult result;
  std::array<int, 2> pipe{-1, -1};
  const Descriptor file{file_of(input)};
  if (file.get() < 0 || ::pipe2(pipe.data(), O_CLOEXEC) != 0) {
    result.end = ChildResult::End::failed_to_start;
    return result;
  }
  const Descriptor output{pipe[0]};
  Descriptor childs_output{pipe[1]};
  pid_t child = 0;
  if (const int error = start(arguments, file.get(), childs_output.get(), child); error != 0) {
    result.end = error == ENOENT ? ChildResult::End::not_found : ChildResult::End::failed_to_start;
    return result;
  }
  childs_output.close(); // the end of the child is then the end of the output
  result.end = read_output(output.get(), limits, result.output);
  if (result.end != ChildResult::End::exited) {
    ::kill(child, SIGKILL);
  }
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  result.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
  return result;
}

} // namespace saidby::ingest

#pragma once

#include "base/diagnostic.hpp"

#include <cstddef>

namespace saidby::casework {

// How far a long use case has come. A total of 0 is not known.
struct Progress {
  std::size_t documents = 0;
  std::size_t documents_total = 0;
  std::size_t bytes = 0;
  std::size_t bytes_total = 0;
};

// Who is told what a use case meets while it works. All calls come from the calling thread.
class Observer {
public:
  virtual ~Observer() = default;

  // Something doubtful (warning), or a text that had to be left out while the rest goes on (error).
  virtual void noticed(const base::Diagnostic& diagnostic) = 0;

  // After some documents.
  virtual void advanced(const Progress& progress) = 0;

protected:
  Observer() = default;
  Observer(const Observer&) = default;
  Observer& operator=(const Observer&) = default;
};

} // namespace saidby::casework

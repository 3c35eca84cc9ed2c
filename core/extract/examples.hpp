#pragma once

#include "language/packs.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace saidby::extract {

// A pack row whose own example speaks against it.
struct ExampleFault {
  const language::PackRow* row = nullptr; // lives as long as the pack
  std::string message;                    // "the example gives no mention that this row takes part in"
};

struct ExampleReport {
  std::size_t examples = 0; // how many were read
  std::size_t counters = 0;
  std::vector<ExampleFault> faults; // in the order of the rows
};

// Reads the example and the counter-example of every row of `pack`: the row must take part in a mention
// of its example, and in none of its counter-example.
[[nodiscard]] ExampleReport check_examples(const language::Packs& packs, const language::Pack& pack);

} // namespace saidby::extract

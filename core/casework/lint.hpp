#pragma once

#include "casework/intake.hpp"
#include "casework/observer.hpp"
#include "casework/view.hpp"
#include "model/ids.hpp"
#include "report/table.hpp"

#include <cstddef>
#include <cstdint>
#include <istream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// An article about to be published, checked against what the case knows.

namespace saidby::casework {

// What may be wrong with one figure of a draft.
enum class CopyFault : std::uint8_t {
  unsupported,    // no document of the case has this figure
  withdrawn,      // its source took it back
  outdated,       // its source has a newer one, which the draft does not give
  plural_sources, // "sources", and the case knows one origin
  confirmed_once, // "confirmed", and the case knows one origin
  bare_range,     // "between 13 and 26", and nobody is named
  other_source,   // the draft names another than the one whose word it is
};

// Stored names, as `--fail-on` and JSON have them, in the order of the values.
[[nodiscard]] std::span<const std::string_view> copy_fault_names();
[[nodiscard]] std::string_view name(CopyFault fault);

// One remark on one place of a draft.
struct CopyRemark {
  CopyFault fault = CopyFault::unsupported;
  std::string path;                   // of the draft, as the user named it
  std::size_t line = 1;               // in the draft's text, from 1
  std::size_t column = 1;             // in characters, from 1
  std::string message;                // one line, in the view's language
  std::string figure;                 // the draft's words
  std::vector<model::ClaimId> claims; // of the case, that the remark is about
};

struct CopyCheck {
  std::vector<CopyRemark> remarks; // draft by draft, in text order
  std::size_t figures = 0;         // that were looked at
  std::size_t left_out = 0;        // drafts that could not be read; the observer was told why
};

// Reads the drafts as `add` reads articles, keeps nothing, and looks every figure up in the case. What a
// draft itself denies, expects or tells as withdrawn is not looked up.
// Throws what Intake's constructor throws. Cost: one comparison of the case a draft.
[[nodiscard]] CopyCheck checked_copy(const View& view, const IntakeOptions& drafts, std::istream& standard_input,
                                     Observer& observer);

// "file:line:column: message", one a line: what editors jump to.
[[nodiscard]] std::string remark_lines(const std::vector<CopyRemark>& remarks);

// The same for programs.
[[nodiscard]] report::Table remarks_table(const View& view, const std::vector<CopyRemark>& remarks);

} // namespace saidby::casework

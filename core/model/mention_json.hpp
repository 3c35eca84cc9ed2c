#pragma once

#include "model/document.hpp"
#include "model/mention.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace saidby::model {

// Appends one mention as one JSON line (schemas/mention.schema.json), with "\n" at its end.
// `interval` and `profile` are what the case's profile makes of the quantity.
void append_mention_json(std::string& out, const Mention& mention, const Document& document, const Interval& interval,
                         std::string_view profile);

// What reading a mention's line found wrong: the JSON path of the field and what is wrong with it.
struct FieldFault {
  std::string field; // "quantity.value"
  std::string message;
};

// A mention read back, with as much of its document as the line says.
struct ReadMention {
  Mention mention;
  Document document;
  std::vector<FieldFault> faults; // not empty: the line must not be used
};

// Reads one line. Fields that a line leaves out keep their defaults. Never throws for bad input:
// every fault is listed. Round trip: reading what append_mention_json() wrote gives the same mention.
[[nodiscard]] ReadMention read_mention_json(std::string_view line);

} // namespace saidby::model

#pragma once

#include "model/document.hpp"
#include "model/mention.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace saidby::model {

// Changes only when a reader of the format could misread a line; new fields do not change it.
inline constexpr std::string_view k_mention_schema = "saidby/mention/1";

// Appends one mention as one JSON line (schemas/mention.schema.json), with "\n" at its end.
// `interval` and `profile` are what the case's profile makes of the quantity. Of a statement, the
// fields that only figure mentions have (event to part_of) are left out.
// Requires: all texts are valid UTF-8.
void append_mention_json(std::string& out, const Mention& mention, const Document& document, const Interval& interval,
                         std::string_view profile);

// The same for the mentions of one document: what each line says of the document is written out once.
class MentionLines {
public:
  explicit MentionLines(const Document& document);
  // As append_mention_json(). Requires: mention.document is the document's id.
  void append(std::string& out, const Mention& mention, const Interval& interval, std::string_view profile) const;

private:
  std::string m_document;
};

// What reading a mention's line found wrong: the JSON path of the field and what is wrong with it.
struct FieldFault {
  std::string field; // "quantity.value", "attribution[0].type"; empty for the line as a whole
  std::string message;

  friend bool operator==(const FieldFault&, const FieldFault&) = default;
};

// A mention read back, with as much of its document as the line says.
struct ReadMention {
  Mention mention;
  Document document;
  std::vector<FieldFault> faults; // not empty: the line must not be used
};

// Reads one line. Fields that a line leaves out, or sets to null, keep their defaults; unknown fields
// are passed over. Never throws for bad input: every fault is listed.
//
// Programs that only know bounds may leave out `quantity.value` and `qualifier`: they follow from `low`
// and `high` ([13,13] is exactly 13, [20,-] at least 20, [20,30] a range). "modality": "denied" is read
// as {"kind": "denied"}.
// Round trip: reading what append_mention_json() wrote gives the same mention.
[[nodiscard]] ReadMention read_mention_json(std::string_view line);

} // namespace saidby::model

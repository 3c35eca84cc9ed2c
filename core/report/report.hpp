#pragma once

#include "model/claim.hpp"
#include "model/document.hpp"
#include "model/mention.hpp"
#include "model/quantity.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// The verification report as plain data, in the words of one language: what every renderer (HTML,
// Markdown, JSON) and every table shows, so that they cannot say different things.

namespace saidby::report {

// What was found when a quote was looked up in the kept text.
enum class QuoteCheck : std::uint8_t {
  found,       // the words stand there
  not_found,   // they do not: the worst that can be wrong
  no_text,     // the text is not kept (forgotten, or mentions imported without it)
  no_evidence, // the mention came without evidence
};

// The words that prove a mention, cut so that the figure can be marked.
struct Quote {
  std::string prefix; // a few words around, not part of the evidence
  std::string before; // evidence up to the figure; all of it for statements
  std::string figure;
  std::string after;
  std::string suffix;
  model::Part part = model::Part::body;
  QuoteCheck check = QuoteCheck::no_evidence;
};

// One article as the report lists it.
struct ReadDocument {
  model::Document document;
  std::string name; // how the report calls it: "AFP, 6 January 2022: Title"; unique words not promised
  std::size_t figures = 0;
  std::size_t statements = 0;
};

// One place where something is said.
struct Said {
  model::MentionId mention;
  std::size_t document = 0;       // index in Report::documents
  std::vector<std::string> chain; // on whose word: nearest first, the outlet last
  std::string quantity;           // the words of this place: "at least 13"; empty for statements
  Quote quote;
  std::string made_by;
};

// One claim: an answer to a question.
struct Answer {
  model::ClaimId claim;
  model::SourceId source;
  std::string source_label;          // "interior ministry"; the outlet's name where nobody is cited
  std::string source_type;           // in words
  bool cites_somebody = true;        // false: the outlet itself
  std::string quantity;              // in the original words
  std::optional<std::int64_t> value; // the number that the words name
  model::Interval interval;          // for pictures and JSON; soft ends are never printed as numbers
  std::string day;                   // "2031-03-07", "2031-03-07 to 2031-03-09", or empty
  model::DayRange said_on;
  model::ClaimStatus status = model::ClaimStatus::one_source;
  std::string status_text;          // "one source so far"
  std::vector<std::string> remarks; // "no source given", "hedged by the outlet", "confirmed by ..."
  std::size_t independent_origins = 0;
  std::string all_rest_on; // the label of the one that all relays rest on; empty where there is none
  std::vector<Said> said;  // nearest to the origin first
};

// One step of a question's ladder: "at least this many".
struct Rung {
  std::int64_t value = 0;
  std::size_t support = 0;             // independent origins for at least `value`
  std::size_t exclude = 0;             // origins whose words rule it out
  std::vector<std::string> supporters; // labels
};

// The range that most independent origins agree on; several where they tie.
struct AgreedRange {
  std::int64_t low = 0;
  std::int64_t high = 0;
  std::size_t origins = 0;
};

struct AskedQuestion {
  model::QuestionId id;
  std::string text;    // "How many people were killed in Riverton?"
  std::string counted; // "people killed in Riverton"
  model::Measure measure = model::Measure::other;
  std::string place;
  std::string window;          // in the words of the texts
  std::vector<Answer> answers; // in the order in which they were said
  std::vector<Rung> ladder;    // from the lowest
  std::vector<AgreedRange> agreed;
  std::vector<std::size_t> findings; // indices in Report::findings
};

struct ShownSide {
  std::string label;    // who
  std::string quantity; // in the original words
  model::Interval interval;
  std::string day;
  std::vector<Said> said;
};

// Where in a report a finding stands.
enum class Section : std::uint8_t { does_not_hold, revisions, also, silent };

struct ShownFinding {
  model::Finding finding;
  Section section = Section::does_not_hold;
  std::string heading; // the kind in words: "Contradiction"
  std::string sentence;
  std::string reason;           // why it may be so; empty where no rule gave one
  std::string grade;            // in words
  std::string question;         // in words; empty where it is about none
  std::vector<ShownSide> sides; // as many as finding.sides, in their order
};

// What somebody said without a figure.
struct ShownStatement {
  std::string source_label;
  std::string source_type;
  Said said;
};

// A person's decision, as the case's log has it.
struct Review {
  std::string when; // as logged
  std::string by;
  std::string what; // in words: "confirmed", "dismissed"
  std::string on;   // what it is about, in words
  std::string why;
};

struct Report {
  std::string language; // of the report: "en", "fr"
  std::string title;
  std::string program;                // "saidby 0.1.0"
  std::string profile;                // "plain"
  std::vector<std::string> packs;     // "fr 1", sorted
  std::vector<std::string> constants; // those that decided findings, in words; sorted
  std::optional<model::Day> as_of;
  std::vector<ShownFinding> findings; // the sure first, then by kind; questions in order
  std::vector<ReadDocument> documents;
  std::vector<AskedQuestion> questions;
  std::vector<ShownStatement> statements;
  std::vector<Review> reviews;
  std::size_t quotes_checked = 0;
  std::size_t quotes_wrong = 0; // QuoteCheck::not_found
};

} // namespace saidby::report

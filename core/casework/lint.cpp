#include "casework/lint.hpp"

#include "casework/draft.hpp"
#include "casework/table_builder.hpp"
#include "casework/words.hpp"
#include "ingest/encoding.hpp"
#include "report/labels.hpp"
#include "report/safe_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <set>
#include <utility>

namespace saidby::casework {

namespace {

constexpr std::array<std::string_view, 7> k_names = {"unsupported",    "withdrawn",  "outdated",    "plural_sources",
                                                     "confirmed_once", "bare_range", "other_source"};
constexpr std::size_t k_most_instead = 3; // figures named where the draft's is not in the case
constexpr auto k_unknown_gap = std::numeric_limits<std::int64_t>::max(); // between words that are no numbers

[[nodiscard]] bool stands(const model::Claim& claim)
{
  return claim.status != model::ClaimStatus::withdrawn && claim.status != model::ClaimStatus::outdated;
}

[[nodiscard]] bool all_are(const std::vector<Backing>& backing, model::ClaimStatus status)
{
  return std::all_of(backing.begin(), backing.end(), [&](const auto& one) { return one.claim->status == status; });
}

// What the draft says as a fact of now: not what it denies, expects, or tells as taken back.
[[nodiscard]] bool is_asserted(const model::Mention& mention)
{
  return mention.modality.kind == model::ModalityKind::asserted || mention.modality.kind == model::ModalityKind::hedged;
}

// In its own sentence, or by a word that points back.
[[nodiscard]] bool names_somebody(const model::Mention& mention)
{
  return !mention.attribution.empty() &&
         (!mention.attribution.front().carried || !mention.attribution.front().pronoun.empty());
}

// Looks at one draft, figure by figure.
class CopyReader {
public:
  CopyReader(const View& view, const Draft& draft, CopyCheck& check)
    : m_view{view},
      m_draft{draft},
      m_words{view},
      m_check{check}
  {}

  void read()
  {
    for (const auto& mention : m_draft.mentions()) {
      if (mention.kind == model::MentionKind::figure && mention.evidence && is_asserted(mention)) {
        ++m_check.figures;
        read(mention);
      }
    }
  }

private:
  void read(const model::Mention& mention)
  {
    check_range(mention);
    const auto same = m_draft.counts_of_the_same(mention);
    const auto backing = m_draft.with_the_figure(mention, same);
    if (backing.empty()) {
      remark_unsupported(mention, same);
      return;
    }
    const auto its_own = backing_of_named_source(mention, backing);
    check_standing(mention, its_own.empty() ? backing : its_own);
    check_source(mention, backing);
    check_origins(mention, backing);
  }

  void add(CopyFault fault, text::ByteSpan at, const model::Mention& mention, const std::vector<Backing>& about,
           const std::string& message)
  {
    const auto place = ingest::position_of(m_draft.text(), at.start);
    CopyRemark remark{.fault = fault,
                      .path = m_draft.document().path,
                      .line = place.line,
                      .column = place.column,
                      .message = report::safe_line(message),
                      .figure = mention.quantity.text,
                      .claims = {}};
    for (const auto& one : about) {
      remark.claims.push_back(one.claim->id);
    }
    m_check.remarks.push_back(std::move(remark));
  }

  [[nodiscard]] std::string label_of(const model::Claim& claim) const
  {
    return report::source_words(m_view.comparison().source(claim.origin), m_words.messages());
  }

  // "17 (Protection civile tunisienne, 8 October 2031)", each source and figure once.
  [[nodiscard]] std::string listed(const std::vector<Backing>& claims) const
  {
    std::vector<std::string> items;
    for (const auto& one : claims) {
      const auto day = report::day_words(one.claim->said, m_words.messages());
      auto item = m_words.of(day.empty() ? "lint.claim" : "lint.claim.dated",
                             {{"figure", one.claim->quantity.text}, {"source", label_of(*one.claim)}, {"day", day}});
      if (std::find(items.begin(), items.end(), item) == items.end() && items.size() < k_most_instead) {
        items.push_back(std::move(item));
      }
    }
    return report::listed(items, m_words.messages());
  }

  // Who gave the figure, each once.
  [[nodiscard]] std::string sources_of(const std::vector<Backing>& claims) const
  {
    std::vector<std::string> labels;
    for (const auto& one : claims) {
      auto label = label_of(*one.claim);
      if (std::find(labels.begin(), labels.end(), label) == labels.end()) {
        labels.push_back(std::move(label));
      }
    }
    return report::listed(labels, m_words.messages());
  }

  // What stands in the case instead: first what the source that the draft names said, then what is nearest.
  [[nodiscard]] std::vector<Backing> nearest_of(const model::Mention& mention, const std::vector<Backing>& same) const
  {
    struct Candidate {
      bool of_another = false;
      std::int64_t gap = 0;
      Backing backing;
    };
    std::vector<Candidate> candidates;
    for (const auto& one : same) {
      if (one.question->group == mention.group.group && stands(*one.claim)) {
        const auto& known = one.claim->quantity.value;
        const auto& said = mention.quantity.value;
        candidates.push_back({m_draft.named_source_of(mention, *one.claim) != Draft::Role::counts,
                              known && said ? std::abs(*known - *said) : k_unknown_gap, one});
      }
    }
    std::stable_sort(candidates.begin(), candidates.end(), [](const auto& a, const auto& b) {
      return std::pair{a.of_another, a.gap} < std::pair{b.of_another, b.gap};
    });
    std::vector<Backing> nearest;
    for (const auto& candidate : candidates) {
      nearest.push_back(candidate.backing);
    }
    return nearest;
  }

  void remark_unsupported(const model::Mention& mention, const std::vector<Backing>& same)
  {
    const auto instead = nearest_of(mention, same);
    const auto& figure = mention.quantity.text;
    add(CopyFault::unsupported, mention.evidence->figure, mention, {},
        instead.empty() ? m_words.of("lint.unsupported", {{"figure", figure}})
                        : m_words.of("lint.unsupported.instead", {{"figure", figure}, {"others", listed(instead)}}));
  }

  [[nodiscard]] std::vector<Backing> backing_of_named_source(const model::Mention& mention,
                                                             const std::vector<Backing>& backing) const
  {
    std::vector<Backing> its_own;
    std::copy_if(backing.begin(), backing.end(), std::back_inserter(its_own),
                 [&](const auto& one) { return m_draft.named_source_of(mention, *one.claim) == Draft::Role::counts; });
    return its_own;
  }

  void check_standing(const model::Mention& mention, const std::vector<Backing>& backing)
  {
    const auto& figure = mention.quantity.text;
    const auto& at = mention.evidence->figure;
    if (all_are(backing, model::ClaimStatus::withdrawn)) {
      add(CopyFault::withdrawn, at, mention, backing,
          m_words.of("lint.withdrawn", {{"figure", figure}, {"source", sources_of(backing)}}) +
            withdrawal_of(*backing.front().claim));
    } else if (all_are(backing, model::ClaimStatus::outdated)) {
      const auto* newer = newer_than(backing.front());
      if (newer != nullptr && !draft_gives(mention, *newer)) {
        const std::vector<Backing> now = {{newer, backing.front().question}};
        add(CopyFault::outdated, at, mention, backing,
            m_words.of("lint.outdated", {{"figure", figure}, {"newer", listed(now)}}));
      }
    }
  }

  // The sentence of the finding that tells of it, behind a blank; empty where there is none.
  [[nodiscard]] std::string withdrawal_of(const model::Claim& claim) const
  {
    for (const auto& shown : m_view.report().findings) {
      const auto& sides = shown.finding.sides;
      const bool about = std::any_of(sides.begin(), sides.end(), [&](const auto& side) {
        return std::find(side.claims.begin(), side.claims.end(), claim.id) != side.claims.end();
      });
      if (about && shown.finding.kind == model::FindingKind::retraction) {
        return " " + shown.sentence;
      }
    }
    return {};
  }

  // What the same origin says now to the same question.
  [[nodiscard]] const model::Claim* newer_than(const Backing& old) const
  {
    const model::Claim* newest = nullptr;
    for (const auto& id : old.question->claims) {
      const auto* claim = m_view.comparison().claim(id);
      if (claim != nullptr && claim->origin == old.claim->origin && stands(*claim)) {
        newest = claim; // they stand in the order in which they were said
      }
    }
    return newest;
  }

  // An old figure beside the new one is a story told, not a fault.
  [[nodiscard]] bool draft_gives(const model::Mention& old, const model::Claim& newer) const
  {
    const auto& all = m_draft.mentions();
    return std::any_of(all.begin(), all.end(), [&](const auto& mention) {
      return mention.kind == model::MentionKind::figure && mention.measure == old.measure && is_asserted(mention) &&
             mention.quantity.value && mention.quantity.value == newer.quantity.value;
    });
  }

  void check_source(const model::Mention& mention, const std::vector<Backing>& backing)
  {
    if (mention.attribution.empty()) {
      return;
    }
    std::set<Draft::Role> roles;
    for (const auto& one : backing) {
      roles.insert(m_draft.named_source_of(mention, *one.claim));
    }
    if (roles.contains(Draft::Role::counts) || roles.contains(Draft::Role::unknown)) {
      return;
    }
    const auto& source = mention.attribution.front();
    add(CopyFault::other_source, source.span.value_or(mention.evidence->figure), mention, backing,
        m_words.of(roles.contains(Draft::Role::carries) ? "lint.relay" : "lint.other_source",
                   {{"figure", mention.quantity.text}, {"words", source.text}, {"source", sources_of(backing)}}));
  }

  // Words that promise more than one origin.
  void check_origins(const model::Mention& mention, const std::vector<Backing>& backing)
  {
    const bool one_origin =
      std::all_of(backing.begin(), backing.end(), [](const auto& one) { return one.claim->independent_origins < 2; });
    if (!one_origin) {
      return;
    }
    const auto remark = [&](CopyFault fault, std::string_view key, text::ByteSpan at) {
      add(fault, at, mention, backing,
          m_words.of(key, {{"words", std::string{text::bytes_of(m_draft.text(), at)}},
                           {"figure", mention.quantity.text},
                           {"source", sources_of(backing)}}));
    };
    if (!mention.attribution.empty()) {
      const auto& phrase = mention.attribution.front();
      if (phrase.span && m_draft.words().names_several(*phrase.span)) {
        remark(CopyFault::plural_sources, "lint.plural_sources", *phrase.span);
      }
    }
    if (const auto confirmed = confirming_word(mention)) {
      remark(CopyFault::confirmed_once, "lint.confirmed_once", *confirmed);
    }
  }

  // The cue of the figure's own source, else such a word in its sentence that stands nearest to it.
  [[nodiscard]] std::optional<text::ByteSpan> confirming_word(const model::Mention& mention) const
  {
    if (!mention.attribution.empty() && mention.attribution.front().cue_span) {
      const auto in_cue = m_draft.words().confirming(*mention.attribution.front().cue_span);
      if (!in_cue.empty()) {
        return in_cue.front();
      }
    }
    for (const auto& word : m_draft.words().confirming(mention.evidence->span)) {
      if (is_nearest(mention, word)) {
        return word;
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] static std::size_t distance(text::ByteSpan a, text::ByteSpan b)
  {
    return a.start < b.start ? b.start - a.start : a.start - b.start;
  }

  [[nodiscard]] bool is_nearest(const model::Mention& mention, text::ByteSpan word) const
  {
    const auto& all = m_draft.mentions();
    return std::none_of(all.begin(), all.end(), [&](const auto& other) {
      return other.kind == model::MentionKind::figure && other.evidence &&
             distance(other.evidence->figure, word) < distance(mention.evidence->figure, word);
    });
  }

  void check_range(const model::Mention& mention)
  {
    if (mention.quantity.qualifier != model::Qualifier::range || names_somebody(mention)) {
      return;
    }
    const auto& all = m_draft.mentions();
    const bool sourced_elsewhere = std::any_of(all.begin(), all.end(), [&](const auto& other) {
      return names_somebody(other) && other.measure == mention.measure &&
             other.quantity.range_low == mention.quantity.range_low &&
             other.quantity.range_high == mention.quantity.range_high;
    });
    if (!sourced_elsewhere) {
      add(CopyFault::bare_range, mention.evidence->figure, mention, {},
          m_words.of("lint.bare_range", {{"figure", mention.quantity.text}}));
    }
  }

  const View& m_view;
  const Draft& m_draft;
  const Words m_words;
  CopyCheck& m_check;
};

} // namespace

std::span<const std::string_view> copy_fault_names() { return k_names; }

std::string_view name(CopyFault fault) { return k_names[static_cast<std::size_t>(fault)]; }

CopyCheck checked_copy(const View& view, const IntakeOptions& drafts, std::istream& standard_input, Observer& observer)
{
  Intake intake{drafts, standard_input, observer};
  CopyCheck check;
  while (auto taken = intake.next()) {
    const Draft draft{view, std::move(*taken)};
    CopyReader{view, draft, check}.read();
  }
  check.left_out = intake.left_out();
  return check;
}

std::string remark_lines(const std::vector<CopyRemark>& remarks)
{
  std::string lines;
  for (const auto& remark : remarks) {
    lines += fmt::format("{}:{}:{}: {}\n", remark.path, remark.line, remark.column, remark.message);
  }
  return lines;
}

report::Table remarks_table(const View& view, const std::vector<CopyRemark>& remarks)
{
  const Words words{view};
  const auto number = [](std::size_t value) { return number_cell(static_cast<std::int64_t>(value)); };
  const std::vector<TableColumn<CopyRemark>> columns = {
    {column(words, "file", "path"), Shown::to_both, [](const auto& remark) { return text_cell(remark.path); }},
    {column(words, "line", "line", 0, report::Align::right), Shown::to_both,
     [&](const auto& remark) { return number(remark.line); }},
    {column(words, "column", "column", 0, report::Align::right), Shown::to_both,
     [&](const auto& remark) { return number(remark.column); }},
    {data_column("kind"), Shown::to_programs,
     [](const auto& remark) { return text_cell(std::string{name(remark.fault)}); }},
    {column(words, "figure", "quantity"), Shown::to_both, [](const auto& remark) { return text_cell(remark.figure); }},
    {column(words, "message", "sentence", 6), Shown::to_both,
     [](const auto& remark) { return text_cell(remark.message); }},
    {data_column("claim"), Shown::to_programs,
     [](const auto& remark) { return text_cell(remark.claims.empty() ? std::string{} : remark.claims.front().value); }},
  };
  return table_of(columns, remarks, Detail::data, words.of("lint.none"));
}

} // namespace saidby::casework

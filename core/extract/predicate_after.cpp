#include "extract/figure_draft.hpp"

#include <algorithm>

namespace saidby::extract {

namespace {

using language::any_of;
using language::Counted;
using language::Flag;
using language::Role;

// How many pieces the search looks at: appositions and relative clauses between number and verb run to
// some thirty words in news texts.
constexpr std::size_t k_reach = 45;
// How far behind an auxiliary its participle may stand.
constexpr std::size_t k_participle_reach = 7;
// How far behind another verb a second one may stand that has the same subject.
constexpr std::size_t k_joined_reach = 10;
// How long an aside between the two may be ("were, according to the police, arrested").
constexpr std::size_t k_aside_reach = 9;

// Walks from a number to the right and picks the predicate whose counted argument it is.
class Search {
public:
  Search(const SentenceWords& words, const std::vector<PredicateUse>& uses, const std::vector<FigureDraft>& drafts,
         std::size_t first, const FigureDraft& draft)
    : m_words{words},
      m_uses{uses},
      m_drafts{drafts},
      m_first{first},
      m_draft{draft}
  {}

  std::optional<PredicateMatch> run()
  {
    const std::size_t start = m_draft.noun.end;
    m_end = std::min(m_words.last, start + k_reach);
    m_at = start;
    while (m_at < m_end && !m_done) {
      step();
    }
    if (m_best.reading == nullptr) {
      return std::nullopt;
    }
    return m_best;
  }

private:
  // Looks at one piece and moves on.
  void step()
  {
    if (const auto* number = number_at(m_at)) {
      cross_number(*number);
      return;
    }
    if (const auto* use = use_at(m_at)) {
      read_use(*use);
      ++m_at;
      return;
    }
    switch (m_words.kind(m_at)) {
    case WordClass::bracket_open: skip_bracket(); return;
    case WordClass::bracket_close:
    case WordClass::stop:
    case WordClass::semicolon:
    case WordClass::contrast:
    case WordClass::colon: m_done = true; return;
    case WordClass::comma:
      leave_relative();
      m_in_part = false;
      break;
    case WordClass::relative: enter_relative(); break;
    case WordClass::subordinator: m_done = !m_in_relative; break;
    case WordClass::cue_preposition: skip_aside(); return;
    case WordClass::auxiliary: read_auxiliary(); return;
    case WordClass::verb: read_other_verb(); break;
    case WordClass::preposition: m_after_preposition |= !m_words.is(m_at, Role::part_marker); break;
    default: break;
    }
    ++m_at;
  }

  const FigureDraft* number_at(std::size_t piece) const
  {
    const auto first_piece = [&](const FigureDraft& draft) {
      return m_words.reading.quantities[draft.quantity].first_piece;
    };
    const auto begin = m_drafts.begin() + static_cast<std::ptrdiff_t>(m_first);
    const auto at = std::lower_bound(begin, m_drafts.end(), piece, [&](const FigureDraft& draft, std::size_t wanted) {
      return first_piece(draft) < wanted;
    });
    return at != m_drafts.end() && first_piece(*at) == piece && &*at != &m_draft ? &*at : nullptr;
  }

  const PredicateUse* use_at(std::size_t piece) const
  {
    const auto at = std::lower_bound(m_uses.begin(), m_uses.end(), piece,
                                     [](const PredicateUse& use, std::size_t wanted) { return use.piece < wanted; });
    return at != m_uses.end() && at->piece == piece ? &*at : nullptr;
  }

  // Another member of the list: its predicate may be shared. Not where a predicate was found already. Behind
  // a phrase with a preposition ("1.800 manifestants à Nantes, 35 personnes interpellées") only a finite one.
  void cross_number(const FigureDraft& number)
  {
    if (m_best.reading != nullptr) {
      m_done = true;
      return;
    }
    // The M of "four of the seven miners trapped underground were rescued" is in the number's own phrase.
    const bool own_whole = m_draft.noun.of_whole && m_at <= m_draft.noun.end + 1;
    // "dans lequel plus de 200 migrants ont disparu": the clause has a subject of its own.
    m_relative_has_subject |= m_in_relative;
    // "sept selon les autorités, dont deux dans le coma": what describes the part is not the whole's.
    m_in_part |= m_at > m_words.first && m_words.has(m_at - 1, Role::part_marker, Flag::before);
    m_crossed |= !own_whole;
    m_finite_only |= m_after_preposition && !own_whole;
    m_at = std::max(m_at + 1, number.noun.end);
  }

  void read_use(const PredicateUse& use)
  {
    const auto* reading = fitting_reading(m_words, use, Side::left, m_draft.noun);
    if (reading == nullptr) {
      if (m_in_relative) {
        close_relative();
      } else {
        m_done = use.finite || use.voice == Voice::active;
      }
      return;
    }
    if (!agrees(use, *reading) || (m_in_relative && m_relative_has_subject)) {
      return; // of somebody else
    }
    if (use.infinitive && use.voice != Voice::passive && !follows_noun_directly(use) &&
        made_to_by(m_words, use) == nullptr) {
      return;
    }
    const PredicateMatch match{&use, reading, m_crossed, m_in_relative};
    if (m_in_relative) {
      m_best = m_best.reading == nullptr ? match : m_best;
      close_relative();
      return;
    }
    if (use.finite && !use.infinitive && m_draft.no_subject) {
      m_done = true;
      return;
    }
    if (!use.finite && !is_second_verb(use, *reading)) {
      if (m_finite_only || m_in_part) {
        return;
      }
      if (m_best.reading == nullptr || m_best.in_relative) {
        m_best = match;
      }
      m_done = m_crossed; // a participle behind a list closes it
      return;
    }
    if (m_best.reading == nullptr || m_best.in_relative || reading->measure != m_best.reading->measure) {
      m_best = match;
    }
    m_done = true;
  }

  // "entre 150.000 …, la manifestation jugée": a participle in the singular describes no dozen people, where
  // the language tells. "Une vingtaine de personnes" may take either.
  bool agrees(const PredicateUse& use, const language::Lexeme& reading) const
  {
    const auto& found = m_words.reading.quantities[m_draft.quantity];
    const bool many = (found.form == quantity::Form::digits || found.form == quantity::Form::words) &&
                      found.quantity.value.value_or(0) > 1;
    const bool of_group = found.first_piece > m_words.first && m_words.kind(found.first_piece - 1) == WordClass::of;
    if (!many || of_group || use.voice == Voice::active) {
      return true;
    }
    bool singular = false;
    for (const auto& other : m_words.piece(use.piece).readings) {
      const bool form = other.role == Role::predicate && other.measure == reading.measure;
      if (form && !(other.has(Flag::singular) && other.has(Flag::participle))) {
        return true;
      }
      singular |= form;
    }
    return !singular;
  }

  // "Seven people undergoing treatment succumbed": behind a phrase that describes them a form that can be the
  // past tense is the verb of the clause.
  bool is_second_verb(const PredicateUse& use, const language::Lexeme& reading) const
  {
    return m_best.reading != nullptr && !m_best.in_relative && !m_best.use->finite && use.voice == Voice::participle &&
           reading.has(Flag::finite) && reading.measure != m_best.reading->measure && !m_crossed &&
           (reading.counted == Counted::subject || reading.counted == Counted::either);
  }

  // "permettant à 250 détenus de s'évader".
  bool follows_noun_directly(const PredicateUse& use) const { return use.group_first <= m_draft.noun.end + 2; }

  void skip_bracket()
  {
    while (m_at < m_end && m_words.kind(m_at) != WordClass::bracket_close) {
      ++m_at;
    }
    ++m_at;
  }

  // ", selon la police,": up to its comma.
  // Without a comma in front it ends at the verb: "15.000 personnes selon la mairie ont défilé".
  void skip_aside()
  {
    const bool opened = m_at > m_words.first && m_words.kind(m_at - 1) == WordClass::comma;
    while (m_at < m_end && m_words.kind(m_at) != WordClass::comma) {
      const auto kind = m_words.kind(m_at);
      if (kind == WordClass::stop || (!opened && kind == WordClass::auxiliary)) {
        break;
      }
      ++m_at;
    }
  }

  void enter_relative()
  {
    m_in_relative = true;
    m_relative_has_subject = false;
    m_relative_ends_at_comma = m_at > m_words.first && (m_words.is_kind(m_at - 1, WordClass::comma));
  }

  void leave_relative()
  {
    if (m_relative_ends_at_comma) {
      m_in_relative = false;
      m_relative_ends_at_comma = false;
    }
  }

  // An auxiliary whose participle is a predicate leads there; else the clause is about something else.
  void read_auxiliary()
  {
    const std::size_t end = std::min(m_words.last, m_at + k_participle_reach + 1);
    for (std::size_t i = m_at + 1, steps = m_at + 1; i < m_end && steps < end; ++i, ++steps) {
      if (use_at(i) != nullptr) {
        m_at = i;
        return;
      }
      const auto kind = m_words.kind(i);
      if (kind == WordClass::comma) {
        i = past_aside(i);
        continue; // "were, according to the police, arrested"
      }
      if (kind == WordClass::stop || kind == WordClass::subordinator || kind == WordClass::relative ||
          kind == WordClass::number || kind == WordClass::semicolon) {
        break;
      }
    }
    read_other_verb();
    ++m_at;
  }

  // The comma that closes the one at `comma`, over words that hold no verb; the end of the search where none does.
  std::size_t past_aside(std::size_t comma) const
  {
    for (std::size_t i = comma + 1; i < std::min(m_end, comma + k_aside_reach); ++i) {
      const auto kind = m_words.kind(i);
      if (kind == WordClass::comma) {
        return i;
      }
      if (kind == WordClass::verb || kind == WordClass::auxiliary || kind == WordClass::number ||
          kind == WordClass::stop || kind == WordClass::relative) {
        break;
      }
    }
    return m_end;
  }

  // A finite verb without measure: the number is busy with it, unless it stands in a relative clause.
  void read_other_verb()
  {
    if (m_in_relative) {
      close_relative();
      return;
    }
    if (governs_infinitive() || is_copula()) {
      return;
    }
    const auto joined = joined_verb();
    m_done = !joined;
    m_at = joined.value_or(m_at + 1) - 1; // the caller moves on by one
  }

  // "abandoned ship and [were] picked up": the auxiliary that goes on with the same subject.
  std::optional<std::size_t> joined_verb() const
  {
    for (std::size_t i = m_at + 1; i < std::min(m_end, m_at + k_joined_reach); ++i) {
      switch (m_words.kind(i)) {
      case WordClass::coordinator:
        return m_words.is_kind(i + 1, WordClass::auxiliary) ? std::optional{i + 1} : std::nullopt;
      case WordClass::noun:
      case WordClass::adjective:
      case WordClass::determiner:
      case WordClass::of:
      case WordClass::preposition:
      case WordClass::adverb:
      case WordClass::time: break;
      default: return std::nullopt;
      }
    }
    return std::nullopt;
  }

  // "restent hospitalisées", "remain missing": the verb only links.
  bool is_copula() const
  {
    std::size_t next = m_at + 1;
    while (next < m_words.last && m_words.kind(next) == WordClass::adverb && use_at(next) == nullptr) {
      ++next;
    }
    const auto* use = use_at(next);
    return use != nullptr && (use->voice == Voice::participle || use->voice == Voice::state);
  }

  // "pourraient être portées disparues", "indiquent avoir été enlevés": the verb passes its subject on.
  bool governs_infinitive() const
  {
    for (std::size_t i = m_at + 1; i < std::min(m_words.last, m_at + 4); ++i) {
      if (m_words.has(i, Role::auxiliary, Flag::infinitive)) {
        return true;
      }
      if (m_words.kind(i) == WordClass::infinitive) {
        return m_words.is(m_at, Role::hedge) || m_words.is(m_at, Role::forecast) ||
               m_words.has(m_at, Role::support_verb, Flag::to);
      }
      if (m_words.kind(i) != WordClass::adverb && m_words.kind(i) != WordClass::negation) {
        return false;
      }
    }
    return false;
  }

  // The relative clause has had its verb. Without a closing comma the main verb must be finite to be told
  // from more of the clause ("qui tentaient de porter secours aux personnes coincées").
  void close_relative()
  {
    m_in_relative = m_relative_ends_at_comma;
    m_finite_only |= !m_relative_ends_at_comma;
  }

  const SentenceWords& m_words;
  const std::vector<PredicateUse>& m_uses;
  const std::vector<FigureDraft>& m_drafts;
  std::size_t m_first;
  const FigureDraft& m_draft;
  std::size_t m_at = 0;
  std::size_t m_end = 0;
  bool m_done = false;
  bool m_crossed = false;
  bool m_after_preposition = false;
  bool m_finite_only = false; // participles belong to somebody else by now
  bool m_in_part = false;     // behind "dont 2", up to the comma
  bool m_in_relative = false;
  bool m_relative_has_subject = false; // another number
  bool m_relative_ends_at_comma = false;
  PredicateMatch m_best;
};

} // namespace

std::optional<PredicateMatch> predicate_after(const SentenceWords& words, const std::vector<PredicateUse>& uses,
                                              const std::vector<FigureDraft>& drafts, std::size_t first,
                                              const FigureDraft& draft)
{
  return Search{words, uses, drafts, first, draft}.run();
}

} // namespace saidby::extract

#include "extract/frame_context.hpp"

#include <algorithm>

namespace saidby::extract {

namespace {

using language::any_of;
using language::Flag;
using language::Role;
using model::Measure;

// How far behind "among" the noun may stand that names the whole ("parmi les personnes tuées").
constexpr std::size_t k_among_reach = 5;
// How far behind its opening a number in brackets may stand.
constexpr std::size_t k_bracket_reach = 16;
// How many words the verb may take between "among the dead" and its first member ("on compte aussi").
constexpr std::size_t k_list_verb = 4;
// How many members of a list are added up.
constexpr std::size_t k_longest_sum = 12;
// How many figures back a whole is looked for.
constexpr std::size_t k_back_figures = 24;

class PartFinder : FrameContext {
public:
  using FrameContext::FrameContext;

  // "parmi les 13 morts figurent deux enfants", "one child was among the dead", "un policier figure parmi
  // les personnes tuées": parts of the figure or outcome that "among" names.
  void find_members()
  {
    for (std::size_t at = m_words.first; at < m_words.last; ++at) {
      const auto whole = is_among(at) || opens_out_of(at) ? whole_among(at)
                         : opens_with_them(at)            ? whole_of_pronoun(at)
                                                          : std::nullopt;
      if (whole) {
        take_members(at, *whole);
        return;
      }
    }
  }

private:
  bool is_among(std::size_t at) const
  {
    return m_words.has(at, Role::preposition, Flag::among) && m_words.kind(at) == WordClass::preposition;
  }

  // "Of the victims, 40 were children", "Sur ces blessés, …": behind a comma the parts follow.
  bool opens_out_of(std::size_t at) const
  {
    const bool opens = at == m_words.first || m_words.kind(at - 1) == WordClass::quote;
    const bool out_of = m_words.has(at, Role::preposition, Flag::of) || m_words.has(at, Role::preposition, Flag::place);
    return opens && out_of && m_words.is(at + 1, Role::determiner) && m_words.is(at + 2, Role::outcome_noun) &&
           m_words.is_kind(at + 3, WordClass::comma);
  }

  // The number of the sentence that starts at a piece.
  std::optional<std::size_t> draft_at(std::size_t piece) const
  {
    const auto begin = m_drafts.begin() + static_cast<std::ptrdiff_t>(m_first);
    const auto at = std::lower_bound(begin, m_drafts.end(), piece, [&](const FigureDraft& draft, std::size_t wanted) {
      return first_piece(draft) < wanted;
    });
    return at != m_drafts.end() && first_piece(*at) == piece
             ? std::optional{static_cast<std::size_t>(at - m_drafts.begin())}
             : std::nullopt;
  }

  // "Parmi eux se trouvent 21 femmes", "Among them were two children".
  bool opens_with_them(std::size_t at) const
  {
    const bool opens = at == m_words.first || m_words.kind(at - 1) == WordClass::quote;
    return opens && m_words.has(at, Role::part_marker, Flag::before) && m_words.has(at, Role::part_marker, Flag::after);
  }

  struct Among {
    Measure measure = Measure::other;
    const language::Lexeme* trigger = nullptr;
    std::size_t trigger_piece = k_no_piece;
    std::optional<std::size_t> draft;         // the number that "among" names
    std::size_t end = 0;                      // one past the words that name the whole
    const language::Lexeme* marker = nullptr; // the pack row that says "among them"
  };

  std::optional<Among> whole_among(std::size_t among) const
  {
    for (std::size_t i = among + 1; i < std::min(m_words.last, among + 1 + k_among_reach); ++i) {
      if (const auto draft = draft_at(i)) {
        const auto& whole = m_drafts[*draft];
        return whole.counts() ? std::optional{Among{*whole.measure, whole.trigger, whole.trigger_piece, draft,
                                                    whole.noun.end, nullptr}}
                              : std::nullopt;
      }
      for (const auto& reading : m_words.piece(i).readings) {
        const bool names =
          reading.role == Role::outcome_noun || (reading.role == Role::predicate && reading.has(Flag::participle));
        if (names && reading.measure && !reading.has(Flag::weak) && !reading.has(Flag::things)) {
          return Among{*reading.measure, &reading, i, std::nullopt, i + 1, nullptr};
        }
      }
      const auto kind = m_words.kind(i);
      if (kind != WordClass::determiner && kind != WordClass::noun && kind != WordClass::adjective &&
          kind != WordClass::quote) {
        return std::nullopt;
      }
    }
    return std::nullopt;
  }

  std::optional<Among> whole_of_pronoun(std::size_t at) const
  {
    for (std::size_t i = m_first; i-- > m_first - std::min(m_first, k_back_figures);) {
      const auto& whole = m_drafts[i];
      if (whole.counts() && !whole.part_of && whole.measure != Measure::damaged) {
        return Among{
          *whole.measure, whole.trigger, k_no_piece, i, at + 1, m_words.piece(at).reading(Role::part_marker)};
      }
    }
    return std::nullopt;
  }

  void take_members(std::size_t among, const Among& whole)
  {
    const auto part_of = whole.draft ? whole.draft : last_figure_of(whole.measure);
    for (std::size_t i = m_first; i < m_drafts.size(); ++i) {
      auto& draft = m_drafts[i];
      const std::size_t at = first_piece(draft);
      const bool placed = i != whole.draft && (at < among || at >= whole.end);
      const bool member = placed && may_be_member(draft) && (!is_bare(draft) || opens_clause(at, whole.end));
      // A member that took "among those killed" for its own predicate is a member all the same.
      const bool named = at > whole.end && at <= whole.end + k_list_verb; // "parmi les morts figurent deux enfants"
      const bool free = named || !draft.counts() || (draft.trigger_piece > among && draft.trigger_piece <= whole.end);
      if (!member || !free) {
        continue;
      }
      draft.frame = Frame::part;
      draft.measure = whole.measure;
      draft.trigger = whole.trigger;
      draft.trigger_piece = whole.trigger_piece;
      draft.use.reset();
      draft.part_of = part_of;
      if (whole.marker != nullptr) {
        draft.rows.push_back(whole.marker->row);
      }
    }
  }

  bool may_be_member(const FigureDraft& draft) const
  {
    const bool article = found(draft).form == quantity::Form::article;
    return draft.noun.kind != NounKind::uncounted && !is_thing(draft.noun) && draft.noun.outcome == nullptr &&
           !(article && draft.noun.kind == NounKind::unknown);
  }

  // "parmi ces blessés, [99] sont …": a bare number right behind the phrase.
  bool opens_clause(std::size_t number, std::size_t end) const
  {
    return number == end + 1 && m_words.is_kind(end, WordClass::comma);
  }

  // The whole that "the dead" means: the largest figure of that measure in the sentences before.
  std::optional<std::size_t> last_figure_of(Measure measure) const
  {
    std::optional<std::size_t> largest;
    const std::size_t floor = m_first - std::min(m_first, k_back_figures);
    for (std::size_t at = m_first; at-- > floor;) {
      const auto& before = m_drafts[at];
      const bool same = before.measure == measure || (measure == Measure::victims && before.measure == Measure::killed);
      if (before.counts() && !before.part_of && same && (!largest || is_less(*largest, at))) {
        largest = at;
      }
    }
    return largest;
  }

public:
  // Parts of figures whose frames are known.
  void find_parts()
  {
    for (std::size_t i = m_first; i < m_drafts.size(); ++i) {
      if (m_drafts[i].counts() && !m_drafts[i].part_of) {
        m_drafts[i].part_of = whole_of(i);
        note_marker(i);
      }
    }
    add_up();
  }

private:
  // "three of them": the words behind the number that make it a part.
  void note_marker(std::size_t i)
  {
    auto& draft = m_drafts[i];
    const std::size_t behind = found(draft).last_piece;
    if (draft.part_of && m_words.has(behind, Role::part_marker, Flag::after)) {
      draft.rows.push_back(m_words.piece(behind).reading(Role::part_marker)->row);
    }
  }

  std::optional<std::size_t> whole_of(std::size_t i) const
  {
    const auto& draft = m_drafts[i];
    if (draft.noun.of_whole) {
      return whole_of_them(i);
    }
    if (const auto host = host_of_bracket(i)) {
      return host;
    }
    return i > m_first && (is_out_of(i) || is_with_serious(i) || is_graver(i)) ? std::optional{i - 1} : std::nullopt;
  }

  // "four of them", "four of the deceased", "12 des 25 personnes": the number that follows, else the last whole
  // that can hold them, with the same measure where the phrase names it.
  std::optional<std::size_t> whole_of_them(std::size_t i) const
  {
    const auto& draft = m_drafts[i];
    if (i + 1 < m_drafts.size() && m_drafts[i + 1].inside_whole) {
      return m_drafts[i + 1].counts() ? std::optional{i + 1} : std::nullopt;
    }
    const bool named = draft.frame == Frame::outcome_noun;
    if (!named && !draft.noun.of_people) {
      return std::nullopt; // "149 of the survivors": of whom no figure speaks
    }
    const std::size_t floor = i - std::min(i, k_back_figures);
    for (std::size_t at = i; at-- > floor;) {
      const auto& before = m_drafts[at];
      const bool fits = before.counts() && before.measure != Measure::damaged &&
                        (!named || before.measure == draft.measure) && !is_less(at, i);
      if (fits) {
        return before.part_of && !m_drafts[*before.part_of].part_of && before.sentence < draft.sentence
                 ? before.part_of
                 : std::optional{at};
      }
    }
    return std::nullopt;
  }

  // "148 casualties (93 dead and 55 wounded)", "(54 cas pour 33 morts)".
  std::optional<std::size_t> host_of_bracket(std::size_t i) const
  {
    std::size_t at = first_piece(m_drafts[i]);
    std::size_t opening = k_no_piece;
    const std::size_t floor = at - std::min(at - m_words.first, k_bracket_reach);
    while (at-- > floor) {
      if (m_words.kind(at) == WordClass::bracket_close) {
        return std::nullopt;
      }
      if (m_words.kind(at) == WordClass::bracket_open) {
        opening = at;
        break;
      }
    }
    if (opening == k_no_piece) {
      return std::nullopt;
    }
    for (std::size_t host = std::max(m_first, i - std::min(i, k_longest_sum)); host < i; ++host) {
      const auto& whole = m_drafts[host];
      const bool inside = first_piece(whole) > opening;
      const bool before = !inside && whole.noun.end + 1 >= opening;
      const bool holds = whole.measure == Measure::victims || (whole.measure == m_drafts[i].measure && before) ||
                         (whole.measure == Measure::cases && goes_on_with(host, i));
      if (whole.counts() && !whole.part_of && (before || inside) && holds && !is_less(host, i)) {
        return host;
      }
    }
    return std::nullopt;
  }

  // "54 cas pour 33 morts et 21 survivants": deaths among cases, right behind them or in their list.
  bool goes_on_with(std::size_t host, std::size_t i) const
  {
    if (m_drafts[i].measure == Measure::cases) {
      return false;
    }
    return host + 1 == i ? first_piece(m_drafts[i]) <= m_drafts[host].noun.end + 1
                         : m_drafts[i - 1].part_of == host && m_drafts[i - 1].measure != Measure::cases;
  }

  // "Sur ces 282 personnes, 249 ont été placées": the number before opens the clause behind a preposition.
  bool is_out_of(std::size_t i) const
  {
    const auto& whole = m_drafts[i - 1];
    const std::size_t number = first_piece(whole);
    if (!whole.noun.definite || number < m_words.first + 2 || !is_less(i, i - 1) || is_thing(whole.noun)) {
      return false;
    }
    const std::size_t preposition = number - 2;
    const bool opens = preposition == m_words.first || m_words.kind(preposition - 1) == WordClass::comma ||
                       m_words.kind(preposition - 1) == WordClass::quote;
    const bool out_of = m_words.kind(preposition) == WordClass::of ||
                        m_words.has(preposition, Role::preposition, Flag::of) ||
                        m_words.has(preposition, Role::preposition, Flag::place);
    return opens && out_of &&
           (m_words.is_kind(whole.noun.end, WordClass::comma) ||
            (whole.trigger_piece != k_no_piece && m_words.is_kind(whole.trigger_piece + 1, WordClass::comma)));
  }

  // "33 were hospitalised with five seriously injured".
  bool is_with_serious(std::size_t i) const
  {
    const auto& draft = m_drafts[i];
    const auto& whole = m_drafts[i - 1];
    const std::size_t with = before_number(first_piece(draft));
    const bool hurt = whole.measure == Measure::injured || whole.measure == Measure::hospitalised;
    return hurt && draft.noun.outcome != nullptr && draft.noun.outcome->severity && is_less(i, i - 1) &&
           m_words.has(with, Role::preposition, Flag::with);
  }

  // "19 were injured, three seriously": the graver ones are among those before.
  bool is_graver(std::size_t i) const
  {
    const auto& draft = m_drafts[i];
    const auto& whole = m_drafts[i - 1];
    const auto* word = m_words.holds(draft.noun.end) ? m_words.piece(draft.noun.end).reading(Role::severity) : nullptr;
    const bool hurt = whole.measure == Measure::injured || whole.measure == Measure::hospitalised;
    return hurt && is_bare(draft) && word != nullptr && word->severity && draft.measure == whole.measure &&
           is_less(i, i - 1);
  }

  // A list that adds up to a figure before it breaks it down: "three people died. Two drowned and one was
  // crushed", "483 attacked, 125 killed, 234 wounded and 124 kidnapped".
  void add_up()
  {
    std::int64_t sum = 0;
    std::size_t members = 0;
    for (std::size_t i = m_drafts.size(); i-- > m_first;) {
      const auto& draft = m_drafts[i];
      const auto& quantity = found(draft).quantity;
      if (!draft.counts()) {
        continue;
      }
      if (!quantity.value || quantity.qualifier != model::Qualifier::exact || draft.part_of) {
        return;
      }
      sum += *quantity.value;
      ++members;
      if (members > k_longest_sum) {
        return;
      }
      if (members >= 2) {
        link_sum(i, sum);
      }
    }
  }

  // Links drafts[from...] to the figure of the value `sum` before them.
  void link_sum(std::size_t from, std::int64_t sum)
  {
    const std::size_t floor = from - std::min(from, k_back_figures);
    for (std::size_t at = from; at-- > floor;) {
      const auto& whole = m_drafts[at];
      const auto members = [&](auto&& holds) {
        return std::all_of(m_drafts.begin() + static_cast<std::ptrdiff_t>(from), m_drafts.end(),
                           [&](const FigureDraft& draft) { return !draft.counts() || holds(draft); });
      };
      const bool adds_up = whole.counts() && found(whole).quantity.value == sum;
      // "483 attacked, 125 killed, 234 wounded …": in one sentence other things that happened to the same people;
      // in the next one a list that names nobody anew ("Two drowned and one was crushed").
      const bool fits =
        whole.sentence == m_words.sentence
          ? members([&](const FigureDraft& draft) {
              return draft.noun.kind == NounKind::unsaid && !draft.copied_from && draft.measure != whole.measure;
            })
          : (is_bare(m_drafts[from]) || part_marker_before(from)) &&
              members([&](const FigureDraft& draft) { return draft.measure == whole.measure; });
      if (!adds_up || !fits) {
        continue;
      }
      for (std::size_t i = from; i < m_drafts.size(); ++i) {
        m_drafts[i].part_of = m_drafts[i].counts() ? std::optional{at} : std::nullopt;
      }
      return;
    }
  }
};

} // namespace

void find_members(const SentenceWords& words, const std::vector<PredicateUse>& uses, const DocumentTopics& topics,
                  std::vector<FigureDraft>& drafts, std::size_t first)
{
  PartFinder{words, uses, topics, drafts, first}.find_members();
}

void find_parts(const SentenceWords& words, const std::vector<PredicateUse>& uses, const DocumentTopics& topics,
                std::vector<FigureDraft>& drafts, std::size_t first)
{
  PartFinder{words, uses, topics, drafts, first}.find_parts();
}

} // namespace saidby::extract

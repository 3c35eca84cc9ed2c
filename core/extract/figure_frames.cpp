#include "extract/figure_draft.hpp"

#include <algorithm>
#include <array>

namespace saidby::extract {

namespace {

using language::any_of;
using language::Counted;
using language::Flag;
using language::Lexeme;
using language::Role;
using model::Measure;
using quantity::Form;
using text::TokenKind;

// How far left of a number the verb that has it as its object may stand.
constexpr std::size_t k_object_reach = 6;
// How far left of "of 17" the event noun may stand ("l'évacuation \"en cours\" de 280 enfants").
constexpr std::size_t k_event_reach = 6;
// How far left of a bare figure the toll noun may stand.
constexpr std::size_t k_toll_reach = 16;
// How far left of a part its marker may stand: over other parts.
constexpr std::size_t k_marker_reach = 24;

class FrameFinder {
public:
  FrameFinder(const SentenceWords& words, const std::vector<PredicateUse>& uses, std::vector<FigureDraft>& drafts,
              std::size_t first)
    : m_words{words},
      m_uses{uses},
      m_drafts{drafts},
      m_first{first}
  {}

  void run()
  {
    for (std::size_t i = m_first; i < m_drafts.size(); ++i) {
      find_own_frame(i);
    }
    for (std::size_t i = m_first; i < m_drafts.size(); ++i) {
      if (!m_drafts[i].counts()) {
        find_shared_frame(i);
      }
    }
    for (std::size_t i = m_first; i < m_drafts.size(); ++i) {
      drop_article(i);
    }
  }

private:
  const quantity::FoundQuantity& found(const FigureDraft& draft) const
  {
    return m_words.reading.quantities[draft.quantity];
  }
  std::size_t first_piece(const FigureDraft& draft) const { return found(draft).first_piece; }

  // --- frames of the number's own ------------------------------------------------------------------

  void find_own_frame(std::size_t i)
  {
    auto& draft = m_drafts[i];
    if (draft.noun.kind == NounKind::uncounted) {
      return;
    }
    draft.inside_whole = i > m_first && m_drafts[i - 1].noun.of_whole && !m_drafts[i - 1].noun.of_people &&
                         first_piece(draft) <= m_drafts[i - 1].noun.end + 1;
    const auto after = predicate_after(m_words, m_uses, m_drafts, m_first, draft);
    const bool done = take_outcome(draft, after) || take_complement(draft) || take_object(draft) ||
                      take_event_noun(draft) || take_part_marker(i, after) || take_predicate(draft, after) ||
                      take_toll(draft);
    static_cast<void>(done);
  }

  static void take(FigureDraft& draft, Frame frame, const Lexeme& trigger, std::size_t piece)
  {
    draft.frame = frame;
    draft.measure = trigger.measure;
    draft.trigger = &trigger;
    draft.trigger_piece = piece;
  }

  // "17 dead"; but "17 wounded were taken to hospital", "17 blessés sont morts".
  bool take_outcome(FigureDraft& draft, const std::optional<PredicateMatch>& after) const
  {
    const auto* outcome = draft.noun.outcome;
    if (outcome == nullptr || (outcome->has(Flag::weak) && !outcome_is_meant(draft, *outcome))) {
      return false;
    }
    take(draft, Frame::outcome_noun, *outcome, draft.noun.outcome_piece);
    if (after && !after->crossed_number && !after->in_relative && overrides(*after, *outcome)) {
      take(draft, Frame::predicate, *after->reading, after->use->piece);
      draft.use = *after->use;
    }
    return true;
  }

  static bool overrides(const PredicateMatch& after, const Lexeme& outcome)
  {
    if (outcome.has(Flag::event) || outcome.unit == model::Unit::bodies || after.reading->has(Flag::weak)) {
      return after.reading->has(Flag::destination) && outcome.measure == Measure::injured;
    }
    if (after.reading->has(Flag::destination)) {
      return outcome.measure == Measure::injured || outcome.measure == Measure::victims;
    }
    return after.use->finite && after.reading->role == Role::predicate && outcome.measure != Measure::killed &&
           (after.reading->measure == Measure::killed || after.reading->measure == Measure::released ||
            after.reading->measure == Measure::rescued || after.reading->measure == Measure::evacuated);
  }

  // "12 cases" counts people where the document speaks of an epidemic, or a word beside it says so.
  bool outcome_is_meant(const FigureDraft& draft, const Lexeme& outcome) const
  {
    if (outcome.measure != Measure::cases) {
      return false;
    }
    return draft.noun.more || std::any_of(m_words.reading.sentences.begin(), m_words.reading.sentences.end(),
                                          [&](const SentenceReading& sentence) { return names_epidemic(sentence); });
  }

  bool names_epidemic(const SentenceReading& sentence) const
  {
    if ((sentence.roles & language::bit(Role::event_kind)) == 0) {
      return false;
    }
    for (std::size_t i = sentence.first_piece; i < sentence.last_piece; ++i) {
      const auto* kind = m_words.reading.pieces[i].reading(Role::event_kind);
      if (kind != nullptr && kind->measure == Measure::cases) {
        return true;
      }
    }
    return false;
  }

  // "a coûté la vie à 17 personnes", "the road is blocked by 900 people".
  bool take_complement(FigureDraft& draft) const
  {
    const std::size_t at = before_number(first_piece(draft));
    const auto* use = use_at(at);
    const auto* reading = use == nullptr ? nullptr : complement_reading(at, draft.noun);
    if (reading == nullptr) {
      return false;
    }
    take(draft, Frame::complement, *reading, at);
    draft.use = *use;
    return true;
  }

  const Lexeme* complement_reading(std::size_t piece, const CountedNoun& noun) const
  {
    for (const auto& reading : m_words.piece(piece).readings) {
      if (reading.role == Role::predicate && reading.counted == Counted::complement && reading.measure &&
          reading.has(Flag::things) == is_thing(noun) && noun.kind != NounKind::uncounted) {
        return &reading;
      }
    }
    return nullptr;
  }

  // The piece left of the number, over determiners, quotation marks and adverbs.
  std::size_t before_number(std::size_t piece) const
  {
    std::size_t at = piece;
    for (std::size_t steps = 0; steps < k_object_reach && at > m_words.first; ++steps) {
      --at;
      const auto kind = m_words.kind(at);
      const bool skipped = kind == WordClass::determiner || kind == WordClass::quote || kind == WordClass::adverb ||
                           kind == WordClass::time || kind == WordClass::negation ||
                           m_words.piece(at).is_any(any_of(Role::more, Role::hedge, Role::severity));
      if (!skipped || use_at(at) != nullptr) {
        return at;
      }
    }
    return at;
  }

  const PredicateUse* use_at(std::size_t piece) const
  {
    const auto at = std::lower_bound(m_uses.begin(), m_uses.end(), piece,
                                     [](const PredicateUse& use, std::size_t wanted) { return use.piece < wanted; });
    return at != m_uses.end() && at->piece == piece ? &*at : nullptr;
  }

  // "killing 17", "the police arrested 17 people".
  bool take_object(FigureDraft& draft) const
  {
    const std::size_t at = before_number(first_piece(draft));
    const auto* use = use_at(at);
    const auto* reading = use == nullptr ? nullptr : fitting_reading(m_words, *use, Side::right, draft.noun);
    if (reading == nullptr || reading->counted == Counted::complement) {
      return false;
    }
    take(draft, Frame::object, *reading, at);
    draft.use = *use;
    return true;
  }

  // "the death of 17", "la mort d'au moins 13 personnes", "une grève de 900 salariés".
  bool take_event_noun(FigureDraft& draft) const
  {
    const std::size_t of = before_number(first_piece(draft));
    if (of < m_words.first || of >= first_piece(draft)) {
      return false;
    }
    const auto* own = m_words.piece(of).reading(Role::event_noun);
    if (own != nullptr && own->has(Flag::of)) { // "à la recherche de"
      return take_event(draft, of);
    }
    if (m_words.kind(of) != WordClass::of && !m_words.piece(of).is(Role::preposition)) {
      return false;
    }
    const std::size_t floor = of - std::min(of - m_words.first, k_event_reach);
    for (std::size_t i = of; i-- > floor;) {
      if (m_words.is(i, Role::event_noun) && m_words.kind(i) != WordClass::verb) {
        return governs(i, of) && take_event(draft, i);
      }
      const auto kind = m_words.kind(i);
      if (kind != WordClass::adjective && kind != WordClass::quote && kind != WordClass::noun &&
          kind != WordClass::preposition && kind != WordClass::adverb && kind != WordClass::participle) {
        return false;
      }
    }
    return false;
  }

  // Whether the preposition ties a number to the event noun: "of" for all, "by", "with" and "in" for crowds.
  bool governs(std::size_t noun, std::size_t preposition) const
  {
    if (m_words.kind(preposition) == WordClass::of || m_words.has(preposition, Role::preposition, Flag::of)) {
      return true;
    }
    const auto measure = m_words.piece(noun).reading(Role::event_noun)->measure;
    return (measure == Measure::participants || measure == Measure::cases) && preposition == noun + 1 &&
           !m_words.has(preposition, Role::preposition, Flag::to);
  }

  bool take_event(FigureDraft& draft, std::size_t piece) const
  {
    for (const auto& reading : m_words.piece(piece).readings) {
      if (reading.role == Role::event_noun && reading.measure && reading.has(Flag::things) == is_thing(draft.noun) &&
          (!reading.has(Flag::weak) || draft.noun.kind == NounKind::people)) {
        take(draft, Frame::event_noun, reading, piece);
        return true;
      }
    }
    return false;
  }

  // "17 were killed", "17 soldats tués".
  bool take_predicate(FigureDraft& draft, const std::optional<PredicateMatch>& after) const
  {
    if (!after || (draft.inside_whole && after->use->finite && !after->in_relative)) {
      return false;
    }
    take(draft, Frame::predicate, *after->reading, after->use->piece);
    draft.use = *after->use;
    return true;
  }

  // --- parts --------------------------------------------------------------------------------------------

  // "dont 62 grièvement", "including two children": what happened to the whole. A part with a clause of its
  // own ("dont les trois qui ont été hospitalisés") keeps that.
  bool take_part_marker(std::size_t i, const std::optional<PredicateMatch>& after)
  {
    auto& draft = m_drafts[i];
    const auto marker = part_marker_before(i);
    if (!marker) {
      return false;
    }
    const auto whole = whole_before(*marker);
    if (!whole) {
      return false;
    }
    draft.part_of = whole;
    const bool own = after && (after->in_relative || (!after->use->finite && !after->crossed_number));
    if (own && take_predicate(draft, after)) {
      return true;
    }
    if (m_drafts[*whole].counts()) {
      copy(i, *whole, Frame::part);
      return true;
    }
    return false;
  }

  // The marker of the list that the number stands in: "dont un nourrisson et [trois] enfants".
  std::optional<std::size_t> part_marker_before(std::size_t i) const
  {
    const std::size_t number = first_piece(m_drafts[i]);
    const std::size_t floor = number - std::min(number - m_words.first, k_marker_reach);
    for (std::size_t at = number; at-- > floor;) {
      if (m_words.has(at, Role::part_marker, Flag::before)) {
        return at;
      }
      switch (m_words.kind(at)) {
      case WordClass::verb:
      case WordClass::auxiliary:
      case WordClass::stop:
      case WordClass::semicolon:
      case WordClass::colon:
      case WordClass::contrast:
      case WordClass::relative:
      case WordClass::subordinator:
      case WordClass::bracket_open: return std::nullopt;
      default: break;
      }
    }
    return std::nullopt;
  }

  // The figure that a marker divides: the nearest one before it that is no part itself.
  std::optional<std::size_t> whole_before(std::size_t marker) const
  {
    for (std::size_t i = m_drafts.size(); i-- > m_first;) {
      if (first_piece(m_drafts[i]) < marker && m_drafts[i].noun.kind != NounKind::uncounted) {
        return m_drafts[i].part_of && m_drafts[i].frame == Frame::part ? m_drafts[i].part_of : std::optional{i};
      }
    }
    return std::nullopt;
  }

  void copy(std::size_t to, std::size_t from, Frame frame)
  {
    auto& draft = m_drafts[to];
    draft.frame = frame;
    draft.measure = m_drafts[from].measure;
    draft.trigger = m_drafts[from].trigger;
    draft.trigger_piece = m_drafts[from].trigger_piece;
    draft.use = m_drafts[from].use;
    draft.copied_from = from;
  }

  // --- tolls -----------------------------------------------------------------------------------------------

  // "the death toll rose to 17", "portant le total à 17".
  bool take_toll(FigureDraft& draft) const
  {
    if (draft.noun.kind == NounKind::unknown || draft.noun.outcome != nullptr) {
      return false;
    }
    const std::size_t number = first_piece(draft);
    const std::size_t floor = number - std::min(number - m_words.first, k_toll_reach);
    for (std::size_t i = number; i-- > floor;) {
      const auto* toll = m_words.piece(i).reading(Role::toll_noun);
      if (toll != nullptr && m_words.kind(i) != WordClass::verb) {
        return take_toll_noun(draft, *toll, i);
      }
      const auto kind = m_words.kind(i);
      if (kind == WordClass::stop || kind == WordClass::semicolon || kind == WordClass::contrast ||
          kind == WordClass::subordinator) {
        return false;
      }
    }
    return false;
  }

  bool take_toll_noun(FigureDraft& draft, const Lexeme& toll, std::size_t piece) const
  {
    if (toll.measure) {
      take(draft, Frame::toll, toll, piece);
      return true;
    }
    // "this number rose to 17": what happened is that of the last figure.
    for (std::size_t i = m_drafts.size(); i-- > 0;) {
      const auto& before = m_drafts[i];
      if (before.sentence + 1 < m_words.sentence) {
        return false;
      }
      if (before.counts() && before.quantity < draft.quantity) {
        draft.frame = Frame::toll;
        draft.measure = before.measure;
        draft.trigger_piece = piece;
        draft.copied_from = i;
        return true;
      }
    }
    return false;
  }

  // --- frames shared with another number ---------------------------------------------------------------------

  void find_shared_frame(std::size_t i)
  {
    auto& draft = m_drafts[i];
    if (draft.noun.kind == NounKind::uncounted) {
      return;
    }
    static_cast<void>(take_part_of_them(i) || take_list(i) || take_gap(i) || take_noun(draft) || take_again(i));
  }

  // "four of them", "onze des 26 victimes": what happened to the whole.
  bool take_part_of_them(std::size_t i)
  {
    const auto& draft = m_drafts[i];
    if (!draft.noun.of_whole) {
      return false;
    }
    if (i + 1 < m_drafts.size() && m_drafts[i + 1].inside_whole && m_drafts[i + 1].counts()) {
      copy(i, i + 1, Frame::part);
      m_drafts[i].part_of = i + 1;
      return true;
    }
    const auto whole = last_figure_before(i);
    if (!whole) {
      return false;
    }
    copy(i, *whole, Frame::part);
    m_drafts[i].part_of = whole;
    return true;
  }

  std::optional<std::size_t> last_figure_before(std::size_t i) const
  {
    for (std::size_t at = i; at-- > 0;) {
      if (m_drafts[at].counts()) {
        return m_drafts[at].sentence + 3 < m_words.sentence ? std::nullopt : std::optional{at};
      }
    }
    return std::nullopt;
  }

  // "killed five soldiers, a guard and [two nurses]", "17 bodies: [nine men], [eight women]".
  bool take_list(std::size_t i)
  {
    if (i == m_first || !m_drafts[i - 1].counts() || m_drafts[i].inside_whole) {
      return false;
    }
    const auto& before = m_drafts[i - 1];
    bool whole = false;
    if (!only_separators(before.noun.end, first_piece(m_drafts[i]), whole)) {
      return false;
    }
    copy(i, i - 1, Frame::list);
    if (!whole && m_drafts[i - 1].part_of) {
      m_drafts[i].part_of = m_drafts[i - 1].part_of;
    }
    return true;
  }

  // Whether only commas, "and" and the like stand in [from, to). `explains`: with a colon or a dash.
  bool only_separators(std::size_t from, std::size_t to, bool& explains) const
  {
    bool any = false;
    for (std::size_t at = from; at < to; ++at) {
      switch (m_words.kind(at)) {
      case WordClass::comma:
      case WordClass::coordinator: any = true; break;
      case WordClass::colon:
      case WordClass::dash:
      case WordClass::semicolon: any = explains = true; break;
      case WordClass::quote:
      case WordClass::adverb:
      case WordClass::determiner:
      case WordClass::adjective: break;
      default:
        if (m_words.piece(at).roles != 0) {
          return false;
        }
      }
    }
    return any;
  }

  // "21 injured in A, [36] in B and [29] in C", "5.000 selon la police, [8.000] selon le syndicat".
  bool take_gap(std::size_t i)
  {
    auto& draft = m_drafts[i];
    const bool bare = draft.noun.kind == NounKind::unsaid && draft.noun.outcome == nullptr;
    if (!bare || i == m_first || !m_drafts[i - 1].counts()) {
      return false;
    }
    const std::size_t next = draft.noun.end;
    const bool ends = !m_words.holds(next) || m_words.kind(next) == WordClass::stop ||
                      m_words.kind(next) == WordClass::comma || m_words.kind(next) == WordClass::bracket_close ||
                      m_words.kind(next) == WordClass::quote;
    const bool phrase =
      m_words.holds(next) &&
      (m_words.kind(next) == WordClass::preposition || m_words.kind(next) == WordClass::cue_preposition ||
       m_words.is(next, Role::severity) || m_words.is(next, Role::time_marker) ||
       m_words.kind(next) == WordClass::time || draft.noun.more);
    if (!ends && !phrase) {
      return false;
    }
    copy(i, i - 1, Frame::gap);
    return true;
  }

  // "1.800 manifestants à Nantes": the noun tells, unless those counted only say something.
  bool take_noun(FigureDraft& draft) const
  {
    const auto* noun = draft.noun.noun;
    if (noun == nullptr || !noun->measure || noun->role != Role::person_noun || says_something(draft)) {
      return false;
    }
    take(draft, Frame::noun, *noun, draft.noun.head);
    return true;
  }

  bool says_something(const FigureDraft& draft) const
  {
    for (std::size_t i = draft.noun.end; i < std::min(m_words.last, draft.noun.end + 8); ++i) {
      if (m_words.is(i, Role::cue_verb)) {
        return true;
      }
      if (m_words.kind(i) == WordClass::comma || m_words.kind(i) == WordClass::verb) {
        return false;
      }
    }
    return false;
  }

  // "les [six] migrants sont…", "il s'agit de [quatre] migrants": the same people as before.
  bool take_again(std::size_t i)
  {
    const auto& draft = m_drafts[i];
    if (!draft.noun.definite || draft.noun.kind != NounKind::people) {
      return false;
    }
    const auto& value = found(draft).quantity.value;
    for (std::size_t at = i; at-- > 0;) {
      const auto& before = m_drafts[at];
      if (before.counts() && value && m_words.reading.quantities[before.quantity].quantity.value == value) {
        copy(i, at, Frame::again);
        return true;
      }
    }
    return false;
  }

  // --- articles ----------------------------------------------------------------------------------------------

  // "un", "une", "a" count only where the sentence counts: beside another number, after "dont", under a
  // modifier, or before an outcome.
  void drop_article(std::size_t i)
  {
    auto& draft = m_drafts[i];
    const auto& number = found(draft);
    if (number.form != Form::article || !draft.counts()) {
      return;
    }
    const bool modified = number.first_piece < number.number_first;
    const bool outcome = draft.frame == Frame::outcome_noun && !draft.noun.outcome->has(Flag::weak);
    if (modified || outcome || draft.part_of || counts_beside(i)) {
      return;
    }
    draft.measure.reset();
    draft.frame = Frame::none;
  }

  bool counts_beside(std::size_t i) const
  {
    const auto joined = [&](std::size_t left, std::size_t right) {
      bool explains = false;
      return m_drafts[left].counts() && m_drafts[right].counts() &&
             (found(m_drafts[left]).form != Form::article || found(m_drafts[right]).form != Form::article) &&
             only_separators(m_drafts[left].noun.end, first_piece(m_drafts[right]), explains);
    };
    return (i > m_first && joined(i - 1, i)) || (i + 1 < m_drafts.size() && joined(i, i + 1));
  }

  const SentenceWords& m_words;
  const std::vector<PredicateUse>& m_uses;
  std::vector<FigureDraft>& m_drafts;
  std::size_t m_first;
};

} // namespace

std::string_view name(Frame frame)
{
  static constexpr std::array<std::string_view, 12> k_names{
    "none",        "figure.outcome_noun", "figure.object", "figure.complement", "figure.event_noun", "figure.predicate",
    "figure.part", "figure.toll",         "figure.list",   "figure.gap",        "figure.again",      "figure.noun"};
  return k_names[static_cast<std::size_t>(frame)];
}

void find_frames(const SentenceWords& words, const std::vector<PredicateUse>& uses, std::vector<FigureDraft>& drafts,
                 std::size_t first)
{
  FrameFinder{words, uses, drafts, first}.run();
}

} // namespace saidby::extract

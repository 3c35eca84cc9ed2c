#include "extract/frame_context.hpp"

#include <algorithm>

namespace saidby::extract {

namespace {

using language::any_of;
using language::Counted;
using language::Flag;
using language::Lexeme;
using language::Role;
using model::Measure;

// How far left of "of 17" the event noun may stand ("l'évacuation \"en cours\" de 280 enfants").
constexpr std::size_t k_event_reach = 6;
// How many figures back the whole of "dont 3 enfants" may stand, and how long a list with one unit may be.
constexpr std::size_t k_most_parts = 12;
// How long a phrase of place between verb and number may be.
constexpr std::size_t k_phrase_reach = 6;
// How far left of "and 17 others" the verb of a joined object may stand.
constexpr std::size_t k_joined_reach = 9;
// How far left of a bare figure the toll noun may stand.
constexpr std::size_t k_toll_reach = 28;
// How far left of "by 900 people" the verb may stand ("est bloquée ce jeudi 12 décembre par").
constexpr std::size_t k_by_reach = 8;
// How far behind a bare figure the outcome of the next one may stand ("37 puis de 76 blessés").
constexpr std::size_t k_next_reach = 3;

class OwnFrames : FrameContext {
public:
  using FrameContext::FrameContext;

  void run()
  {
    for (std::size_t i = m_first; i < m_drafts.size(); ++i) {
      find(i);
    }
  }

private:
  void find(std::size_t i)
  {
    auto& draft = m_drafts[i];
    if (is_rate(draft) || is_label(draft)) {
      draft.noun.kind = NounKind::uncounted;
    }
    if (draft.noun.kind == NounKind::uncounted) {
      return;
    }
    draft.inside_whole = i > m_first && m_drafts[i - 1].noun.of_whole && !m_drafts[i - 1].noun.of_people &&
                         first_piece(draft) <= m_drafts[i - 1].noun.end + 1;
    const auto marker = part_marker_before(i);
    draft.no_subject = draft.inside_whole || is_governed(draft);
    const auto after = predicate_after(m_words, m_uses, m_drafts, m_first, draft);
    const bool done = take_outcome(draft, marker ? std::nullopt : after) || take_complement(draft) ||
                      take_object(draft) || take_by_phrase(draft) || take_event_noun(draft) || take_bracket(draft) ||
                      (marker && take_part(i, *marker, after)) || take_predicate(draft, after) || take_next(i) ||
                      take_joined_object(i) || take_toll(draft);
    if (done && marker && !draft.part_of && !leaves_list(i, *marker)) {
      draft.part_of = whole_before(*marker, draft);
    }
    if (marker && draft.part_of) {
      draft.rows.push_back(m_words.piece(*marker).reading(Role::part_marker)->row);
    }
    if (draft.noun.more_word != nullptr) {
      draft.rows.push_back(draft.noun.more_word->row);
    }
  }

  // "3.195 cases, dont 2.896 à Kinshasa, et 72 décès": another outcome behind the first part is no part.
  bool leaves_list(std::size_t i, std::size_t marker) const
  {
    return i > m_first && first_piece(m_drafts[i - 1]) > marker && m_drafts[i].frame == Frame::outcome_noun &&
           m_drafts[i].measure != m_drafts[i - 1].measure;
  }

  // Numbers that only look like a count: "département 44", "the suspect, 32, was …", "an elderly couple".
  bool is_label(const FigureDraft& draft) const
  {
    const std::size_t number = first_piece(draft);
    const auto& quantity = found(draft);
    if (quantity.form == quantity::Form::number_noun && m_words.is(quantity.number_first, Role::person_noun)) {
      return !m_words.has(quantity.last_piece, Role::preposition, Flag::of);
    }
    if (!is_bare(draft) || number < m_words.first + 2 || quantity.form != quantity::Form::digits) {
      return false;
    }
    const bool name = m_words.is(number - 1, Role::place_noun) && m_words.kind(number - 1) == WordClass::noun;
    const bool age = m_words.kind(number - 1) == WordClass::comma && m_words.kind(number - 2) == WordClass::noun &&
                     m_words.is_kind(draft.noun.end, WordClass::comma) && quantity.first_piece == quantity.number_first;
    return name || age || shares_unit(draft);
  }

  // "trois hommes de [18], [19] et 22 ans": the unit of the last number is that of all.
  bool shares_unit(const FigureDraft& draft) const
  {
    const auto& quantities = m_words.reading.quantities;
    const std::size_t last =
      std::min(m_words.reading.sentences[m_words.sentence].last_quantity, draft.quantity + k_most_parts);
    std::size_t end = draft.noun.end;
    for (std::size_t i = draft.quantity + 1; i < last && quantities[i].first_piece == end + 1; ++i) {
      const auto kind = m_words.kind(end);
      if (kind != WordClass::comma && kind != WordClass::coordinator) {
        return false;
      }
      if (!quantities[i].may_count()) {
        return true;
      }
      end = quantities[i].last_piece;
    }
    return false;
  }

  // Numbers that compare: "18 deaths per 100,000", "one in four", "nine more than on Friday", "rose by 112".
  bool is_rate(const FigureDraft& draft) const
  {
    const std::size_t number = first_piece(draft);
    if (number > m_words.first && m_words.has(number - 1, Role::each, Flag::before)) {
      return true;
    }
    return is_bare(draft) && (is_fraction(draft) || is_difference(draft));
  }

  bool is_fraction(const FigureDraft& draft) const
  {
    const std::size_t next = draft.noun.end;
    return m_words.has(next, Role::preposition, Flag::place) && m_words.is_kind(next + 1, WordClass::number) &&
           m_words.token(next + 1).kind == text::TokenKind::word;
  }

  bool is_difference(const FigureDraft& draft) const
  {
    const std::size_t number = first_piece(draft);
    const std::size_t next = draft.noun.end;
    const auto* modifier = m_words.holds(next) ? m_words.piece(next).reading(Role::modifier) : nullptr;
    const bool compares = modifier != nullptr && (modifier->qualifier == model::Qualifier::more_than ||
                                                  modifier->qualifier == model::Qualifier::less_than);
    if (compares || (draft.noun.more && (m_words.has(next, Role::subordinator, Flag::of) ||
                                         m_words.has(next, Role::preposition, Flag::change)))) {
      return true;
    }
    if (number < m_words.first + 2) {
      return false;
    }
    const bool by = m_words.has(number - 1, Role::preposition, Flag::by) ||
                    (m_words.kind(number - 1) == WordClass::of && !m_words.is(next, Role::range_link));
    return by && m_words.has(number - 2, Role::verb, Flag::change);
  }

  // --- the noun says it: "17 dead", "30 dead civilians" --------------------------------------------------

  // But "17 wounded were taken to hospital", "17 blessés sont morts": the verb is stronger.
  bool take_outcome(FigureDraft& draft, const std::optional<PredicateMatch>& after) const
  {
    const auto* outcome = draft.noun.outcome;
    if (outcome == nullptr || (outcome->has(Flag::weak) && !is_meant(draft, *outcome))) {
      return false;
    }
    if (draft.noun.kind == NounKind::thing && outcome->measure != Measure::damaged) {
      return false;
    }
    take(draft, Frame::outcome_noun, *outcome, draft.noun.outcome_piece);
    if (after && !draft.inside_whole && !after->crossed_number && !after->in_relative && overrides(*after, *outcome)) {
      take(draft, Frame::predicate, *after->reading, after->use->piece);
      draft.use = *after->use;
    }
    return true;
  }

  static bool overrides(const PredicateMatch& after, const Lexeme& outcome)
  {
    const bool hurt = outcome.measure == Measure::injured || outcome.measure == Measure::victims;
    if (after.reading->has(Flag::destination)) {
      return hurt;
    }
    if (outcome.has(Flag::event) || outcome.unit == model::Unit::bodies || after.reading->has(Flag::weak)) {
      return false;
    }
    const auto happened = after.reading->measure;
    if (outcome.measure == Measure::victims && happened == Measure::injured) {
      return true; // "deux victimes sont dans un état grave"
    }
    return after.use->finite && after.reading->role == Role::predicate && outcome.measure != Measure::killed &&
           (happened == Measure::killed || happened == Measure::released || happened == Measure::rescued ||
            happened == Measure::evacuated);
  }

  // "12 cases" counts people where the document speaks of an epidemic, "12 lives" behind a verb that takes them.
  bool is_meant(const FigureDraft& draft, const Lexeme& outcome) const
  {
    const auto* verb = m_words.piece(before_number(first_piece(draft))).reading(Role::support_verb);
    if (verb != nullptr && verb->measure && verb->measure == outcome.measure) {
      return true;
    }
    return outcome.measure == Measure::cases && (draft.noun.more || m_topics.names(Measure::cases));
  }

  // --- verbs with the number on their right --------------------------------------------------------------

  // "a coûté la vie à 17 personnes".
  bool take_complement(FigureDraft& draft) const
  {
    const std::size_t at = before_number(first_piece(draft));
    const auto* use = use_at(at);
    if (use == nullptr) {
      return false;
    }
    for (const auto& reading : m_words.piece(at).readings) {
      if (reading.role == Role::predicate && reading.counted == Counted::complement && reading.measure &&
          reading.has(Flag::things) == is_thing(draft.noun)) {
        take(draft, Frame::complement, reading, at);
        draft.use = *use;
        return true;
      }
    }
    return false;
  }

  // "killing 17", "the police arrested 17 people", "a arrêté dimanche à Valbourg douze manifestants".
  bool take_object(FigureDraft& draft) const
  {
    std::size_t at = before_number(first_piece(draft));
    if (use_at(at) == nullptr) {
      at = before_phrase(at);
    }
    const auto* use = use_at(at);
    const auto* reading = use == nullptr ? nullptr : fitting_reading(m_words, *use, Side::right, draft.noun);
    if (reading == nullptr || reading->counted == Counted::complement || !has_event(*reading)) {
      return false;
    }
    take(draft, Frame::object, *reading, at);
    draft.use = *use;
    return true;
  }

  // The piece left of a phrase of place or time that ends at `at`; `at` itself where there is none.
  std::size_t before_phrase(std::size_t at) const
  {
    const std::size_t floor = at - std::min(at - m_words.first, k_phrase_reach);
    for (std::size_t i = at + 1; i-- > floor;) {
      const auto kind = m_words.kind(i);
      if (kind == WordClass::preposition) {
        const bool phrase =
          i < at && (m_words.has(i, Role::preposition, Flag::place) || m_words.has(i, Role::preposition, Flag::time));
        return phrase ? before_number(i) : at;
      }
      if (kind != WordClass::noun && kind != WordClass::determiner && kind != WordClass::of &&
          kind != WordClass::adjective) {
        return at;
      }
    }
    return at;
  }

  // "killed a commander and [six] of his men": the object is in two parts, and the first is no number.
  bool take_joined_object(std::size_t i) const
  {
    auto& draft = m_drafts[i];
    std::size_t at = before_number(first_piece(draft));
    if (at >= first_piece(draft) || m_words.kind(at) != WordClass::coordinator || is_bare(draft)) {
      return false;
    }
    const std::size_t floor = at - std::min(at - m_words.first, k_joined_reach);
    while (at-- > floor) {
      const auto kind = m_words.kind(at);
      if (const auto* use = use_at(at)) {
        const auto* reading = fitting_reading(m_words, *use, Side::right, draft.noun);
        if (reading == nullptr || use->voice != Voice::active) {
          return false;
        }
        take(draft, Frame::object, *reading, at);
        draft.use = *use;
        return true;
      }
      const bool phrase = kind == WordClass::noun || kind == WordClass::adjective || kind == WordClass::determiner ||
                          kind == WordClass::of || kind == WordClass::quote || kind == WordClass::comma;
      if (!phrase) {
        return false;
      }
    }
    return false;
  }

  // "the road is blocked by 900 people", "bloquée ce jeudi par plus d'un millier de personnes".
  bool take_by_phrase(FigureDraft& draft) const
  {
    const std::size_t by = before_number(first_piece(draft));
    if (is_thing(draft.noun) || draft.noun.kind == NounKind::unknown || !m_words.has(by, Role::preposition, Flag::by)) {
      return false;
    }
    const std::size_t floor = by - std::min(by - m_words.first, k_by_reach);
    for (std::size_t i = by; i-- > floor;) {
      const auto* use = use_at(i);
      if (use != nullptr) {
        return take_crowd_verb(draft, *use);
      }
      if (m_words.kind(i) == WordClass::verb || m_words.kind(i) == WordClass::comma) {
        return false;
      }
    }
    return false;
  }

  bool take_crowd_verb(FigureDraft& draft, const PredicateUse& use) const
  {
    if (use.voice == Voice::active) {
      return false;
    }
    for (const auto& reading : m_words.piece(use.piece).readings) {
      if (reading.role == Role::predicate && reading.has(Flag::by) && reading.measure) {
        take(draft, Frame::complement, reading, use.piece);
        draft.use = use;
        return true;
      }
    }
    return false;
  }

  // --- nouns with the number as their complement ------------------------------------------------------------

  // "the death of 17", "la mort d'au moins 13 personnes", "une grève de 900 salariés".
  bool take_event_noun(FigureDraft& draft) const
  {
    const std::size_t of = before_number(first_piece(draft));
    if (of >= first_piece(draft)) {
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
      const bool fits = reading.role == Role::event_noun && reading.measure &&
                        reading.has(Flag::things) == is_thing(draft.noun) && draft.noun.kind != NounKind::unknown;
      if (fits && (!reading.has(Flag::weak) || draft.noun.kind == NounKind::people)) {
        take(draft, Frame::event_noun, reading, piece);
        return true;
      }
    }
    return false;
  }

  // "l'épidémie de coronavirus (3.195, dont 2.896 à Kinshasa)": the bracket counts what stands before it.
  bool take_bracket(FigureDraft& draft) const
  {
    const std::size_t number = first_piece(draft);
    if (!is_bare(draft) || number < m_words.first + 2 || m_words.kind(number - 1) != WordClass::bracket_open) {
      return false;
    }
    const auto* event = m_words.piece(number - 2).reading(Role::event_kind);
    if (event == nullptr || !event->measure) {
      return false;
    }
    take(draft, Frame::event_noun, *event, number - 2);
    return true;
  }

  // --- verbs with the number on their left ----------------------------------------------------------------

  // "17 were killed", "17 soldats tués"; "tués ou blessés" leaves open which.
  bool take_predicate(FigureDraft& draft, const std::optional<PredicateMatch>& after) const
  {
    if (!after || !has_event(*after->reading) || is_group_name(draft, *after->reading)) {
      return false;
    }
    take(draft, Frame::predicate, *after->reading, after->use->piece);
    draft.use = *after->use;
    if (has_alternative(*after)) {
      draft.measure = Measure::victims;
    }
    return true;
  }

  // "les inondations ont touché 12.000 personnes", but not unemployment: some verbs count only in an event.
  bool has_event(const Lexeme& reading) const { return !reading.has(Flag::event) || m_topics.has_event; }

  // "Les 27 se réuniront jeudi": a number that names a body.
  bool is_group_name(const FigureDraft& draft, const Lexeme& reading) const
  {
    return reading.measure == Measure::participants && is_bare(draft) && draft.noun.definite;
  }

  // "sur les 45 passagers, 12 ont péri": behind a preposition a number is no subject.
  bool is_governed(const FigureDraft& draft) const
  {
    const std::size_t before = before_number(first_piece(draft));
    return before < first_piece(draft) &&
           (m_words.kind(before) == WordClass::preposition || m_words.kind(before) == WordClass::of) &&
           !m_words.is(before, Role::part_marker) && !m_words.is(before, Role::modifier);
  }

  // "tués, blessés ou enlevés", "killed or wounded".
  bool has_alternative(const PredicateMatch& after) const
  {
    const std::size_t end = std::min(m_words.last, after.use->piece + 6);
    bool alternative = false;
    for (std::size_t i = after.use->piece + 1; i < end; ++i) {
      alternative |= m_words.is(i, Role::alternative);
      const auto* other = m_words.piece(i).reading(Role::predicate);
      if (alternative && other != nullptr) {
        return other->measure && other->measure != after.reading->measure;
      }
      const auto kind = m_words.kind(i);
      if (other == nullptr && kind != WordClass::comma && kind != WordClass::coordinator && kind != WordClass::adverb &&
          !m_words.is(i, Role::severity)) {
        return false;
      }
    }
    return false;
  }

  // --- parts --------------------------------------------------------------------------------------------------

  // "dont 62 grièvement", "including two children": what happened to the whole. A part with a clause of its
  // own ("dont les trois qui ont été hospitalisés") keeps that.
  bool take_part(std::size_t i, std::size_t marker, const std::optional<PredicateMatch>& after)
  {
    auto& draft = m_drafts[i];
    const auto whole = whole_before(marker, draft);
    if (!whole || !may_share(draft, m_drafts[*whole])) {
      return false;
    }
    const bool own = after && (after->in_relative || (!after->use->finite && !after->crossed_number));
    if (own && take_predicate(draft, after)) {
      return true;
    }
    if (!m_drafts[*whole].counts()) {
      return false;
    }
    copy(i, *whole, Frame::part);
    return true;
  }

  // The figure that a marker divides: the nearest one before it, or the whole of that if it is a part.
  // Where the part says itself what happened, a figure of the same measure goes first.
  std::optional<std::size_t> whole_before(std::size_t marker, const FigureDraft& part) const
  {
    const std::size_t self = static_cast<std::size_t>(&part - m_drafts.data());
    const std::size_t floor = std::max(m_first, self - std::min(self, k_most_parts));
    std::optional<std::size_t> nearest;
    for (std::size_t i = self; i-- > floor;) {
      const auto& whole = m_drafts[i];
      if (first_piece(whole) >= marker || !whole.counts()) {
        continue;
      }
      const std::size_t top = whole.part_of.value_or(i);
      if (part.counts() && m_drafts[top].measure == part.measure) {
        return top;
      }
      nearest = nearest.value_or(top);
    }
    return nearest;
  }

  // --- tolls ------------------------------------------------------------------------------------------------

  // "faisant état de 37 puis de 76 blessés": the outcome of the next figure.
  bool take_next(std::size_t i)
  {
    auto& draft = m_drafts[i];
    if (!is_bare(draft) || i + 1 == m_drafts.size() || m_drafts[i + 1].noun.outcome == nullptr) {
      return false;
    }
    const auto& next = m_drafts[i + 1];
    if (first_piece(next) > draft.noun.end + k_next_reach || next.noun.outcome->has(Flag::weak)) {
      return false;
    }
    for (std::size_t at = draft.noun.end; at < first_piece(next); ++at) {
      const auto kind = m_words.kind(at);
      if (kind == WordClass::verb || kind == WordClass::stop || kind == WordClass::semicolon ||
          kind == WordClass::auxiliary || kind == WordClass::noun) {
        return false;
      }
    }
    take(draft, Frame::list, *next.noun.outcome, next.noun.outcome_piece);
    return true;
  }

  // "the death toll rose to 17", "portant le total à 17".
  bool take_toll(FigureDraft& draft) const
  {
    const std::size_t before = before_number(first_piece(draft));
    if (draft.noun.kind == NounKind::unknown || draft.noun.outcome != nullptr || is_thing(draft.noun) ||
        m_words.has(before, Role::preposition, Flag::as)) {
      return false;
    }
    const std::size_t number = first_piece(draft);
    const std::size_t floor = number - std::min(number - m_words.first, k_toll_reach);
    std::size_t anaphor = k_no_piece;
    for (std::size_t i = number; i-- > floor;) {
      const auto kind = m_words.kind(i);
      if (kind == WordClass::stop || kind == WordClass::semicolon || kind == WordClass::contrast ||
          (kind == WordClass::subordinator && !m_words.is(i, Role::since))) {
        break;
      }
      const auto* toll = m_words.piece(i).reading(Role::toll_noun);
      if (toll != nullptr && toll->measure && kind != WordClass::verb) {
        take(draft, Frame::toll, *toll, i);
        return true;
      }
      anaphor = toll != nullptr && anaphor == k_no_piece ? i : anaphor;
    }
    return anaphor != k_no_piece && take_anaphoric_toll(draft, anaphor);
  }

  // "this number rose to 17": what happened is that of the last figure.
  bool take_anaphoric_toll(FigureDraft& draft, std::size_t piece) const
  {
    for (std::size_t i = m_drafts.size(); i-- > 0;) {
      const auto& before = m_drafts[i];
      if (before.sentence + 1 < m_words.sentence) {
        return false;
      }
      if (before.counts() && before.quantity < draft.quantity && before.measure != Measure::damaged) {
        draft.frame = Frame::toll;
        draft.measure = before.measure;
        draft.trigger_piece = piece;
        draft.copied_from = i;
        draft.rows.push_back(m_words.piece(piece).reading(Role::toll_noun)->row);
        return true;
      }
    }
    return false;
  }
};

} // namespace

void find_own_frames(const SentenceWords& words, const std::vector<PredicateUse>& uses, const DocumentTopics& topics,
                     std::vector<FigureDraft>& drafts, std::size_t first)
{
  OwnFrames{words, uses, topics, drafts, first}.run();
}

} // namespace saidby::extract

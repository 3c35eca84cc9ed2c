#include "extract/frame_context.hpp"
#include "extract/noun_frames.hpp"
#include "extract/number_refusal.hpp"
#include "extract/object_frames.hpp"

#include <algorithm>

namespace saidby::extract {

namespace {

using language::any_of;
using language::Counted;
using language::Flag;
using language::Lexeme;
using language::Role;
using model::Measure;

// How many figures back the whole of "dont 3 enfants" may stand.
constexpr std::size_t k_most_parts = 12;

class OwnFrames : FrameContext {
public:
  OwnFrames(const SentenceWords& words, const std::vector<PredicateUse>& uses, const DocumentTopics& topics,
            std::vector<FigureDraft>& drafts, std::size_t first)
    : FrameContext{words, uses, topics, drafts, first},
      m_refusal{words, uses, topics, drafts, first},
      m_nouns{words, uses, topics, drafts, first},
      m_objects{words, uses, topics, drafts, first}
  {}

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
    if (m_refusal.counts_nobody(i)) {
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
    const bool done = take_outcome(draft, marker ? std::nullopt : after) || m_objects.take_complement(draft) ||
                      m_objects.take_object(i) || m_objects.take_causative(draft) || m_objects.take_by_phrase(draft) ||
                      m_nouns.take_event_noun(draft) || m_nouns.take_bracket(draft) || m_nouns.take_crowd_noun(draft) ||
                      m_nouns.take_toll_behind(draft) || m_nouns.take_valued_outcome(draft) ||
                      m_nouns.take_reached_toll(i) || (marker && take_part(i, *marker, after)) ||
                      take_predicate(draft, after) || m_nouns.take_next(i) || m_objects.take_joined_object(i) ||
                      m_nouns.take_toll(draft);
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
    if (draft.noun.mixed) {
      draft.measure = Measure::victims;
      return true;
    }
    if (after && !draft.inside_whole && !after->crossed_number && !after->in_relative &&
        overrides(draft, *after, *outcome)) {
      take(draft, Frame::predicate, *after->reading, after->use->piece);
      draft.use = *after->use;
    } else if (!draft.inside_whole) {
      m_objects.take_stronger_verb(draft, *outcome); // "received twelve wounded"
    }
    return true;
  }

  static bool overrides(const FigureDraft& draft, const PredicateMatch& after, const Lexeme& outcome)
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
    if (outcome.measure == Measure::abducted && happened != Measure::abducted && !after.use->finite) {
      return draft.noun.end == after.use->piece; // "left five hostages dead", "kidnapped victims freed"
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

  // --- verbs with the number on their left ----------------------------------------------------------------

  // "17 were killed", "17 soldats tués"; "tués ou blessés" leaves open which.
  bool take_predicate(FigureDraft& draft, const std::optional<PredicateMatch>& after) const
  {
    if (!after || !has_event(*after->reading) || is_group_name(draft, *after->reading)) {
      return false;
    }
    take(draft, Frame::predicate, *after->reading, after->use->piece);
    draft.use = *after->use;
    if (const auto* causative = made_to_by(m_words, *after->use); causative != nullptr && after->use->infinitive) {
      draft.rows.push_back(causative->row);
    }
    if (!is_thing(draft.noun) && has_alternative(*after)) {
      draft.measure = Measure::victims;
    }
    return true;
  }

  // "Les 27 se réuniront jeudi": a number that names a body.
  bool is_group_name(const FigureDraft& draft, const Lexeme& reading) const
  {
    return reading.measure == Measure::participants && is_bare(draft) && draft.noun.definite;
  }

  // "sur les 45 passagers, 12 ont péri": behind a preposition a number is no subject.
  bool is_governed(const FigureDraft& draft) const
  {
    const std::size_t before = before_number(first_piece(draft));
    if (group_noun_before(draft) != k_no_piece || m_words.is(before, Role::subordinator)) {
      return false; // "a family of five", "after nine people turned up"
    }
    return before < first_piece(draft) &&
           (m_words.kind(before) == WordClass::preposition || m_words.kind(before) == WordClass::of) &&
           !m_words.is(before, Role::part_marker) && !m_words.is(before, Role::modifier);
  }

  const Lexeme* what_happened_at(std::size_t i) const
  {
    const auto* verb = m_words.piece(i).reading(Role::predicate);
    return verb != nullptr ? verb : m_words.piece(i).reading(Role::state);
  }

  // "tués, blessés ou enlevés", "killed or wounded", "dead or missing".
  bool has_alternative(const PredicateMatch& after) const
  {
    const std::size_t end = std::min(m_words.last, after.use->piece + 6);
    bool alternative = false;
    bool joined = false; // "killed and wounded"
    for (std::size_t i = after.use->piece + 1; i < end; ++i) {
      alternative |= m_words.is(i, Role::alternative);
      joined |= m_words.is(i, Role::coordinator);
      const auto* other = what_happened_at(i);
      if (other != nullptr && (alternative || joined)) {
        return alternative ? other->measure && other->measure != after.reading->measure
                           : after.reading->measure == Measure::killed &&
                               (other->measure == Measure::injured || other->measure == Measure::missing) &&
                               !m_words.is_kind(i + 1, WordClass::number) && !m_words.is(i + 1, Role::modifier);
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
    const bool own = after && (after->in_relative || (!after->use->finite && !after->crossed_number) ||
                               has_own_clause(draft, marker, m_drafts[*whole], *after));
    if (own && take_predicate(draft, after)) {
      return true;
    }
    if (!m_drafts[*whole].counts()) {
      return false;
    }
    copy(i, *whole, Frame::part);
    return true;
  }

  // "300 people were arrested, dont [140] ont été relâchées", "of whom [140] were freed": behind a whole that is
  // told already, and no comma closes the part.
  bool has_own_clause(const FigureDraft& part, std::size_t marker, const FigureDraft& whole,
                      const PredicateMatch& after) const
  {
    if (after.crossed_number || !whole.counts() || whole.trigger_piece == k_no_piece || whole.trigger_piece > marker) {
      return false;
    }
    for (std::size_t i = part.noun.end; i < after.use->group_first; ++i) {
      if (m_words.kind(i) == WordClass::comma || m_words.kind(i) == WordClass::coordinator) {
        return false;
      }
    }
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

  NumberRefusal m_refusal;
  NounFrames m_nouns;
  ObjectFrames m_objects;
};

} // namespace

void find_own_frames(const SentenceWords& words, const std::vector<PredicateUse>& uses, const DocumentTopics& topics,
                     std::vector<FigureDraft>& drafts, std::size_t first)
{
  OwnFrames{words, uses, topics, drafts, first}.run();
}

} // namespace saidby::extract

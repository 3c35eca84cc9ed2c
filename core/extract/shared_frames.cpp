#include "extract/article_filter.hpp"
#include "extract/echo_frames.hpp"
#include "extract/frame_context.hpp"

#include <algorithm>

namespace saidby::extract {

namespace {

using language::any_of;
using language::Flag;
using language::Role;
using model::Measure;
using quantity::Form;

// How many sentences back "four of them" may point.
constexpr std::size_t k_back_sentences = 3;
// How many numbers of other things may stand between two members of a list.
constexpr std::size_t k_most_between = 8;
// How far behind a number the verb may stand whose object takes it up ("et les récupère").
constexpr std::size_t k_pronoun_reach = 30;
// How many figures back "these 17 people" may point.
constexpr std::size_t k_again_figures = 64;
// How far behind a number the verb of saying may stand that makes those counted mere speakers.
constexpr std::size_t k_speaker_reach = 8;

class SharedFrames : FrameContext {
public:
  SharedFrames(const SentenceWords& words, const std::vector<PredicateUse>& uses, const DocumentTopics& topics,
               std::vector<FigureDraft>& drafts, std::size_t first)
    : FrameContext{words, uses, topics, drafts, first},
      m_echoes{words, uses, topics, drafts, first}
  {}

  void run()
  {
    for (std::size_t i = m_first; i < m_drafts.size(); ++i) {
      if (!m_drafts[i].counts() && m_drafts[i].noun.kind != NounKind::uncounted) {
        find(i);
      }
    }
    ArticleFilter{m_words, m_uses, m_topics, m_drafts, m_first}.run();
  }

private:
  void find(std::size_t i)
  {
    static_cast<void>(take_part_of_them(i) || take_weak_outcome(i) || take_list(i) || take_explanation(i) ||
                      take_gap(i) || m_echoes.take_share(i) || m_echoes.take_echo(i) || take_pronoun_copula(i) ||
                      take_outcome_copula(i) || m_echoes.take_crowd(i) || take_pronoun_object(i) || take_noun(i) ||
                      take_again(i));
  }

  // --- parts ----------------------------------------------------------------------------------------------

  // "four of them", "onze des 26 victimes": what happened to the whole.
  bool take_part_of_them(std::size_t i)
  {
    const auto& draft = m_drafts[i];
    if (!draft.noun.of_whole) {
      return false;
    }
    if (i + 1 < m_drafts.size() && m_drafts[i + 1].inside_whole) {
      if (!m_drafts[i + 1].counts()) {
        return false;
      }
      copy(i, i + 1, Frame::part);
      return true;
    }
    if (!draft.noun.of_people && draft.noun.kind != NounKind::people) {
      return false;
    }
    if (i > m_first && !m_drafts[i - 1].counts() && m_drafts[i - 1].noun.kind != NounKind::unsaid) {
      return false; // "notices on 782 buildings, [60] of which …": of things to which nothing happened
    }
    const auto whole = last_figure_before(i, k_back_sentences);
    if (!whole) {
      return false;
    }
    copy(i, *whole, Frame::part);
    return true;
  }

  // --- lists ------------------------------------------------------------------------------------------------

  // "killed five soldiers, a guard and [two nurses]", "17 bodies: [nine men], [eight women]".
  bool take_list(std::size_t i)
  {
    const auto before = counted_before(i);
    if (!before || m_drafts[i].inside_whole || !may_share(m_drafts[i], m_drafts[*before])) {
      return false;
    }
    const auto joined = joint_of(*before, i);
    if (!joined.joins) {
      return false;
    }
    copy(i, *before, Frame::list);
    const bool whole = joined.explains && is_less(i, *before) && !is_bare(m_drafts[i]);
    m_drafts[i].part_of = whole ? before : m_drafts[*before].part_of;
    return true;
  }

  // The figure before in the sentence, over numbers that count other things; nullopt where the number
  // before it counts nobody.
  std::optional<std::size_t> counted_before(std::size_t i) const
  {
    const std::size_t floor = std::max(m_first, i - std::min(i, k_most_between));
    for (std::size_t at = i; at-- > floor;) {
      if (m_drafts[at].noun.kind != NounKind::uncounted) {
        return m_drafts[at].counts() ? std::optional{at} : std::nullopt;
      }
    }
    return std::nullopt;
  }

  // "20 bodies had been recovered, [eleven women] and nine men": a list behind the clause of the whole.
  bool take_explanation(std::size_t i)
  {
    const auto& draft = m_drafts[i];
    const std::size_t number = first_piece(draft);
    const bool named = draft.noun.kind == NounKind::people && draft.noun.noun != nullptr &&
                       draft.noun.noun->group != model::Group::people;
    const auto before = counted_before(i);
    if (!named || !before || number == m_words.first || says_something(draft)) {
      return false;
    }
    const auto kind = m_words.kind(number - 1);
    const bool behind_mark = kind == WordClass::comma || kind == WordClass::colon || kind == WordClass::semicolon ||
                             kind == WordClass::dash || kind == WordClass::bracket_open;
    if (!behind_mark || is_thing(m_drafts[*before].noun) || !is_less(i, *before)) {
      return false;
    }
    copy(i, *before, Frame::list);
    m_drafts[i].part_of = before;
    return true;
  }

  // "21 injured in A, [36] in B and [29] in C", "5.000 selon la police, [8.000] selon le syndicat".
  bool take_gap(std::size_t i)
  {
    const auto& draft = m_drafts[i];
    const auto before = counted_before(i);
    if (!is_bare(draft) || !before || !stands_in_gap(draft)) {
      return false;
    }
    copy(i, *before, Frame::gap);
    return true;
  }

  bool stands_in_gap(const FigureDraft& draft) const
  {
    const std::size_t number = first_piece(draft);
    std::size_t before = number - 1;
    while (before > m_words.first &&
           (m_words.kind(before) == WordClass::adverb ||
            (m_words.is(before, Role::older) && m_words.kind(before) != WordClass::preposition))) {
      --before;
    }
    switch (m_words.kind(before)) {
    case WordClass::comma:
    case WordClass::coordinator:
    case WordClass::contrast:
    case WordClass::semicolon:
    case WordClass::dash:
    case WordClass::bracket_open:
    case WordClass::of: break;
    default:
      // "up from 19", "contre 12 auparavant"
      if (!m_words.piece(before).is_any(any_of(Role::range_link, Role::older, Role::part_marker, Role::more))) {
        return false;
      }
    }
    const std::size_t next = draft.noun.end;
    if (!m_words.holds(next) || draft.noun.more) {
      return true;
    }
    switch (m_words.kind(next)) {
    case WordClass::stop:
    case WordClass::comma:
    case WordClass::semicolon:
    case WordClass::bracket_close:
    case WordClass::quote:
    case WordClass::dash:
    case WordClass::coordinator:
    case WordClass::preposition:
    case WordClass::cue_preposition:
    case WordClass::adverb:
    case WordClass::time: return true;
    case WordClass::determiner: // "contre 30 l'an dernier"
      return m_words.is(next + 1, Role::time_noun);
    default:
      return m_words.piece(next).is_any(any_of(Role::severity, Role::time_marker, Role::range_link, Role::older));
    }
  }

  // "54 cas pour 33 morts et [21 survivants]": a noun that counts only beside another figure.
  bool take_weak_outcome(std::size_t i)
  {
    auto& draft = m_drafts[i];
    const auto before = counted_before(i);
    if (draft.noun.outcome == nullptr || !before || is_thing(draft.noun) || !joint_of(*before, i).joins) {
      return false;
    }
    take(draft, Frame::outcome_noun, *draft.noun.outcome, draft.noun.outcome_piece);
    draft.part_of = m_drafts[*before].part_of;
    return true;
  }

  // --- what was said before -----------------------------------------------------------------------------------

  // "they were [two Argentinians]", "il s'agit de [quatre migrants]": those of the last figure.
  bool take_pronoun_copula(std::size_t i)
  {
    const auto& draft = m_drafts[i];
    const std::size_t be = before_number(first_piece(draft));
    const bool people = draft.noun.kind == NounKind::people;
    if (!people || be <= m_words.first || !m_words.has(be, Role::auxiliary, Flag::be)) {
      return false;
    }
    const bool they =
      m_words.has(be - 1, Role::pronoun, Flag::plural) && !m_words.has(be - 1, Role::pronoun, Flag::first_person);
    const auto whole = last_figure_before(i, k_back_sentences);
    if (!they || !whole) {
      return false;
    }
    copy(i, *whole, Frame::again);
    if (is_less(i, *whole)) {
      m_drafts[i].part_of = whole;
    }
    return true;
  }

  // "the dead were [nine guards]", "the dead include [two guards]", "les morts sont [neuf gardes]": the subject tells.
  bool take_outcome_copula(std::size_t i)
  {
    auto& draft = m_drafts[i];
    const std::size_t be = before_number(first_piece(draft));
    const bool links = m_words.has(be, Role::auxiliary, Flag::be) || m_words.has(be, Role::part_marker, Flag::before);
    if (draft.noun.kind != NounKind::people || be <= m_words.first || be >= first_piece(draft) || !links) {
      return false;
    }
    const auto* outcome = m_words.piece(be - 1).reading(Role::outcome_noun);
    if (outcome == nullptr || outcome->has(Flag::weak)) {
      return false;
    }
    take(draft, Frame::list, *outcome, be - 1);
    return true;
  }

  // "repère [deux personnes] en difficulté et les récupère": a pronoun takes them up.
  bool take_pronoun_object(std::size_t i)
  {
    auto& draft = m_drafts[i];
    const bool last = i + 1 == m_drafts.size();
    if (draft.noun.kind != NounKind::people || !last) {
      return false;
    }
    for (const auto& use : m_uses) {
      if (use.piece > draft.noun.end + k_pronoun_reach) {
        break;
      }
      const bool behind = use.piece > draft.noun.end && use.voice == Voice::active && use.group_first > m_words.first;
      if (!behind || !stands_for_people(use)) {
        continue;
      }
      if (const auto* reading = fitting_reading(m_words, use, Side::right, draft.noun)) {
        take(draft, Frame::object, *reading, use.piece);
        draft.use = use;
        return true;
      }
    }
    return false;
  }

  // "les récupère", "rescued them".
  bool stands_for_people(const PredicateUse& use) const
  {
    return (use.finite && m_words.has(use.group_first - 1, Role::determiner, Flag::definite)) ||
           (m_words.has(use.piece + 1, Role::pronoun, Flag::after) &&
            m_words.has(use.piece + 1, Role::pronoun, Flag::plural));
  }

  // "1.800 manifestants à Nantes": the noun tells, unless those counted only say something.
  bool take_noun(std::size_t i)
  {
    auto& draft = m_drafts[i];
    const auto* noun = draft.noun.noun;
    if (noun == nullptr || !noun->measure || noun->role != Role::person_noun || says_something(draft) ||
        draft.noun.of_whole || is_any_of_them(draft)) {
      return false;
    }
    take(draft, Frame::noun, *noun, draft.noun.head);
    return true;
  }

  // "did not arrest any of the 40 marchers": those counted are not those it happened to.
  bool is_any_of_them(const FigureDraft& draft) const
  {
    const std::size_t number = first_piece(draft);
    return number >= m_words.first + 3 && m_words.is_kind(number - 1, WordClass::determiner) &&
           m_words.kind(number - 2) == WordClass::of && m_words.kind(number - 3) == WordClass::determiner;
  }

  // "La préfecture évoque 2.000 manifestants": who says it stands before the verb.
  bool has_subject(std::size_t verb) const
  {
    std::size_t at = verb;
    while (at > m_words.first &&
           (m_words.kind(at - 1) == WordClass::auxiliary || m_words.kind(at - 1) == WordClass::adverb ||
            m_words.kind(at - 1) == WordClass::object_pronoun)) {
      --at;
    }
    return at > m_words.first &&
           (m_words.kind(at - 1) == WordClass::noun || m_words.kind(at - 1) == WordClass::adjective ||
            m_words.kind(at - 1) == WordClass::pronoun);
  }

  // "several protesters said", "ont affirmé plusieurs manifestants".
  bool says_something(const FigureDraft& draft) const
  {
    const std::size_t before = before_number(first_piece(draft));
    if (before < first_piece(draft) && m_words.is(before, Role::cue_verb) && !has_subject(before)) {
      return true;
    }
    for (std::size_t i = draft.noun.end; i < std::min(m_words.last, draft.noun.end + k_speaker_reach); ++i) {
      if (m_words.is(i, Role::cue_verb)) {
        return true;
      }
      if (m_words.kind(i) == WordClass::comma || m_words.kind(i) == WordClass::verb) {
        return false;
      }
    }
    return false;
  }

  // "les [six] migrants", "ces [17] personnes": the same people as before.
  bool take_again(std::size_t i)
  {
    const auto& draft = m_drafts[i];
    const auto& value = found(draft).quantity.value;
    if (!value || draft.noun.kind != NounKind::people || !(draft.noun.definite || is_presented(draft))) {
      return false;
    }
    const std::size_t floor = i - std::min(i, k_again_figures);
    for (std::size_t at = i; at-- > floor;) {
      const auto& before = m_drafts[at];
      if (before.counts() && found(before).quantity.value == value && !is_thing(before.noun)) {
        copy(i, at, Frame::again);
        return true;
      }
    }
    return false;
  }

  // "il s'agit de quatre migrants".
  bool is_presented(const FigureDraft& draft) const
  {
    const std::size_t number = first_piece(draft);
    return number > m_words.first && m_words.has(number - 1, Role::preposition, Flag::demonstrative);
  }

  EchoFrames m_echoes;
};

} // namespace

void find_shared_frames(const SentenceWords& words, const std::vector<PredicateUse>& uses, const DocumentTopics& topics,
                        std::vector<FigureDraft>& drafts, std::size_t first)
{
  SharedFrames{words, uses, topics, drafts, first}.run();
}

} // namespace saidby::extract

#include "extract/cue.hpp"
#include "extract/listener.hpp"
#include "extract/verb_group.hpp"

#include <algorithm>

namespace saidby::extract {

namespace {

using language::any_of;
using language::Flag;
using language::Lexeme;
using language::Role;

// How far the figure of a counting verb, or the toll noun of a toll verb, may stand from it.
constexpr std::size_t k_object_reach = 12;

// Reads one verb of saying, counting or toll changing. One object a verb.
class VerbCueReader {
public:
  VerbCueReader(const Words& words, std::size_t sentence, std::size_t verb, std::span<const Cue> before)
    : m_words{words},
      m_begin{words.reading.sentences[sentence].first_piece},
      m_end{words.reading.sentences[sentence].last_piece},
      m_before{before}
  {
    m_cue.sentence = sentence;
    m_group.verb = verb;
  }

  std::optional<Cue> read()
  {
    const auto& piece = m_words.piece(m_group.verb);
    m_verb = piece.reading(Role::cue_verb);
    m_is_toll_verb = piece.is(Role::toll_verb) && (m_verb == nullptr || is_near_toll());
    if (m_is_toll_verb) {
      m_verb = piece.reading(Role::toll_verb);
    }
    if (m_verb->has(Flag::claim_event) && !claims_people()) {
      return std::nullopt;
    }
    m_group = verb_group(m_words, m_begin, m_group.verb, m_end);
    m_cue.words = m_group.pieces;
    m_cue.anchor = m_group.pieces;
    m_cue.rows.push_back(m_verb->row);
    if (m_group.negated || follows_without() || (flagged(Flag::reflexive) && !m_group.reflexive)) {
      return std::nullopt;
    }
    if (!by_form() || !object_fits()) {
      return std::nullopt;
    }
    split_learned();
    return m_cue;
  }

private:
  [[nodiscard]] WordClass at(std::size_t i) const { return m_words.classes[i]; }
  [[nodiscard]] bool flagged(Flag flag) const { return m_verb->has(flag); }

  // "a relevé le bilan": of two readings of the verb, the one with a toll as object.
  bool is_near_toll() const
  {
    static constexpr std::size_t k_reach = 4;
    for (std::size_t i = m_group.verb + 1; i < std::min(m_end, m_group.verb + k_reach); ++i) {
      if (m_words.piece(i).is(Role::toll_noun)) {
        return true;
      }
    }
    return false;
  }

  // "revendique 4.000 manifestants" counts people; "a revendiqué l'attaque" speaks of the deed.
  bool claims_people() const
  {
    std::size_t next = m_group.verb + 1;
    while (next < m_end && (at(next) == WordClass::quote || m_words.piece(next).is(Role::modifier))) {
      ++next;
    }
    return next + 1 < m_end && is_figure(next) &&
           !m_words.piece(next + 1).is_any(any_of(Role::event_kind, Role::uncounted_noun, Role::event_noun));
  }

  // "sans citer de source"
  bool follows_without() const
  {
    const std::size_t first = m_group.pieces.first;
    return !m_group.finite && first > m_begin && m_words.piece(first - 1).has(Role::preposition, Flag::negative);
  }

  bool by_form()
  {
    set_modality();
    if (m_group.clitic) {
      return inverted_pronoun();
    }
    if (m_group.passive || (at(m_group.verb) == WordClass::participle && !m_group.finite)) {
      return passive();
    }
    if (!m_group.finite && at(m_group.verb) != WordClass::infinitive) {
      return participle();
    }
    if (at(m_group.verb) == WordClass::infinitive && !m_group.finite) {
      return shared_source();
    }
    return active();
  }

  void set_modality()
  {
    if (flagged(Flag::deny)) {
      m_cue.modality.kind = model::ModalityKind::denied;
      m_cue.spreads = false;
    } else if (m_group.hedged) {
      m_cue.modality = {model::ModalityKind::hedged, model::HedgedBy::outlet};
    }
    m_cue.spreads &= !flagged(Flag::reflexive);
    if (flagged(Flag::ask)) {
      m_cue.spreads = false;
      m_cue.directive = true;
    }
  }

  // "a-t-il dit", "dit-elle"
  bool inverted_pronoun()
  {
    if (m_words.piece(*m_group.clitic).has(Role::pronoun, Flag::impersonal)) {
      return false; // "a-t-on appris" names nobody
    }
    m_cue.form = CueForm::verb_inverted;
    m_cue.source = pronoun_source(*m_group.clitic);
    take_after(skip_listener(m_words, m_group.pieces.last, m_end, ListenerFrame::with_preposition));
    return true;
  }

  void take_after(const AfterVerb& after)
  {
    m_cue.anchor.last = std::max(m_cue.anchor.last, after.next);
    if (after.said && !m_cue.said) {
      m_cue.said = after.said;
    }
    if (after.listener) {
      m_cue.relay = named_source(*after.listener);
    }
  }

  // "was told by X", "figures released by X"; without an agent nobody speaks.
  bool passive()
  {
    std::size_t by = m_group.pieces.last;
    while (by < m_end && (at(by) == WordClass::adverb || at(by) == WordClass::time)) {
      ++by;
    }
    if (by >= m_end || !m_words.piece(by).has(Role::preposition, Flag::by)) {
      return false;
    }
    if (flagged(Flag::quote) || flagged(Flag::ask) || (!m_group.passive && !follows_count())) {
      return false;
    }
    auto phrase = read_phrase(m_words, by + 1, m_end, PhrasePlace::after_verb);
    if (!phrase || plausibility(m_words, phrase->pieces) < Plausibility::named || is_figure(phrase->pieces.first)) {
      return false;
    }
    m_cue.form = CueForm::passive;
    m_cue.anchor.last = phrase->end;
    m_cue.source = named_source(*phrase);
    return !flagged(Flag::cite) || quoted_by();
  }

  // "The governor was quoted by X as saying": the subject said it, X relays.
  bool quoted_by()
  {
    std::size_t end = m_group.pieces.first;
    end -= !m_group.passive && end > m_begin && at(end - 1) == WordClass::comma ? 1 : 0; // "X, quoted by Y,"
    const auto subject = m_before.empty() ? read_subject(m_words, m_begin, end) : std::nullopt;
    if (subject && plausibility(m_words, subject->pieces) >= Plausibility::named) {
      m_cue.relay = m_cue.source;
      m_cue.source = source_of(*subject);
      m_cue.anchor.first = subject->pieces.first;
    }
    return true;
  }

  // "a toll given by", "12 deaths confirmed by", "the mayor, quoted by"
  bool follows_count() const
  {
    static constexpr std::size_t k_reach = 6;
    const std::size_t first = m_group.pieces.first > m_begin + k_reach ? m_group.pieces.first - k_reach : m_begin;
    if (flagged(Flag::cite)) {
      return !m_before.empty() || (m_group.pieces.first > m_begin && at(m_group.pieces.first - 1) == WordClass::comma);
    }
    for (std::size_t i = first; i < m_group.pieces.first; ++i) {
      if (at(i) == WordClass::number || m_words.piece(i).is_any(any_of(Role::toll_noun, Role::cue_noun))) {
        return true;
      }
    }
    return false;
  }

  // "…, adding that", "with officials reporting", "citing police"
  bool participle()
  {
    if (flagged(Flag::cite)) {
      return citing();
    }
    m_cue.form = CueForm::participle;
    const std::size_t first = m_group.pieces.first;
    const bool has_subject =
      first > m_begin && (is_nominal(at(first - 1)) || at(first - 1) == WordClass::bracket_close);
    if (has_subject) {
      if (auto subject = read_subject(m_words, m_begin, first)) {
        auto author = author_of(m_words, *subject);
        if (author && plausibility(m_words, author->pieces) >= Plausibility::named) {
          m_cue.source = named_source(*author);
          m_cue.anchor.first = author->pieces.first;
          m_cue.spreads = false;
          return true;
        }
      }
    }
    return shared_source();
  }

  // The source is that of the cue before; without one, the subject of the main clause.
  bool shared_source()
  {
    const bool bare = at(m_group.verb) == WordClass::infinitive;
    if (flagged(Flag::quote) && (bare || !touches_quote(m_group.pieces.last))) {
      return false;
    }
    if (bare && (flagged(Flag::weak) || flagged(Flag::ask))) {
      return false;
    }
    m_cue.form = CueForm::participle;
    m_cue.spreads = false;
    for (std::size_t i = m_before.size(); i > 0; --i) {
      if (m_before[i - 1].source && !m_before[i - 1].cites) {
        m_cue.follows = i - 1;
        return true;
      }
    }
    return main_subject();
  }

  // "The ministry released a statement saying": who released it.
  bool main_subject()
  {
    for (std::size_t i = m_group.pieces.first; i > m_begin; --i) {
      const bool verb = at(i - 1) == WordClass::verb || at(i - 1) == WordClass::auxiliary;
      if (!verb) {
        continue;
      }
      const auto main = verb_group(m_words, m_begin, i - 1, m_end);
      auto subject = read_subject(m_words, m_begin, main.pieces.first);
      if (!subject || is_relative_clause(*subject, main)) {
        continue;
      }
      auto author = author_of(m_words, *subject);
      if (!author || plausibility(m_words, author->pieces) < Plausibility::known) {
        return false;
      }
      m_cue.source = source_of(*author);
      return true;
    }
    return false;
  }

  bool is_relative_clause(const SourcePhrase& subject, const VerbGroup& group) const
  {
    return group.pieces.first > subject.pieces.last && at(group.pieces.first - 1) == WordClass::relative;
  }

  // "citing X": X is the origin.
  bool citing()
  {
    auto phrase = read_phrase(m_words, m_group.pieces.last, m_end, PhrasePlace::after_verb);
    if (!phrase) {
      return false;
    }
    auto author = author_of(m_words, *phrase);
    if (!author || plausibility(m_words, author->pieces) < Plausibility::unknown) {
      return false;
    }
    m_cue.form = CueForm::participle;
    m_cue.cites = true;
    m_cue.anchor.last = phrase->end;
    m_cue.source = named_source(*author);
    if (!m_before.empty()) {
      m_cue.follows = m_before.size() - 1;
    }
    return true;
  }

  CueSource source_of(const SourcePhrase& phrase) const
  {
    const bool pronoun = at(phrase.pieces.first) == WordClass::pronoun;
    return pronoun ? pointing_source(phrase) : named_source(phrase);
  }

  // "X said …", "…, said X", "…, X said"
  bool active()
  {
    const auto frame = flagged(Flag::told) ? ListenerFrame::object : ListenerFrame::with_preposition;
    const auto after = skip_listener(m_words, m_group.pieces.last, m_end, frame);
    const bool content_right = is_content(after.next);
    const bool set_off = is_set_off(m_group.pieces.first);
    std::optional<SourcePhrase> subject = read_subject(m_words, m_begin, m_group.pieces.first);
    if (subject && set_off && !opens_clause(*subject)) {
      subject.reset();
    }
    if (!content_right && (set_off || !subject) && inverted(after, subject.has_value())) {
      return true;
    }
    return subject && subject_first(*subject, after, content_right || is_figure(after.next));
  }

  // Whether a comma, a quotation mark or the like stands before the verb group.
  bool is_set_off(std::size_t first) const
  {
    if (first == m_begin) {
      return true;
    }
    switch (at(first - 1)) {
    case WordClass::comma:
    case WordClass::quote:
    case WordClass::dash:
    case WordClass::stop:
    case WordClass::colon: return true;
    default: return false;
    }
  }

  // What a verb of saying governs on its right.
  bool is_content(std::size_t i) const
  {
    if (i >= m_end) {
      return false;
    }
    switch (at(i)) {
    case WordClass::relative: return m_words.piece(i).has(Role::subordinator, Flag::of); // "said on Monday that"
    case WordClass::subordinator:
    case WordClass::colon:
    case WordClass::quote:
    case WordClass::infinitive: return true;
    case WordClass::preposition: // "claimed to be holding", "says to have"
      return i + 1 < m_end && m_words.piece(i).has(Role::preposition, Flag::to) &&
             (at(i + 1) == WordClass::auxiliary || at(i + 1) == WordClass::infinitive);
    case WordClass::of: return !m_words.piece(i).is(Role::determiner);
    default: return false;
    }
  }

  // A figure can be what is said, or begin the subject ("…, ont affirmé plusieurs manifestants").
  bool is_figure(std::size_t i) const { return i < m_end && at(i) == WordClass::number; }

  // Whether the phrase starts its clause, so that it can be the subject of what follows its comma.
  bool opens_clause(const SourcePhrase& subject) const
  {
    std::size_t first = subject.determiner ? std::min(*subject.determiner, subject.pieces.first) : subject.pieces.first;
    while (first > m_begin && (at(first - 1) == WordClass::adverb || at(first - 1) == WordClass::determiner)) {
      --first;
    }
    if (first == m_begin) {
      return true;
    }
    switch (at(first - 1)) {
    case WordClass::coordinator:
    case WordClass::contrast:
    case WordClass::subordinator:
    case WordClass::semicolon:
    case WordClass::colon:
    case WordClass::dash:
    case WordClass::time:
    case WordClass::comma:
    case WordClass::quote:
    case WordClass::bracket_close:
    case WordClass::stop: return true;
    default: return false;
    }
  }

  // "…, a annoncé lundi à la presse la police"
  bool inverted(const AfterVerb& after, bool rival)
  {
    auto phrase = read_phrase(m_words, after.next, m_end, PhrasePlace::after_verb);
    if (!phrase || (plausibility(m_words, phrase->pieces) < Plausibility::known && follows_quote())) {
      const auto behind = phrase_after_adjunct(phrase ? phrase->end : after.next);
      phrase = behind ? behind : phrase;
    }
    if (!phrase) {
      return pronoun_after(after);
    }
    if (begins_clause(phrase->end)) {
      return false; // "X, who …, said a team was sent"
    }
    if (rival && is_figure(phrase->pieces.first)) {
      return false; // "X, who …, counted 900 marchers"
    }
    const auto plausible = plausibility(m_words, phrase->pieces);
    const auto needed = rival                             ? Plausibility::known
                        : is_figure(phrase->pieces.first) ? Plausibility::known
                        : phrase->determiner              ? Plausibility::unknown
                                                          : Plausibility::named;
    if (plausible < needed || (flagged(Flag::quote) && !follows_quote() && plausible < Plausibility::known)) {
      return false;
    }
    auto author = author_of(m_words, *phrase);
    if (!author && !follows_quote() && !is_statement(*phrase)) {
      return false;
    }
    m_cue.form = CueForm::verb_inverted;
    m_cue.source = author ? source_of(*author) : pointing_source(*phrase); // "read the statement"
    m_cue.source->medium = flagged(Flag::collective);
    m_cue.anchor.last = phrase->end;
    take_after(after);
    take_after(skip_listener(m_words, past_comma_before_time(phrase->end), m_end, ListenerFrame::with_preposition));
    return true;
  }

  // Whether a noun phrase that ends at `i` is the subject of a verb that follows.
  bool begins_clause(std::size_t i) const
  {
    while (i < m_end && (at(i) == WordClass::coordinator || at(i) == WordClass::determiner || is_nominal(at(i)) ||
                         at(i) == WordClass::adverb)) {
      ++i;
    }
    return i < m_end && (at(i) == WordClass::verb || at(i) == WordClass::auxiliary);
  }

  // "…, a tweeté parmi les premiers Jean Martin", "…, a dit devant la foule le maire": the subject behind
  // a prepositional phrase.
  std::optional<SourcePhrase> phrase_after_adjunct(std::size_t i) const
  {
    if (i < m_end && at(i) == WordClass::comma) {
      return phrase_after_comma(i + 1);
    }
    if (i >= m_end || at(i) != WordClass::preposition) {
      return std::nullopt;
    }
    const auto adjunct = read_phrase(m_words, i + 1, m_end, PhrasePlace::apposition);
    if (!adjunct) {
      return std::nullopt;
    }
    if (auto behind = read_phrase(m_words, adjunct->end, m_end, PhrasePlace::after_verb)) {
      return behind;
    }
    for (std::size_t k = adjunct->pieces.first + 1; k < adjunct->pieces.last; ++k) {
      const bool name = m_words.piece(k).roles == 0 && m_words.token(k).letter_case == text::LetterCase::capitalised;
      if (name && at(k - 1) == WordClass::adjective) {
        return read_phrase(m_words, k, m_end, PhrasePlace::after_verb);
      }
    }
    return std::nullopt;
  }

  // "…", lance, la voix cassée, le maire", "…", résumait lundi, les yeux rougis, le maire": a known speaker behind
  // what stands between commas.
  std::optional<SourcePhrase> phrase_after_comma(std::size_t i) const
  {
    static constexpr std::size_t k_longest_adjunct = 10;
    for (std::size_t k = i; k < m_end && k < i + k_longest_adjunct; ++k) {
      if (k != i && at(k - 1) != WordClass::comma) {
        continue;
      }
      const auto phrase = read_phrase(m_words, k, m_end, PhrasePlace::after_verb);
      const bool ends =
        phrase && (phrase->end >= m_end || at(phrase->end) == WordClass::stop || at(phrase->end) == WordClass::comma);
      if (phrase && (plausibility(m_words, phrase->pieces) == Plausibility::known ||
                     (ends && phrase->determiner && plausibility(m_words, phrase->pieces) == Plausibility::named))) {
        return phrase;
      }
    }
    return std::nullopt;
  }

  // "…, a annoncé la ministre, vendredi sur CNews"
  std::size_t past_comma_before_time(std::size_t i) const
  {
    return i + 1 < m_end && at(i) == WordClass::comma && at(i + 1) == WordClass::time ? i + 1 : i;
  }

  // "…, said he"
  bool pronoun_after(const AfterVerb& after)
  {
    if (after.next >= m_end || at(after.next) != WordClass::pronoun || !follows_quote()) {
      return false;
    }
    m_cue.form = CueForm::verb_inverted;
    m_cue.source = pronoun_source(after.next);
    m_cue.anchor.last = after.next + 1;
    return true;
  }

  bool follows_quote() const
  {
    std::size_t i = m_group.pieces.first;
    while (i > m_begin && (at(i - 1) == WordClass::comma || at(i - 1) == WordClass::dash)) {
      --i;
    }
    return (i > m_begin && at(i - 1) == WordClass::quote) ||
           (i == m_begin && m_begin > 0 && at(m_begin - 1) == WordClass::quote);
  }

  bool subject_first(const SourcePhrase& subject, const AfterVerb& after, bool content_right)
  {
    if (is_nobody(subject)) {
      return false;
    }
    auto author = author_of(m_words, subject);
    if (!author && is_statement(subject)) {
      author = subject;
      author->document = author->pieces.first;
      m_cue.source = pointing_source(*author);
    } else if (author && can_speak(*author)) {
      m_cue.source = source_of(*author);
      m_cue.source->medium = flagged(Flag::collective);
    } else {
      return false;
    }
    m_cue.source->description = description_of(author->pieces);
    m_cue.source->relative = m_group.pieces.first > 0 && at(m_group.pieces.first - 1) == WordClass::relative;
    m_cue.anchor.first = subject.determiner.value_or(subject.pieces.first);
    const auto before = m_group.pieces.first > m_begin ? at(m_group.pieces.first - 1) : WordClass::stop;
    if (before == WordClass::coordinator || before == WordClass::contrast) {
      m_cue.anchor.first = m_group.pieces.first; // "the army denies it and speaks of": the subject stands apart
    }
    take_after(after);
    // "…", the chief told reporters gathered outside.": a form that could be finite is none after a quotation.
    const bool gathered = after.next < m_end && at(after.next) == WordClass::verb && flagged(Flag::told) &&
                          m_cue.anchor.first > m_begin && at(m_cue.anchor.first - 1) == WordClass::quote;
    const bool nothing_right = (ends_clause(after.next) || gathered) && !content_right;
    const bool content_left = !m_cue.source->relative && has_content_left(m_cue.anchor.first);
    m_cue.form = nothing_right && content_left ? CueForm::verb_after : CueForm::verb_before;
    if (flagged(Flag::quote) && !touches_quote(after.next)) {
      return false;
    }
    const bool needs_clause = flagged(Flag::weak) || flagged(Flag::of);
    if (m_cue.form == CueForm::verb_before && needs_clause && !has_clause(after.next)) {
      return false;
    }
    if (m_cue.form == CueForm::verb_before && flagged(Flag::deny) && !denies_count(after.next)) {
      m_cue.directive = true; // "denied negligence after the death of 12": a statement, but no figure is denied
    }
    return read_cited(after);
  }

  // "Neither the police nor the army said", "ni la police ni l'armée"
  bool is_nobody(const SourcePhrase& subject) const
  {
    const std::size_t first = subject.determiner.value_or(subject.pieces.first);
    for (std::size_t i = first > m_begin ? first - 1 : first; i < subject.pieces.last; ++i) {
      if (at(i) == WordClass::negation) {
        return true;
      }
    }
    return m_words.piece(subject.pieces.first).is(Role::zero);
  }

  // "the statement said": whose it is was said before; a toll or a count ("le bilan") names nobody.
  bool is_statement(const SourcePhrase& phrase) const
  {
    return phrase.determiner && !m_words.piece(*phrase.determiner).has(Role::determiner, Flag::indefinite) &&
           m_words.piece(phrase.pieces.first).has(Role::cue_noun, Flag::quote);
  }

  // "X, of the provincial council, said"
  PieceRange description_of(PieceRange phrase) const
  {
    const std::size_t after = phrase.last + 1;
    if (after >= m_group.pieces.first || at(phrase.last) != WordClass::comma || at(after) == WordClass::relative) {
      return {};
    }
    return {after, m_group.pieces.first};
  }

  bool can_speak(const SourcePhrase& phrase) const
  {
    if (at(phrase.pieces.first) == WordClass::pronoun) {
      const auto* pronoun = m_words.piece(phrase.pieces.first).reading(Role::pronoun);
      return pronoun != nullptr && !pronoun->has(Flag::first_person) && !pronoun->has(Flag::impersonal) &&
             !pronoun->has(Flag::of);
    }
    const bool doubtful = m_is_toll_verb || flagged(Flag::count_verb) || flagged(Flag::cite);
    const auto needed = doubtful                                    ? Plausibility::known
                        : flagged(Flag::weak) || flagged(Flag::ask) ? Plausibility::named
                                                                    : Plausibility::unknown;
    return plausibility(m_words, phrase.pieces) >= needed;
  }

  bool ends_clause(std::size_t i) const
  {
    if (i >= m_end) {
      return true;
    }
    switch (at(i)) {
    case WordClass::comma:
    case WordClass::stop:
    case WordClass::semicolon:
    case WordClass::contrast:
    case WordClass::coordinator:
    case WordClass::dash:
    case WordClass::bracket_close:
    case WordClass::preposition:
    case WordClass::participle:
    case WordClass::gerund: return true;
    default: return false;
    }
  }

  bool has_content_left(std::size_t first) const
  {
    return first > m_begin && (at(first - 1) == WordClass::comma || at(first - 1) == WordClass::quote ||
                               at(first - 1) == WordClass::dash || at(first - 1) == WordClass::stop);
  }

  bool touches_quote(std::size_t next) const
  {
    const std::size_t first = m_cue.anchor.first;
    const bool left = (first > m_begin && at(first - 1) == WordClass::quote) ||
                      (first > m_begin + 1 && at(first - 2) == WordClass::quote);
    const bool right = next < m_end && (at(next) == WordClass::quote || at(next) == WordClass::colon ||
                                        (next + 1 < m_end && at(next + 1) == WordClass::quote));
    return left || right || follows_quote();
  }

  // Whether a clause, a figure or a quotation follows, so that the verb says something.
  // "promet d'en envoyer": an infinitive after "of"
  bool promises(std::size_t i) const
  {
    while (i < m_end && at(i) == WordClass::object_pronoun) {
      ++i;
    }
    return i < m_end && at(i) == WordClass::infinitive;
  }

  bool has_clause(std::size_t next) const
  {
    if (flagged(Flag::of) && !flagged(Flag::weak)) {
      return next < m_end && at(next) == WordClass::of; // "parle maintenant de 12 blessés"
    }
    if (next < m_end && at(next) == WordClass::of && promises(next + 1)) {
      return true;
    }
    if (is_content(next) || is_figure(next)) {
      return at(next) != WordClass::of || flagged(Flag::of);
    }
    if (flagged(Flag::of)) {
      return true;
    }
    for (std::size_t i = next; i < m_end; ++i) {
      switch (at(i)) {
      case WordClass::verb:
      case WordClass::auxiliary: return i > next;
      case WordClass::comma:
      case WordClass::relative:
      case WordClass::subordinator:
      case WordClass::contrast:
      case WordClass::semicolon:
      case WordClass::stop: return false;
      default: break;
      }
    }
    return false;
  }

  // "denied that 12 died", "a démenti la mort de 12 soldats", "denied the reports"
  bool denies_count(std::size_t next) const
  {
    for (std::size_t i = next; i < m_end; ++i) {
      if (is_content(i) || is_figure(i) ||
          m_words.piece(i).is_any(any_of(Role::outcome_noun, Role::event_noun, Role::toll_noun, Role::cue_noun))) {
        return true;
      }
      if (at(i) == WordClass::preposition || at(i) == WordClass::comma) {
        return false;
      }
    }
    return false;
  }

  // "local radio cited the governor's office as estimating": the object is the origin, the subject relays.
  bool read_cited(const AfterVerb& after)
  {
    if (!flagged(Flag::cite)) {
      return true;
    }
    auto phrase = read_phrase(m_words, after.next, m_end, PhrasePlace::after_verb);
    if (!phrase || plausibility(m_words, phrase->pieces) < Plausibility::named) {
      return false;
    }
    if (m_cue.source->relative && !m_before.empty()) {
      m_cue.cites = true; // "according to X, which cited Y"
      m_cue.follows = m_before.size() - 1;
    } else {
      m_cue.relay = m_cue.source;
    }
    m_cue.source = named_source(*phrase);
    m_cue.anchor.last = phrase->end;
    return true;
  }

  // Counting verbs count, toll verbs change a toll: else they are other verbs.
  // "a appris X de source policière", "X has learned from Y": who told X is the origin.
  void split_learned()
  {
    if (!flagged(Flag::from) || !m_cue.source || m_cue.source->pronoun) {
      return;
    }
    auto& pieces = m_cue.source->phrase.pieces;
    for (std::size_t i = pieces.first + 1; i < m_end && i < m_cue.anchor.last + 2; ++i) {
      const bool link = (at(i) == WordClass::of || at(i) == WordClass::preposition) && i + 1 < m_end;
      const bool told = link && (m_words.piece(i + 1).has(Role::source_noun, Flag::anonymous) ||
                                 m_words.piece(i).has(Role::preposition, Flag::from));
      const auto origin = told ? read_phrase(m_words, i + 1, m_end, PhrasePlace::after_preposition) : std::nullopt;
      if (origin && plausibility(m_words, origin->pieces) >= Plausibility::named) {
        m_cue.relay = m_cue.source;
        m_cue.relay->phrase.pieces.last = std::min(pieces.last, i);
        m_cue.source = named_source(*origin);
        m_cue.anchor.last = std::max(m_cue.anchor.last, origin->end);
        return;
      }
    }
  }

  bool object_fits() const
  {
    if (!m_is_toll_verb && !flagged(Flag::count_verb)) {
      return true;
    }
    const bool looks_left = m_cue.form == CueForm::passive || m_cue.form == CueForm::verb_inverted;
    const std::size_t first = looks_left && m_cue.words.first > m_begin + k_object_reach
                                ? m_cue.words.first - k_object_reach
                              : looks_left ? m_begin
                                           : m_cue.words.last;
    const std::size_t last = std::min(m_end, m_cue.words.last + k_object_reach);
    for (std::size_t i = first; i < last; ++i) {
      if (!looks_left && (at(i) == WordClass::verb || at(i) == WordClass::auxiliary)) {
        return false;
      }
      const bool set_at =
        m_is_toll_verb && at(i) == WordClass::number && i > first && at(i - 1) == WordClass::preposition;
      if (set_at) {
        return true; // "put Moscow's losses at 1,040"
      }
      if (m_is_toll_verb ? m_words.piece(i).is_any(any_of(Role::toll_noun, Role::cue_noun, Role::outcome_noun))
                         : at(i) == WordClass::number) {
        return true;
      }
    }
    return false;
  }

  const Words& m_words;
  std::size_t m_begin;
  std::size_t m_end;
  std::span<const Cue> m_before; // cues of the sentence so far
  const Lexeme* m_verb = nullptr;
  bool m_is_toll_verb = false;
  VerbGroup m_group;
  Cue m_cue;
};

} // namespace

std::optional<Cue> verb_cue(const Words& words, std::size_t sentence, std::size_t piece, std::span<const Cue> before)
{
  return VerbCueReader{words, sentence, piece, before}.read();
}

} // namespace saidby::extract

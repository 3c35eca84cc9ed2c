#include "extract/figure_group.hpp"

#include "extract/place_names.hpp"
#include "knowledge/gazetteer.hpp"

#include <algorithm>

namespace saidby::extract {

namespace {

using language::any_of;
using language::Flag;
using language::Lexeme;
using language::Role;
using model::CountedGroup;
using model::Group;

// How far behind "among" or "members of" the noun that names the group may stand.
constexpr std::size_t k_complement_reach = 6;
// How far left of an outcome the verb that says who suffered it may stand, and its subject before it.
constexpr std::size_t k_sufferer_reach = 5;
constexpr std::size_t k_subject_reach = 24;
// How many members of "26 dead, 65 wounded and 3 missing among the soldiers" share the phrase.
constexpr std::size_t k_longest_list = 6;

// The group that the members of an institution belong to: "seventeen from the Armed Forces".
std::optional<Group> group_of_institution(const Lexeme& source)
{
  if (!source.source_type || source.has(Flag::person)) {
    return std::nullopt;
  }
  switch (*source.source_type) {
  case model::SourceType::police: return Group::police;
  case model::SourceType::military: return Group::soldiers;
  case model::SourceType::armed_group: return Group::militants;
  default: return std::nullopt;
  }
}

class GroupReader {
public:
  GroupReader(const SentenceWords& words, const DocumentTopics& topics, const std::vector<FigureDraft>& drafts,
              std::size_t first, std::size_t i)
    : m_words{words},
      m_topics{topics},
      m_drafts{drafts},
      m_first{first},
      m_index{i},
      m_draft{drafts[i]}
  {}

  CountedGroup read(std::vector<std::uint32_t>& rows)
  {
    CountedGroup group;
    group.text = label();
    switch (m_draft.noun.kind) {
    case NounKind::thing:
      group.group = m_draft.noun.noun->group.value_or(Group::buildings);
      group.unit = model::Unit::things;
      note_noun(*m_draft.noun.noun, rows);
      return group;
    case NounKind::people: read_people(group, rows); break;
    case NounKind::unknown: read_unknown(group); break;
    default: read_unsaid(group);
    }
    if (m_draft.trigger != nullptr && m_draft.trigger->unit == model::Unit::bodies) {
      group.unit = model::Unit::bodies;
    }
    if (m_named_row) {
      rows.push_back(*m_named_row);
    }
    return group;
  }

private:
  std::string label() const
  {
    const auto& noun = m_draft.noun;
    std::size_t first = noun.first;
    while (first < noun.last && (m_words.piece(first).is(Role::more) || m_words.kind(first) == WordClass::quote)) {
      ++first;
    }
    return std::string{m_words.reading.words(m_words.reading.token_range(first, noun.last))};
  }

  void read_people(CountedGroup& group, std::vector<std::uint32_t>& rows) const
  {
    if (m_draft.noun.noun == nullptr) {
      read_unknown(group); // a nationality
      return;
    }
    const auto& noun = meant_reading();
    note_noun(noun, rows);
    group.group = noun.group.value_or(Group::people);
    group.unit = noun.unit.value_or(model::Unit::people);
    read_nationality(group, m_draft.noun.first, m_draft.noun.end + 2);
    if (const auto own = group_of_loser(); own && !narrows(group.group)) {
      group.group = *own;
      return;
    }
    if (group.group != Group::people) {
      return;
    }
    if (const auto copula = group_behind_copula()) {
      group.group = *copula;
    } else if (comes_from_abroad(m_draft.noun.end)) {
      group.group = Group::foreigners;
    } else if (noun.has(Flag::collective)) {
      group.group = group_in_complement(m_draft.noun.end).value_or(Group::people);
    }
  }

  // The rows of the counted noun: all that name the same group.
  void note_noun(const Lexeme& noun, std::vector<std::uint32_t>& rows) const
  {
    for (const auto& reading : m_words.piece(m_draft.noun.head).readings) {
      if (reading.role == noun.role && reading.group == noun.group) {
        rows.push_back(reading.row);
      }
    }
  }

  // Of several readings the one whose group the document is about: "mineurs" in a mine.
  const Lexeme& meant_reading() const
  {
    for (const auto& reading : m_words.piece(m_draft.noun.head).readings) {
      if (reading.role == Role::person_noun && reading.has(Flag::weak) && reading.group &&
          m_topics.names(*reading.group)) {
        return reading;
      }
    }
    return *m_draft.noun.noun;
  }

  void read_unknown(CountedGroup& group) const { read_nationality(group, m_draft.noun.first, m_draft.noun.last); }

  // "Chinese soldiers", "six Mexicans": of whom; foreigners where the document is of another country.
  void read_nationality(CountedGroup& group, std::size_t first, std::size_t last) const
  {
    const auto& gazetteer = knowledge::Gazetteer::embedded();
    for (std::size_t i = first; i < std::min(last, m_words.last); ++i) {
      if (m_words.token(i).kind != text::TokenKind::word || m_words.kind(i) == WordClass::of) {
        continue;
      }
      if (m_words.kind(i) != WordClass::noun && m_words.kind(i) != WordClass::adjective) {
        return;
      }
      const auto word = m_words.reading.words(m_words.piece(i).tokens);
      const auto countries = gazetteer.countries_of_demonym(word);
      if (countries.empty()) {
        continue;
      }
      group.of = std::string{word};
      const bool elsewhere = !m_topics.country.empty() && countries.find(m_topics.country) == std::string_view::npos;
      if (elsewhere && group.group == Group::people) {
        group.group = Group::foreigners;
      }
      return;
    }
  }

  void read_unsaid(CountedGroup& group) const
  {
    if (m_draft.noun.outcome != nullptr && m_draft.noun.outcome->group) {
      group.group = *m_draft.noun.outcome->group;
    } else if (const auto copula = group_behind_copula()) {
      group.group = *copula;
    } else if (const auto named = group_in_complement(complement_of_list())) {
      group.group = *named;
    } else if (comes_from_abroad(m_draft.noun.end)) {
      group.group = Group::foreigners;
    } else if (const auto sufferer = group_of_sufferer()) {
      group.group = *sufferer;
    } else if (const auto* before = continued()) {
      group = before->group;
      group.text.clear();
    } else if (m_draft.trigger != nullptr && m_draft.trigger->group) {
      group.group = *m_draft.trigger->group;
    }
  }

  // "fifteen of them were women", "six deaths were of children".
  std::optional<Group> group_behind_copula() const
  {
    const bool before_whole = m_index + 1 < m_drafts.size() && m_drafts[m_index + 1].inside_whole;
    const std::size_t be = before_whole ? m_drafts[m_index + 1].noun.end : m_draft.noun.end;
    if (m_draft.inside_whole || !m_words.has(be, Role::auxiliary, Flag::be)) {
      return std::nullopt;
    }
    for (std::size_t i = be + 1; i < std::min(m_words.last, be + 4); ++i) {
      if (const auto* noun = m_words.piece(i).reading(Role::person_noun); noun != nullptr && noun->group) {
        return noun->group;
      }
      const auto kind = m_words.kind(i);
      if (kind != WordClass::determiner && kind != WordClass::of && kind != WordClass::adverb) {
        return std::nullopt;
      }
    }
    return std::nullopt;
  }

  // Where the complement of "26 dead and 65 wounded [among the soldiers]" starts: behind the list.
  std::size_t complement_of_list() const
  {
    std::size_t at = m_draft.noun.end;
    const std::size_t end = m_draft.noun.outcome == nullptr ? 0 : std::min(m_drafts.size(), m_index + k_longest_list);
    for (std::size_t next = m_index + 1; next < end; ++next) {
      const auto& other = m_drafts[next];
      const auto& number = m_words.reading.quantities[other.quantity];
      const bool listed = number.first_piece == at + 1 && m_words.is_kind(at, WordClass::coordinator) &&
                          other.noun.kind == NounKind::unsaid && other.noun.outcome != nullptr;
      if (!listed) {
        break;
      }
      at = other.noun.end;
    }
    return at;
  }

  // "one from France", "two pilgrims from Myanmar", in a document of another country.
  bool comes_from_abroad(std::size_t at) const
  {
    if (!m_words.has(at, Role::preposition, Flag::from) || m_words.has(at, Role::preposition, Flag::time) ||
        m_topics.country.empty()) {
      return false;
    }
    const std::size_t end = std::min(m_words.last, at + k_complement_reach);
    const auto country = named_country(m_words, at + 1, end).code;
    return !country.empty() && country != m_topics.country;
  }

  // "among the civilians", "chez les forces de l'ordre", "from the Armed Forces", "members of the coast guard".
  std::optional<Group> group_in_complement(std::size_t at) const
  {
    const bool tied = m_words.has(at, Role::preposition, Flag::of) || m_words.has(at, Role::preposition, Flag::among) ||
                      m_words.has(at, Role::preposition, Flag::from);
    const bool place = !tied && m_words.has(at, Role::preposition, Flag::place) && m_draft.noun.outcome != nullptr;
    const bool ties = tied || place;
    if (!ties) {
      return std::nullopt;
    }
    for (std::size_t i = at + 1; i < std::min(m_words.last, at + k_complement_reach); ++i) {
      if (const auto group = named_group(i); group && !(place && is_name(i))) {
        return group;
      }
      const auto kind = m_words.kind(i);
      if (kind != WordClass::determiner && kind != WordClass::noun && kind != WordClass::adjective &&
          kind != WordClass::of && kind != WordClass::quote) {
        return std::nullopt;
      }
    }
    return std::nullopt;
  }

  // "in General Santos City" names no general.
  bool is_name(std::size_t i) const
  {
    return m_words.token(i).letter_case == text::LetterCase::capitalised || m_words.is(i, Role::source_noun);
  }

  std::optional<Group> named_group(std::size_t i) const
  {
    const auto& piece = m_words.piece(i);
    if (const auto* noun = piece.reading(Role::person_noun); noun != nullptr && noun->group != Group::people) {
      m_named_row = noun->row;
      return noun->group;
    }
    const auto* source = piece.reading(Role::source_noun);
    return source == nullptr ? std::nullopt : group_of_institution(*source);
  }

  // "the army lost eight men": those lost are of the subject's own.
  std::optional<Group> group_of_loser() const
  {
    const bool loses = m_draft.use && m_draft.trigger != nullptr && m_draft.trigger->has(Flag::subject_first);
    return loses ? subject_group(m_draft.use->group_first) : std::nullopt;
  }

  // Whether a group says more of the counted than whose they were: "lost two officers", "lost eight men" does not.
  static bool narrows(Group group) { return group != Group::people && group != Group::men && group != Group::other; }

  // "the rebels have sustained 148 casualties": the subject of the verb suffered it.
  std::optional<Group> group_of_sufferer() const
  {
    const std::size_t number = m_words.reading.quantities[m_draft.quantity].first_piece;
    const std::size_t floor = number - std::min(number - m_words.first, k_sufferer_reach);
    for (std::size_t i = number; i-- > floor;) {
      if (m_words.has(i, Role::support_verb, Flag::subject_first)) {
        return subject_group(i);
      }
    }
    return std::nullopt;
  }

  std::optional<Group> subject_group(std::size_t verb) const
  {
    const std::size_t floor = verb - std::min(verb - m_words.first, k_subject_reach);
    for (std::size_t i = verb; i-- > floor;) {
      if (const auto group = named_group(i)) {
        return group;
      }
      if (m_words.kind(i) == WordClass::comma || m_words.kind(i) == WordClass::subordinator) {
        return std::nullopt;
      }
    }
    return std::nullopt;
  }

  // The figure whose people these are: the whole, the one copied from, the one before in the sentence.
  const FigureDraft* continued() const
  {
    if (m_draft.part_of) {
      return &m_drafts[*m_draft.part_of];
    }
    if (m_draft.copied_from && m_draft.frame != Frame::toll) {
      return &m_drafts[*m_draft.copied_from];
    }
    if (m_index == m_first || !m_drafts[m_index - 1].counts()) {
      return nullptr;
    }
    // "thirteen guards were killed and 353 wounded", "six Mexicans were killed and seven more were hurt"
    const auto& before = m_drafts[m_index - 1];
    const bool clause = before.use && before.use->finite;
    const bool goes_on =
      (clause && (before.frame == Frame::predicate || before.frame == Frame::object)) || m_draft.noun.more;
    // Others need not be of one sex or age: "two boys were killed and three others hurt".
    const bool by_role =
      before.group.group != Group::children && before.group.group != Group::women && before.group.group != Group::men;
    return goes_on && by_role && before.group.unit == model::Unit::people ? &before : nullptr;
  }

  const SentenceWords& m_words;
  const DocumentTopics& m_topics;
  const std::vector<FigureDraft>& m_drafts;
  std::size_t m_first;
  std::size_t m_index;
  const FigureDraft& m_draft;
  mutable std::optional<std::uint32_t> m_named_row; // of the noun that named the group from outside the phrase
};

} // namespace

void read_group(const SentenceWords& words, const DocumentTopics& topics, std::vector<FigureDraft>& drafts,
                std::size_t first, std::size_t i)
{
  auto& draft = drafts[i];
  draft.group = GroupReader{words, topics, drafts, first, i}.read(draft.rows);
}

} // namespace saidby::extract

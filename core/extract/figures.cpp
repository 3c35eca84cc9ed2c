#include "extract/figures.hpp"

#include "extract/document_topics.hpp"
#include "extract/figure_draft.hpp"
#include "extract/figure_group.hpp"
#include "extract/figure_scope.hpp"
#include "extract/older_figures.hpp"

#include "extract/frame_context.hpp"
#include <algorithm>

namespace saidby::extract {

namespace {

using language::any_of;
using language::Role;

// Without one of these a sentence ties no number to anything.
constexpr auto k_frame_roles = any_of(Role::outcome_noun, Role::predicate, Role::state, Role::event_noun,
                                      Role::toll_noun, Role::person_noun, Role::part_marker, Role::thing_noun);

// As many numbers as most articles have: drafts are large, and room for them is made once.
constexpr std::size_t k_usual_drafts = 32;

class FigureReader {
public:
  explicit FigureReader(const Reading& reading) : m_reading{reading} {}

  std::vector<FigureDraft>& run()
  {
    m_drafts.reserve(std::min(m_reading.quantities.size(), k_usual_drafts));
    for (std::size_t i = 0; i < m_reading.sentences.size(); ++i) {
      read_sentence(i);
    }
    return m_drafts;
  }

private:
  void read_sentence(std::size_t index)
  {
    const auto& sentence = m_reading.sentences[index];
    const std::size_t first = m_drafts.size();
    if (!may_count(sentence)) {
      return;
    }
    const auto words = words_of(m_reading, index);
    for (std::size_t i = sentence.first_quantity; i < sentence.last_quantity; ++i) {
      if (m_reading.quantities[i].may_count()) {
        FigureDraft draft;
        draft.sentence = index;
        draft.quantity = i;
        draft.noun = counted_noun(words, m_reading.quantities[i]);
        m_drafts.push_back(std::move(draft));
      }
    }
    m_uses.clear();
    find_predicates(words, m_uses);
    find_own_frames(words, m_uses, topics(), m_drafts, first);
    find_members(words, m_uses, topics(), m_drafts, first);
    find_shared_frames(words, m_uses, topics(), m_drafts, first);
    tell_victims(first);
    find_parts(words, m_uses, topics(), m_drafts, first);
    read_scope(words, first);
  }

  // "No casualties" means that nobody died, and "victims" beside a death toll are its dead. Otherwise dead
  // and injured stay together.
  void tell_victims(std::size_t first)
  {
    for (std::size_t i = first; i < m_drafts.size(); ++i) {
      const auto& draft = m_drafts[i];
      const auto value = m_reading.quantities[draft.quantity].quantity.value.value_or(0);
      if (draft.measure == model::Measure::injured) {
        m_most_injured = std::max(m_most_injured, value);
      }
      if (draft.measure == model::Measure::killed) {
        m_has_toll = true;
        m_highest_toll = std::max(m_highest_toll, value);
      }
    }
    for (std::size_t i = first; i < m_drafts.size(); ++i) {
      auto& draft = m_drafts[i];
      if (draft.measure != model::Measure::victims || draft.trigger == nullptr) {
        continue;
      }
      const bool none = m_reading.quantities[draft.quantity].form == quantity::Form::zero;
      // "15 victims" beside two dead and 13 injured are all of them.
      const auto value = m_reading.quantities[draft.quantity].quantity.value.value_or(0);
      const bool of_both = m_most_injured > 0 && value >= m_highest_toll + m_most_injured;
      if (none || (m_has_toll && !of_both && draft.trigger->has(language::Flag::generic))) {
        draft.measure = model::Measure::killed;
      }
    }
  }

  // Who, how badly, how sure, where, when: for each figure of the sentence.
  void read_scope(const SentenceWords& words, std::size_t first)
  {
    const auto begin = m_drafts.begin() + static_cast<std::ptrdiff_t>(first);
    if (std::none_of(begin, m_drafts.end(), [](const FigureDraft& draft) { return draft.counts(); })) {
      return;
    }
    SentencePlaces places{words, topics(), m_places};
    for (std::size_t i = first; i < m_drafts.size(); ++i) {
      auto& draft = m_drafts[i];
      if (!draft.counts()) {
        continue;
      }
      read_group(words, topics(), m_drafts, first, i);
      read_severity(words, draft);
      read_modality(words, m_drafts, first, i);
      note_older(words, draft);
      note_trigger(words, draft);
      draft.place = places.of(draft);
      inherit_place(draft);
      draft.window = window_of(words, draft);
      draft.event = event_of(words, topics(), draft);
    }
    link_older_figures(words, m_drafts, first);
  }

  // A part, and a figure that says another one anew, are of the place of that one where they name none.
  void inherit_place(FigureDraft& draft) const
  {
    const auto from = draft.part_of ? draft.part_of : draft.copied_from;
    if (draft.place || !from || !m_drafts[*from].place) {
      return;
    }
    draft.place = m_drafts[*from].place;
    draft.place->inherited = true;
  }

  // The rows of the word that told what happened: all that say the same of it.
  static void note_trigger(const SentenceWords& words, FigureDraft& draft)
  {
    if (draft.trigger == nullptr) {
      return;
    }
    if (draft.copied_from || !words.holds(draft.trigger_piece)) {
      draft.rows.push_back(draft.trigger->row);
      return;
    }
    for (const auto& reading : words.piece(draft.trigger_piece).readings) {
      if (reading.role == draft.trigger->role && reading.measure == draft.trigger->measure) {
        draft.rows.push_back(reading.row);
      }
    }
  }

  const DocumentTopics& topics()
  {
    if (!m_topics) {
      m_topics = topics_of(m_reading);
    }
    return *m_topics;
  }

  bool may_count(const SentenceReading& sentence) const
  {
    for (std::size_t i = sentence.first_quantity; i < sentence.last_quantity; ++i) {
      if (m_reading.quantities[i].may_count()) {
        return true;
      }
    }
    return false;
  }

  const Reading& m_reading;
  std::vector<FigureDraft> m_drafts;
  std::vector<PredicateUse> m_uses;
  std::vector<PlacePhrase> m_places;
  std::int64_t m_most_injured = 0;        // the largest number injured so far
  std::int64_t m_highest_toll = 0;        // the largest number killed so far
  bool m_has_toll = false;                // somebody was killed, as far as the document was read
  std::optional<DocumentTopics> m_topics; // read when the first figure asks
};

// Says how far each number came, for --explain.
void note_drafts(const Reading& reading, const std::vector<FigureDraft>& drafts)
{
  for (const auto& draft : drafts) {
    const auto bytes = reading.bytes(reading.quantities[draft.quantity].tokens);
    if (!draft.counts()) {
      const bool thing = draft.noun.kind == NounKind::uncounted;
      reading.trace->note(bytes, "figure.none", {}, thing ? "counts nobody" : "nothing says what happened to them");
      continue;
    }
    const auto row = draft.trigger == nullptr ? std::nullopt : std::optional{draft.trigger->row};
    reading.trace->note(bytes, name(draft.frame), row);
  }
  for (const auto& quantity : reading.quantities) {
    if (!quantity.may_count()) {
      reading.trace->note(reading.bytes(quantity.tokens), "quantity.refused", {},
                          std::string{quantity::name(quantity.refusal)});
    }
  }
}

Figure figure_of(const FigureDraft& draft)
{
  Figure figure;
  figure.sentence = draft.sentence;
  figure.quantity = draft.quantity;
  figure.measure = *draft.measure;
  figure.group = draft.group;
  figure.severity = draft.severity;
  figure.modality = draft.modality;
  figure.place = draft.place;
  figure.window = draft.window;
  figure.event = draft.event;
  figure.rows = draft.rows;
  if (draft.trigger != nullptr) {
    figure.stage = draft.trigger->stage;
  }
  return figure;
}

} // namespace

void find_figures(const Reading& reading, std::vector<Figure>& figures)
{
  FigureReader reader{reading};
  const auto& drafts = reader.run();
  if (reading.trace != nullptr) {
    note_drafts(reading, drafts);
  }
  std::vector<std::optional<std::size_t>> places(drafts.size()); // of the figure that a draft became
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (!drafts[i].counts()) {
      continue;
    }
    places[i] = figures.size();
    figures.push_back(figure_of(drafts[i]));
  }
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (places[i] && drafts[i].part_of) {
      figures[*places[i]].part_of = places[*drafts[i].part_of];
    }
    if (places[i] && drafts[i].replaces) {
      figures[*places[i]].replaces = places[*drafts[i].replaces];
      figures[*places[i]].replaced_by_words = drafts[i].replaced_by_words;
    }
  }
}

} // namespace saidby::extract

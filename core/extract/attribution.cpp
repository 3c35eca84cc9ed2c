#include "extract/attribution_state.hpp"

#include <algorithm>

namespace saidby::extract {

namespace {

using language::any_of;
using language::Role;

// A sentence without any of these, and without quotation, says nothing on anybody's word.
constexpr language::RoleSet k_cue_roles =
  any_of(Role::cue_preposition, Role::cue_verb, Role::toll_verb, Role::source_noun, Role::agentless, Role::cue_noun);

// Who passes on what others said is a medium, unless the text says otherwise.
CueSource as_medium(CueSource relay)
{
  relay.medium = true;
  return relay;
}

} // namespace

AttributionFinder::AttributionFinder() : m_state{std::make_unique<State>()} {}
AttributionFinder::~AttributionFinder() = default;
AttributionFinder::AttributionFinder(AttributionFinder&&) noexcept = default;
AttributionFinder& AttributionFinder::operator=(AttributionFinder&&) noexcept = default;

void AttributionFinder::read(const Reading& reading)
{
  auto& state = *m_state;
  state.cues.clear();
  state.sources.clear();
  state.relays.clear();
  state.speakers.clear();
  state.sentences.assign(reading.sentences.size(), {});
  const Words words{reading, reading.classes};
  for (std::size_t i = 0; i < reading.sentences.size(); ++i) {
    auto& range = state.sentences[i];
    range.first_cue = state.cues.size();
    if ((reading.sentences[i].roles & k_cue_roles) != 0) {
      find_cues(words, i, state.cues);
      settle_scopes(words, i, std::span{state.cues}.subspan(range.first_cue));
    }
    range.last_cue = state.cues.size();
    state.speakers.add_candidates(words, i);
    for (std::size_t k = range.first_cue; k < range.last_cue; ++k) {
      const auto& cue = state.cues[k];
      state.sources.push_back(cue.source ? std::optional{state.speakers.add(words, i, *cue.source)} : std::nullopt);
      state.relays.push_back(cue.relay ? std::optional{state.speakers.add(words, i, as_medium(*cue.relay))}
                                       : std::nullopt);
    }
  }
  state.speakers.share_types(words);
  find_quote_speakers(words, state.sentences, state.cues, state.quote_cues);
  carry_over(words, state.cues, state.sentences);
}

bool AttributionFinder::counts_speakers(const Reading& reading, std::size_t sentence, std::size_t quantity) const
{
  const auto& found = reading.quantities[quantity];
  const auto& range = m_state->sentences[sentence];
  const bool follows_cue = found.first_piece > reading.sentences[sentence].first_piece &&
                           reading.classes[found.first_piece - 1] == WordClass::cue_preposition;
  const auto in_phrase = [&](const Cue& cue) {
    const bool phrase = cue.form == CueForm::preposition_before || cue.form == CueForm::preposition_after;
    return phrase && cue.source && cue.anchor.first <= found.first_piece &&
           found.last_piece <= cue.source->phrase.pieces.last;
  };
  const auto first = m_state->cues.begin() + static_cast<std::ptrdiff_t>(range.first_cue);
  const auto last = m_state->cues.begin() + static_cast<std::ptrdiff_t>(range.last_cue);
  return follows_cue || std::any_of(first, last, in_phrase);
}

AttributionResult AttributionFinder::of_quantity(const Reading& reading, std::size_t sentence, std::size_t quantity,
                                                 const Figure* /*figure*/) const
{
  const Words words{reading, reading.classes};
  return attribution_of(words, *m_state,
                        chain_at(words, *m_state, sentence, reading.quantities[quantity].number_first));
}

} // namespace saidby::extract

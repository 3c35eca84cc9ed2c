#include "extract/attribution_state.hpp"

namespace saidby::extract {

namespace {

using language::any_of;
using language::Flag;
using language::Role;

// Decides sentence by sentence. The rule was read off real texts: inside a paragraph, a sentence that opens
// with a figure and says nothing of time, place or another event goes on with the speaker before it.
class CarryOver {
public:
  CarryOver(const Words& words, const std::vector<Cue>& cues, std::vector<SentenceAttribution>& sentences)
    : m_words{words},
      m_cues{cues},
      m_sentences{sentences}
  {}

  void run(std::size_t sentence)
  {
    if (sentence == 0 || has_cue(sentence)) {
      return;
    }
    const auto before = speaking_at_end(sentence - 1);
    if (!before) {
      return;
    }
    if (is_cut_off(sentence - 1, *before) || (same_paragraph(sentence) && continues_count(sentence))) {
      m_sentences[sentence].carried = before;
    }
  }

private:
  [[nodiscard]] const SentenceReading& range(std::size_t sentence) const { return m_words.reading.sentences[sentence]; }

  bool has_cue(std::size_t sentence) const { return m_sentences[sentence].first_cue != m_sentences[sentence].last_cue; }

  bool same_paragraph(std::size_t sentence) const { return range(sentence).paragraph == range(sentence - 1).paragraph; }

  // Who speaks at the end of the sentence.
  std::optional<std::size_t> speaking_at_end(std::size_t sentence) const
  {
    if (m_sentences[sentence].carried) {
      return m_sentences[sentence].carried;
    }
    for (std::size_t i = m_sentences[sentence].last_cue; i > m_sentences[sentence].first_cue; --i) {
      const auto& cue = m_cues[i - 1];
      const auto& speaking = cue.follows ? m_cues[m_sentences[sentence].first_cue + *cue.follows] : cue;
      if (!cue.cites && cue.modality.kind != model::ModalityKind::denied && speaking.spreads) {
        return i - 1;
      }
    }
    return std::nullopt;
  }

  // "For the union, they were…" and the number in the next line.
  bool is_cut_off(std::size_t sentence, std::size_t cue) const
  {
    const auto& last = m_words.token(range(sentence).last_piece - 1);
    const bool ellipsis =
      last.mark == 0x2026 || (last.mark == '.' && range(sentence).last_piece >= range(sentence).first_piece + 3 &&
                              m_words.token(range(sentence).last_piece - 2).mark == '.');
    return ellipsis && m_cues[cue].content.last >= range(sentence).last_piece - 3;
  }

  // The sentence goes on counting ("149 of the survivors", "A total of 17", "Among them", "The others") and adds
  // nothing of its own: no "also", no other time, no other event.
  bool continues_count(std::size_t sentence) const
  {
    const auto& pieces = range(sentence);
    if (pieces.first_quantity == pieces.last_quantity || !opens_with_count(sentence)) {
      return false;
    }
    for (std::size_t i = pieces.first_piece; i < pieces.last_piece; ++i) {
      const auto& piece = m_words.piece(i);
      if (piece.has(Role::adverb, Flag::addition) || piece.is_any(any_of(Role::older, Role::event_other)) ||
          m_words.is(i, WordClass::agentless) || (piece.is(Role::time_marker) && m_words.is(i, WordClass::time))) {
        return false;
      }
    }
    return true;
  }

  bool opens_with_count(std::size_t sentence) const
  {
    const auto& pieces = range(sentence);
    const auto& quantity = m_words.reading.quantities[pieces.first_quantity];
    std::size_t first = pieces.first_piece;
    while (first < pieces.last_piece && quantity.first_piece > first &&
           (m_words.is(first, WordClass::determiner) || m_words.is(first, WordClass::adverb))) {
      ++first;
    }
    if (quantity.first_piece <= first) {
      return quantity.may_count();
    }
    return m_words.piece(first).is_any(any_of(Role::part_marker, Role::more, Role::outcome_noun));
  }

  const Words& m_words;
  const std::vector<Cue>& m_cues;
  std::vector<SentenceAttribution>& m_sentences;
};

} // namespace

void carry_over(const Words& words, const std::vector<Cue>& cues, std::vector<SentenceAttribution>& sentences)
{
  CarryOver rule{words, cues, sentences};
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    rule.run(i);
  }
}

} // namespace saidby::extract

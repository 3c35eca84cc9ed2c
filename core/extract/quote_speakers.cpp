#include "extract/attribution_state.hpp"

#include <algorithm>

namespace saidby::extract {

namespace {

// A quotation of fewer words is a name or a word at arm's length, not somebody's speech.
constexpr std::size_t k_fewest_words_of_speech = 4;

// Walks over the quotations of a document, with the sentences in which they start and end.
class QuoteReader {
public:
  QuoteReader(const Words& words, const std::vector<SentenceAttribution>& sentences, const std::vector<Cue>& cues,
              std::vector<std::optional<std::size_t>>& quote_cues)
    : m_words{words},
      m_sentences{sentences},
      m_cues{cues},
      m_quote_cues{quote_cues}
  {}

  void run()
  {
    const auto& quotations = m_words.reading.quotations;
    m_quote_cues.assign(quotations.size(), std::nullopt);
    m_places.clear();
    std::size_t sentence = 0;
    for (std::size_t i = 0; i < quotations.size(); ++i) {
      sentence = sentence_of(quotations[i].tokens.first, sentence);
      const std::size_t last = sentence_of(quotations[i].tokens.last - 1, sentence);
      m_places.push_back({sentence, last});
      m_quote_cues[i] = beside(quotations[i].tokens, sentence, last);
    }
    for (std::size_t i = 0; i < quotations.size(); ++i) {
      if (quotations[i].continued && i + 1 < quotations.size() && !m_quote_cues[i]) {
        m_quote_cues[i] = m_quote_cues[i + 1]; // speech that runs over paragraphs: the cue closes it
      }
    }
    for (std::size_t i = 0; i < quotations.size(); ++i) {
      if (!m_quote_cues[i] && quotations[i].tokens.size() >= k_fewest_words_of_speech && stands_alone(i)) {
        m_quote_cues[i] = neighbour(i);
      }
    }
  }

private:
  struct Place {
    std::size_t first = 0; // sentence in which it starts
    std::size_t last = 0;  // and ends
  };

  std::size_t sentence_of(std::size_t token, std::size_t from) const
  {
    const auto& all = m_words.reading.sentences;
    while (from + 1 < all.size() && all[from].tokens.last <= token) {
      ++from;
    }
    return from;
  }

  text::TokenRange tokens_of(PieceRange pieces) const { return m_words.reading.token_range(pieces.first, pieces.last); }

  static bool can_govern_quote(const Cue& cue) { return !cue.cites; }

  // A cue right after the quotation, or before it in the sentence in which it starts.
  std::optional<std::size_t> beside(text::TokenRange quote, std::size_t first, std::size_t last) const
  {
    static constexpr std::size_t k_near = 4; // tokens between the mark and the cue: comma, dash
    std::optional<std::size_t> best;
    for (std::size_t i = m_sentences[last].first_cue; i < m_sentences[last].last_cue; ++i) {
      const auto anchor = tokens_of(m_cues[i].anchor);
      if (can_govern_quote(m_cues[i]) && anchor.first >= quote.last) {
        const bool inverted = m_cues[i].form == CueForm::verb_inverted || m_cues[i].form == CueForm::verb_after ||
                              m_cues[i].form == CueForm::preposition_after;
        if (anchor.first <= quote.last + k_near && (inverted || !best)) {
          best = inverted ? i : best;
        }
        break;
      }
    }
    if (best) {
      return best;
    }
    for (std::size_t i = m_sentences[first].last_cue; i > m_sentences[first].first_cue; --i) {
      const auto& cue = m_cues[i - 1];
      if (can_govern_quote(cue) && tokens_of(cue.anchor).last <= quote.first && !cue.content.empty() &&
          tokens_of(cue.content).contains(quote.first)) {
        return i - 1;
      }
    }
    for (std::size_t i = m_sentences[last].first_cue; i < m_sentences[last].last_cue; ++i) {
      const auto& cue = m_cues[i];
      if (can_govern_quote(cue) && tokens_of(cue.anchor).first >= quote.last && !cue.content.empty() &&
          tokens_of(cue.content).contains(quote.last - 1)) {
        return i;
      }
    }
    return std::nullopt;
  }

  // Whether the quotation starts its sentence.
  bool stands_alone(std::size_t index) const
  {
    const auto& quote = m_words.reading.quotations[index].tokens;
    return quote.first == m_words.reading.sentences[m_places[index].first].tokens.first;
  }

  // The speaker of the next or the previous quotation of the same paragraph.
  std::optional<std::size_t> neighbour(std::size_t index) const
  {
    const auto& all = m_words.reading.sentences;
    const auto paragraph = all[m_places[index].first].paragraph;
    if (index > 0 && m_quote_cues[index - 1] && all[m_places[index - 1].last].paragraph == paragraph &&
        m_places[index - 1].last + 1 >= m_places[index].first) {
      return m_quote_cues[index - 1];
    }
    if (index + 1 < m_places.size() && m_quote_cues[index + 1] &&
        all[m_places[index + 1].first].paragraph == paragraph &&
        m_places[index].last + 1 >= m_places[index + 1].first) {
      return m_quote_cues[index + 1];
    }
    // "X said it was lucky. "It could have been worse.""
    const std::size_t first = m_places[index].first;
    if (first > 0 && all[first - 1].paragraph == paragraph &&
        m_sentences[first - 1].last_cue > m_sentences[first - 1].first_cue) {
      return m_sentences[first - 1].last_cue - 1;
    }
    return std::nullopt;
  }

  const Words& m_words;
  const std::vector<SentenceAttribution>& m_sentences;
  const std::vector<Cue>& m_cues;
  std::vector<std::optional<std::size_t>>& m_quote_cues;
  std::vector<Place> m_places;
};

} // namespace

void find_quote_speakers(const Words& words, const std::vector<SentenceAttribution>& sentences,
                         const std::vector<Cue>& cues, std::vector<std::optional<std::size_t>>& quote_cues)
{
  QuoteReader{words, sentences, cues, quote_cues}.run();
}

} // namespace saidby::extract

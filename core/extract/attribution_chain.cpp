#include "extract/attribution_state.hpp"

#include "text/utf8.hpp"

#include <algorithm>

namespace saidby::extract {

namespace {

// How near a cue lies to a piece that it does not contain; a strong border between counts as far.
std::size_t distance(const Words& words, const Cue& cue, std::size_t piece)
{
  static constexpr std::size_t k_border = 1000;
  const std::size_t first = std::min(piece, cue.anchor.first);
  const std::size_t last = std::max(piece, cue.anchor.last);
  std::size_t steps = last - first;
  for (std::size_t i = first; i < last; ++i) {
    steps += is_strong_border(words.classes[i]) ? k_border : 0;
  }
  return steps;
}

// Puts the cues of one place in order.
class ChainFinder {
public:
  ChainFinder(const Words& words, const DocumentAttribution& document) : m_words{words}, m_document{document} {}

  CueChain at_piece(std::size_t sentence, std::size_t piece)
  {
    const auto& range = m_document.sentences[sentence];
    add_containing(range, piece, std::nullopt);
    const auto quote = quote_of(m_words.piece(piece).tokens.first);
    if (quote && m_document.quote_cues[*quote]) {
      put_quote_cue(m_words.reading.quotations[*quote].tokens, *m_document.quote_cues[*quote]);
    } else if (m_chain.cues.empty()) {
      add_nearest(range, piece);
    }
    if (m_chain.cues.empty() && range.carried) {
      m_chain.cues.push_back(*range.carried);
      m_chain.carried = true;
    }
    add_cited();
    return std::move(m_chain);
  }

  CueChain of_cue(std::size_t index)
  {
    m_chain.cues.push_back(index);
    const auto& cue = m_document.cues[index];
    add_containing(m_document.sentences[cue.sentence], cue.words.first, index);
    const auto quote = quote_of(m_words.piece(cue.words.first).tokens.first);
    if (quote && m_document.quote_cues[*quote] && *m_document.quote_cues[*quote] != index) {
      put_quote_cue(m_words.reading.quotations[*quote].tokens, *m_document.quote_cues[*quote]);
    }
    add_cited();
    return std::move(m_chain);
  }

private:
  [[nodiscard]] const Cue& cue(std::size_t index) const { return m_document.cues[index]; }

  // The cues whose content holds the piece, the smallest content first.
  void add_containing(const SentenceAttribution& range, std::size_t piece, std::optional<std::size_t> except)
  {
    const auto start = static_cast<std::ptrdiff_t>(m_chain.cues.size());
    for (std::size_t i = range.first_cue; i < range.last_cue; ++i) {
      const bool speaks = !except || !cue(i).cites; // who is cited comes with who cites
      if (i != except && speaks && cue(i).content.contains(piece) && !cue(i).anchor.contains(piece) &&
          !cue(i).directive) {
        m_chain.cues.push_back(i);
      }
    }
    std::stable_sort(m_chain.cues.begin() + start, m_chain.cues.end(),
                     [&](std::size_t a, std::size_t b) { return is_inner(cue(a), cue(b)); });
  }

  static bool is_inner(const Cue& a, const Cue& b)
  {
    if (a.cites != b.cites && a.content == b.content) {
      return a.cites;
    }
    return a.content.last - a.content.first < b.content.last - b.content.first;
  }

  // The quotation in which the token stands.
  std::optional<std::size_t> quote_of(std::size_t token) const
  {
    const auto& all = m_words.reading.quotations;
    const auto after = std::partition_point(all.begin(), all.end(),
                                            [&](const text::Quotation& quote) { return quote.tokens.last <= token; });
    if (after == all.end() || !after->tokens.contains(token)) {
      return std::nullopt;
    }
    return static_cast<std::size_t>(after - all.begin());
  }

  // Who speaks in the quotation speaks outside of all that is said in it, and inside of all who relay it.
  void put_quote_cue(text::TokenRange quotation, std::size_t speaker)
  {
    auto& cues = m_chain.cues;
    const auto is_inside = [&](std::size_t i) {
      return quotation.contains(m_words.piece(cue(i).anchor.first).tokens.first);
    };
    std::erase_if(cues, [&](std::size_t i) {
      return i == speaker || (!is_inside(i) && !cue(i).content.contains(cue(speaker).anchor.first));
    });
    const auto outer = std::find_if(cues.begin(), cues.end(), [&](std::size_t i) { return !is_inside(i); });
    cues.insert(outer, speaker);
  }

  // A sentence with a source is all its source's: a rule without exception in the texts it was counted on.
  void add_nearest(const SentenceAttribution& range, std::size_t piece)
  {
    static constexpr std::size_t k_neighbours = 6; // cues on either side that can be the nearest
    const auto first = m_document.cues.begin() + static_cast<std::ptrdiff_t>(range.first_cue);
    const auto last = m_document.cues.begin() + static_cast<std::ptrdiff_t>(range.last_cue);
    const auto here = static_cast<std::size_t>(
      std::partition_point(first, last, [&](const Cue& each) { return each.words.first < piece; }) -
      m_document.cues.begin());
    std::optional<std::size_t> best;
    std::size_t best_distance = 0;
    for (std::size_t i = here - std::min(here - range.first_cue, k_neighbours);
         i < std::min(range.last_cue, here + k_neighbours); ++i) {
      const bool counts_itself =
        cue(i).source && cue(i).source->phrase.pieces.contains(piece); // "eleven boys say they …"
      if (!cue(i).spreads || cue(i).cites || (cue(i).anchor.contains(piece) && !counts_itself)) {
        continue;
      }
      const auto steps = distance(m_words, cue(i), piece);
      if (!best || steps < best_distance) {
        best = i;
        best_distance = steps;
      }
    }
    if (best) {
      m_chain.cues.push_back(*best);
    }
  }

  // "A reported …, citing B": where A speaks, B is the origin.
  void add_cited()
  {
    auto& cues = m_chain.cues;
    for (std::size_t k = 0; k < cues.size(); ++k) {
      const auto& range = m_document.sentences[cue(cues[k]).sentence];
      for (std::size_t i = range.first_cue; i < range.last_cue; ++i) {
        const bool cites_it = cue(i).cites && cue(i).follows && range.first_cue + *cue(i).follows == cues[k];
        if (cites_it && std::find(cues.begin(), cues.end(), i) == cues.end()) {
          cues.insert(cues.begin() + static_cast<std::ptrdiff_t>(k), i);
          ++k;
        }
      }
    }
  }

  const Words& m_words;
  const DocumentAttribution& m_document;
  CueChain m_chain;
};

// Whether one text holds the other, letter case aside.
bool same_words(std::string_view one, std::string_view other)
{
  const auto a = text::folded(one);
  const auto b = text::folded(other);
  return a == b || a.find(b) != std::string::npos || b.find(a) != std::string::npos;
}

// Puts a chain into the words of the text.
class ResultBuilder {
public:
  ResultBuilder(const Words& words, const Speakers& speakers, bool carried)
    : m_words{words},
      m_speakers{speakers},
      m_carried{carried}
  {}

  // Adds one who speaks; `cue` where these words say that they speak, nullptr for who only relays.
  void add(std::size_t speaker, const Cue* cue)
  {
    const auto& who = m_speakers.at(speaker);
    for (const auto& link : m_result.chain) {
      if (same_words(link.text, who.text)) {
        return;
      }
    }
    if (!m_result.chain.empty() && is_outlet(who.text)) {
      return; // the document's own outlet closes every chain
    }
    model::Attribution link;
    link.text = who.text;
    link.pronoun = who.pronoun;
    link.type = who.kind.type;
    link.jurisdiction = who.kind.jurisdiction;
    link.members = who.members;
    link.carried = m_carried;
    link.span = bytes(who.pieces);
    if (cue != nullptr) {
      link.cue = line_of(m_words, cue->words);
      link.cue_span = bytes(cue->words);
    }
    m_result.chain.push_back(std::move(link));
    if (who.kind.row) {
      m_result.rows.push_back(*who.kind.row);
    }
  }

  // What the cue says of its content beside the speaker; a carried cue speaks of its own sentence only.
  void add_circumstances(const Cue& cue)
  {
    m_result.rows.insert(m_result.rows.end(), cue.rows.begin(), cue.rows.end());
    if (m_carried) {
      return;
    }
    if (m_result.modality.kind == model::ModalityKind::asserted) {
      m_result.modality = cue.modality;
    }
    if (cue.said && !m_result.said) {
      m_result.said = model::SaidAt{line_of(m_words, *cue.said), {}};
    }
  }

  AttributionResult take() { return std::move(m_result); }

private:
  text::ByteSpan bytes(PieceRange pieces) const
  {
    return m_words.reading.bytes(m_words.reading.token_range(pieces.first, pieces.last));
  }

  bool is_outlet(std::string_view name) const
  {
    const auto& outlet = m_words.reading.document->outlet;
    return !outlet.empty() && same_words(outlet, name);
  }

  const Words& m_words;
  const Speakers& m_speakers;
  bool m_carried;
  AttributionResult m_result;
};

} // namespace

CueChain chain_at(const Words& words, const DocumentAttribution& document, std::size_t sentence, std::size_t piece)
{
  return ChainFinder{words, document}.at_piece(sentence, piece);
}

CueChain chain_of_cue(const Words& words, const DocumentAttribution& document, std::size_t index)
{
  return ChainFinder{words, document}.of_cue(index);
}

AttributionResult attribution_of(const Words& words, const DocumentAttribution& document, const CueChain& chain)
{
  ResultBuilder result{words, document.speakers, chain.carried};
  for (const std::size_t index : chain.cues) {
    const std::size_t speaking = document.speaking(index);
    if (document.sources[speaking]) {
      result.add(*document.sources[speaking], &document.cues[index]);
    }
    if (document.relays[speaking]) {
      result.add(*document.relays[speaking], nullptr);
    }
    result.add_circumstances(document.cues[index]);
  }
  return result.take();
}

} // namespace saidby::extract

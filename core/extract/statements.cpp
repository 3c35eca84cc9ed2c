#include "extract/attribution_state.hpp"

#include <algorithm>

namespace saidby::extract {

namespace {

using language::any_of;
using language::Flag;
using language::Role;

// Fewer words than this are a name or a word at arm's length, not a statement.
constexpr std::size_t k_fewest_words = 2;

// Collects what is said without regard to figures: quotations with their speakers, and the contents of cues.
class StatementFinder {
public:
  StatementFinder(const Words& words, const DocumentAttribution& document, std::vector<Statement>& found)
    : m_words{words},
      m_document{document},
      m_found{found}
  {}

  void run()
  {
    const auto& sentences = m_words.reading.sentences;
    std::size_t quote = 0;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      const auto& quotations = m_words.reading.quotations;
      while (quote < quotations.size() && quotations[quote].tokens.first < sentences[i].tokens.last) {
        add_quotation(i, quote);
        ++quote;
      }
      for (std::size_t k = m_document.sentences[i].first_cue; k < m_document.sentences[i].last_cue; ++k) {
        add_content(i, k);
      }
    }
  }

private:
  [[nodiscard]] WordClass at(std::size_t i) const { return m_words.classes[i]; }

  text::TokenRange tokens_of(PieceRange pieces) const { return m_words.reading.token_range(pieces.first, pieces.last); }

  void add(std::size_t sentence, text::TokenRange content, const CueChain& chain)
  {
    auto attribution = attribution_of(m_words, m_document, chain);
    if (!attribution.chain.empty()) {
      m_found.push_back({sentence, content, std::move(attribution)});
    }
  }

  // A quotation that stands for itself: the whole of what is said.
  void add_quotation(std::size_t sentence, std::size_t index)
  {
    const auto speaker = m_document.quote_cues[index];
    const auto& quotation = m_words.reading.quotations[index];
    if (!speaker || is_part_of_clause(*speaker, quotation.tokens)) {
      return;
    }
    text::TokenRange inside{quotation.tokens.first + 1, quotation.tokens.last - (quotation.closed ? 1 : 0)};
    while (inside.last > inside.first && m_words.reading.tokens[inside.last - 1].mark == ',') {
      --inside.last;
    }
    if (word_count(inside) >= k_fewest_words) {
      auto chain = chain_of_cue(m_words, m_document, *speaker);
      chain.carried = m_document.cues[*speaker].sentence > sentence + 8 ||
                      (m_document.cues[*speaker].sentence != sentence && !ends_in_sentence(quotation, *speaker));
      add(sentence, inside, chain);
    }
  }

  // Whether the cue stands in the sentence in which the quotation ends.
  bool ends_in_sentence(const text::Quotation& quotation, std::size_t cue) const
  {
    return m_words.reading.sentences[m_document.cues[cue].sentence].tokens.contains(quotation.tokens.last - 1);
  }

  std::size_t word_count(text::TokenRange range) const
  {
    std::size_t count = 0;
    for (std::size_t i = range.first; i < range.last; ++i) {
      count += m_words.reading.tokens[i].kind == text::TokenKind::word ? 1 : 0;
    }
    return count;
  }

  // Whether words outside of quotation marks are said in the same clause ("des "gangs terroristes"
  // dirigeaient …"): then the clause is the statement.
  bool is_part_of_clause(std::size_t cue, text::TokenRange quotation) const
  {
    const auto content = said_by(m_document.cues[cue]);
    return !content.empty() && tokens_of(content).contains(quotation) && says_outside_quotes(content);
  }

  // Whether words outside of quotations stand in the range.
  bool says_outside_quotes(PieceRange content) const
  {
    const auto& quotations = m_words.reading.quotations;
    auto quote = std::partition_point(quotations.begin(), quotations.end(), [&](const text::Quotation& each) {
      return each.tokens.last <= tokens_of(content).first;
    });
    for (std::size_t i = content.first; i < content.last; ++i) {
      const std::size_t token = m_words.piece(i).tokens.first;
      while (quote != quotations.end() && quote->tokens.last <= token) {
        ++quote;
      }
      const bool quoted = quote != quotations.end() && quote->tokens.contains(token);
      if (!quoted && is_word(i)) {
        return true;
      }
    }
    return false;
  }

  bool is_word(std::size_t i) const
  {
    switch (at(i)) {
    case WordClass::noun:
    case WordClass::adjective:
    case WordClass::number:
    case WordClass::pronoun:
    case WordClass::verb:
    case WordClass::participle:
    case WordClass::infinitive:
    case WordClass::auxiliary: return true;
    default: return false;
    }
  }

  // What a cue says in its own sentence, where it is more than the quotations in it.
  void add_content(std::size_t sentence, std::size_t index)
  {
    const auto& cue = m_document.cues[index];
    if (!can_state(cue) || opens_with_cue(index) || is_aside(index)) {
      return;
    }
    const auto content = trimmed(past_citing(index, trimmed(said_by(cue))));
    if (content.empty() || !says_outside_quotes(content) || !is_sentence_like(content, cue.directive) ||
        word_count(tokens_of(content)) < k_fewest_words || is_inside_quotation(content)) {
      return;
    }
    add(sentence, tokens_of(content), chain_of_cue(m_words, m_document, index));
  }

  static bool can_state(const Cue& cue)
  {
    return !cue.cites && cue.form != CueForm::parenthesis && cue.form != CueForm::passive;
  }

  // "A reported that police said": what is said is what police said.
  bool opens_with_cue(std::size_t index) const
  {
    const auto& cue = m_document.cues[index];
    const auto& range = m_document.sentences[cue.sentence];
    for (std::size_t i = index + 1; i < range.last_cue; ++i) {
      const auto& next = m_document.cues[i];
      const bool inside = cue.content.contains(next.words.first) && next.content.last >= cue.content.last;
      if (inside && !next.cites && trimmed(cue.content).first >= next.anchor.first) {
        return true;
      }
    }
    return false;
  }

  // "des groupes selon lui entraînés à l'étranger": the speaker of the clause again.
  bool is_aside(std::size_t index) const
  {
    const auto& cue = m_document.cues[index];
    const auto& range = m_document.sentences[cue.sentence];
    if (!cue.source || !cue.source->pronoun || cue.form != CueForm::preposition_after) {
      return false;
    }
    for (std::size_t i = range.first_cue; i < range.last_cue; ++i) {
      if (i != index && m_document.cues[i].content.contains(cue.words.first)) {
        return true;
      }
    }
    return false;
  }

  // "Radio Nord says, citing a source, the road may stay closed": who is cited is no part of what is said.
  PieceRange past_citing(std::size_t index, PieceRange content) const
  {
    const auto& range = m_document.sentences[m_document.cues[index].sentence];
    for (std::size_t i = index + 1; i < range.last_cue; ++i) {
      const auto& next = m_document.cues[i];
      if (next.cites && next.anchor.first == content.first && next.anchor.last < content.last) {
        std::size_t first = next.anchor.last;
        while (first < content.last &&
               (at(first) == WordClass::comma || m_words.piece(first).has(Role::subordinator, Flag::of))) {
          ++first; // "…, que la route …"
        }
        return {first, content.last};
      }
    }
    return content;
  }

  // What the cue says in its sentence: the side of its anchor on which its content stands, or all of it where the
  // cue only interrupts a clause ("The fault, it said, lay in the fuel").
  PieceRange said_by(const Cue& cue) const
  {
    const auto content = cue.content;
    if (!content.contains(cue.anchor.first) || cue.anchor.first <= content.first) {
      const bool around = content.contains(cue.anchor.last) && cue.anchor.first <= content.first;
      return {around ? std::max(content.first, cue.anchor.last) : content.first, content.last};
    }
    const PieceRange left{content.first, cue.anchor.first};
    const PieceRange right{cue.anchor.last, content.last};
    return !has_finite_verb(left) && has_finite_verb(right) ? content : left;
  }

  bool has_finite_verb(PieceRange range) const
  {
    for (std::size_t i = range.first; i < range.last; ++i) {
      if (at(i) == WordClass::verb || at(i) == WordClass::auxiliary) {
        return true;
      }
      if (at(i) == WordClass::relative) {
        return false;
      }
    }
    return false;
  }

  PieceRange trimmed(PieceRange content) const
  {
    const auto is_edge = [&](std::size_t i) {
      switch (at(i)) {
      case WordClass::comma:
      case WordClass::colon:
      case WordClass::semicolon:
      case WordClass::stop:
      case WordClass::dash:
      case WordClass::subordinator:
      case WordClass::coordinator:
      case WordClass::contrast: return true;
      default: return false;
      }
    };
    while (!content.empty() && is_edge(content.first)) {
      ++content.first;
      if (!content.empty() && at(content.first) == WordClass::relative) {
        content.first = past_relative_clause(content); // "According to X, which cited Y, …"
      }
    }
    while (!content.empty() && is_edge(content.last - 1)) {
      --content.last;
    }
    return content;
  }

  std::size_t past_relative_clause(PieceRange content) const
  {
    for (std::size_t i = content.first; i < content.last; ++i) {
      if (at(i) == WordClass::comma) {
        return i;
      }
    }
    return content.first;
  }

  // A clause, or a noun phrase with something in it: not "à la presse".
  bool is_sentence_like(PieceRange content, bool directive) const
  {
    const bool link = at(content.first) == WordClass::preposition || at(content.first) == WordClass::of;
    if (link && !directive && !m_words.piece(content.first).is(Role::relative) && !has_verb(content)) {
      return false;
    }
    std::size_t nouns = 0;
    for (std::size_t i = content.first; i < content.last; ++i) {
      nouns += is_nominal(at(i)) ? 1 : 0;
    }
    return has_verb(content) || nouns >= 2;
  }

  bool has_verb(PieceRange content) const
  {
    for (std::size_t i = content.first; i < content.last; ++i) {
      if (at(i) == WordClass::verb || at(i) == WordClass::auxiliary || at(i) == WordClass::infinitive) {
        return true;
      }
    }
    return false;
  }

  bool is_inside_quotation(PieceRange content) const
  {
    const auto tokens = tokens_of(content);
    const auto& all = m_words.reading.quotations;
    const auto quote = std::partition_point(
      all.begin(), all.end(), [&](const text::Quotation& each) { return each.tokens.last <= tokens.first; });
    return quote != all.end() && quote->tokens.contains(tokens);
  }

  const Words& m_words;
  const DocumentAttribution& m_document;
  std::vector<Statement>& m_found;
};

} // namespace

void AttributionFinder::statements(const Reading& reading, std::vector<Statement>& found) const
{
  const Words words{reading, reading.classes};
  StatementFinder{words, *m_state, found}.run();
}

} // namespace saidby::extract

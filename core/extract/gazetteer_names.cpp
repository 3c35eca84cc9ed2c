#include "extract/gazetteer_names.hpp"

namespace saidby::extract {

using knowledge::Gazetteer;

void GazetteerNames::fold(std::size_t first, std::size_t pieces)
{
  if (m_first != first) {
    m_first = first;
    m_starts_name = true;
    m_count = 0;
    m_folder.clear();
  }
  const auto& reading = m_words.reading;
  while (m_starts_name && m_count < pieces) {
    const std::size_t i = first + m_count;
    const std::size_t start =
      m_count == 0 ? m_words.token(i).span.start : reading.tokens[m_words.piece(i - 1).tokens.last - 1].span.end;
    const std::size_t end = reading.tokens[m_words.piece(i).tokens.last - 1].span.end;
    m_folder.append(reading.text.substr(start, end - start));
    m_ends[++m_count] = m_folder.name().size();
    m_starts_name = m_count > 1 || may_start_name(first);
  }
}

// Asked when the first piece is folded. The word may go on in a piece that stands without a blank: "l'Est".
bool GazetteerNames::may_start_name(std::size_t first) const
{
  const auto name = m_folder.name();
  const auto word = name.substr(0, name.find(' '));
  const bool goes_on = word.size() == name.size() && m_words.holds(first + 1) && m_words.is_glued(first + 1);
  return name.empty() || goes_on || Gazetteer::embedded().may_start_name(word);
}

const knowledge::Place* GazetteerNames::find(std::size_t first, std::size_t last)
{
  const auto& gazetteer = Gazetteer::embedded();
  std::span<const std::uint32_t> found;
  if (last - first > k_longest_name) {
    found = gazetteer.find(m_words.reading.words(m_words.reading.token_range(first, last)));
  } else {
    fold(first, last - first);
    found = m_starts_name ? gazetteer.find_folded(folded(last - first)) : found;
  }
  return found.empty() ? nullptr : &gazetteer.at(found.front());
}

bool GazetteerNames::is_demonym(std::size_t piece)
{
  fold(piece, 1);
  return m_starts_name && !Gazetteer::embedded().countries_of_folded_demonym(folded(1)).empty();
}

} // namespace saidby::extract

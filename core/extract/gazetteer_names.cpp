#include "extract/gazetteer_names.hpp"

#include <algorithm>

namespace saidby::extract {

using knowledge::Gazetteer;

void GazetteerNames::fold_from(std::size_t first)
{
  if (m_first == first) {
    return;
  }
  m_first = first;
  m_count = 0;
  m_folder.clear();
  const auto& reading = m_words.reading;
  const std::size_t end = std::min(m_words.last, first + k_longest_name);
  std::size_t at = m_words.token(first).span.start;
  for (std::size_t i = first; i < end; ++i) {
    const std::size_t piece_end = reading.tokens[m_words.piece(i).tokens.last - 1].span.end;
    m_folder.append(reading.text.substr(at, piece_end - at));
    at = piece_end;
    m_ends[++m_count] = m_folder.name().size();
    if (i == first && !may_start_name(first)) {
      m_count = 0;
      return;
    }
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
    fold_from(first);
    found = last - first <= m_count ? gazetteer.find_folded(folded(last - first)) : found;
  }
  return found.empty() ? nullptr : &gazetteer.at(found.front());
}

bool GazetteerNames::is_demonym(std::size_t piece)
{
  fold_from(piece);
  return m_count > 0 && !Gazetteer::embedded().countries_of_folded_demonym(folded(1)).empty();
}

} // namespace saidby::extract

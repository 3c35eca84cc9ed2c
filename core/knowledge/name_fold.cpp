#include "knowledge/gazetteer.hpp"
#include "text/utf8.hpp"

namespace saidby::knowledge {

namespace {

// What becomes of a character that text's fold has left; the same list stands in make_places.py.
enum class Fate { keep, drop, blank };

Fate fate_of(char32_t character)
{
  switch (character) {
  case '\'':
  case '.':
  case '`':
  case 0x00B4: // acute accent
  case 0x2018:
  case 0x2019: // single quotation marks
  case 0x02BB:
  case 0x02BC:
  case 0x02BE:
  case 0x02BF: return Fate::drop; // letters like apostrophes, of transliterations
  case ' ':
  case '\t':
  case '-':
  case ',':
  case '(':
  case ')':
  case '/':
  case 0x00A0:
  case 0x202F:
  case 0x3000: return Fate::blank;
  default:
    return (character >= 0x2000 && character <= 0x200A) || (character >= 0x2010 && character <= 0x2015) ? Fate::blank
                                                                                                        : Fate::keep;
  }
}

// Latin letters that have no decomposition but are often written plainly.
std::string_view plain_letters(char32_t character)
{
  switch (character) {
  case 0x00E6: return "ae";
  case 0x0153: return "oe";
  case 0x00F8: return "o";
  case 0x0142: return "l";
  case 0x0111: return "d";
  case 0x00DF: return "ss";
  case 0x0131: return "i"; // dotless i
  default: return {};
  }
}

// Appends what becomes of the characters of `name`, which has lower case and no accents; `gap`: whether a blank
// is due before the next letter.
void append_plain(std::string& out, std::string_view name, bool& gap)
{
  for (std::size_t at = 0; at < name.size();) {
    const auto character = text::decode_at(name, at);
    const auto bytes = name.substr(at, character.bytes);
    at += character.bytes;
    const auto fate = fate_of(character.value);
    if (fate == Fate::keep) {
      if (gap && !out.empty()) {
        out += ' ';
      }
      gap = false;
      const auto letters = character.value < 0x80 ? std::string_view{} : plain_letters(character.value);
      out += letters.empty() ? bytes : letters;
    } else {
      gap = gap || fate == Fate::blank;
    }
  }
}

} // namespace

std::string folded_name(std::string_view name)
{
  NameFolder folder;
  folder.append(name);
  return std::string{folder.name()};
}

void NameFolder::clear()
{
  m_name.clear();
  m_gap = false;
}

void NameFolder::append(std::string_view piece)
{
  m_lowered.clear();
  text::append_folded_without_accents(m_lowered, piece);
  append_plain(m_name, m_lowered, m_gap);
}

} // namespace saidby::knowledge

#include "quantity/finder.hpp"

#include "quantity/modifiers.hpp"
#include "quantity/number_reader.hpp"
#include "quantity/refusal.hpp"

#include <array>

namespace saidby::quantity {

namespace {

using language::Flag;
using language::Role;
using model::Qualifier;
using text::TokenKind;

// Roles with which a number can start; digits have none.
constexpr auto k_starters = language::any_of(Role::number, Role::number_noun, Role::vague, Role::zero);
// How far left of a range a verb of change turns it into an old and a new figure.
constexpr std::size_t k_change_reach = 10;

// Two numbers that are one quantity: "between 20 and 30", "5.000 à 6.000", "20-30", "five or six".
struct Range {
  std::size_t first = 0;
  ParsedNumber low;
  ParsedNumber high;
};

class QuantityFinder {
public:
  QuantityFinder(const SentenceView& sentence, std::vector<FoundQuantity>& found)
    : m_sentence{sentence},
      m_found{found},
      m_barrier{sentence.first}
  {}

  void run()
  {
    for (std::size_t at = m_sentence.first; at < m_sentence.last;) {
      at = starts_number(at) ? read_at(at) : at + 1;
    }
  }

private:
  bool starts_number(std::size_t piece) const
  {
    return m_sentence.token(piece).kind == TokenKind::number || m_sentence.pieces[piece].is_any(k_starters);
  }

  std::size_t read_at(std::size_t at)
  {
    const auto number = read_number(m_sentence, at);
    if (!number) {
      return at + 1;
    }
    if (const auto range = range_from(at, *number)) {
      push_range(*range);
      return m_barrier;
    }
    push_number(at, *number);
    return m_barrier;
  }

  // --- ranges ------------------------------------------------------------------------------------

  std::optional<Range> range_from(std::size_t at, const ParsedNumber& low) const
  {
    if (!low.value || low.is_article || is_year_phrase(at, low)) {
      return std::nullopt;
    }
    const auto second_at = after_range_link(at, low.last);
    if (!second_at) {
      return std::nullopt;
    }
    auto high = read_number(m_sentence, *second_at);
    if (!high || !high->value || high->is_article) {
      return std::nullopt;
    }
    Range range{at, low, *high};
    share_scale(range);
    if (*range.low.value >= *range.high.value) {
      return std::nullopt;
    }
    if (const std::size_t open = opening_before(at); open != at) {
      range.first = open;
    }
    return range;
  }

  // "le nombre de morts en 2021 à 2.048": a year behind its preposition opens no range.
  bool is_year_phrase(std::size_t at, const ParsedNumber& low) const
  {
    return low.is_plain_digits && *low.value >= 1800 && *low.value <= 2100 && at > m_barrier &&
           m_sentence.pieces[at - 1].has(Role::preposition, Flag::time) &&
           !m_sentence.pieces[at - 1].is(Role::range_open);
  }

  // The piece of the second number, where the words between make one quantity of the two.
  std::optional<std::size_t> after_range_link(std::size_t at, std::size_t link) const
  {
    if (link + 1 >= m_sentence.last) {
      return std::nullopt;
    }
    const bool dash =
      m_sentence.is_mark(link, '-') || m_sentence.is_mark(link, 0x2013) || m_sentence.is_mark(link, 0x2014);
    if (dash && m_sentence.is_glued(link) == m_sentence.is_glued(link + 1)) {
      return link + 1;
    }
    const bool opened_between =
      opening_before(at) != at && m_sentence.pieces[opening_before(at)].has(Role::range_open, Flag::with);
    const auto& piece = m_sentence.pieces[link];
    if (opened_between && piece.is(Role::coordinator)) {
      return link + 1; // "between 20 and 30"
    }
    if (piece.is(Role::alternative) && starts_number(link + 1)) {
      return link + 1; // "five or six"
    }
    const bool linked = piece.is(Role::range_link);
    return linked && !is_change(at) ? std::optional{link + 1} : std::nullopt;
  }

  // The piece of "between" or "from" right before the number; `at` itself where there is none.
  std::size_t opening_before(std::size_t at) const
  {
    return at > m_barrier && m_sentence.pieces[at - 1].is(Role::range_open) ? at - 1 : at;
  }

  // "rose from 16 to 20", "est passé de 16 à 20": an old and a new figure, not a range.
  bool is_change(std::size_t at) const
  {
    const std::size_t reach = at - std::min(at - m_sentence.first, k_change_reach);
    for (std::size_t i = reach; i < at; ++i) {
      for (const auto& reading : m_sentence.pieces[i].readings) {
        if (reading.has(Flag::change)) {
          return true;
        }
      }
    }
    return false;
  }

  // "6 à 7.000": the first number takes the thousands of the second, where it would be far below it.
  static void share_scale(Range& range)
  {
    const auto low = *range.low.value;
    const auto high = *range.high.value;
    for (const std::int64_t scale : {std::int64_t{1'000'000'000}, std::int64_t{1'000'000}, std::int64_t{1000}}) {
      if (low < 1000 && high >= scale && high % scale == 0 && low < high / scale) {
        range.low.value = low * scale;
        return;
      }
    }
  }

  void push_range(const Range& range)
  {
    FoundQuantity found;
    const auto modifiers = modifiers_around(m_sentence, range.first, range.high.last, m_barrier);
    found.quantity.qualifier = Qualifier::range;
    found.quantity.range_low = range.low.value;
    found.quantity.range_high = range.high.value;
    found.form = range.low.in_digits ? Form::digits : Form::words;
    found.refusal = refusal_of(m_sentence, range.first, range.high);
    found.rows = range.low.rows;
    found.rows.insert(found.rows.end(), range.high.rows.begin(), range.high.rows.end());
    push(std::move(found), modifiers, range.first, range.high.last);
  }

  // --- single numbers ------------------------------------------------------------------------------

  static Form form_of(const ParsedNumber& number)
  {
    return number.is_zero_word ? Form::zero
           : number.vague      ? Form::vague
           : number.is_article ? Form::article
           : number.is_noun    ? Form::number_noun
           : number.in_digits  ? Form::digits
                               : Form::words;
  }

  void push_number(std::size_t at, const ParsedNumber& number)
  {
    FoundQuantity found;
    // "une vingtaine", "le millier", "a dozen": the determiner belongs to the noun's phrase.
    const bool determined = number.is_noun && at > m_barrier && m_sentence.pieces[at - 1].is_any(bit(Role::determiner));
    const auto modifiers = modifiers_around(m_sentence, determined ? at - 1 : at, past_echo(number), m_barrier);
    found.quantity.value = number.value;
    found.quantity.vague = number.vague;
    found.quantity.qualifier = number.vague ? Qualifier::vague : modifiers.qualifier;
    if (number.is_about && found.quantity.qualifier == Qualifier::exact) {
      found.quantity.qualifier = Qualifier::approximately;
    }
    found.form = form_of(number);
    found.refusal = refusal_of(m_sentence, at, number);
    found.rows = number.rows;
    push(std::move(found), modifiers, at, number.last);
  }

  // "Mille quarante-deux (1.042)": official texts say a number in words and again in digits. One past the
  // closing bracket, or number.last where no such bracket follows.
  std::size_t past_echo(const ParsedNumber& number) const
  {
    const std::size_t open = number.last;
    if (number.in_digits || !number.value || !m_sentence.is_mark(open, '(') || open + 1 >= m_sentence.last) {
      return number.last;
    }
    const auto echo = read_number(m_sentence, open + 1);
    const bool same = echo && echo->in_digits && echo->value == number.value && m_sentence.is_mark(echo->last, ')');
    return same ? echo->last + 1 : number.last;
  }

  void push(FoundQuantity&& found, const Modifiers& modifiers, std::size_t number_first, std::size_t number_last)
  {
    found.first_piece = modifiers.first;
    found.last_piece = modifiers.last;
    found.number_first = number_first;
    found.number_last = number_last;
    found.tokens = {m_sentence.pieces[modifiers.first].tokens.first, m_sentence.pieces[modifiers.last - 1].tokens.last};
    const auto start = m_sentence.tokens[found.tokens.first].span.start;
    const auto end = m_sentence.tokens[found.tokens.last - 1].span.end;
    found.quantity.text = m_sentence.text.substr(start, end - start);
    found.rows.insert(found.rows.end(), modifiers.rows.begin(), modifiers.rows.end());
    m_barrier = modifiers.last;
    m_found.push_back(std::move(found));
  }

  const SentenceView m_sentence;
  std::vector<FoundQuantity>& m_found;
  std::size_t m_barrier; // one past the last piece that belongs to a quantity already
};

} // namespace

std::string_view name(Refusal refusal)
{
  static constexpr std::array<std::string_view, 14> k_names{"none",  "money", "percent", "age",      "duration",
                                                            "clock", "date",  "year",    "distance", "rank",
                                                            "score", "unit",  "name",    "decimal"};
  return k_names[static_cast<std::size_t>(refusal)];
}

void find_quantities(const language::Pack& pack, std::string_view text, std::span<const text::Token> tokens,
                     std::span<const language::Piece> pieces, std::size_t first, std::size_t last,
                     std::vector<FoundQuantity>& found)
{
  QuantityFinder{SentenceView{pack, text, tokens, pieces, first, last}, found}.run();
}

} // namespace saidby::quantity

#include "quantity/number_reader.hpp"

#include "quantity/digits.hpp"
#include "quantity/place_value.hpp"

#include <algorithm>
#include <limits>

namespace saidby::quantity {

namespace {

using namespace language; // the reader speaks of little else

constexpr std::int64_t k_largest = std::numeric_limits<std::int64_t>::max();

class NumberReader {
public:
  NumberReader(const SentenceView& sentence, std::size_t piece) : m_sentence{sentence}, m_at{piece} {}

  std::optional<ParsedNumber> read()
  {
    if (m_sentence.token(m_at).kind == text::TokenKind::number && !m_sentence.pieces[m_at].is(Role::number)) {
      return read_from_digits();
    }
    if (const auto* zero = reading(m_at, Role::zero)) {
      return single(*zero, [](ParsedNumber& number) { number.value = 0, number.is_zero_word = true; });
    }
    if (const auto* noun = reading(m_at, Role::number_noun)) {
      return read_from_noun(*noun, 1);
    }
    if (const auto* vague = reading(m_at, Role::vague)) {
      return read_from_vague(*vague);
    }
    if (reading(m_at, Role::number) != nullptr) {
      return read_from_words();
    }
    return std::nullopt;
  }

private:
  const Lexeme* reading(std::size_t piece, Role role) const
  {
    return piece < m_sentence.last ? m_sentence.pieces[piece].reading(role) : nullptr;
  }

  template <typename Change>
  ParsedNumber single(const Lexeme& lexeme, Change change)
  {
    ParsedNumber number;
    number.rows.push_back(lexeme.row);
    number.last = m_at + 1;
    change(number);
    return number;
  }

  // --- digits
  std::optional<ParsedNumber> read_from_digits()
  {
    auto digits = read_digits(m_sentence.words(m_at), m_sentence.pack.digit_rules());
    if (!digits) {
      return std::nullopt;
    }
    ParsedNumber number;
    number.in_digits = true;
    number.last = m_at + 1;
    number.is_plain_digits = !digits->grouped && digits->decimals == 0 && m_sentence.words(m_at).size() <= 4;
    while (digits->decimals == 0 && is_blank_group(number.last, *digits, number.last == m_at + 1)) {
      const auto value = read_digits(m_sentence.words(number.last), m_sentence.pack.digit_rules());
      digits->mantissa = digits->mantissa * 1000 + value->mantissa;
      number.is_plain_digits = false;
      ++number.last;
    }
    return with_multipliers(number, *digits);
  }

  // Whether the piece is a further group of three digits behind a blank: "10 000".
  bool is_blank_group(std::size_t piece, const Digits& so_far, bool first_group) const
  {
    if (piece >= m_sentence.last || m_sentence.token(piece).kind != text::TokenKind::number ||
        m_sentence.token(piece).gap != text::Gap::blank || m_sentence.words(piece).size() != 3 ||
        m_sentence.words(piece).find_first_not_of("0123456789") != std::string_view::npos ||
        (first_group && (so_far.grouped || m_sentence.words(piece - 1).size() > 3 || so_far.mantissa == 0)) ||
        so_far.mantissa > k_largest / 1000 - 1) {
      return false;
    }
    const auto gap_start = m_sentence.token(piece - 1).span.end;
    const bool plain_blank = m_sentence.text[gap_start] == ' ';
    return !plain_blank || m_sentence.pack.digit_rules().group_marks.find(' ') != std::string::npos;
  }

  // "1.2 million", "3,5 millions", "35k", "deux millions et demi" after digits.
  std::optional<ParsedNumber> with_multipliers(ParsedNumber number, Digits digits)
  {
    while (const auto* scale = multiplier(number.last)) {
      const auto scaled = product(digits.mantissa, scale->value);
      if (!scaled) {
        return std::nullopt;
      }
      digits.mantissa = *scaled;
      number.rows.push_back(scale->row);
      number.is_plain_digits = false;
      ++number.last;
      add_half(number, digits, *scale);
      add_digits_below(number, digits, *scale);
    }
    for (; digits.decimals > 0; --digits.decimals) {
      if (digits.mantissa % 10 != 0) {
        number.is_decimal = true;
        return number;
      }
      digits.mantissa /= 10;
    }
    number.value = digits.mantissa;
    if (const auto* noun = reading(number.last, Role::number_noun); noun != nullptr && !number.is_plain_digits) {
      return number;
    } else if (noun != nullptr && *number.value < 1000) { // "10 dozen"
      if (const auto multiplied = product(*number.value, noun->value)) {
        number.value = *multiplied;
        number.rows.push_back(noun->row);
        number.is_noun = true;
        ++number.last;
      }
    }
    return number;
  }

  // A scale word, or a letter for one that is glued to the digits ("35k") before a noun.
  const Lexeme* multiplier(std::size_t piece) const
  {
    const auto* lexeme = reading(piece, Role::number);
    if (lexeme == nullptr || (lexeme->number_kind != NumberKind::scale && lexeme->number_kind != NumberKind::hundred)) {
      return nullptr;
    }
    if (!lexeme->has(Flag::ending)) {
      return m_sentence.token(piece).gap == text::Gap::blank ? lexeme : nullptr;
    }
    static constexpr auto k_counted = language::any_of(Role::person_noun, Role::outcome_noun, Role::adjective,
                                                       Role::thing_noun, Role::predicate, Role::more);
    const bool noun_follows = piece + 1 < m_sentence.last && m_sentence.pieces[piece + 1].is_any(k_counted);
    return m_sentence.is_glued(piece) && noun_follows ? lexeme : nullptr;
  }

  // "un million et demi", "two million and a half".
  void add_half(ParsedNumber& number, Digits& digits, const Lexeme& scale)
  {
    if (const auto* half = reading(number.last, Role::half); half != nullptr && half->has(Flag::after)) {
      std::int64_t added = scale.value / 2;
      for (int i = 0; i < digits.decimals; ++i) {
        added *= 10;
      }
      digits.mantissa += added;
      number.rows.push_back(half->row);
      ++number.last;
    }
  }

  // "2 millions 300.000"
  void add_digits_below(ParsedNumber& number, Digits& digits, const Lexeme& scale)
  {
    if (scale.value < 1'000'000 || digits.decimals != 0 || number.last >= m_sentence.last ||
        m_sentence.token(number.last).kind != text::TokenKind::number) {
      return;
    }
    const auto rest = read_digits(m_sentence.words(number.last), m_sentence.pack.digit_rules());
    if (rest && rest->decimals == 0 && rest->grouped && rest->mantissa < scale.value) {
      digits.mantissa += rest->mantissa;
      ++number.last;
    }
  }

  // --- words
  // The number word at `piece`, hyphens before it skipped; nullptr if none stands there.
  const Lexeme* number_word(std::size_t& piece, bool first) const
  {
    std::size_t at = piece;
    if (!first && m_sentence.is_mark(at, '-') && m_sentence.is_glued(at) && at + 1 < m_sentence.last &&
        m_sentence.is_glued(at + 1)) {
      ++at;
    }
    const auto* lexeme = reading(at, Role::number);
    if (lexeme == nullptr || lexeme->has(Flag::ending)) {
      return nullptr;
    }
    piece = at;
    return lexeme;
  }

  std::optional<ParsedNumber> read_from_words()
  {
    ParsedNumber number;
    std::size_t at = m_at;
    std::size_t words = 0;
    while (const Lexeme* word = number_word(at, words == 0)) {
      std::size_t next = at + 1;
      if (word->number_kind == NumberKind::article) {
        // "a hundred", "a million": an article counts only before a multiplier or a number noun.
        std::size_t multiplied = next;
        const auto* following = words == 0 ? number_word(multiplied, false) : nullptr;
        const bool before_multiplier = following != nullptr && (following->number_kind == NumberKind::hundred ||
                                                                following->number_kind == NumberKind::scale);
        if (words != 0) {
          break;
        }
        if (!before_multiplier) {
          const auto* noun = reading(next, Role::number_noun);
          return noun == nullptr ? std::nullopt : read_noun_after(number, next, *noun, 1);
        }
        m_value.take_one();
      } else if (word->number_kind == NumberKind::conjunction) {
        // "three hundred and four", "vingt et un": only between two words of one number.
        std::size_t following_at = next;
        const auto* following = words == 0 ? nullptr : number_word(following_at, false);
        if (following == nullptr || !may_follow_conjunction(*following)) {
          break;
        }
        at = next;
        continue;
      } else if (!m_value.take(*word)) {
        break;
      }
      number.rows.push_back(word->row);
      ++words;
      m_last_word = word;
      number.last = next;
      at = next;
      if (!read_half(number, at)) {
        return std::nullopt;
      }
    }
    return finish_words(number, words);
  }

  // After "and" only something smaller may follow: "three hundred and four" is one number, "two and
  // three" and "five thousand and six million" are two.
  bool may_follow_conjunction(const Lexeme& following) const
  {
    const bool small = following.number_kind == NumberKind::unit || following.number_kind == NumberKind::teen ||
                       following.number_kind == NumberKind::ten;
    if (!small) {
      return false;
    }
    return m_last_word->number_kind == NumberKind::hundred || m_last_word->number_kind == NumberKind::scale ||
           (m_last_word->number_kind == NumberKind::ten && m_last_word->has(Flag::with));
  }

  // "one and a half million", "un million et demi". False where the value does not come out whole.
  bool read_half(ParsedNumber& number, std::size_t& at)
  {
    const auto* half = reading(at, Role::half);
    if (half == nullptr || !half->has(Flag::after)) {
      return true;
    }
    const auto* scale = reading(at + 1, Role::number);
    if (scale != nullptr && scale->number_kind == NumberKind::scale && scale->value % 2 == 0) {
      if (!m_value.multiply_and_half(scale->value)) {
        return false;
      }
      number.rows.push_back(scale->row);
      at += 2;
    } else if (m_last_word->number_kind == NumberKind::scale) {
      m_value.add_half_of(m_last_word->value);
      ++at;
    } else {
      return true; // "two and a half hours": the unit check has its say
    }
    number.rows.push_back(half->row);
    number.last = at;
    return true;
  }

  std::optional<ParsedNumber> finish_words(ParsedNumber& number, std::size_t words)
  {
    if (words == 0) {
      return std::nullopt;
    }
    number.value = m_value.total();
    number.is_article = words == 1 && m_last_word->has(Flag::indefinite);
    if (const auto* half = reading(number.last, Role::half); half != nullptr && half->has(Flag::after)) {
      number.is_decimal = true; // "two and a half"
    }
    if (const auto* noun = noun_after(number.last)) {
      return read_noun_after(number, noun_at(number.last), *noun, *number.value);
    }
    return number;
  }

  // --- number nouns and vague words ----------------------------------------------------------------

  // A number noun at `piece` or behind "of" there: "a couple of dozen", "une dizaine de milliers".
  std::size_t noun_at(std::size_t piece) const
  {
    const bool of = piece + 1 < m_sentence.last && m_sentence.pieces[piece].has(Role::preposition, Flag::of);
    return of && reading(piece + 1, Role::number_noun) != nullptr ? piece + 1 : piece;
  }

  const Lexeme* noun_after(std::size_t piece) const
  {
    return piece < m_sentence.last ? reading(noun_at(piece), Role::number_noun) : nullptr;
  }

  // `factor` number nouns: "two dozen", "une vingtaine", "a couple of hundred".
  std::optional<ParsedNumber> read_noun_after(ParsedNumber number, std::size_t at, const Lexeme& noun,
                                              std::int64_t factor)
  {
    const auto value = product(factor, noun.value);
    if (!value) {
      return std::nullopt;
    }
    number.value = *value;
    number.is_noun = true;
    number.is_article = false;
    number.is_about = noun.has(Flag::generic);
    number.rows.push_back(noun.row);
    number.last = at + 1;
    if (const auto* next = noun_after(number.last); next != nullptr && next->value > noun.value) {
      return read_noun_after(number, noun_at(number.last), *next, *value);
    }
    if (const auto* scale = reading(number.last, Role::number);
        scale != nullptr && (scale->number_kind == NumberKind::hundred || scale->number_kind == NumberKind::scale)) {
      if (const auto scaled = product(*value, scale->value)) {
        number.value = *scaled;
        number.rows.push_back(scale->row);
        ++number.last;
      }
    }
    return number;
  }

  std::optional<ParsedNumber> read_from_noun(const Lexeme& noun, std::int64_t factor)
  {
    if (noun.vague && noun.has(Flag::plural)) {
      ParsedNumber number = single(noun, [&](ParsedNumber& vague) { vague.vague = noun.vague; });
      number.is_noun = true;
      return with_alternative(number);
    }
    return read_noun_after(ParsedNumber{}, m_at, noun, factor);
  }

  // "tens or hundreds of thousands": the lower class stands, the words go on.
  ParsedNumber with_alternative(ParsedNumber number)
  {
    if (reading(number.last, Role::alternative) != nullptr) {
      const auto* other = reading(number.last + 1, Role::number_noun);
      if (other != nullptr && other->vague && other->has(Flag::plural)) {
        number.rows.push_back(other->row);
        number.vague = lower_class(*number.vague, *other->vague);
        number.last += 2;
      }
    }
    return number;
  }

  // "tens or hundreds of thousands" names tens of thousands; "dozens or hundreds" names tens.
  static model::VagueClass lower_class(model::VagueClass first, model::VagueClass second)
  {
    if (first == model::VagueClass::tens && second == model::VagueClass::hundreds_of_thousands) {
      return model::VagueClass::tens_of_thousands;
    }
    return std::min(first, second);
  }

  // "several", "several hundred", "plusieurs dizaines de milliers": the class of the noun, if any.
  ParsedNumber read_from_vague(const Lexeme& vague)
  {
    ParsedNumber number = single(vague, [&](ParsedNumber& parsed) { parsed.vague = vague.vague; });
    const auto* noun = noun_after(number.last);
    if (noun != nullptr && noun->vague) {
      number.vague = noun->vague;
      number.rows.push_back(noun->row);
      number.last = noun_at(number.last) + 1;
      number.is_noun = true;
    } else if (const auto* scale = reading(number.last, Role::number); scale != nullptr && scale->vague) {
      number.vague = scale->vague; // "several hundred", "several million"
      number.rows.push_back(scale->row);
      ++number.last;
      const auto* larger = reading(number.last, Role::number);
      if (larger != nullptr && larger->vague && scale->vague == model::VagueClass::hundreds) {
        number.vague = model::VagueClass::hundreds_of_thousands; // "several hundred thousand"
        ++number.last;
      }
    }
    return number;
  }

  const SentenceView& m_sentence;
  std::size_t m_at;
  PlaceValue m_value;
  const Lexeme* m_last_word = nullptr;
};

} // namespace

std::optional<ParsedNumber> read_number(const SentenceView& sentence, std::size_t piece)
{
  return NumberReader{sentence, piece}.read();
}

} // namespace saidby::quantity

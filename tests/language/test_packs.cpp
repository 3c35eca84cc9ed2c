#include "base/errors.hpp"
#include "language/annotate.hpp"
#include "language/compiled_packs.hpp"
#include "language/packs.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

using namespace saidby;

namespace {

constexpr std::string_view k_description =
  R"({"version": 3, "english_name": "Testish", "own_name": "testish", "digit_group_marks": ",", "decimal_marks": ".",
      "elisions": ["l"], "clitics": [], "abbreviations": [], "frequent_words": ["le"]})";
constexpr std::string_view k_header = "form\tinflect\trole\tfeatures\n";

language::Pack pack_of(const std::string& rows)
{
  static constexpr std::string_view k_paradigms =
    "name\tcut\tending\tflags\nreg\ter\ter\tinfinitive\nreg\ter\té\tparticiple\n";
  const std::string table = std::string{k_header} + rows;
  const std::vector<base::EmbeddedFile> files{
    {"xx/pack.json", k_description}, {"xx/paradigms.tsv", k_paradigms}, {"xx/words.tsv", table}};
  return language::Pack::load("xx", files);
}

// "words: role role" for each piece that the lexicon knows.
std::string annotated(const language::Pack& pack, std::string_view text)
{
  std::vector<text::Token> tokens;
  text::tokenise(text, pack.word_rules(), tokens);
  std::vector<language::Piece> pieces;
  language::AnnotationMemory memory;
  language::annotate(pack, text, tokens, {0, tokens.size()}, pieces, memory);
  std::string out;
  for (const auto& piece : pieces) {
    if (piece.roles == 0) {
      continue;
    }
    const auto start = tokens[piece.tokens.first].span.start;
    out += '[' + std::string{text.substr(start, tokens[piece.tokens.last - 1].span.end - start)};
    for (const auto& reading : piece.readings) {
      out += piece.is(reading.role) ? ' ' + std::string{language::name(reading.role)} : "";
    }
    out += ']';
  }
  return out;
}

std::string load_fault(const std::string& rows)
{
  try {
    (void)pack_of(rows);
  } catch (const base::PackError& error) {
    return std::string{error.what()} + (error.advice().empty() ? "" : " / " + error.advice());
  }
  return "none";
}

} // namespace

TEST_CASE("annotate finds the longest entry, in any inflection and case")
{
  const auto pack = pack_of("tuer\treg\tpredicate\tmeasure=killed;counted=object\n"
                            "porte-parole\t\tsource_noun\ttype=other\n"
                            "mort\t\toutcome_noun\tmeasure=killed\n"
                            "trouver la mort|trouvé la mort\t\tpredicate\tmeasure=killed;counted=subject\n"
                            "mai\t\tmonth\tvalue=5;needs_capital\n"
                            "état\t\tplace_noun\t\n");
  CHECK(annotated(pack, "Il a tué.") == "[tué predicate]");
  CHECK(annotated(pack, "le porte-parole") == "[porte-parole source_noun]");
  CHECK(annotated(pack, "ont trouvé la mort") == "[trouvé la mort predicate]");
  CHECK(annotated(pack, "la mort") == "[mort outcome_noun]");
  CHECK(annotated(pack, "en mai") == "");
  CHECK(annotated(pack, "en Mai") == "[Mai month]");
  CHECK(annotated(pack, "UN HOMME TUE HIER") == "[TUE predicate]"); // capitals lose accents
  CHECK(annotated(pack, "l'Etat") == "[Etat place_noun]");          // and so does a first capital
}

TEST_CASE("a pack's faults are named with file and line")
{
  CHECK(load_fault("tuer\treg\tpredicat\t\n") == "xx/words.tsv:2: unknown role 'predicat' / Did you mean 'predicate'?");
  CHECK(load_fault("tuer\treg\tpredicate\tmeasure=kiled\n") ==
        "xx/words.tsv:2: unknown value 'kiled' / Did you mean 'killed'?");
  CHECK(load_fault("tuer\tregg\tpredicate\t\n") == "xx/words.tsv:2: no paradigm is called 'regg'");
  CHECK(load_fault("mourir\treg\tpredicate\t\n") ==
        "xx/words.tsv:2: 'mourir' does not end in 'er', as its paradigm 'reg' asks");
  CHECK(load_fault("mort\t\toutcome_noun\tvalue=x\n") == "xx/words.tsv:2: 'x' is no whole number");
  CHECK(load_fault("tuer\treg\tpredicate\tmeasure=killed\n") == "none");
}

TEST_CASE("the shipped packs load, and tell their languages apart")
{
  const auto& packs = language::Packs::embedded();
  REQUIRE(packs.find("fr") != nullptr);
  REQUIRE(packs.find("en") != nullptr);
  CHECK(packs.find("xx") == nullptr);
  CHECK(packs.guess("Le bilan est de douze morts dans le port, selon la police.") == packs.find("fr"));
  CHECK(packs.guess("The toll is twelve dead in the port, according to the police.") == packs.find("en"));
  CHECK(packs.guess("Zwölf Tote im Hafen, meldet das Amt.") == nullptr);
  CHECK(packs.guess("") == nullptr);
  // texts of few words
  CHECK(packs.guess("On compte douze blessés.") == packs.find("fr"));
  CHECK(packs.guess("Five men died.") == packs.find("en"));
  CHECK(packs.guess("42") == nullptr);
  CHECK(packs.guess("PORT UNION SAYS 14 WORKERS KILLED, 60 INJURED SINCE FIGHTING BEGAN, THREE MEN AMONG DEAD.") ==
        packs.find("en"));
  CHECK(packs.guess("Al menos doce personas murieron en el puerto, dijo la policía local, y otras treinta resultaron "
                    "heridas en el incendio.") == nullptr);
  CHECK(packs.guess("Mindestens zwölf Menschen kamen im Hafen ums Leben, teilte die Polizei am Montag mit, weitere "
                    "dreißig wurden verletzt.") == nullptr);
}

TEST_CASE("the packs that the build compiled are those of their tables")
{
  const auto compiled = language::compiled_packs(language::embedded_files());
  const auto embedded = language::embedded_tables();
  REQUIRE(compiled.size() == embedded.size());
  CHECK(std::memcmp(compiled.data(), embedded.data(), compiled.size()) == 0); // same files, same bytes
  for (const auto& pack : language::Packs::embedded().all()) {
    CAPTURE(pack->name());
    const auto loaded = language::Pack::load(pack->name(), language::embedded_files());
    CHECK(std::ranges::equal(pack->lexicon().tables().readings, loaded.lexicon().tables().readings));
    CHECK(pack->rows().size() == loaded.rows().size());
    const auto& lexicon = pack->unaccented_lexicon();
    auto node = language::Lexicon::k_root;
    REQUIRE(lexicon.step(node, lexicon.word(pack->name() == "fr" ? "tue" : "killed")));
    CHECK((lexicon.roles(node) & language::bit(language::Role::predicate)) != 0);
  }
}

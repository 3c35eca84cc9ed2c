#include "extract/attribution.hpp"
#include "language/packs.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

using namespace saidby;

namespace {

struct Said {
  std::size_t first = 0; // bytes
  std::size_t last = 0;
  std::string content;
  std::string source;
  std::string cue;
};

// What the program finds in `text`.
std::vector<Said> found_in(std::string_view language, const std::string& text)
{
  model::Document document;
  extract::Reading reading;
  extract::AttributionFinder finder;
  extract::read_document(*language::Packs::embedded().find(language), document, text, nullptr, reading);
  finder.read(reading);
  std::vector<extract::Statement> statements;
  finder.statements(reading, statements);
  std::vector<Said> said;
  for (const auto& statement : statements) {
    const auto span = reading.bytes(statement.content);
    const auto& origin = statement.attribution.chain.front();
    said.push_back({span.start, span.end, text.substr(span.start, span.size()), origin.text, origin.cue});
  }
  return said;
}

// "content <- source (cue)", one a line.
std::string printed(const std::vector<Said>& said)
{
  std::string out;
  for (const auto& each : said) {
    out += (out.empty() ? "" : "\n") + each.content + " <- " + each.source + " (" + each.cue + ")";
  }
  return out;
}

double shared_part(const Said& a, const Said& b)
{
  const auto first = std::max(a.first, b.first);
  const auto last = std::min(a.last, b.last);
  const auto all = std::max(a.last, b.last) - std::min(a.first, b.first);
  return last > first ? static_cast<double>(last - first) / static_cast<double>(all) : 0.0;
}

// One phrase holds the other: determiners and appositions do not matter.
bool same_source(const std::string& a, const std::string& b)
{
  return a.find(b) != std::string::npos || b.find(a) != std::string::npos;
}

struct Score {
  int expected = 0;
  int found = 0;
  int content = 0; // found where expected, by at least half
  int source = 0;  // and said by the right one
  int cue = 0;     // and by the right words

  [[nodiscard]] double f1(int right) const { return 2.0 * right / (expected + found); }
};

void score_text(const nlohmann::json& gold, Score& score)
{
  const std::string text = gold.at("text");
  const std::string language = gold.at("lang");
  auto said = found_in(language, text);
  score.found += static_cast<int>(said.size());
  for (const auto& entry : gold.at("statements")) {
    Said wanted;
    wanted.content = entry.at("content");
    wanted.source = entry.at("source");
    wanted.first = text.find(wanted.content);
    wanted.last = wanted.first + wanted.content.size();
    ++score.expected;
    const auto best = std::max_element(said.begin(), said.end(), [&](const Said& a, const Said& b) {
      return shared_part(a, wanted) < shared_part(b, wanted);
    });
    if (best == said.end() || shared_part(*best, wanted) < 0.5) {
      INFO("not found: " << wanted.content);
      continue;
    }
    ++score.content;
    score.source += same_source(best->source, wanted.source) ? 1 : 0;
    score.cue += same_source(best->cue, entry.at("cue")) ? 1 : 0;
    said.erase(best);
  }
}

Score score_folder(const std::filesystem::path& folder)
{
  Score score;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator{folder}) {
    if (entry.path().extension() == ".json") {
      files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  for (const auto& path : files) {
    std::ifstream file{path};
    score_text(nlohmann::json::parse(file), score);
  }
  return score;
}

} // namespace

TEST_CASE("statements: ten annotated texts")
{
  const auto score = score_folder(std::filesystem::path{SAIDBY_SOURCE_DIR} / "fixtures/gold/statements");
  MESSAGE("statements: " << score.expected << " expected, " << score.found << " found; F1 of contents "
                         << score.f1(score.content) << ", with source " << score.f1(score.source) << ", with cue "
                         << score.f1(score.cue));
  CHECK(score.expected >= 70);
  CHECK(score.f1(score.content) >= 0.97);
  CHECK(score.f1(score.source) >= 0.96);
  CHECK(score.f1(score.cue) >= 0.96);
}

TEST_CASE("statements: direct, indirect and mixed")
{
  struct Row {
    std::string_view language;
    std::string text;
    std::string_view expected;
  };
  static const Row rows[] = {
    {"fr", "\"Dehors, le vieux !\", ont scandé des manifestants.", "Dehors, le vieux ! <- manifestants (ont scandé)"},
    {"fr", "Moravie a appelé mardi à résoudre la crise par le dialogue.",
     "à résoudre la crise par le dialogue <- Moravie (a appelé)"},
    {"fr", "Le président avait assuré que des \"bandes armées\" dirigeaient la foule.",
     "des \"bandes armées\" dirigeaient la foule <- président (avait assuré)"},
    {"fr", "Des images diffusées par la chaîne montrent la rue.", ""},
    {"fr", "Le stade \"Roi Jean\" a ouvert.", ""}, // a name in quotation marks is no speech
    {"en", "Officials said the road was closed, while residents said it was open.",
     "the road was closed <- Officials (said)\nit was open <- residents (said)"},
    {"en", "Radio Nord reported that police said the road was closed.", "the road was closed <- police (said)"},
    {"en", "The minister did not say whether the road was closed.", ""},
    {"en", "\"The road is closed. Stay at home,\" the mayor told Radio Nord.",
     "The road is closed. Stay at home <- mayor (told)"},
    {"en", "", ""},
    {"fr", "Le ministre a promis de \"reconstruire chaque maison\".",
     "reconstruire chaque maison <- ministre (a promis)"},
    {"fr", "\"L'eau montait\", a raconté à l'Agence Sirocco Hédia Maârouf, institutrice de 47 ans.",
     "L'eau montait <- Hédia Maârouf (a raconté)"},
    {"fr", "\"L'eau montait\", a raconté à la radio Nordia Jeanne Petit, une habitante de 80 ans.",
     "L'eau montait <- Jeanne Petit, une habitante (a raconté)"},
    {"fr",
     "Aïcha, une marcheuse de 58 ans, indique que la rue est fermée.\n\n\"Nous avons peur\", déclare la marcheuse, "
     "déçue par le président, Karim Sahli, qui a accusé les marcheurs d'être payés.",
     "la rue est fermée <- Aïcha, une marcheuse (indique)\nNous avons peur <- Aïcha, une marcheuse (déclare)\n"
     "les marcheurs d'être payés <- président, Karim Sahli (a accusé)"},
    {"en", "The road may stay closed, said Radio Nord, citing a source close to the talks.",
     "The road may stay closed <- source close to the talks (citing)"},
    {"fr", "Radio Nord affirme, citant une source proche du dossier, que la route pourrait rester fermée.",
     "la route pourrait rester fermée <- source proche du dossier (citant)"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(printed(found_in(row.language, row.text)) == row.expected);
  }
}

#include "figure_rows.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace saidby;

namespace {

// "figure: place; figure: place", with "(inherited)" where the sentence does not say it; "-" where nothing does.
std::string places(std::string_view language, std::string_view text)
{
  extract::Reading reading;
  const auto figures = tests::found_figures(language, text, reading);
  std::string out;
  for (const auto& figure : figures) {
    out += (out.empty() ? "" : "; ") + reading.quantities[figure.quantity].quantity.text + ": ";
    out += figure.place ? figure.place->text + (figure.place->inherited ? " (inherited)" : "") : "-";
  }
  return out;
}

struct Row {
  std::string_view language;
  std::string_view text;
  std::string_view expected;
};

void check(std::span<const Row> rows)
{
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(places(row.language, row.text) == row.expected);
  }
}

} // namespace

TEST_CASE("places: said in the sentence")
{
  static constexpr Row rows[] = {
    {"fr", "Douze personnes ont été tuées à Lima.", "Douze: Lima"},
    {"fr", "Douze personnes ont été tuées à Gardez (Est).", "Douze: Gardez (Est)"},
    {"fr", "Douze personnes ont été tuées dans l'effondrement d'une usine de Lima.", "Douze: usine de Lima"},
    {"fr", "Douze personnes ont été tuées à Saint-Lary-de-la-Combe, près de Perpignan.",
     "Douze: Saint-Lary-de-la-Combe"},
    {"fr", "L'attaque de Bamako a fait douze morts.", "douze: Bamako"},
    {"fr", "La mutinerie de la nuit a fait douze morts.", "douze: -"},
    {"fr", "18h05 | À Verviers, le maire parle de douze morts.", "douze: Verviers"},
    {"fr", "Douze personnes ont été tuées à travers le pays.", "Douze: pays"},
    {"fr", "Le choléra a fait 90 morts, dont 12 à Kinshasa.", "90: -; 12: Kinshasa"},
    {"fr", "Les rebelles ont affirmé sur leur radio Andalus avoir tué douze soldats.", "douze: -"},
    {"en", "Twelve people were killed when a bomb struck the Jolo Cathedral in Mindanao, Philippines.",
     "Twelve: Jolo Cathedral in Mindanao, Philippines"},
    {"en", "Twelve people were killed nationwide.", "Twelve: nationwide"},
    {"en", "Twelve people were killed at Calicut airport in India.", "Twelve: Calicut airport in India"},
    {"en", "Across the border in Belgorod region, the governor reported twelve deaths.", "twelve: Belgorod region"},
    {"en", "Twelve people were picked up by a Border Force cutter.", "Twelve: -"},
    {"en", "Twelve people died, the Western Mindanao Command said.", "Twelve: -"},
    {"en", "Twelve guards were killed when gunmen on motorcycles raided Gidan Zago.", "Twelve: -"},
    {"en", "Twelve people were wounded at a Fourth of July party.", "Twelve: -"},
    {"en", "One person in the Philippines and one in Hong Kong have died.", "One: Philippines; one: Hong Kong"},
    // Where the injured were taken is the place of those in hospital, not of those killed.
    {"en", "Twelve people were taken to Toledo hospital.", "Twelve: Toledo hospital"},
    {"en", "Three people were killed and their bodies taken to Toledo hospital.", "Three: -"},
  };
  check(rows);
}

TEST_CASE("places: from the sentence before, the headline or the lead")
{
  static constexpr Row rows[] = {
    {"fr", "Une bombe a explosé à Lima. Douze personnes ont été tuées.", "Douze: Lima"},
    {"fr", "Une bombe a explosé à Lima. Le maire est sur place.\n\nIl pleut.\n\nDouze personnes ont été tuées.",
     "Douze: -"},
    {"en", "Gunman opens fire at Toledo block party\n\nTwelve people were wounded.", "Twelve: Toledo (inherited)"},
    // The dateline says where the reporter is: it comes last.
    {"en", "MOGADISHU, Jan 19 — A hotel in Baidoa was attacked.\n\nTwelve people were killed.",
     "Twelve: Baidoa (inherited)"},
    {"en", "MAMUJU, Indonesia, Jan 19 — A quake shook the island.\n\nTwelve people were killed.",
     "Twelve: MAMUJU (inherited)"},
    {"en", "A bomb went off in Minsk, Belarus. Twelve people were killed.", "Twelve: Minsk, Belarus"},
  };
  check(rows);
}

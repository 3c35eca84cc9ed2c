#include "attribution_rows.hpp"

#include "extract/attribution.hpp"
#include "language/packs.hpp"

#include <doctest/doctest.h>

#include <string>

namespace saidby::tests {

namespace {

// "source (type, pronoun, carried) < who relays it", nearest first; "-" = the outlet itself.
std::string printed(const extract::AttributionResult& attribution)
{
  std::string out;
  for (const auto& link : attribution.chain) {
    out += out.empty() ? " " : " < ";
    out += link.text + " (" + std::string{model::name(link.type)};
    out += link.pronoun.empty() ? "" : ", " + link.pronoun;
    out += link.carried ? ", carried)" : ")";
  }
  out = out.empty() ? " -" : out;
  if (attribution.modality.kind != model::ModalityKind::asserted) {
    out += " " + std::string{model::name(attribution.modality.kind)};
  }
  return out;
}

// "figure: chain | figure: chain" for every number that may count somebody.
std::string attributions(std::string_view language, std::string_view text)
{
  model::Document document;
  extract::Reading reading;
  extract::AttributionFinder finder;
  extract::read_document(*language::Packs::embedded().find(language), document, text, nullptr, reading);
  finder.read(reading);
  std::string out;
  for (std::size_t s = 0; s < reading.sentences.size(); ++s) {
    for (std::size_t q = reading.sentences[s].first_quantity; q < reading.sentences[s].last_quantity; ++q) {
      const auto& quantity = reading.quantities[q];
      if (quantity.may_count() && quantity.form != quantity::Form::article) {
        out += (out.empty() ? "" : " | ") + quantity.quantity.text + ":" +
               printed(finder.of_quantity(reading, s, q, nullptr));
      }
    }
  }
  return out;
}

} // namespace

void check(const std::vector<AttributionRow>& rows)
{
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(attributions(row.language, row.text) == row.expected);
  }
}

} // namespace saidby::tests

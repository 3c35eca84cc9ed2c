#include "figure_rows.hpp"

#include "extract/figures.hpp"
#include "language/packs.hpp"

namespace saidby::tests {

namespace {

std::string printed(const extract::Reading& reading, const std::vector<extract::Figure>& figures,
                    const extract::Figure& figure)
{
  std::string text = reading.quantities[figure.quantity].quantity.text;
  const auto add = [&](std::string_view word) { text += ' ' + std::string{word}; };
  add(model::name(figure.measure));
  if (figure.group.group != model::Group::people) {
    add(model::name(figure.group.group));
  }
  if (figure.group.unit == model::Unit::bodies || figure.group.unit == model::Unit::families) {
    add('[' + std::string{model::name(figure.group.unit)} + ']');
  }
  if (figure.severity) {
    add(model::name(*figure.severity));
  }
  if (figure.stage) {
    add(model::name(*figure.stage));
  }
  if (figure.modality.kind != model::ModalityKind::asserted) {
    add(model::name(figure.modality.kind));
  }
  if (figure.part_of) {
    add('<' + reading.quantities[figures[*figure.part_of].quantity].quantity.text);
  }
  return text;
}

} // namespace

std::vector<extract::Figure> found_figures(std::string_view language, std::string_view text, extract::Reading& reading)
{
  model::Document document;
  document.language = language;
  extract::read_document(*language::Packs::embedded().find(language), document, text, nullptr, reading);
  std::vector<extract::Figure> figures;
  extract::find_figures(reading, figures);
  return figures;
}

std::string printed_figures(std::string_view language, std::string_view text)
{
  extract::Reading reading;
  const auto figures = found_figures(language, text, reading);
  std::string all;
  for (const auto& figure : figures) {
    all += (all.empty() ? "" : "; ") + printed(reading, figures, figure);
  }
  return all.empty() ? "none" : all;
}

} // namespace saidby::tests

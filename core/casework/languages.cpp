#include "casework/languages.hpp"

#include "extract/examples.hpp"
#include "language/packs.hpp"

#include <fmt/format.h>

namespace saidby::casework {

std::vector<LanguageInfo> languages()
{
  std::vector<LanguageInfo> infos;
  for (const auto& pack : language::Packs::embedded().all()) {
    LanguageInfo info{.name = pack->name(),
                      .version = pack->version(),
                      .english_name = pack->english_name(),
                      .own_name = pack->own_name(),
                      .rows = pack->rows().size()};
    for (const auto& row : pack->rows()) {
      info.examples += (row.example.empty() ? 0U : 1U) + (row.counter.empty() ? 0U : 1U);
    }
    infos.push_back(std::move(info));
  }
  return infos;
}

std::vector<LanguageFault> checked_languages()
{
  std::vector<LanguageFault> faults;
  const auto& packs = language::Packs::embedded();
  for (const auto& pack : packs.all()) {
    for (const auto& fault : extract::check_examples(packs, *pack).faults) {
      faults.push_back(
        {pack->name(), fmt::format("{}:{}", fault.row->file, fault.row->line), fault.row->form, fault.message});
    }
  }
  return faults;
}

} // namespace saidby::casework

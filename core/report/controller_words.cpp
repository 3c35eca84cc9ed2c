#include "report/controller_words.hpp"

#include "knowledge/gazetteer.hpp"

namespace saidby::report {

std::string controller_words(std::string_view controller, const Messages& messages)
{
  constexpr std::string_view k_state = "state:";
  if (!controller.starts_with(k_state)) {
    return std::string{controller};
  }
  const auto code = controller.substr(k_state.size());
  const auto name = knowledge::Gazetteer::embedded().country_name(code, messages.language());
  return messages.text("controller.state", {{"country", std::string{name.empty() ? code : name}}});
}

} // namespace saidby::report

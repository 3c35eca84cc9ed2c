#include "cli/number_text.hpp"

namespace saidby::cli {

std::string number_text(std::size_t number)
{
  auto text = std::to_string(number);
  for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > 0; at -= 3) {
    text.insert(static_cast<std::size_t>(at), 1, ',');
  }
  return text;
}

std::string counted(std::size_t number, std::string_view one, std::string_view many)
{
  return number_text(number) + ' ' + std::string{number == 1 ? one : many};
}

} // namespace saidby::cli

#include "knowledge/knowledge_files.hpp"

#include <stdexcept>
#include <string>

namespace saidby::knowledge {

std::string_view embedded_bytes(std::string_view name)
{
  for (const auto& file : embedded_files()) {
    if (file.name == name) {
      return file.bytes;
    }
  }
  throw std::logic_error{"no knowledge file is called '" + std::string{name} + "'"};
}

} // namespace saidby::knowledge

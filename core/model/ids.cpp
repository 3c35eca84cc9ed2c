#include "model/ids.hpp"

#include "base/sha256.hpp"

namespace saidby::model {

std::string hashed_id(char prefix, const std::string& key)
{
  return std::string{prefix} + '_' + base::sha256_hex(key).substr(0, 16);
}

} // namespace saidby::model

#include "language/compiled_packs.hpp"

// Of packs.S, which the build makes (cmake/SaidbyPacks.cmake).
extern "C" const std::byte saidby_packs[];
extern "C" const std::byte saidby_packs_end[];

namespace saidby::language {

std::span<const std::byte> embedded_tables() { return {saidby_packs, saidby_packs_end}; }

} // namespace saidby::language

#pragma once

#include "base/embedded_file.hpp"
#include "language/pack.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Language packs as the build writes them into the program (cmake/compile_packs.cpp): making the lexicons of two
// languages from their tables costs tens of milliseconds, which no command should pay each time it starts.
// The bytes are arrays of records in the memory layout of this compiler, and are never read by another build.
namespace saidby::language {

// The names of the packs whose files these are ("fr" of "fr/pack.json"), in alphabetical order.
[[nodiscard]] std::vector<std::string_view> pack_names(std::span<const base::EmbeddedFile> files);

// All packs whose files these are, compiled. Same files, same bytes.
// Throws base::PackError with file and line.
[[nodiscard]] std::string compiled_packs(std::span<const base::EmbeddedFile> files);

// The tables of one pack, as views of `bytes`. Requires: `bytes` were made by compiled_packs() and lie at a multiple
// of 64. Throws std::logic_error where they do not hold the pack: a mistake of the build.
[[nodiscard]] CompiledTables compiled_tables(std::span<const std::byte> bytes, std::string_view name);

// core/packs as the build embedded it, and compiled.
[[nodiscard]] std::span<const base::EmbeddedFile> embedded_files();
[[nodiscard]] std::span<const std::byte> embedded_tables();

} // namespace saidby::language

#include "language/compiled_packs.hpp"

#include <array>
#include <cstdint>
#include <cstring>
#include <optional>
#include <set>
#include <stdexcept>
#include <type_traits>

namespace saidby::language {

namespace {

constexpr std::size_t k_alignment = 64;
constexpr std::size_t k_longest_name = 15;

// Where an array lies in the bytes, and how many records it has.
struct Section {
  std::uint64_t offset = 0;
  std::uint64_t count = 0;
};

struct LexiconHeader {
  Section slots;
  Section letters;
  Section words;
  Section nodes;
  Section edges;
};

struct PackHeader {
  std::array<char, k_longest_name + 1> name{};
  LexiconHeader lexicon;
  LexiconHeader unaccented;
  Section readings;
};

// The bytes begin with the number of packs and of bytes that a Lexeme takes, then a PackHeader for each pack.
struct Header {
  std::uint64_t packs = 0;
  std::uint64_t lexeme_bytes = sizeof(Lexeme);
};

static_assert(std::is_trivially_copyable_v<Lexeme> && std::is_trivially_copyable_v<PackHeader>);

class Writer {
public:
  explicit Writer(std::size_t packs) : m_headers(packs) { m_bytes.resize(sizeof(Header) + packs * sizeof(PackHeader)); }

  void add(std::size_t number, const Pack& pack)
  {
    if (pack.name().size() > k_longest_name) {
      throw std::logic_error{"the name of the pack " + pack.name() + " is too long to be compiled"};
    }
    auto& header = m_headers[number];
    pack.name().copy(header.name.data(), k_longest_name);
    header.lexicon = lexicon(pack.lexicon().tables());
    header.unaccented = lexicon(pack.unaccented_lexicon().tables());
    header.readings = readings(pack.lexicon().tables().readings);
  }

  std::string take()
  {
    const Header header{.packs = m_headers.size()};
    std::memcpy(m_bytes.data(), &header, sizeof header);
    std::memcpy(m_bytes.data() + sizeof header, m_headers.data(), m_headers.size() * sizeof(PackHeader));
    return std::move(m_bytes);
  }

private:
  void align() { m_bytes.resize((m_bytes.size() + k_alignment - 1) / k_alignment * k_alignment, '\0'); }

  template <typename Record>
  Section section(std::span<const Record> records)
  {
    align();
    const Section written{m_bytes.size(), records.size()};
    m_bytes.append(reinterpret_cast<const char*>(records.data()), records.size_bytes());
    return written;
  }

  LexiconHeader lexicon(const LexiconTables& tables)
  {
    return {section(tables.slots), section(std::span{tables.letters}), section(tables.words), section(tables.nodes),
            section(tables.edges)};
  }

  // Member by member: what lies between members, and in optional ones without value, must not differ from run to run.
  Section readings(std::span<const Lexeme> lexemes)
  {
    align();
    const Section written{m_bytes.size(), lexemes.size()};
    m_bytes.resize(m_bytes.size() + lexemes.size_bytes(), '\0');
    for (std::size_t i = 0; i < lexemes.size(); ++i) {
      put(m_bytes.data() + written.offset + i * sizeof(Lexeme), lexemes[i]);
    }
    return written;
  }

  static void put(char* to, const Lexeme& lexeme)
  {
    const auto* const start = reinterpret_cast<const char*>(&lexeme);
    const auto member = [&](const auto& value) {
      const auto* const bytes = reinterpret_cast<const char*>(&value);
      std::memcpy(to + (bytes - start), bytes, sizeof value);
    };
    const auto optional = [&](const auto& value) {
      if (value) {
        member(value);
      }
    };
    member(lexeme.role);
    member(lexeme.flags);
    member(lexeme.number_kind);
    member(lexeme.counted);
    member(lexeme.value);
    optional(lexeme.measure);
    optional(lexeme.stage);
    optional(lexeme.group);
    optional(lexeme.unit);
    optional(lexeme.qualifier);
    optional(lexeme.vague);
    optional(lexeme.source_type);
    optional(lexeme.severity);
    member(lexeme.row);
  }

  std::vector<PackHeader> m_headers;
  std::string m_bytes;
};

template <typename Record>
std::span<const Record> records_of(std::span<const std::byte> bytes, const Section& section)
{
  return {reinterpret_cast<const Record*>(bytes.data() + section.offset), section.count};
}

LexiconTables tables_of(std::span<const std::byte> bytes, const LexiconHeader& header, const Section& readings)
{
  const auto letters = records_of<char>(bytes, header.letters);
  return {records_of<LexiconSlot>(bytes, header.slots), {letters.data(), letters.size()},
          records_of<LexiconWord>(bytes, header.words), records_of<LexiconNode>(bytes, header.nodes),
          records_of<LexiconEdge>(bytes, header.edges), records_of<Lexeme>(bytes, readings)};
}

} // namespace

std::vector<std::string_view> pack_names(std::span<const base::EmbeddedFile> files)
{
  std::set<std::string_view> names;
  for (const auto& file : files) {
    names.insert(file.name.substr(0, file.name.find('/')));
  }
  return {names.begin(), names.end()};
}

std::string compiled_packs(std::span<const base::EmbeddedFile> files)
{
  const auto names = pack_names(files);
  Writer writer{names.size()};
  for (std::size_t i = 0; i < names.size(); ++i) {
    writer.add(i, Pack::load(names[i], files));
  }
  return writer.take();
}

CompiledTables compiled_tables(std::span<const std::byte> bytes, std::string_view name)
{
  Header header;
  if (bytes.size() >= sizeof header) {
    std::memcpy(&header, bytes.data(), sizeof header);
  }
  if (header.lexeme_bytes != sizeof(Lexeme)) {
    throw std::logic_error{"the language packs were compiled by another build"};
  }
  for (std::uint64_t i = 0; i < header.packs; ++i) {
    PackHeader pack;
    std::memcpy(&pack, bytes.data() + sizeof header + i * sizeof pack, sizeof pack);
    if (std::string_view{pack.name.data()} == name) {
      return {tables_of(bytes, pack.lexicon, pack.readings), tables_of(bytes, pack.unaccented, pack.readings)};
    }
  }
  throw std::logic_error{"no compiled language pack is called '" + std::string{name} + "'"};
}

} // namespace saidby::language

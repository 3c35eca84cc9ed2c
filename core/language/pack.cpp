#include "language/pack.hpp"

#include "base/diagnostic.hpp"
#include "base/errors.hpp"
#include "base/tsv.hpp"
#include "language/lexicon_builder.hpp"
#include "text/utf8.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <map>
#include <mutex>

namespace saidby::language {

namespace {

constexpr std::string_view k_paradigms_file = "paradigms.tsv";

// One ending of a paradigm: the lemma's last `cut` is replaced by `ending`.
struct Inflection {
  std::string cut;
  std::string ending;
  FlagSet flags;
};

[[noreturn]] void fail(std::string_view file, std::size_t line, const std::string& message, std::string advice = {})
{
  throw base::PackError{std::string{file} + ':' + std::to_string(line) + ": " + message, std::move(advice)};
}

template <typename Enum>
Enum parse_listed(std::string_view text, std::string_view file, std::size_t line)
{
  if (const auto value = model::parse_name<Enum>(text)) {
    return *value;
  }
  const auto names = model::names_of<Enum>();
  const auto near = base::nearest_spelling(text, {names.begin(), names.end()});
  fail(file, line, "unknown value '" + std::string{text} + "'",
       near.empty() ? std::string{} : "Did you mean '" + std::string{near} + "'?");
}

Counted parse_counted(std::string_view text, std::string_view file, std::size_t line)
{
  static constexpr std::string_view k_names[] = {"none", "subject", "object", "either", "complement"};
  for (std::size_t i = 0; i < std::size(k_names); ++i) {
    if (k_names[i] == text) {
      return static_cast<Counted>(i);
    }
  }
  fail(file, line, "'" + std::string{text} + "' is no argument of a predicate",
       "Use subject, object, either or complement.");
}

NumberKind parse_number_kind(std::string_view text, std::string_view file, std::size_t line)
{
  static constexpr std::string_view k_names[] = {"none",    "unit",  "teen",        "ten",
                                                 "hundred", "scale", "conjunction", "article"};
  for (std::size_t i = 0; i < std::size(k_names); ++i) {
    if (k_names[i] == text) {
      return static_cast<NumberKind>(i);
    }
  }
  fail(file, line, "'" + std::string{text} + "' is no kind of number word",
       "Use unit, teen, ten, hundred, scale, conjunction or article.");
}

std::int64_t parse_whole(std::string_view text, std::string_view file, std::size_t line)
{
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) {
    fail(file, line, "'" + std::string{text} + "' is no whole number");
  }
  return value;
}

void set_feature(Lexeme& lexeme, std::string_view key, std::string_view value, std::string_view file, std::size_t line)
{
  if (key == "measure") {
    lexeme.measure = parse_listed<model::Measure>(value, file, line);
  } else if (key == "stage") {
    lexeme.stage = parse_listed<model::Stage>(value, file, line);
  } else if (key == "group") {
    lexeme.group = parse_listed<model::Group>(value, file, line);
  } else if (key == "unit") {
    lexeme.unit = parse_listed<model::Unit>(value, file, line);
  } else if (key == "qualifier") {
    lexeme.qualifier = parse_listed<model::Qualifier>(value, file, line);
  } else if (key == "vague") {
    lexeme.vague = parse_listed<model::VagueClass>(value, file, line);
  } else if (key == "type") {
    lexeme.source_type = parse_listed<model::SourceType>(value, file, line);
  } else if (key == "severity") {
    lexeme.severity = parse_listed<model::CountSeverity>(value, file, line);
  } else if (key == "counted") {
    lexeme.counted = parse_counted(value, file, line);
  } else if (key == "kind") {
    lexeme.number_kind = parse_number_kind(value, file, line);
  } else if (key == "value") {
    lexeme.value = parse_whole(value, file, line);
  } else {
    fail(file, line, "unknown feature '" + std::string{key} + "'",
         "Features with a value: measure, stage, group, unit, qualifier, vague, type, severity, counted, kind, value.");
  }
}

FlagSet parse_flags(std::string_view text, std::string_view file, std::size_t line)
{
  FlagSet flags;
  for (const auto part : base::split(text, ';')) {
    const auto flag = parse_flag(part);
    if (!flag) {
      fail(file, line, "unknown flag '" + std::string{part} + "'");
    }
    flags.set(*flag);
  }
  return flags;
}

void set_features(Lexeme& lexeme, std::string_view features, std::string_view file, std::size_t line)
{
  for (const auto part : base::split(features, ';')) {
    if (const auto equals = part.find('='); equals != std::string_view::npos) {
      set_feature(lexeme, part.substr(0, equals), part.substr(equals + 1), file, line);
    } else if (const auto flag = parse_flag(part)) {
      lexeme.flags.set(*flag);
    } else {
      fail(file, line, "unknown flag '" + std::string{part} + "'");
    }
  }
}

Role parse_row_role(std::string_view text, std::string_view file, std::size_t line)
{
  if (const auto role = parse_role(text)) {
    return *role;
  }
  std::vector<std::string_view> names;
  for (std::uint8_t i = 0; i < static_cast<std::uint8_t>(Role::count); ++i) {
    names.push_back(name(static_cast<Role>(i)));
  }
  const auto near = base::nearest_spelling(text, names);
  fail(file, line, "unknown role '" + std::string{text} + "'",
       near.empty() ? std::string{} : "Did you mean '" + std::string{near} + "'?");
}

// Whether the file is a lexicon table of the pack whose files start with `prefix`.
bool is_table(const base::EmbeddedFile& file, std::string_view prefix)
{
  return file.name.starts_with(prefix) && file.name.ends_with(".tsv") &&
         file.name.substr(prefix.size()) != k_paradigms_file;
}

// The rows of all lexicon tables, in the order that gives them their numbers.
std::vector<PackRow> read_rows(std::span<const base::EmbeddedFile> files, std::string_view prefix)
{
  std::vector<PackRow> rows;
  for (const auto& file : files) {
    if (!is_table(file, prefix)) {
      continue;
    }
    const auto table =
      base::read_tsv(file.bytes, file.name, {"form", "inflect", "role", "features", "example", "counter"});
    for (const auto& row : table.rows) {
      rows.push_back({std::string{file.name}, row.line, std::string{row.fields[0]}, std::string{row.fields[1]},
                      parse_row_role(row.fields[2], file.name, row.line), std::string{row.fields[3]},
                      std::string{row.fields[4]}, std::string{row.fields[5]}});
    }
  }
  return rows;
}

} // namespace

// Few ask for rows, and reading them costs more than reading a text.
struct Pack::RowsOnDemand {
  RowsOnDemand(std::span<const base::EmbeddedFile> all_files, std::string of_pack)
    : files{all_files},
      prefix{std::move(of_pack)}
  {}

  std::span<const base::EmbeddedFile> files;
  std::string prefix;
  std::once_flag is_read;
  std::vector<PackRow> rows;
};

const std::vector<PackRow>& Pack::rows() const
{
  std::call_once(m_rows->is_read, [this] { m_rows->rows = read_rows(m_rows->files, m_rows->prefix); });
  return m_rows->rows;
}

// Reads the files of one pack, in the order in which they depend on each other.
class PackLoader {
public:
  PackLoader(std::string_view name, std::span<const base::EmbeddedFile> files)
    : m_prefix{std::string{name} + '/'},
      m_files{files}
  {
    m_pack.m_name = name;
    m_pack.m_rows = std::make_shared<Pack::RowsOnDemand>(files, m_prefix);
    read_description();
  }

  Pack load()
  {
    read_paradigms();
    std::uint32_t number = 0;
    for (const auto& row : m_pack.rows()) {
      add_row(row, number++);
    }
    m_storage->lexicon.finish(m_storage->readings);
    m_storage->unaccented.finish(m_storage->readings);
    m_pack.m_lexicon = Lexicon{m_storage->lexicon.tables(m_storage->readings)};
    m_pack.m_unaccented = Lexicon{m_storage->unaccented.tables(m_storage->readings)};
    m_pack.m_storage = std::move(m_storage);
    return std::move(m_pack);
  }

  Pack with_tables(const CompiledTables& tables)
  {
    m_pack.m_lexicon = Lexicon{tables.lexicon};
    m_pack.m_unaccented = Lexicon{tables.unaccented};
    return std::move(m_pack);
  }

private:
  struct Storage {
    Readings readings;
    LexiconBuilder lexicon;
    LexiconBuilder unaccented;
  };

  const base::EmbeddedFile* file_named(std::string_view name) const
  {
    const auto found = std::find_if(m_files.begin(), m_files.end(),
                                    [&](const auto& file) { return file.name == m_prefix + std::string{name}; });
    return found == m_files.end() ? nullptr : &*found;
  }

  void read_description()
  {
    const auto* file = file_named("pack.json");
    if (file == nullptr) {
      throw base::PackError{"the language pack '" + m_pack.m_name + "' has no pack.json"};
    }
    try {
      const auto json = nlohmann::json::parse(file->bytes);
      m_pack.m_version = json.at("version").get<int>();
      m_pack.m_english_name = json.at("english_name").get<std::string>();
      m_pack.m_own_name = json.at("own_name").get<std::string>();
      m_pack.m_digit_rules = {json.at("digit_group_marks").get<std::string>(),
                              json.at("decimal_marks").get<std::string>()};
      m_pack.m_word_rules.elisions = json.at("elisions").get<std::vector<std::string>>();
      m_pack.m_word_rules.clitics = json.at("clitics").get<std::vector<std::string>>();
      m_pack.m_word_rules.abbreviations = json.at("abbreviations").get<std::vector<std::string>>();
      m_pack.m_inherits_places = json.value("inherits_places", false);
      m_pack.m_frequent_words = json.at("frequent_words").get<std::vector<std::string>>();
    } catch (const nlohmann::json::exception& error) {
      throw base::PackError{std::string{file->name} + ": " + error.what()};
    }
  }

  void read_paradigms()
  {
    const auto* file = file_named(k_paradigms_file);
    if (file == nullptr) {
      return;
    }
    const auto table = base::read_tsv(file->bytes, file->name, {"name", "cut", "ending", "flags"});
    for (const auto& row : table.rows) {
      m_paradigms[std::string{row.fields[0]}].push_back(
        {std::string{row.fields[1]}, std::string{row.fields[2]}, parse_flags(row.fields[3], file->name, row.line)});
    }
  }

  void add_row(const PackRow& row, std::uint32_t number)
  {
    Lexeme lexeme;
    lexeme.role = row.role;
    set_features(lexeme, row.features, row.file, row.line);
    lexeme.row = number;
    for (const auto form : base::split(row.form, '|')) {
      add_entry(form, row.inflect, lexeme, row.file, row.line);
    }
  }

  // Adds `form` in all inflections of its first word.
  void add_entry(std::string_view form, std::string_view paradigm, const Lexeme& lexeme, std::string_view file,
                 std::size_t line)
  {
    if (paradigm.empty()) {
      add_form(std::string{form}, lexeme);
      return;
    }
    const auto inflections = m_paradigms.find(paradigm);
    if (inflections == m_paradigms.end()) {
      fail(file, line, "no paradigm is called '" + std::string{paradigm} + "'");
    }
    const auto blank = std::min(form.find(' '), form.size());
    const auto lemma = form.substr(0, blank);
    for (const auto& inflection : inflections->second) {
      if (!lemma.ends_with(inflection.cut)) {
        fail(file, line,
             "'" + std::string{lemma} + "' does not end in '" + inflection.cut + "', as its paradigm '" +
               std::string{paradigm} + "' asks");
      }
      Lexeme inflected = lexeme;
      inflected.flags.low |= inflection.flags.low;
      inflected.flags.high |= inflection.flags.high;
      std::string text{lemma.substr(0, lemma.size() - inflection.cut.size())};
      text += inflection.ending;
      text += form.substr(blank);
      add_form(text, inflected);
    }
  }

  void add_form(const std::string& form, const Lexeme& lexeme)
  {
    // Entries are split like the texts that they are looked up in; a clitic by itself ("'s") is one word.
    m_tokens.clear();
    const auto& clitics = m_pack.m_word_rules.clitics;
    if (std::find(clitics.begin(), clitics.end(), form) != clitics.end()) {
      m_tokens.push_back({{0, form.size()}, text::TokenKind::word, text::LetterCase::lower, text::Gap::none, 0});
    } else {
      text::tokenise(form, m_pack.m_word_rules, m_tokens);
    }
    std::vector<std::string> words;
    std::vector<std::string> unaccented;
    for (const auto& token : m_tokens) {
      words.emplace_back();
      unaccented.emplace_back();
      text::append_folded(words.back(), text::bytes_of(form, token.span));
      text::append_folded_without_accents(unaccented.back(), text::bytes_of(form, token.span));
    }
    m_storage->lexicon.add(words, lexeme);
    m_storage->unaccented.add(unaccented, lexeme);
  }

  std::string m_prefix;
  std::span<const base::EmbeddedFile> m_files;
  Pack m_pack;
  std::shared_ptr<Storage> m_storage = std::make_shared<Storage>();
  std::map<std::string, std::vector<Inflection>, std::less<>> m_paradigms;
  std::vector<text::Token> m_tokens;
};

Pack Pack::load(std::string_view name, std::span<const base::EmbeddedFile> files)
{
  return PackLoader{name, files}.load();
}

Pack Pack::with_tables(std::string_view name, std::span<const base::EmbeddedFile> files, const CompiledTables& tables)
{
  return PackLoader{name, files}.with_tables(tables);
}

} // namespace saidby::language

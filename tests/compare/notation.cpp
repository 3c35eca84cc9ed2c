#include "tests/compare/notation.hpp"

#include "base/sha256.hpp"
#include "knowledge/source_names.hpp"

#include <algorithm>
#include <map>
#include <sstream>
#include <stdexcept>

namespace saidby::testing {

namespace {

using model::Mention;

model::DayRange one_day(int day) { return {march(day), march(day)}; }

class Reader {
public:
  Story read(std::string_view lines)
  {
    std::istringstream in{std::string{lines}};
    for (std::string line; std::getline(in, line);) {
      const auto start = line.find_first_not_of(' ');
      if (start != std::string::npos && line[start] != '#') {
        m_line = line.substr(start);
        read_line();
      }
    }
    link();
    return std::move(m_story);
  }

private:
  [[noreturn]] void fail(const std::string& what) const { throw std::runtime_error{m_line + ": " + what}; }

  void read_line()
  {
    if (m_line.starts_with("case ")) {
      m_story.country = m_line.substr(m_line.find("country=") + 8);
      return;
    }
    const auto at = m_line.find('@');
    const auto blank = m_line.find(' ', at);
    const auto colon = m_line.find(": ", blank);
    if (at == std::string::npos || blank == std::string::npos || colon == std::string::npos) {
      fail("no OUTLET@DAY SOURCE: FIGURE");
    }
    m_document = document(m_line.substr(0, at), m_line.substr(at + 1, blank - at - 1));
    m_mention = Mention{};
    m_mention.document = m_story.documents[m_document].id;
    m_mention.said.day = said_of_document();
    read_chain(m_line.substr(blank + 1, colon - blank - 1));
    std::istringstream words{m_line.substr(colon + 2)};
    read_figure(words);
    read_rest(words);
    add();
  }

  // "7", "7T15", "-", "7#2", "7T15#2"
  std::size_t document(const std::string& outlet, const std::string& when)
  {
    const auto name = outlet + "@" + when;
    const auto [found, is_new] = m_documents.try_emplace(name, m_story.documents.size());
    if (is_new) {
      model::Document document;
      document.id = {"d_" + name};
      document.path = name + ".txt";
      document.outlet = outlet;
      document.text_sha256 = base::sha256_hex(name);
      const auto day = when.substr(0, when.find_first_of("T#"));
      if (day != "-") {
        auto text = model::iso(march(std::stoi(day)));
        if (const auto hour = when.find('T'); hour != std::string::npos) {
          text += "T" + when.substr(hour + 1, 2) + ":00:00+00:00";
        }
        document.published = *model::parse_published(text);
      }
      m_story.documents.push_back(document);
      m_story.texts.emplace_back();
      m_offsets.push_back(0);
    }
    return found->second;
  }

  model::DayRange said_of_document() const
  {
    const auto& day = m_story.documents[m_document].published.day;
    return day ? model::DayRange{std::nullopt, *day} : model::DayRange{};
  }

  void read_chain(const std::string& chain)
  {
    if (chain == "-") {
      return;
    }
    for (std::size_t start = 0; start <= chain.size();) {
      const auto end = std::min(chain.find(" > ", start), chain.size());
      model::Attribution link;
      link.text = chain.substr(start, end - start);
      link.cue = "said";
      for (std::size_t from = 0; link.text.find(" + ") != std::string::npos && from < link.text.size();) {
        const auto to = std::min(link.text.find(" + ", from), link.text.size());
        link.members.push_back(link.text.substr(from, to - from));
        from = to + 3;
      }
      link.type = knowledge::known_source(link.text).type;
      m_mention.attribution.push_back(link);
      start = end + 3;
    }
  }

  void read_figure(std::istringstream& words)
  {
    std::string word;
    words >> word;
    if (word == "withdraws" || word == "denies" || word == "says") {
      m_mention.kind = model::MentionKind::statement;
      if (word != "says") {
        m_mention.refers_to = model::Reference{
          word == "denies" ? model::ReferenceAct::denies : model::ReferenceAct::withdraws, "these figures", {}};
      }
      return;
    }
    m_mention.quantity = quantity(word);
    words >> word;
    m_measures.clear();
    for (std::size_t start = 0; start <= word.size();) {
      const auto end = std::min(word.find('+', start), word.size());
      const auto measure = model::parse_name<model::Measure>(word.substr(start, end - start));
      if (!measure) {
        fail("no measure: " + word);
      }
      m_measures.push_back(*measure);
      start = end + 1;
    }
  }

  model::Quantity quantity(const std::string& word) const
  {
    using model::Qualifier;
    using model::VagueClass;
    model::Quantity out;
    out.text = word;
    static const std::map<std::string, VagueClass> k_vague{{"several", VagueClass::several},
                                                           {"dozens", VagueClass::tens},
                                                           {"hundreds", VagueClass::hundreds},
                                                           {"thousands", VagueClass::thousands}};
    if (const auto vague = k_vague.find(word); vague != k_vague.end()) {
      out.qualifier = Qualifier::vague;
      out.vague = vague->second;
      return out;
    }
    if (word == "none") {
      out.value = 0;
      return out;
    }
    static const std::vector<std::pair<std::string, Qualifier>> k_signs{{">=", Qualifier::at_least},
                                                                        {"<=", Qualifier::at_most},
                                                                        {">", Qualifier::more_than},
                                                                        {"<", Qualifier::less_than},
                                                                        {"~", Qualifier::approximately}};
    auto digits = word;
    for (const auto& [sign, qualifier] : k_signs) {
      if (word.starts_with(sign)) {
        out.qualifier = qualifier;
        digits = word.substr(sign.size());
        break;
      }
    }
    if (const auto dash = digits.find('-'); dash != std::string::npos) {
      out.qualifier = Qualifier::range;
      out.range_low = std::stoll(digits.substr(0, dash));
      out.range_high = std::stoll(digits.substr(dash + 1));
      return out;
    }
    out.value = std::stoll(digits);
    return out;
  }

  void read_rest(std::istringstream& words)
  {
    m_name.clear();
    m_part_of.clear();
    m_replaces.clear();
    m_tells.clear();
    for (std::string word; words >> word;) {
      const auto equals = word.find('=');
      const auto key = word.substr(0, equals);
      auto value = equals == std::string::npos ? std::string{} : word.substr(equals + 1);
      std::replace(value.begin(), value.end(), '_', ' ');
      if (!read_scope(key, value) && !read_saying(key, value)) {
        fail("unknown: " + word);
      }
    }
  }

  bool read_scope(const std::string& key, const std::string& value)
  {
    auto& m = m_mention;
    if (const auto group = model::parse_name<model::Group>(key)) {
      m.group.group = *group;
      m.group.text = key;
    } else if (key == "label") {
      m.group.text = value;
    } else if (key == "of") {
      m.group.of = value;
    } else if (key == "place" || key == "except") {
      m.place = model::PlaceSaid{value, {}, key == "place" ? model::PlaceScope::in : model::PlaceScope::except, false};
    } else if (key == "inherited") {
      m.place->inherited = true;
    } else if (key == "since" || key == "on") {
      m.window = {key == "on" ? model::WindowKind::period : model::WindowKind::cumulative,
                  key + " " + value,
                  one_day(std::stoi(value)),
                  {}};
      if (key == "on") {
        m.window.to = m.window.from;
      }
    } else if (key == "now") {
      m.window = {model::WindowKind::stock, "now", {}, {}};
    } else if (key == "list") {
      m.window = {model::WindowKind::list, "named", {}, {}};
    } else if (key == "unit") {
      m.group.unit = *model::parse_name<model::Unit>(value);
    } else if (key == "stage") {
      m.stage = model::parse_name<model::Stage>(value);
    } else if (key == "serious") {
      m.severity = model::CountSeverity::serious;
    } else if (key == "event") {
      m.event = {model::EventRole::other, value, {}};
    } else if (key == "maybe") {
      m.event.role = model::EventRole::unknown;
    } else {
      return false;
    }
    return true;
  }

  bool read_saying(const std::string& key, const std::string& value)
  {
    auto& m = m_mention;
    if (const auto modality = model::parse_name<model::ModalityKind>(key)) {
      m.modality.kind = *modality;
    } else if (key == "said") {
      m.said = {"on " + value, one_day(std::stoi(value))};
    } else if (key == "cue") {
      for (auto& link : m.attribution) {
        link.cue = value;
      }
    } else if (key == "part") {
      m_part = *model::parse_name<model::Part>(value);
    } else if (key == "name") {
      m_name = value;
    } else if (key == "partof") {
      m_part_of = value;
    } else if (key == "replaces") {
      m_replaces = value.empty() ? "-" : value;
    } else if (key == "url") {
      m_story.documents[m_document].url = value;
    } else if (key == "text") {
      m_story.texts[m_document] = value;
    } else if (key == "type") {
      m.attribution.front().type = *model::parse_name<model::SourceType>(value);
    } else if (key == "jurisdiction") {
      m.attribution.front().jurisdiction = value;
    } else if (key == "tells") {
      m_tells = value;
    } else {
      return false;
    }
    return true;
  }

  void add()
  {
    const auto figure = m_mention.kind == model::MentionKind::figure;
    if (!figure) {
      m_measures = {model::Measure::other};
    }
    auto& offset = m_offsets[m_document];
    constexpr std::size_t k_apart = 100;
    for (const auto measure : m_measures) {
      auto mention = m_mention;
      mention.measure = measure;
      model::Evidence evidence;
      evidence.part = m_part;
      evidence.exact = m_line + ' ' + m_tells;
      evidence.span = {offset, offset + k_apart};
      evidence.figure = figure ? text::ByteSpan{offset, offset + 2} : text::ByteSpan{};
      mention.evidence = evidence;
      mention.id = model::mention_id(m_story.documents[m_document].text_sha256, mention.kind, evidence.figure, measure,
                                     offset / k_apart);
      if (!m_name.empty()) {
        m_names[m_name] = mention.id;
      }
      m_links.push_back({m_story.mentions.size(), m_part_of, m_replaces, m_line});
      m_story.mentions.push_back(std::move(mention));
    }
    offset += k_apart;
    m_part = model::Part::body;
  }

  void link()
  {
    for (const auto& link : m_links) {
      m_line = link.line;
      auto& mention = m_story.mentions[link.mention];
      if (!link.part_of.empty()) {
        mention.part_of = named(link.part_of);
      }
      if (!link.replaces.empty()) {
        mention.refers_to = model::Reference{model::ReferenceAct::replaces, "revised",
                                             link.replaces == "-" ? model::MentionId{} : named(link.replaces)};
      }
    }
  }

  model::MentionId named(const std::string& name) const
  {
    const auto found = m_names.find(name);
    if (found == m_names.end()) {
      fail("nothing is named " + name);
    }
    return found->second;
  }

  struct Link {
    std::size_t mention;
    std::string part_of;
    std::string replaces;
    std::string line;
  };

  Story m_story;
  std::string m_line;
  std::map<std::string, std::size_t> m_documents;
  std::vector<std::size_t> m_offsets;
  std::size_t m_document = 0;
  Mention m_mention;
  std::vector<model::Measure> m_measures;
  model::Part m_part = model::Part::body;
  std::string m_name;
  std::string m_part_of;
  std::string m_replaces;
  std::string m_tells;
  std::map<std::string, model::MentionId> m_names;
  std::vector<Link> m_links;
};

} // namespace

model::Day march(int day) { return model::day_of(2031, 3, day); }

std::vector<compare::DocumentView> Story::views() const
{
  std::vector<compare::DocumentView> views;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    views.push_back({.document = &documents[i], .text = texts[i], .country = country, .taken_in = i, .replaces = {}});
  }
  return views;
}

Story read_story(std::string_view lines) { return Reader{}.read(lines); }

compare::Comparison compared(const Story& story, const compare::Decisions& decisions, std::optional<model::Day> as_of)
{
  const auto views = story.views();
  return compare::compared({.documents = views, .mentions = story.mentions, .decisions = &decisions, .as_of = as_of});
}

std::vector<std::string> printed_findings(const compare::Comparison& comparison, Notes notes)
{
  std::vector<std::string> lines;
  for (const auto& finding : comparison.findings) {
    if (finding.grade == model::Grade::note && notes == Notes::left_out) {
      continue;
    }
    auto line = std::string{model::name(finding.grade)} + ' ' + finding.rule;
    const char* between = " ";
    for (const auto& side : finding.sides) {
      line += between + side.quantity.text;
      between = " | ";
    }
    if (!finding.why.empty()) {
      line += "; " + finding.why;
    }
    if (const auto doubts = finding.arguments.find("doubts");
        doubts != finding.arguments.end() && !doubts->second.empty()) {
      line += " ? " + doubts->second;
    }
    if (finding.dismissed) {
      line += " (dismissed)";
    }
    lines.push_back(line);
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

} // namespace saidby::testing

#include "graph/picture_text.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <stdexcept>

namespace saidby::graph {

namespace {

bool is_entity_start(std::string_view after_ampersand)
{
  const auto end = after_ampersand.find(';');
  return end != std::string_view::npos && end > 0 && end < 12;
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c <= 0x9F); }

// Bidirectional embeddings, overrides and isolates.
bool reorders_text(char32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

// Breaks at blanks; words that are too long stay whole. Appends escaped lines.
void append_lines(std::string& out, const std::string& text, std::size_t characters)
{
  std::size_t in_line = 0;
  for (std::size_t start = 0; start < text.size();) {
    const auto end = std::min(text.find(' ', start), text.size());
    const std::string_view word{text.data() + start, end - start};
    const auto length = text::count_characters(word);
    if (in_line > 0 && in_line + 1 + length > characters) {
      out += "\\n";
      in_line = 0;
    }
    out += in_line > 0 ? " " : "";
    out += dot_escaped(word);
    in_line += length + (in_line > 0 ? 1 : 0);
    start = end + 1;
  }
}

} // namespace

void require_sound(const Picture& picture)
{
  for (const auto& edge : picture.edges) {
    if (edge.from >= picture.nodes.size() || edge.to >= picture.nodes.size()) {
      throw std::logic_error{"picture: an edge names a node that is not there"};
    }
  }
}

std::string without_controls(std::string_view text)
{
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, bytes] = text::decode_at(text, at);
    if (is_control(c)) {
      out += ' ';
    } else if (!reorders_text(c)) {
      out += text.substr(at, bytes);
    }
    at += bytes;
  }
  return out;
}

std::string dot_escaped(std::string_view text)
{
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '"' || c == '\\') {
      out += '\\';
    }
    out += c;
    if (c == '&' && is_entity_start(text.substr(i + 1))) {
      out += "amp;";
    }
  }
  return out;
}

std::string dot_label(const PictureNode& node, std::size_t characters)
{
  std::string out;
  append_lines(out, without_controls(node.label), characters);
  if (!node.note.empty()) {
    out += "\\n";
    append_lines(out, without_controls(node.note), characters);
  }
  return out;
}

std::string_view dot_shape(NodeShape shape)
{
  switch (shape) {
  case NodeShape::box:
  case NodeShape::rounded: return "box";
  case NodeShape::oval: return "ellipse";
  case NodeShape::note: return "note";
  case NodeShape::diamond: return "diamond";
  case NodeShape::house: return "house";
  }
  return "box";
}

std::string_view name(Emphasis emphasis)
{
  switch (emphasis) {
  case Emphasis::plain: return "plain";
  case Emphasis::marked: return "marked";
  case Emphasis::faint: return "faint";
  }
  return "plain";
}

} // namespace saidby::graph

#include "graph/picture.hpp"

#include "base/errors.hpp"
#include "graph/picture_text.hpp"

#include <gvc.h>
#include <gvplugin.h>

#include <array>
#include <memory>
#include <set>

// The only file that knows Graphviz. Its layout and SVG plugins are linked in and no others are looked
// for: no configuration file of the machine is read, and text is measured by Graphviz' own tables of
// letter widths, so that the same picture has the same bytes whatever fonts are installed.

// Declared by Graphviz' own plugins. C linkage and mutable, because that is how they define them.
extern "C" {
extern gvplugin_library_t gvplugin_core_LTX_library;
extern gvplugin_library_t gvplugin_dot_layout_LTX_library;
}

namespace saidby::graph {

namespace {

constexpr std::size_t k_label_characters = 26;

struct FreeContext {
  void operator()(GVC_t* context) const { gvFreeContext(context); }
};

struct CloseGraph {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};

using Context = std::unique_ptr<GVC_t, FreeContext>;
using Drawing = std::unique_ptr<Agraph_t, CloseGraph>;

// The C interface takes all strings as char* and changes none.
char* c_string(const std::string& text) { return const_cast<char*>(text.c_str()); }

void set(void* object, const std::string& name, const std::string& value)
{
  agsafeset(object, c_string(name), c_string(value), c_string(""));
}

Context new_context()
{
  static std::array<lt_symlist_t, 3> plugins{{{"gvplugin_core_LTX_library", &gvplugin_core_LTX_library},
                                              {"gvplugin_dot_layout_LTX_library", &gvplugin_dot_layout_LTX_library},
                                              {nullptr, nullptr}}};
  constexpr int k_load_no_others = 0;
  return Context{gvContextPlugins(plugins.data(), k_load_no_others)};
}

// Names are shown by browsers when the pointer rests on a node: the label, made unique.
std::string unique_name(const PictureNode& node, std::set<std::string>& taken)
{
  const auto label = without_controls(node.label);
  auto name = label;
  for (int copy = 2; !taken.insert(name).second; ++copy) {
    name = label + " (" + std::to_string(copy) + ")";
  }
  return name;
}

void describe(void* object, Emphasis emphasis, bool rounded)
{
  std::string style = rounded ? "rounded" : "solid";
  if (emphasis == Emphasis::faint) {
    style += ",dashed";
  }
  set(object, "style", style);
  set(object, "penwidth", emphasis == Emphasis::marked ? "2.5" : "1");
  set(object, "class", std::string{name(emphasis)});
}

Drawing drawing_of(const Picture& picture)
{
  Drawing drawing{agopen(c_string("picture"), Agdirected, nullptr)};
  auto* graph = drawing.get();
  set(graph, "rankdir", picture.direction == Direction::left_to_right ? "LR" : "TB");
  set(graph, "bgcolor", "transparent");
  if (!picture.id.empty()) {
    set(graph, "id", without_controls(picture.id));
  }
  set(graph, "nodesep", "0.15");
  set(graph, "ranksep", "0.6");
  agattr(graph, AGNODE, c_string("fontname"), c_string("Helvetica"));
  agattr(graph, AGNODE, c_string("fontsize"), c_string("11"));
  agattr(graph, AGNODE, c_string("margin"), c_string("0.2,0.07")); // fonts of screens are wider than its tables
  agattr(graph, AGEDGE, c_string("fontname"), c_string("Helvetica"));
  agattr(graph, AGEDGE, c_string("fontsize"), c_string("9"));
  std::vector<Agnode_t*> nodes;
  std::set<std::string> taken;
  constexpr int k_create = 1;
  for (const auto& node : picture.nodes) {
    auto* drawn = agnode(graph, c_string(unique_name(node, taken)), k_create);
    set(drawn, "label", dot_label(node, k_label_characters));
    set(drawn, "shape", std::string{dot_shape(node.shape)});
    describe(drawn, node.emphasis, node.shape == NodeShape::rounded);
    set(drawn, "peripheries", node.emphasis == Emphasis::marked ? "2" : "1");
    nodes.push_back(drawn);
  }
  for (const auto& edge : picture.edges) {
    auto* drawn = agedge(graph, nodes[edge.from], nodes[edge.to], nullptr, k_create);
    set(drawn, "label", dot_escaped(without_controls(edge.label)));
    describe(drawn, edge.emphasis, false);
  }
  return drawing;
}

std::string rendered(GVC_t* context, Agraph_t* graph)
{
  if (gvLayout(context, graph, "dot") != 0) {
    throw base::Error{"Graphviz could not lay the picture out.", "Ask for one question, or write DOT instead."};
  }
  char* bytes = nullptr;
  unsigned int size = 0;
  const int failed = gvRenderData(context, graph, "svg", &bytes, &size);
  std::string svg = failed == 0 ? std::string{bytes, size} : std::string{};
  if (bytes != nullptr) {
    gvFreeRenderData(bytes);
  }
  gvFreeLayout(context, graph);
  if (svg.empty()) {
    throw base::Error{"Graphviz could not draw the picture.", "Write DOT instead."};
  }
  return svg;
}

void replace_all(std::string& text, std::string_view from, std::string_view to)
{
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

std::string xml_escaped(std::string_view text)
{
  std::string out;
  for (const char c : text) {
    switch (c) {
    case '&': out += "&amp;"; break;
    case '<': out += "&lt;"; break;
    case '>': out += "&gt;"; break;
    case '"': out += "&quot;"; break;
    default: out += c;
    }
  }
  return out;
}

// Takes the prolog off, names the picture for those who cannot see it, and lets its lines follow the
// colour of the page. In Graphviz' output quotes stand only around attributes: those of labels are escaped.
std::string adapted(std::string svg, const std::string& title)
{
  svg.erase(0, svg.find("<svg "));
  const auto name = xml_escaped(without_controls(title));
  svg.insert(5, "class=\"picture\" role=\"img\" aria-label=\"" + name + "\" fill=\"currentColor\" ");
  replace_all(svg, "stroke=\"black\"", "stroke=\"currentColor\"");
  replace_all(svg, "fill=\"black\"", "fill=\"currentColor\"");
  return svg;
}

} // namespace

std::string svg_text(const Picture& picture)
{
  require_sound(picture);
  agseterr(AGMAX); // the library never prints; failures come back as codes
  const auto context = new_context();
  const auto drawing = drawing_of(picture);
  return adapted(rendered(context.get(), drawing.get()), picture.title);
}

} // namespace saidby::graph

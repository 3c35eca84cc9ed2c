#include "graph/picture.hpp"

#include <doctest/doctest.h>

#include <cgraph.h>

#include <stdexcept>

using namespace saidby::graph;

namespace {

Picture small_picture()
{
  Picture picture;
  picture.title = "On whose word";
  picture.nodes = {{"d_1", "document", "Le Rivage", "7 octobre", NodeShape::note, Emphasis::plain},
                   {"s_1", "counter", "Civil Protection", "", NodeShape::box, Emphasis::marked},
                   {"s_2", "relay", "Agence Médina", "", NodeShape::rounded, Emphasis::faint}};
  picture.edges = {{0, 2, "relays", "carries", Emphasis::plain}, {2, 1, "asserted", "says", Emphasis::marked}};
  return picture;
}

Picture one_node(std::string label)
{
  Picture picture;
  picture.title = label;
  picture.nodes = {{"n", "claim", std::move(label), "", NodeShape::box, Emphasis::plain}};
  return picture;
}

std::size_t count(const std::string& text, std::string_view what)
{
  std::size_t found = 0;
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + what.size())) {
    ++found;
  }
  return found;
}

} // namespace

TEST_CASE("dot_text names every node and edge")
{
  const auto dot = dot_text(small_picture());
  CHECK(dot.starts_with("digraph G {"));
  CHECK(dot.find("0[id=\"d_1\", kind=\"document\", label=\"Le Rivage\\n7 octobre\", shape=\"note\"") !=
        std::string::npos);
  CHECK(dot.find("peripheries=2") != std::string::npos);
  CHECK(dot.find("0->2 [kind=\"relays\", label=\"carries\"") != std::string::npos);
}

TEST_CASE("graphml_text is XML with one element a node and edge")
{
  const auto xml = graphml_text(small_picture());
  CHECK(count(xml, "<node ") == 3);
  CHECK(count(xml, "<edge ") == 2);
  CHECK(xml.find(">Agence Médina</data>") != std::string::npos);
}

TEST_CASE("json_text")
{
  CHECK(json_text(one_node("a \"b\"")) ==
        "{\"title\":\"a \\\"b\\\"\",\"nodes\":[{\"id\":\"n\",\"kind\":\"claim\","
        "\"label\":\"a \\\"b\\\"\",\"note\":null,\"emphasis\":\"plain\"}],\"edges\":[]}\n");
}

TEST_CASE("svg_text draws the picture without prolog, in the page's colour")
{
  const auto svg = svg_text(small_picture());
  CHECK(svg.starts_with("<svg class=\"picture\" role=\"img\" aria-label=\"On whose word\""));
  CHECK(svg.ends_with("</svg>\n"));
  CHECK(count(svg, "class=\"node ") == 3);
  CHECK(count(svg, "class=\"edge ") == 2);
  CHECK(svg.find("Civil Protection") != std::string::npos);
  CHECK(svg.find("black") == std::string::npos);
  CHECK(svg.find("href") == std::string::npos);
  CHECK(svg == svg_text(small_picture()));
}

TEST_CASE("an empty picture and one with 200 sources can be drawn")
{
  CHECK(svg_text(Picture{}).starts_with("<svg "));
  Picture picture;
  picture.nodes.push_back({"c", "counter", "police", "", NodeShape::box, Emphasis::marked});
  for (std::size_t i = 1; i <= 200; ++i) {
    picture.nodes.push_back({"d" + std::to_string(i), "document", "outlet", "", NodeShape::note, Emphasis::plain});
    picture.edges.push_back({i, 0, "asserted", "", Emphasis::plain});
  }
  CHECK(count(svg_text(picture), "class=\"node ") == 201);
}

TEST_CASE("labels are plain text in every format")
{
  static constexpr std::string_view k_hostile[] = {
    "<script>alert(1)</script>", "\"]; evil [label=\"x", "ends with \\",    "\\N \\G \\E",
    "&lt;b&gt; &#x3c;i&#62;",    "]]> --> <!--",         "<b>html</b>\n\t", "<img src=x onerror=alert(1)>",
  };
  for (const auto label : k_hostile) {
    CAPTURE(label);
    const auto picture = one_node(std::string{label});
    const auto dot = dot_text(picture);
    const auto xml = graphml_text(picture);
    const auto svg = svg_text(picture);
    CHECK(count(dot, "shape=\"box\"") == 1); // the attributes after the label are still attributes
    CHECK(count(xml, "<node ") == 1);
    for (const auto* const text : {&xml, &svg}) {
      CHECK(text->find("<script") == std::string::npos);
      CHECK(text->find("<img") == std::string::npos);
      CHECK(text->find("<b>") == std::string::npos);
      CHECK(text->find("<i>") == std::string::npos);
    }
    CHECK(count(svg, "<!--") == count(svg, "-->"));
  }
}

TEST_CASE("Graphviz reads the DOT, with the words as they were")
{
  static constexpr std::string_view k_labels[] = {"police", "\"]; evil [label=\"x", "ends with \\", "a \"quoted\" word",
                                                  "été 数"};
  for (const auto label : k_labels) {
    CAPTURE(label);
    const auto dot = dot_text(one_node(std::string{label}));
    auto* graph = agmemread(dot.c_str());
    REQUIRE(graph != nullptr);
    CHECK(agnnodes(graph) == 1);
    auto* const node = agfstnode(graph);
    char id[] = "id";
    char shape[] = "shape";
    CHECK(std::string_view{agget(node, id)} == "n");
    CHECK(std::string_view{agget(node, shape)} == "box");
    agclose(graph);
  }
}

TEST_CASE("an edge to nowhere is a mistake in the program")
{
  auto picture = small_picture();
  picture.edges.push_back({0, 7, "", "", Emphasis::plain});
  CHECK_THROWS_AS((void)dot_text(picture), std::logic_error);
  CHECK_THROWS_AS((void)svg_text(picture), std::logic_error);
}

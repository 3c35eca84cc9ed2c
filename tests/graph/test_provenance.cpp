#include "graph/provenance.hpp"

#include <doctest/doctest.h>

#include <map>
#include <random>
#include <sstream>
#include <string>

namespace {

using namespace saidby::graph;

VertexKind kind_of(char sign)
{
  switch (sign) {
  case 'f': return VertexKind::figure;
  case 'd': return VertexKind::document;
  case 'r': return VertexKind::relay;
  case 'c': return VertexKind::counter;
  default: return VertexKind::controller; // k
  }
}

// A graph in one line: "f>d1 d1>r1 r1>c1"; the first letter of a name is its kind.
struct Drawn {
  Provenance graph;
  std::map<std::string, Vertex> vertices;
  std::vector<std::string> names;

  Vertex vertex(const std::string& name)
  {
    const auto [found, is_new] = vertices.try_emplace(name, 0);
    if (is_new) {
      found->second = graph.add_vertex(kind_of(name.front()));
      names.push_back(name);
    }
    return found->second;
  }

  explicit Drawn(const std::string& line)
  {
    std::istringstream words{line};
    for (std::string word; words >> word;) {
      const auto arrow = word.find('>');
      const auto from = vertex(word.substr(0, arrow));
      graph.add_edge(from, vertex(word.substr(arrow + 1)), EdgeKind::relays);
    }
  }

  std::string printed(const std::vector<Vertex>& list) const
  {
    std::string text;
    for (const auto one : list) {
      text += (text.empty() ? "" : " ") + names[one];
    }
    return text;
  }
};

struct Row {
  const char* what;
  const char* graph;
  std::size_t origins;
  const char* bottlenecks;
};

} // namespace

TEST_CASE("independent origins and what all rest on")
{
  static constexpr Row rows[] = {
    {"one article, one counter", "f>d1 d1>c1", 1, "d1 c1"},
    {"ten outlets that carry one wire are one origin", "f>d1 f>d2 f>d3 d1>r1 d2>r1 d3>r1 r1>c1", 1, "r1 c1"},
    {"a relay cuts no path: one agency quotes the police and a hospital", "f>d1 f>d2 d1>r1 d2>r1 r1>c1 r1>c2", 2, "r1"},
    {"police and ministry of one government", "f>d1 f>d2 d1>c1 d2>c2 c1>k1 c2>k1", 1, "k1"},
    {"of two governments", "f>d1 f>d2 d1>c1 d2>c2 c1>k1 c2>k2", 2, ""},
    {"a spokesman speaks for an institution", "f>d1 f>d2 d1>c1 c1>c2 d2>c2", 1, "c2"},
    {"a joint count adds nothing to its members", "f>d1 f>d2 f>d3 d1>c1 d2>c2 d3>r1 r1>c1 r1>c2", 2, ""},
    {"nobody counted", "f>d1 d1>r1", 0, ""},
    {"copies of one article", "f>d1 f>d2 d2>d1 d1>c1", 1, "d1 c1"},
    {"outlets that cite each other still need a counter", "f>r1 f>r2 r1>r2 r2>r1", 0, ""},
    {"a circle with one way out", "f>r1 f>r2 r1>r2 r2>r1 r2>c1", 1, "r2 c1"},
    {"parallel edges change nothing", "f>d1 f>d1 d1>c1 d1>c1", 1, "d1 c1"},
    {"ten sites copy one unsourced site", "f>d1 f>d2 f>d3 d2>d1 d3>d1 d1>c1", 1, "d1 c1"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.what);
    const Drawn drawn{row.graph};
    CHECK(drawn.graph.independent_origins(drawn.vertices.at("f")) == row.origins);
    CHECK(drawn.printed(drawn.graph.bottlenecks(drawn.vertices.at("f"))) == row.bottlenecks);
  }
}

TEST_CASE("circles of relays")
{
  const Drawn drawn{"f>r1 r1>r2 r2>r3 r3>r1 r3>c1 r4>r5 r5>r4 r6>c1"};
  const auto circles = drawn.graph.circles();
  REQUIRE(circles.size() == 2);
  CHECK(drawn.printed(circles[0]) == "r1 r2 r3");
  CHECK(drawn.printed(circles[1]) == "r4 r5");
}

TEST_CASE("an empty graph has no circles")
{
  const Provenance graph;
  CHECK(graph.circles().empty());
  CHECK(graph.vertex_count() == 0);
}

// Where every counter has one controller at most and nobody counts jointly, independent origins are
// the different last words: what comparison counts without a graph.
TEST_CASE("without joint counts the flow is the number of different last words")
{
  std::mt19937 random{20310307};
  for (int round = 0; round < 200; ++round) {
    Provenance graph;
    const auto figure = graph.add_vertex(VertexKind::figure);
    std::vector<Vertex> controllers;
    for (int i = 0; i < 4; ++i) {
      controllers.push_back(graph.add_vertex(VertexKind::controller));
    }
    std::map<Vertex, int> last_words;
    for (unsigned i = 0, counters = random() % 8; i < counters; ++i) {
      const auto document = graph.add_vertex(VertexKind::document);
      const auto counter = graph.add_vertex(VertexKind::counter);
      graph.add_edge(figure, document, EdgeKind::published);
      graph.add_edge(document, counter, EdgeKind::asserted);
      if (random() % 3 == 0) {
        ++last_words[counter];
      } else {
        const auto controller = controllers[random() % controllers.size()];
        graph.add_edge(counter, controller, EdgeKind::controlled_by);
        ++last_words[controller];
      }
    }
    CHECK(graph.independent_origins(figure) == last_words.size());
  }
}

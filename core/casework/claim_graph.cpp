#include "casework/claim_graph.hpp"

#include "report/controller_words.hpp"
#include "report/messages.hpp"

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace saidby::casework {

namespace {

using graph::Emphasis;
using graph::NodeShape;

// Collects nodes and edges, each once, in the order of the comparison.
class GraphBuilder {
public:
  GraphBuilder(const View& view, const Selection& selection)
    : m_view{view},
      m_selection{selection},
      m_messages{report::Messages::of(view.options().language)}
  {}

  [[nodiscard]] graph::Picture build()
  {
    m_picture.title = m_view.report().title;
    for (const auto& asked : m_view.report().questions) {
      for (const auto& answer : asked.answers) {
        const auto* claim = m_view.comparison().claim(answer.claim);
        if (claim != nullptr && m_selection.has(*claim)) {
          add_claim(asked, answer, *claim);
        }
      }
    }
    for (const auto& shown : m_view.report().findings) {
      add_finding(shown);
    }
    return std::move(m_picture);
  }

private:
  std::size_t node(graph::PictureNode made)
  {
    const auto [known, is_new] = m_nodes.emplace(made.id, m_picture.nodes.size());
    if (is_new) {
      m_picture.nodes.push_back(std::move(made));
    }
    return known->second;
  }

  void edge(std::size_t from, std::size_t to, const char* kind, std::string label, Emphasis emphasis)
  {
    if (from != to && m_edges.emplace(from, to, kind).second) {
      m_picture.edges.push_back({from, to, kind, std::move(label), emphasis});
    }
  }

  std::size_t source_node(const model::SourceId& id)
  {
    const auto* source = m_view.comparison().source(id);
    graph::PictureNode made{
      .id = id.value, .kind = "source", .label = id.value, .note = {}, .shape = NodeShape::rounded};
    if (source != nullptr) {
      made.kind = std::string{model::name(source->type)};
      made.label = source->label;
      made.note = m_messages.text("source." + made.kind);
    }
    const auto at = node(std::move(made));
    if (source != nullptr && !source->controller.empty()) {
      const auto controller = node({.id = "controller:" + source->controller,
                                    .kind = "controller",
                                    .label = report::controller_words(source->controller, m_messages),
                                    .note = {},
                                    .shape = NodeShape::house});
      edge(at, controller, "controlled_by", {}, Emphasis::faint);
    }
    return at;
  }

  void add_claim(const report::AskedQuestion& asked, const report::Answer& answer, const model::Claim& claim)
  {
    const auto question =
      node({.id = asked.id.value, .kind = "question", .label = asked.text, .note = {}, .shape = NodeShape::note});
    const bool stands = claim.status != model::ClaimStatus::withdrawn && claim.status != model::ClaimStatus::outdated;
    const auto at = node({.id = claim.id.value,
                          .kind = "claim",
                          .label = answer.quantity,
                          .note = answer.day,
                          .shape = NodeShape::box,
                          .emphasis = stands ? Emphasis::plain : Emphasis::faint});
    edge(question, at, "answered_by", {}, Emphasis::plain);
    edge(at, source_node(claim.origin), "asserted", {}, Emphasis::plain);
    for (const auto& id : claim.mentions) {
      if (const auto* sources = m_view.comparison().mention(id); sources != nullptr) {
        add_relays(at, sources->chain);
      }
    }
  }

  // Who carries the claim: the outlet relays whom it cites, and so on to the origin.
  void add_relays(std::size_t claim, const std::vector<model::SourceId>& chain)
  {
    for (std::size_t i = 1; i < chain.size(); ++i) {
      edge(source_node(chain[i]), source_node(chain[i - 1]), "relays", {}, Emphasis::faint);
    }
    if (chain.size() > 1) {
      edge(claim, source_node(chain.back()), "published", {}, Emphasis::faint);
    }
  }

  void add_finding(const report::ShownFinding& shown)
  {
    const auto& sides = shown.finding.sides;
    for (std::size_t i = 1; i < sides.size(); ++i) {
      const auto from = first_claim(sides[0]);
      const auto to = first_claim(sides[i]);
      if (from && to) {
        const auto emphasis = shown.finding.grade == model::Grade::sure ? Emphasis::marked : Emphasis::faint;
        const auto kind = model::name(shown.finding.kind);
        edge(*from, *to, kind.data(), shown.heading, emphasis);
      }
    }
  }

  [[nodiscard]] std::optional<std::size_t> first_claim(const model::FindingSide& side) const
  {
    for (const auto& id : side.claims) {
      if (const auto found = m_nodes.find(id.value); found != m_nodes.end()) {
        return found->second;
      }
    }
    return std::nullopt;
  }

  const View& m_view;
  const Selection& m_selection;
  const report::Messages& m_messages;
  graph::Picture m_picture;
  std::map<std::string, std::size_t> m_nodes; // by id
  std::set<std::tuple<std::size_t, std::size_t, std::string>> m_edges;
};

} // namespace

graph::Picture claim_graph(const View& view, const Selection& selection)
{
  return GraphBuilder{view, selection}.build();
}

} // namespace saidby::casework

#include "report/charts.hpp"
#include "report/labels.hpp"
#include "report/safe_text.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace saidby::report {

namespace {

constexpr std::size_t k_named_together = 4; // outlets that carry one word, named in one node
constexpr std::size_t k_apart_at_most = 3;  // up to here each gets its own node

using Node = std::size_t;

// Builds the picture from the far end: figures, who gave them, who carries these, the outlets last.
class OriginsPicture {
public:
  OriginsPicture(const AskedQuestion& question, const std::string& id, const Messages& messages)
    : m_question{question},
      m_messages{messages}
  {
    m_picture.id = id;
    m_picture.title = messages.text("picture.origins", {{"question", question.text}});
  }

  graph::Picture drawn()
  {
    if (!worth_drawing()) {
      return {};
    }
    for (const auto& answer : m_question.answers) {
      add_answer(answer);
    }
    add_outlets();
    return std::move(m_picture);
  }

private:
  // Chains of one or two links in one article say no more than the table does.
  bool worth_drawing() const
  {
    std::set<std::size_t> documents;
    std::size_t longest = 0;
    for (const auto& answer : m_question.answers) {
      for (const auto& said : answer.said) {
        documents.insert(said.document);
        longest = std::max(longest, said.chain.size());
      }
    }
    return documents.size() > 1 || longest > 2;
  }

  void add_answer(const Answer& answer)
  {
    const bool stands = answer.status != model::ClaimStatus::withdrawn && answer.status != model::ClaimStatus::outdated;
    const auto figure = node("figure", answer.claim.value, safe_line(answer.quantity), graph::NodeShape::oval,
                             stands ? graph::Emphasis::plain : graph::Emphasis::faint);
    m_picture.nodes[figure].note = stands ? "" : answer.status_text;
    for (const auto& said : answer.said) {
      add_chain(answer, said, figure);
    }
  }

  void add_chain(const Answer& answer, const Said& said, Node figure)
  {
    if (said.chain.size() < 2) { // the outlet itself, which names nobody
      m_carried[figure].insert(said.chain.front());
      return;
    }
    auto next = node("source", answer.source_label, answer.source_label, graph::NodeShape::box, graph::Emphasis::plain);
    if (answer.source_label == answer.all_rest_on) {
      mark(next);
    }
    join(next, figure, "says");
    for (std::size_t link = 1; link + 1 < said.chain.size(); ++link) {
      const auto relay =
        node("relay", said.chain[link], said.chain[link], graph::NodeShape::rounded, graph::Emphasis::plain);
      if (said.chain[link] == answer.all_rest_on) {
        mark(relay);
      }
      if (relay != next) {
        join(relay, next, "carries");
      }
      next = relay;
    }
    m_carried[next].insert(said.chain.back());
  }

  void mark(Node marked)
  {
    m_picture.nodes[marked].emphasis = graph::Emphasis::marked;
    m_picture.nodes[marked].note = m_messages.text("origins.rest_on");
  }

  // Outlets that carry the same: each for itself, or one node for many.
  void add_outlets()
  {
    for (const auto& [carried, outlets] : m_carried) {
      if (outlets.size() <= k_apart_at_most) {
        for (const auto& outlet : outlets) {
          const auto from = node("outlet", outlet, outlet, graph::NodeShape::note, graph::Emphasis::plain);
          if (from != carried) {
            join(from, carried, "published");
          }
        }
        continue;
      }
      std::vector<std::string> named{outlets.begin(), outlets.end()};
      if (named.size() > k_named_together) {
        const auto more = std::to_string(named.size() - k_named_together);
        named.resize(k_named_together);
        named.push_back(m_messages.text("chart.others", {{"count", more}}));
      }
      const auto together = "outlets of " + std::to_string(carried);
      join(node("outlet", together, listed(named, m_messages), graph::NodeShape::note, graph::Emphasis::plain), carried,
           "published");
    }
  }

  Node node(const std::string& kind, const std::string& key, const std::string& label, graph::NodeShape shape,
            graph::Emphasis emphasis)
  {
    const auto id = kind == "figure" ? key : "who:" + safe_line(key); // one speaker is one node in any role
    const auto [found, added] = m_nodes.emplace(id, m_picture.nodes.size());
    if (added) {
      m_picture.nodes.push_back({id, kind, safe_line(label), "", shape, emphasis});
    }
    return found->second;
  }

  void join(Node from, Node to, const std::string& kind)
  {
    if (m_joined.insert({from, to}).second) {
      m_picture.edges.push_back({from, to, kind, "", graph::Emphasis::plain});
    }
  }

  const AskedQuestion& m_question;
  const Messages& m_messages;
  graph::Picture m_picture;
  std::map<std::string, Node> m_nodes;
  std::map<Node, std::set<std::string>> m_carried; // by whom or which figure, the outlets
  std::set<std::pair<Node, Node>> m_joined;
};

} // namespace

graph::Picture origins_picture(const AskedQuestion& question, const std::string& id, const Messages& messages)
{
  return OriginsPicture{question, id, messages}.drawn();
}

} // namespace saidby::report

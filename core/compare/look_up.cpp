#include "compare/comparison.hpp"

#include <algorithm>

namespace saidby::compare {

namespace {

template <typename Row, typename Id>
const Row* at_position(const std::vector<Row>& rows, const std::vector<std::uint32_t>& order, const Id& id)
{
  const auto found = std::partition_point(order.begin(), order.end(), [&](auto i) { return rows[i].id < id; });
  return found == order.end() || rows[*found].id != id ? nullptr : &rows[*found];
}

} // namespace

const model::Source* Comparison::source(const model::SourceId& id) const
{
  const auto found = std::partition_point(sources.begin(), sources.end(), [&](const auto& s) { return s.id < id; });
  return found == sources.end() || found->id != id ? nullptr : &*found;
}

const model::Claim* Comparison::claim(const model::ClaimId& id) const { return at_position(claims, claims_by_id, id); }

const model::Question* Comparison::question(const model::QuestionId& id) const
{
  return at_position(questions, questions_by_id, id);
}

const MentionSources* Comparison::mention(const model::MentionId& id) const
{
  const auto found =
    std::partition_point(mentions.begin(), mentions.end(), [&](const auto& m) { return m.mention < id; });
  return found == mentions.end() || found->mention != id ? nullptr : &*found;
}

} // namespace saidby::compare

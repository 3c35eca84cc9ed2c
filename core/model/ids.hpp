#pragma once

#include <compare>
#include <functional>
#include <string>

namespace saidby::model {

// An identifier that cannot be mixed up with another kind's. Empty means "none".
// Ids are a letter, "_" and 16 hexadecimal digits of a SHA-256 ("m_0f3a..."); what is hashed stands
// at the function that makes it. Imported ids are kept as they are.
template <typename Tag>
struct Id {
  std::string value;

  [[nodiscard]] bool empty() const { return value.empty(); }
  friend bool operator==(const Id&, const Id&) = default;
  friend auto operator<=>(const Id&, const Id&) = default;
};

using DocumentId = Id<struct DocumentTag>; // d_: of the raw bytes' SHA-256 and the URL or outlet
using MentionId = Id<struct MentionTag>;   // m_: see mention_id()
using SourceId = Id<struct SourceTag>;     // s_: of the canonical name, jurisdiction and scope
using ClaimId = Id<struct ClaimTag>;       // c_: of the question, the origin and the value
using QuestionId = Id<struct QuestionTag>; // q_: of the question's scope
using FindingId = Id<struct FindingTag>;   // f_: of the rule, the question and the sides' origins
using EventId = Id<struct EventTag>;       // e_

// `prefix`, "_" and the first 16 hexadecimal digits of the SHA-256 of `key`.
[[nodiscard]] std::string hashed_id(char prefix, const std::string& key);

} // namespace saidby::model

template <typename Tag>
struct std::hash<saidby::model::Id<Tag>> {
  std::size_t operator()(const saidby::model::Id<Tag>& id) const noexcept { return std::hash<std::string>{}(id.value); }
};

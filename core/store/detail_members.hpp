#pragma once

#include "model/document.hpp"
#include "model/mention.hpp"

#include <string_view>
#include <tuple>

// The names under which the model's fields stand in details (store/details.hpp). One table for writing
// and reading. Names are stored: they never change; new fields may be added anywhere. Fields that have
// a column of their own are left out here.
namespace saidby::store {

template <typename Class, typename Value>
struct Member {
  std::string_view name;
  Value Class::* pointer;
};

// The fields of `Class`; defined for all that details hold.
template <typename Class>
struct MembersOf;

template <>
struct MembersOf<model::Evidence> {
  using E = model::Evidence;
  static constexpr std::tuple k_members{Member{"part", &E::part},     Member{"span", &E::span},
                                        Member{"figure", &E::figure}, Member{"prefix", &E::prefix},
                                        Member{"suffix", &E::suffix}, Member{"content", &E::content}};
};

template <>
struct MembersOf<model::CountedGroup> {
  using G = model::CountedGroup;
  static constexpr std::tuple k_members{Member{"text", &G::text}, Member{"of", &G::of}, Member{"unit", &G::unit}};
};

template <>
struct MembersOf<model::Quantity> {
  using Q = model::Quantity;
  static constexpr std::tuple k_members{Member{"qualifier", &Q::qualifier}, Member{"vague", &Q::vague},
                                        Member{"range_low", &Q::range_low}, Member{"range_high", &Q::range_high}};
};

template <>
struct MembersOf<model::EventScope> {
  using E = model::EventScope;
  static constexpr std::tuple k_members{Member{"role", &E::role}, Member{"text", &E::text}, Member{"id", &E::id}};
};

template <>
struct MembersOf<model::PlaceSaid> {
  using P = model::PlaceSaid;
  static constexpr std::tuple k_members{Member{"text", &P::text}, Member{"id", &P::id}, Member{"scope", &P::scope},
                                        Member{"inherited", &P::inherited}};
};

template <>
struct MembersOf<model::Window> {
  using W = model::Window;
  static constexpr std::tuple k_members{Member{"kind", &W::kind}, Member{"text", &W::text}, Member{"from", &W::from},
                                        Member{"to", &W::to}};
};

template <>
struct MembersOf<model::SaidAt> {
  static constexpr std::tuple k_members{Member{"text", &model::SaidAt::text}, Member{"day", &model::SaidAt::day}};
};

template <>
struct MembersOf<model::Attribution> {
  using A = model::Attribution;
  static constexpr std::tuple k_members{Member{"text", &A::text},         Member{"type", &A::type},
                                        Member{"cue", &A::cue},           Member{"span", &A::span},
                                        Member{"cue_span", &A::cue_span}, Member{"carried", &A::carried},
                                        Member{"pronoun", &A::pronoun},   Member{"jurisdiction", &A::jurisdiction},
                                        Member{"members", &A::members}};
};

template <>
struct MembersOf<model::Modality> {
  static constexpr std::tuple k_members{Member{"kind", &model::Modality::kind}, Member{"by", &model::Modality::by}};
};

template <>
struct MembersOf<model::Reference> {
  using R = model::Reference;
  static constexpr std::tuple k_members{Member{"act", &R::act}, Member{"text", &R::text},
                                        Member{"mention", &R::mention}};
};

// Without id, kind, document, made_by, measure, and of group, quantity and evidence what stands in columns.
template <>
struct MembersOf<model::Mention> {
  using M = model::Mention;
  static constexpr std::tuple k_members{Member{"evidence", &M::evidence},
                                        Member{"group", &M::group},
                                        Member{"quantity", &M::quantity},
                                        Member{"said", &M::said},
                                        Member{"attribution", &M::attribution},
                                        Member{"place", &M::place},
                                        Member{"window", &M::window},
                                        Member{"modality", &M::modality},
                                        Member{"part_of", &M::part_of},
                                        Member{"event", &M::event},
                                        Member{"stage", &M::stage},
                                        Member{"severity", &M::severity},
                                        Member{"refers_to", &M::refers_to}};
};

template <>
struct MembersOf<model::DocumentPart> {
  using P = model::DocumentPart;
  static constexpr std::tuple k_members{Member{"part", &P::part}, Member{"span", &P::span}};
};

template <>
struct MembersOf<model::MetadataOrigin> {
  using O = model::MetadataOrigin;
  static constexpr std::tuple k_members{Member{"field", &O::field}, Member{"from", &O::from}};
};

template <>
struct MembersOf<model::DocumentDetails> {
  using D = model::DocumentDetails;
  static constexpr std::tuple k_members{Member{"author", &D::author},   Member{"modified", &D::modified},
                                        Member{"credit", &D::credit},   Member{"version", &D::version},
                                        Member{"embargo", &D::embargo}, Member{"origins", &D::origins}};
};

} // namespace saidby::store

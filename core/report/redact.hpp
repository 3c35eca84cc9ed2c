#pragma once

#include "compare/comparison.hpp"
#include "model/document.hpp"
#include "model/mention.hpp"
#include "report/messages.hpp"
#include "text/span.hpp"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace saidby::report {

// Takes protected sources out of what leaves the case: a pseudonym stands for each, the same in every export of
// one case. Names are replaced wherever they stand, in any case of letters; what protected sources are
// quoted with is withheld, since words betray their speaker, and so is what stands around others' quotes in the
// same article; ids that are made from names are replaced. Of files and addresses that hold a name
// ("talk-with-ana-ruiz.txt") nothing is left but the pseudonym.
class Redactor {
public:
  // `secret` keeps pseudonyms and ids from being found by trying names: any text that stays in the case.
  // Throws std::logic_error if it is empty. Reports are made from what is redacted. All names that the mentions use for
  // a source are taken over.
  Redactor(std::span<const model::SourceId> sources, const compare::Comparison& comparison,
           std::span<const model::Mention> mentions, std::string_view secret, const Messages& messages);

  // `text` with pseudonyms for names.
  [[nodiscard]] std::string text(std::string_view text) const;

  [[nodiscard]] model::Document document(model::Document document) const;

  // Without its quote where a protected source says it or is named in it.
  [[nodiscard]] model::Mention mention(model::Mention mention) const;
  [[nodiscard]] compare::Comparison comparison(compare::Comparison comparison) const;

private:
  struct Name {
    std::string folded;
    std::string words; // the same as an address writes it: " ana ruiz "
    std::string pseudonym;
  };

  void take_names(const compare::Comparison& comparison, std::span<const model::Mention> mentions,
                  const Messages& messages);
  void take_spans(std::span<const model::Mention> mentions);
  [[nodiscard]] bool names_somebody(std::string_view text) const;
  [[nodiscard]] std::string address(const std::string& address) const;
  [[nodiscard]] bool betrays(const model::Mention& mention) const;
  void redact_words(model::Mention& mention) const;
  [[nodiscard]] std::string other_id(const std::string& id) const;
  void replace(model::SourceId& id) const;
  void replace(model::ClaimId& id) const;
  void redact(compare::ClaimProvenance& provenance) const;
  void redact(model::Finding& finding) const;

  std::vector<model::SourceId> m_sources;                           // sorted
  std::vector<model::MentionId> m_mentions;                         // said by them; sorted
  std::vector<model::ClaimId> m_claims;                             // theirs; sorted
  std::vector<Name> m_names;                                        // longest first
  std::map<model::DocumentId, std::vector<text::ByteSpan>> m_spans; // where they are quoted
  std::string m_secret;
};

} // namespace saidby::report

// Any valid text in any language: what is extracted stands in the text, and comes out the same twice.
#include "fuzz_target.hpp"

#include "extract/extractor.hpp"
#include "language/packs.hpp"
#include "text/utf8.hpp"

#include <set>
#include <vector>

namespace {

using saidby::fuzz::require;
using saidby::model::Mention;

void check_evidence(std::string_view text, const Mention& mention)
{
  require(mention.evidence.has_value());
  const auto& evidence = *mention.evidence;
  require(!evidence.span.empty() && evidence.span.end <= text.size());
  require(saidby::text::bytes_of(text, evidence.span) == evidence.exact);
  require(evidence.exact.size() <= saidby::model::k_max_evidence_bytes);
  require(!saidby::text::first_invalid_utf8(evidence.exact));
  if (mention.kind == saidby::model::MentionKind::figure) {
    require(!evidence.figure.empty() && evidence.span.contains(evidence.figure));
  }
}

void check_ids(const std::vector<Mention>& mentions)
{
  std::set<std::string> ids;
  for (const auto& mention : mentions) {
    require(ids.insert(mention.id.value).second);
  }
  for (const auto& mention : mentions) {
    require(!mention.part_of || ids.contains(mention.part_of->value));
  }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
  static const saidby::language::Packs& packs = saidby::language::Packs::embedded();
  static saidby::extract::Extractor extractor{packs};
  if (size == 0) {
    return 0;
  }
  const auto text = saidby::fuzz::as_text(data + 1, size - 1);
  if (saidby::text::first_invalid_utf8(text)) {
    return 0;
  }
  saidby::model::Document document; // the first byte picks the pack, so that short texts are read too
  document.language = packs.all()[*data % packs.all().size()]->name();
  const auto mentions = extractor.extract(document, text);
  for (const auto& mention : mentions) {
    check_evidence(text, mention);
  }
  check_ids(mentions);
  require(extractor.extract(document, text) == mentions);
  return 0;
}

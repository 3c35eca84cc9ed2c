#include "model/mention.hpp"

namespace saidby::model {

MentionId mention_id(const std::string& text_sha256, MentionKind kind, text::ByteSpan span, Measure measure,
                     std::size_t ordinal)
{
  std::string key = text_sha256;
  key += '|';
  key += name(kind);
  key += '|' + std::to_string(span.start) + '-' + std::to_string(span.end) + '|';
  key += kind == MentionKind::figure ? name(measure) : std::string_view{};
  key += '|' + std::to_string(ordinal);
  return {hashed_id('m', key)};
}

} // namespace saidby::model

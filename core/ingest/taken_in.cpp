#include "ingest/taken_in.hpp"

#include "model/ids.hpp"

namespace saidby::ingest {

Metadata merged(const Metadata& given, const Metadata& otherwise)
{
  const auto either = [](const std::string& first, const std::string& second) {
    return first.empty() ? second : first;
  };
  return {.outlet = either(given.outlet, otherwise.outlet),
          .title = either(given.title, otherwise.title),
          .url = either(given.url, otherwise.url),
          .language = either(given.language, otherwise.language),
          .published = given.published.text.empty() ? otherwise.published : given.published};
}

void describe(model::Document& document, const Metadata& metadata)
{
  document.language = metadata.language;
  document.outlet = metadata.outlet;
  document.title = metadata.title;
  document.url = metadata.url;
  document.published = metadata.published;
}

model::DocumentId document_id(const model::Document& document)
{
  const auto& published_at = document.url.empty() ? document.outlet : document.url;
  return {model::hashed_id('d', document.raw_sha256 + '\n' + published_at)};
}

} // namespace saidby::ingest

#pragma once

#include "model/day.hpp"
#include "model/ids.hpp"
#include "model/names.hpp"
#include "text/span.hpp"

#include <string>
#include <vector>

namespace saidby::model {

// A stretch of the derived text that is a certain part of the article.
struct DocumentPart {
  Part part = Part::body;
  text::ByteSpan span;

  friend bool operator==(const DocumentPart&, const DocumentPart&) = default;
};

// Which field of the metadata was read where: {"published", "json-ld"}.
struct MetadataOrigin {
  std::string field;
  std::string from;

  friend bool operator==(const MetadataOrigin&, const MetadataOrigin&) = default;
};

// What a page, a feed or a wire says of a document beside what comparing needs.
struct DocumentDetails {
  std::string author;
  std::string modified;                // when it was last changed: a day or an instant, as Published::text
  std::string credit;                  // whose text it is by its own word: "AFP"
  std::string version;                 // of a wire's item, as it counts them
  std::string embargo;                 // not to be published before this
  std::vector<MetadataOrigin> origins; // of fields that were read from the document; none: a person said so

  friend bool operator==(const DocumentDetails&, const DocumentDetails&) = default;
};

// One text as it was taken in, without its bytes (ingest::TakenIn and store hold those).
struct Document {
  DocumentId id;
  std::string path;        // as given by the user, or the name inside an archive
  std::string raw_sha256;  // of the bytes that were taken in, untouched
  std::string text_sha256; // of the derived text that mentions point into
  std::string derived_by;  // who made the derived text: "plain/1"
  std::string language;    // pack name, "fr"; empty where it could not be told
  std::string outlet;
  std::string title;
  std::string url;
  Published published;
  std::vector<DocumentPart> parts; // in text order, without overlaps; what no part covers is body
  DocumentDetails details = {};

  friend bool operator==(const Document&, const Document&) = default;
};

} // namespace saidby::model

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

  friend bool operator==(const Document&, const Document&) = default;
};

} // namespace saidby::model

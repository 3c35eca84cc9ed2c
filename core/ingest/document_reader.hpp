#pragma once

#include "ingest/reader.hpp"

namespace saidby::ingest {

// A JSON object that is a document: a line of NDJSON, a record of a table. Its members, the first that is there:
//   text, body, content, articleBody, full_text   the text (required); evidence points into it as it is
//   title, headline                               outlet, publisher, source, site, domain
//   published, datePublished, published_at, publish_date, pub_date, date
//   url, link, canonical_url                      lang, language
//   path, id                                      how the document is called; else "<file>:<line>"
//   modified, dateModified, updated_at            author, authors, byline
// The first name of each is ours: what it says must be a text or null, and a date a date. Other names are those
// of other people's exports: what cannot be used of them is passed over. Other members are left alone.
class DocumentReader final : public Reader {
public:
  void read(Piece piece, Harvest& harvest) const override;
};

} // namespace saidby::ingest

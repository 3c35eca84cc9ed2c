#pragma once

#include "ingest/reader.hpp"

namespace saidby::ingest {

// RSS 2.0 and 1.0: each item a document, its outlet the one that <source> names, else the channel.
class RssReader final : public Reader {
public:
  void read(Piece piece, Harvest& harvest) const override;
};

// Atom (RFC 4287): each entry a document.
class AtomReader final : public Reader {
public:
  void read(Piece piece, Harvest& harvest) const override;
};

// JSON Feed 1.0 and 1.1 (jsonfeed.org): each item a document.
class JsonFeedReader final : public Reader {
public:
  void read(Piece piece, Harvest& harvest) const override;
};

} // namespace saidby::ingest

#pragma once

#include "ingest/reader.hpp"

namespace saidby::ingest {

// IPTC NewsML-G2: the items with text of a message, or one item. The version's own time is its time of
// publication, its guid the address that all its versions share.
class NewsmlReader final : public Reader {
public:
  void read(Piece piece, Harvest& harvest) const override;
};

// IPTC NITF 3: one article.
class NitfReader final : public Reader {
public:
  void read(Piece piece, Harvest& harvest) const override;
};

// IPTC ninjs 1 and 2: one item.
class NinjsReader final : public Reader {
public:
  void read(Piece piece, Harvest& harvest) const override;
};

} // namespace saidby::ingest

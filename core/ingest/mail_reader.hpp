#pragma once

#include "ingest/reader.hpp"

namespace saidby::ingest {

// One message: its subject is the title, its date the time of publication, its sender the outlet. Of a text that
// it holds in several forms the plain one is read; attachments are not. A web page that a browser saved as
// one file (MHTML) is read as the page.
class MailReader final : public Reader {
public:
  void read(Piece piece, Harvest& harvest) const override;
};

} // namespace saidby::ingest

#include "ingest/reader.hpp"

#include "base/errors.hpp"
#include "ingest/document_reader.hpp"
#include "ingest/feed_reader.hpp"
#include "ingest/html_reader.hpp"
#include "ingest/mail_reader.hpp"
#include "ingest/pdf_reader.hpp"
#include "ingest/plain_text.hpp"
#include "ingest/taking.hpp"
#include "ingest/wire_reader.hpp"

#include <fmt/format.h>

#include <utility>

namespace saidby::ingest {

namespace {

[[nodiscard]] bool refuse(const Piece& piece, Harvest& harvest)
{
  if (piece.format == Format::other) {
    const auto other = other_format(piece.bytes);
    const bool xml = other.called.empty();
    leave_out(harvest, piece,
              fmt::format("this is {}, not a text", xml ? "XML of a kind that is not read here" : other.called),
              xml ? "feeds, NewsML-G2 and NITF are; of others save the article's text" : std::string{other.advice});
    return true;
  }
  if (piece.format == Format::html && is_named_as_xml(piece.name)) {
    leave_out(harvest, piece, "this is a web page, though its name says that it is a feed",
              "a server that refuses sends a page instead: fetch it again, or rename it to .html if it is an article");
    return true;
  }
  return false;
}

} // namespace

const Reader& reader_of(Format format)
{
  static const PlainTextReader plain;
  static const HtmlReader html;
  static const DocumentReader document;
  static const RssReader rss;
  static const AtomReader atom;
  static const JsonFeedReader json_feed;
  static const NinjsReader ninjs;
  static const NewsmlReader newsml;
  static const NitfReader nitf;
  static const MailReader mail;
  static const PdfReader pdf;
  switch (format) {
  case Format::html: return html;
  case Format::document: return document;
  case Format::rss: return rss;
  case Format::atom: return atom;
  case Format::json_feed: return json_feed;
  case Format::ninjs: return ninjs;
  case Format::newsml: return newsml;
  case Format::nitf: return nitf;
  case Format::mail: return mail;
  case Format::pdf: return pdf;
  default: return plain;
  }
}

Harvest read_piece(Piece piece)
{
  Harvest harvest;
  if (piece.format == Format::unknown) {
    piece.format = format_of(piece.bytes, {piece.name, piece.media_type});
  }
  if (!refuse(piece, harvest)) {
    try {
      reader_of(piece.format).read(std::move(piece), harvest);
    } catch (const base::Error& error) { // an encoding given by a person that does not fit; names the place itself
      harvest.faults.push_back({base::Severity::error, {}, error.what(), error.advice(), ""});
    }
  }
  return harvest;
}

} // namespace saidby::ingest

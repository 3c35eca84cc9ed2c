#include "ingest/plain_text.hpp"

#include "base/errors.hpp"
#include "base/sha256.hpp"
#include "ingest/characters.hpp"
#include "ingest/encoding.hpp"
#include "ingest/taking.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace saidby::ingest {

namespace {

// Names the rules by which the derived text was made; kept with it, so that a later program knows.
constexpr std::string_view k_derived_by = "plain/1";

void refuse_without_text(std::string_view text, const std::string& name)
{
  if (const auto null = text.find('\0'); null != std::string_view::npos) {
    const auto place = position_of(text, null);
    throw base::InputError{
      fmt::format("{}:{}:{}: NUL byte at offset {}: this is no plain text", name, place.line, place.column, null),
      "save it as plain text; a text in UTF-16 without byte order mark needs --encoding utf-16le"};
  }
  if (std::all_of(text.begin(), text.end(), is_blank)) {
    throw base::InputError{fmt::format("{}: the text is empty", name), "check that the file was saved"};
  }
}

} // namespace

TakenIn take_in_plain_text(Piece piece)
{
  TakenIn taken;
  taken.raw = std::move(piece.bytes);
  auto decoded = decode(taken.raw, piece.name, piece.encoding);
  taken.derived = std::move(decoded.text);
  refuse_without_text(taken.text(), piece.name);
  auto& document = taken.document;
  document.raw_sha256 = base::sha256_hex(taken.raw);
  document.text_sha256 = taken.derived ? base::sha256_hex(*taken.derived) : document.raw_sha256;
  document.path = piece.name;
  document.derived_by = k_derived_by;
  if (decoded.encoding != "utf-8") {
    document.derived_by += ' ' + decoded.encoding;
  }
  piece.known.describe(document, piece.said);
  note_credit(document, taken.text());
  document.id = document_id(document);
  return taken;
}

void PlainTextReader::read(Piece piece, Harvest& harvest) const
{
  try {
    harvest.documents.push_back(take_in_plain_text(std::move(piece)));
  } catch (const base::InputError& error) { // names the place itself
    harvest.faults.push_back({base::Severity::error, {}, error.what(), error.advice(), ""});
  }
}

} // namespace saidby::ingest

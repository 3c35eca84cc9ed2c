#include "ingest/taking.hpp"

#include "base/sha256.hpp"
#include "ingest/credit_line.hpp"

#include <utility>

namespace saidby::ingest {

TakenIn make_document(const Piece& piece, std::string raw, TextBuilder text, const Facts& facts, std::string derived_by)
{
  TakenIn taken;
  taken.raw = std::move(raw);
  auto& document = taken.document;
  document.parts = text.take_parts();
  taken.derived = text.take_text();
  document.raw_sha256 = base::sha256_hex(taken.raw);
  document.text_sha256 = base::sha256_hex(*taken.derived);
  document.derived_by = std::move(derived_by);
  document.path = piece.name;
  auto all = facts;
  all.add(piece.known);
  all.say(Field::outlet, host_of(all.of(Field::url)), "host");
  all.describe(document, piece.said);
  note_credit(document, *taken.derived);
  document.id = document_id(document);
  return taken;
}

void note_credit(model::Document& document, std::string_view text)
{
  const auto credit = find_credit(text);
  if (!credit) {
    return;
  }
  const bool is_outlet = document.outlet.empty();
  auto& field = is_outlet ? document.outlet : document.details.credit;
  if (field.empty() && credit->agency != document.outlet) {
    field = credit->agency;
    document.details.origins.push_back(
      {std::string{name(is_outlet ? Field::outlet : Field::credit)}, std::string{credit->from}});
  }
}

void leave_out(Harvest& harvest, const Piece& piece, std::string message, std::string advice)
{
  harvest.faults.push_back(
    {base::Severity::error, {piece.name, piece.line, 0}, std::move(message), std::move(advice), ""});
}

} // namespace saidby::ingest

#pragma once

#include "ingest/piece_stream.hpp"
#include "ingest/reader.hpp"

#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

// Reads bytes as `add` reads a file of that name, and prints what came of them in a short form for rows.

namespace saidby::test {

[[nodiscard]] inline ingest::Harvest harvest_of(std::string_view bytes, const std::string& name,
                                                ingest::PieceOptions options = {})
{
  std::istringstream stream{std::string{bytes}};
  const auto pieces = ingest::open_pieces({{}, {}, name}, stream, std::move(options));
  ingest::Harvest all;
  while (auto piece = pieces->next(all.faults)) {
    auto harvest = ingest::read_piece(std::move(*piece));
    std::move(harvest.documents.begin(), harvest.documents.end(), std::back_inserter(all.documents));
    std::move(harvest.faults.begin(), harvest.faults.end(), std::back_inserter(all.faults));
  }
  return all;
}

// The paragraphs, each that is not of the body with its part before it: "[title] Flood\n[lead] Two dead.\nA river ..."
[[nodiscard]] inline std::string printed_text(const ingest::TakenIn& taken)
{
  const auto text = taken.text();
  std::string out;
  std::size_t next_part = 0;
  const auto& parts = taken.document.parts;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find("\n\n", at), text.size());
    while (next_part < parts.size() && parts[next_part].span.end <= at) {
      ++next_part;
    }
    out += out.empty() ? "" : "\n";
    if (next_part < parts.size() && parts[next_part].span.start <= at) {
      out += "[" + std::string{model::name(parts[next_part].part)} + "] ";
    }
    out += text.substr(at, end - at);
    at = end + 2;
  }
  return out;
}

// "outlet=The Post (JSON-LD); published=2031-03-07 (time)": what is known, in this order, and where it was read.
[[nodiscard]] inline std::string printed_facts(const model::Document& document)
{
  std::string out;
  const auto add = [&](std::string_view name, const std::string& value) {
    if (value.empty()) {
      return;
    }
    out += (out.empty() ? "" : "; ") + std::string{name} + "=" + value;
    for (const auto& origin : document.details.origins) {
      out += origin.field == name ? " (" + origin.from + ")" : "";
    }
  };
  add("outlet", document.outlet);
  add("title", document.title);
  add("url", document.url);
  add("lang", document.language);
  add("published", document.published.text);
  add("modified", document.details.modified);
  add("author", document.details.author);
  add("credit", document.details.credit);
  add("version", document.details.version);
  add("embargo", document.details.embargo);
  return out;
}

[[nodiscard]] inline std::string printed_faults(const base::Diagnostics& faults)
{
  std::string out;
  for (const auto& fault : faults) {
    out += (out.empty() ? "" : "\n") + base::rendered(fault);
  }
  return out;
}

} // namespace saidby::test

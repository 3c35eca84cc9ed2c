#include "ingest/mail_reader.hpp"

#include "base/tsv.hpp"
#include "ingest/html_reader.hpp"
#include "ingest/mime.hpp"
#include "ingest/page_encoding.hpp"
#include "ingest/taking.hpp"

#include <algorithm>
#include <utility>

namespace saidby::ingest {

namespace {

constexpr std::string_view k_from = "mail";

// "AFP Desk <desk@afp.example>" -> "AFP Desk"; without a name, the address's host.
[[nodiscard]] std::string sender_name(const std::string& from)
{
  const auto bracket = from.find('<');
  auto name = std::string{base::trimmed(std::string_view{from}.substr(0, bracket))};
  if (name.size() >= 2 && name.front() == '"' && name.back() == '"') {
    name = name.substr(1, name.size() - 2);
  }
  if (!name.empty() && name.find('@') == std::string::npos) {
    return name;
  }
  const auto at = from.rfind('@');
  return at == std::string::npos ? std::string{} : from.substr(at + 1, from.find_first_of("> \t", at) - at - 1);
}

[[nodiscard]] Facts facts_of(const Headers& headers)
{
  Facts facts;
  facts.say(Field::title, decoded_header(headers.value("subject")), k_from);
  facts.say(Field::published, headers.value("date"), k_from);
  facts.say(Field::outlet, sender_name(decoded_header(headers.value("from"))), k_from);
  facts.say(Field::language, headers.value("content-language"), k_from);
  return facts;
}

[[nodiscard]] const MimePart* first_of(const MimeMessage& message, std::string_view media_type)
{
  const auto found = std::find_if(message.parts.begin(), message.parts.end(), [&](const MimePart& part) {
    return part.media_type == media_type && !part.is_attachment;
  });
  return found == message.parts.end() ? nullptr : &*found;
}

// What browsers write when they save a page as one file.
[[nodiscard]] bool is_saved_page(const MimeMessage& message)
{
  return !message.headers.value("snapshot-content-location").empty() ||
         media_type_of(message.headers.value("content-type")) == "multipart/related";
}

// Blanks at line ends say that the paragraph goes on (RFC 3676).
[[nodiscard]] std::string unflowed(const std::string& text)
{
  std::string joined;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool carriage = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
    if (carriage) {
      continue;
    }
    if (text[at] == '\n' && joined.ends_with(' ')) {
      continue;
    }
    joined += text[at] == '\n' ? "\n\n" : std::string(1, text[at]);
  }
  return joined;
}

void append_text(TextBuilder& text, const MimeMessage& message, const Piece& piece)
{
  bool took_plain = false;
  for (const auto& part : message.parts) {
    const bool plain = part.media_type == "text/plain";
    const bool html = part.media_type == "text/html";
    if (part.is_attachment || (!plain && !html) || (html && part.is_alternative && took_plain)) {
      continue;
    }
    const auto page = decode_page(part.bytes, piece.name, {{}, part.charset});
    if (html) {
      append_fragment(text, page.text);
    } else {
      text.add_lines(model::Part::body, part.is_flowed ? unflowed(page.text) : page.text);
      took_plain = took_plain || !page.text.empty();
    }
  }
}

// Hands the page inside of a saved page on; the bytes kept are those of the file.
void read_saved_page(const Piece& piece, const MimeMessage& message, const MimePart& part, Harvest& harvest)
{
  Piece page;
  page.name = piece.name;
  page.said = piece.said;
  page.known = piece.known;
  const auto address = message.headers.value("snapshot-content-location");
  page.known.say(Field::url, address.empty() ? std::string_view{part.location} : address, "saved from");
  page.encoding = part.charset;
  page.bytes = part.bytes;
  page.format = Format::html;
  read_page(std::move(page), piece.bytes, harvest);
}

} // namespace

void MailReader::read(Piece piece, Harvest& harvest) const
{
  const auto message = read_mime(piece.bytes);
  const auto* page = first_of(message, "text/html");
  if (page != nullptr && is_saved_page(message)) {
    read_saved_page(piece, message, *page, harvest);
    return;
  }
  const auto facts = facts_of(message.headers);
  TextBuilder text;
  text.add(model::Part::title, facts.of(Field::title));
  const auto before = text.text().size();
  append_text(text, message, piece);
  if (text.text().size() == before) {
    leave_out(harvest, piece, "this mail has no text", "save its attachments and add these");
    return;
  }
  harvest.documents.push_back(make_document(piece, std::move(piece.bytes), std::move(text), facts, "mail/1"));
}

} // namespace saidby::ingest

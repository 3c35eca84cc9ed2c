#include "report/markup.hpp"

#include "report/message_files.hpp"
#include "report/safe_text.hpp"

#include <stdexcept>

namespace saidby::report {

namespace {

void append_escaped(std::string& out, std::string_view text)
{
  for (const char c : text) {
    switch (c) {
    case '&': out += "&amp;"; break;
    case '<': out += "&lt;"; break;
    case '>': out += "&gt;"; break;
    case '"': out += "&quot;"; break;
    case '\'': out += "&#39;"; break;
    default: out += c;
    }
  }
}

bool starts_with_ignoring_case(std::string_view text, std::string_view lower_start)
{
  if (text.size() < lower_start.size()) {
    return false;
  }
  for (std::size_t i = 0; i < lower_start.size(); ++i) {
    const char c = text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] + ('a' - 'A')) : text[i];
    if (c != lower_start[i]) {
      return false;
    }
  }
  return true;
}

bool leads_somewhere_safe(std::string_view target)
{
  return target.starts_with('#') || starts_with_ignoring_case(target, "https://") ||
         starts_with_ignoring_case(target, "http://");
}

} // namespace

Markup Markup::drawn(const graph::Picture& picture) { return Markup{graph::svg_text(picture)}; }

Markup Markup::style_sheet(Literal file)
{
  for (const auto& embedded : embedded_files()) {
    if (embedded.name == file.text()) {
      return Markup{"<style>\n" + std::string{embedded.bytes} + "</style>\n"};
    }
  }
  throw std::logic_error{"no embedded file " + std::string{file.text()}};
}

void MarkupWriter::write_start(Literal element, Attributes attributes)
{
  m_out += '<';
  m_out += element.text();
  for (const auto& [name, value] : attributes) {
    if (value.empty() || (name.text() == "href" && !leads_somewhere_safe(value))) {
      continue;
    }
    m_out += ' ';
    m_out += name.text();
    m_out += "=\"";
    append_escaped(m_out, printable(value));
    m_out += '"';
  }
}

MarkupWriter& MarkupWriter::open(Literal element, Attributes attributes)
{
  write_start(element, attributes);
  m_out += '>';
  m_open.push_back(element.text());
  return *this;
}

MarkupWriter& MarkupWriter::close()
{
  m_out += "</";
  m_out += m_open.back();
  m_out += '>';
  m_open.pop_back();
  return *this;
}

MarkupWriter& MarkupWriter::single(Literal element, Attributes attributes)
{
  write_start(element, attributes);
  m_out += "/>";
  return *this;
}

MarkupWriter& MarkupWriter::element(Literal element, std::string_view text, Attributes attributes)
{
  return open(element, attributes).text(text).close();
}

MarkupWriter& MarkupWriter::text(std::string_view text)
{
  append_escaped(m_out, printable(text));
  return *this;
}

MarkupWriter& MarkupWriter::markup(const Markup& markup)
{
  m_out += markup.text();
  return *this;
}

MarkupWriter& MarkupWriter::line()
{
  m_out += '\n';
  return *this;
}

Markup MarkupWriter::take()
{
  while (!m_open.empty()) {
    close();
  }
  return Markup{std::move(m_out)};
}

} // namespace saidby::report

#pragma once

#include "graph/picture.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// HTML and SVG that cannot be written unescaped: names of elements and attributes must be constants of
// this program, all else is escaped on its way in, and there is no way round.

namespace saidby::report {

// A name or piece of text that stands in the program: the constructor runs in the compiler only, so that
// nothing that was read can become one.
class Literal {
public:
  consteval Literal(const char* text) : m_text{text} {} // implicit, so that names can be written plainly
  [[nodiscard]] constexpr std::string_view text() const { return m_text; }

private:
  std::string_view m_text;
};

// A finished piece of markup. Made by MarkupWriter and the functions below, never from plain text.
class Markup {
public:
  Markup() = default;

  [[nodiscard]] const std::string& text() const { return m_text; }
  [[nodiscard]] bool empty() const { return m_text.empty(); }

  // The picture as <svg>, drawn by Graphviz. Not thread-safe; throws like graph::svg_text().
  [[nodiscard]] static Markup drawn(const graph::Picture& picture);

  // A style sheet of this program (core/report/*.css) in a <style> element.
  [[nodiscard]] static Markup style_sheet(Literal file);

private:
  friend class MarkupWriter;
  explicit Markup(std::string text) : m_text{std::move(text)} {}
  std::string m_text;
};

// An attribute. Left out where the value is empty; `href` also where it leads anywhere but to a part of
// the page or to a web address ("javascript:" and its like).
struct Attribute {
  Literal name;
  std::string value;
};

// Writes elements one after the other. Elements are closed in the order in which they were opened;
// take() closes those that are open.
class MarkupWriter {
public:
  using Attributes = std::initializer_list<Attribute>;

  MarkupWriter& open(Literal element, Attributes attributes = {});
  MarkupWriter& close();

  // <element attributes> without content: void elements of HTML, "<path/>" of SVG.
  MarkupWriter& single(Literal element, Attributes attributes = {});

  // <element attributes>text</element>
  MarkupWriter& element(Literal element, std::string_view text, Attributes attributes = {});

  MarkupWriter& text(std::string_view text);
  MarkupWriter& markup(const Markup& markup);
  MarkupWriter& line(); // a line end in the source, for those who read it

  [[nodiscard]] Markup take();

private:
  void write_start(Literal element, Attributes attributes);

  std::string m_out;
  std::vector<std::string_view> m_open;
};

} // namespace saidby::report

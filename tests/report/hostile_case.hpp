#pragma once

#include "sample_case.hpp"

// Documents that try to break out of whatever shows them: markup, script, formulas, escapes.

namespace saidby::report::sample {

inline constexpr std::string_view k_hostile[] = {
  "<script>alert(1)</script>",
  "\"><img src=x onerror=alert(1)>",
  "' onmouseover='alert(1)",
  "</title></style><svg onload=alert(1)>",
  "--> <!-- ]]> <![CDATA[",
  "javascript:alert(1)",
  "{{7*7}} ${7*7} {0} {source}",
  "=HYPERLINK(\"https://evil.example\")",
  "@SUM(1+9)*cmd|' /C calc'!A0",
  "\x1b]0;owned\x07\x1b[31mred\x1b[2J",
  "\u202Etxt.exe\u202C \u2066isolated",
  "| cell | `code` **bold** [link](javascript:alert(1)) ![img](https://evil.example/x.png)",
  "# heading\n- item\n1. one\n> quote\n```\nfence",
  "&lt;script&gt; &#60;b&#62; &amp;",
  "line\r\nbreak\ttab \x01\x7F end",
};

// Every text of the case is hostile: sources, outlets, titles, paths, labels, evidence.
inline Case hostile(std::string_view bad)
{
  using Status = model::ClaimStatus;
  const std::string text{bad};
  CaseMaker make;
  const auto question = make.question(text, model::Group::police, text);
  make.under_way().comparison.questions.back().window_text = text;
  const auto first_source = make.source(text + "1", model::SourceType::police);
  const auto second_source = make.source(text + "2", model::SourceType::hospital);
  make.document(text, "2031-03-07", "en", text + " 13 " + text, text);
  auto& document = make.under_way().documents.back();
  document.path = text;
  document.url = text;
  const auto first = make.figure({"13", text, model::SourceType::police, exactly(13), text}, {text});
  make.document(text + "b", "2031-03-08", "fr", text + " 40 " + text, text);
  const auto second = make.figure({"40", text, model::SourceType::hospital, exactly(40), text}, {text});
  make.statement(text);
  const auto low = make.claim(question, first_source, {first}, "2031-03-07", Status::contradicted);
  const auto high = make.claim(question, second_source, {second}, "2031-03-08", Status::contradicted);
  make.finding("two_origins_apart", model::FindingKind::contradiction, question, {low, high}).arguments = {
    {"low", text}, {"high", text}, {"source", text}, {"other_source", text}};
  auto made = make.take();
  made.comparison.ladders[0].steps = {{13, 2, 0, {first_source, second_source}}, {40, 1, 1, {second_source}}};
  return made;
}

} // namespace saidby::report::sample

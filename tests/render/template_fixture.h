// Templates loaded and rendered in one call each, with the views of template_views.h and a few messages.
#pragma once

#include <string>
#include <vector>

#include "parse/document.h"
#include "render/template/templates.h"
#include "render/template_views.h"

namespace kept::render::test {

// The messages of the tests, in English, and with a Polish layer on top.
inline view::Messages read_english() {
  constexpr std::string_view yaml = R"(
hello: Hello
"say": "<b> & \"quotes\""
made: {by: "by {who} in {when}"}
commitments:
  title: Commitments
  count: {one: "{n} commitment", other: "{n} commitments"}
)";
  base::Report report;
  view::Messages messages("en");
  messages.add(parse::yaml(yaml, "en.yaml", 1, report), "en.yaml", report);
  return messages;
}

inline const view::Messages& english() {
  static const view::Messages messages = read_english();
  return messages;
}

inline view::Messages polish() {
  constexpr std::string_view yaml = R"(
hello: Cześć
commitments: {count: {one: "{n} zobowiązanie", few: "{n} zobowiązania", other: "{n} zobowiązań"}}
)";
  base::Report report;
  view::Messages messages = english().translated("pl");
  messages.add(parse::yaml(yaml, "pl.yaml", 1, report), "pl.yaml", report);
  return messages;
}

// Loads "page.html" with the other files; findings go to `report`.
inline Templates load(std::string_view page, std::vector<base::File> others, base::Report& report,
                      const view::Shape& shape = view::shape_of<Root>) {
  const Wanted wanted[] = {{"page.html", &shape}};
  others.insert(others.begin(), {"templates/page.html", std::string(page)});
  return Templates::load(std::move(others), wanted, english(), report);
}

// "page.html:2:5 template/type message | hint", a line for each finding.
inline std::string told(base::Report& report) {
  report.sort();
  std::string lines;
  for (const base::Finding& f : report.findings())
    lines += f.file.substr(f.file.rfind('/') + 1) + ':' + std::to_string(f.at.line) + ':' +
             std::to_string(f.at.column) + ' ' + std::string(f.rule) + ' ' + f.message + " | " + f.hint + '\n';
  return lines;
}

// The page, or what was found wrong.
inline std::string rendered(std::string_view page, std::vector<base::File> others = {}, const Root& view = root(),
                            const Surroundings& surroundings = {"../", nullptr}) {
  base::Report report;
  const Templates templates = load(page, std::move(others), report);
  const Template* found = templates.find("page.html");
  if (!found) return told(report);
  std::string out;
  return render(*found, view, surroundings, out) ? out : "too long";
}

inline std::string findings(std::string_view page, std::vector<base::File> others = {}) {
  base::Report report;
  load(page, std::move(others), report);
  return told(report);
}

}  // namespace kept::render::test

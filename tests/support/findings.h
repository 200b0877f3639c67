// What a report says, as text that a table of tests can hold.
#pragma once

#include <fmt/format.h>

#include <string>

#include "base/finding.h"

namespace kept::test {

// `content/a.md:2:9+4 date/bad`, one per line, sorted by place.
inline std::string places(base::Report report) {
  report.sort();
  std::string text;
  for (const base::Finding& f : report.findings())
    text +=
        fmt::format("{}{}:{}:{}+{} {}", text.empty() ? "" : "\n", f.file, f.at.line, f.at.column, f.at.width, f.rule);
  return text;
}

// `2:9+4 date/bad | message | hint | fix`, one per line, sorted by place; what is empty at the end is left out.
inline std::string told(base::Report report) {
  report.sort();
  std::string text;
  for (const base::Finding& f : report.findings()) {
    std::string line =
        fmt::format("{}:{}+{} {} | {} | {} | {}", f.at.line, f.at.column, f.at.width, f.rule, f.message, f.hint, f.fix);
    while (line.ends_with(" | ")) line.resize(line.size() - 3);
    text += (text.empty() ? "" : "\n") + line;
  }
  return text;
}

}  // namespace kept::test

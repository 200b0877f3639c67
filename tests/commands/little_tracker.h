// A tracker of one promise, with everything that a promise can have, on disk or to be committed.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "support/scratch.h"

namespace kept::commands::test {

using Files = std::map<std::string, std::string>;  // path -> bytes

inline Files little_tracker() {
  return {
      {"kept.yaml", "title: Little tracker\nbase_url: https://example.org/little/\nnavigation: [commitments, docs]\n"},
      {"content/sources.yaml", "- id: report\n  title: A report\n  url: https://example.org/report\n  archived: https://web.archive.org/web/2024/https://example.org/report\n"},
      {"content/declarations/compact.md",
       "---\ntitle: A compact\nprovisions:\n  - {id: 13h, title: Objective 13}\n  - {id: \"14\", title: Objective "
       "14}\n---\n"},
      {"content/roundtables/first.md",
       "---\ntitle: First meeting\ndate: 2023-05-04\noutcomes:\n"
       "  - {id: r1, type: recommendation, text: Do it., concerns: [tha-detention], addressed_to: [THA]}\n---\n"},
      {"content/commitments/tha-detention.md",
       "---\ntitle: Alternatives to detention\ncountry: THA\ntype: memorandum\nmade: 2019-01\ndue: 2025-06-30\n"
       "implements: [compact#13h]\nmilestones:\n  - {date: 2020, title: A plan}\n  - {date: 2021, title: A law, "
       "reached: "
       "2021-03-02}\nindicators:\n  - id: children\n    title: Children\n    observations:\n      - {date: 2020, "
       "value: "
       "12}\n      - {date: 2021, value: 7.50}\nupdates:\n"
       "  - {date: 2019-01, status: started, voice: government, summary: Signed., sources: [report]}\n"
       "  - {date: 2022-02-03, status: stalled, voice: independent, summary: Nothing since., sources: [{source: "
       "report, "
       "at: p. 3}]}\n---\nWhy it matters, see [[compact#13h]].\n"},
      {"content/docs/index.md", "---\ntitle: Manual\n---\nHow to read this.\n"},
      {"content/docs/one.md", "---\ntitle: First page\nweight: 1\n---\n## A heading\n\nAnd ![a dot](dot.png).\n"},
      {"content/docs/dot.png", std::string("\x89PNG\r\n\x1a\n\0", 9)},
  };
}

inline void write(const kept::test::Scratch& folder, const Files& files) {
  for (const auto& [path, bytes] : files) folder.write(path, bytes);
}

// Every file below a folder with its bytes; Kept's own mark, which names the time of the run, left out.
inline Files files_below(const std::filesystem::path& folder) {
  Files files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      files[entry.path().lexically_relative(folder).generic_string()] = kept::test::read_file(entry.path());
  return files;
}

}  // namespace kept::commands::test

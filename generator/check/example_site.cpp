#include "check/catalogue.h"

namespace kept::check {

std::vector<base::File> example_site() {
  return {
      {"content/class.jpg", "(a picture)"},
      {"content/declarations/crc-1989.md", R"(---
title: Convention on the Rights of the Child
type: treaty
adopted: 1989-11-20
provisions:
  - {id: "37", title: Detention is a last resort}
---
)"},
      {"content/declarations/gcm-2018.md", R"(---
title: Global Compact for Migration
type: compact
adopted: 2018-12-10
provisions:
  - {id: 13h, title: End the detention of children}
---
)"},
      {"content/organisations.yaml", R"(- {id: idc, title: International Detention Coalition, type: civil-society}
- {id: tha-msdhs, title: Ministry of Social Development and Human Security, type: government, country: THA}
)"},
      {"content/practices/legal-aid.md", "---\ntitle: Legal aid\nthemes: [education]\n---\n"},
      {"content/practices/legal-aid.th.md", "---\ntitle: ความช่วยเหลือทางกฎหมาย\n---\n"},
      {"content/roundtables/adfm-2020-12.md", R"(---
title: Roundtable on alternatives to detention
date: 2020-12-14
organisers: [idc, tha-msdhs]
themes: [detention, education]
outcomes:
  - {id: r1, type: recommendation, text: Train those who decide., concerns: ["gcm-2018#13h", "crc-1989#37"], sources: [rt-report-2020, rt-minutes-2021]}
---
)"},
      {"content/sources.yaml", R"(- id: rt-minutes-2021
  title: Minutes of the roundtable
  type: minutes
  date: 2021-03
  url: https://example.org/minutes.pdf
  archived: https://web.archive.org/web/20240101000000/https://example.org/minutes.pdf
- id: rt-report-2020
  title: Report of the roundtable
  type: report
  date: 2020-12
  url: https://example.org/report.pdf
  archived: https://web.archive.org/web/20240101000000/https://example.org/report.pdf
)"},
      {"content/themes.yaml", R"(- {id: detention, title: Detention}
- {id: education, title: Education}
)"},
      {"kept.yaml", "title: A tracker\nlanguages: [en, th]\nterms: {illegal migrants: people without papers}\n"},
  };
}

}  // namespace kept::check

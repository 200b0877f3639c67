// Comments that excuse a line from a rule.
#include <array>

#include "check/rules/rules.h"

namespace kept::check {
namespace {

constexpr std::array waivers_table = {
    Rule{.id = "waiver/incomplete",
         .level = Level::error,
         .title = "An exception says which rule, until when and why",
         .why = "Without a day it would hold for ever; without a reason nobody could judge it.",
         .bad = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
updates:
  # kept: allow evidence/no-source
  - {date: 2019-01, status: started, voice: government}
---
)"},
         .good = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
updates:
  # kept: allow evidence/no-source until 2099-01-31 because The ministry sends it in January
  - {date: 2019-01, status: started, voice: government}
---
)"},
         .fixed_level = true},
    Rule{.id = "waiver/expired",
         .level = Level::error,
         .title = "An exception that has run out is no exception",
         .why = "What was to be put right by then is looked at again.",
         .bad = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
updates:
  # kept: allow evidence/no-source until 2020-01-31 because The ministry sends it in January
  - {date: 2019-01, status: started, voice: government}
---
)"},
         .good = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
updates:
  # kept: allow evidence/no-source until 2099-01-31 because The ministry sends it in January
  - {date: 2019-01, status: started, voice: government}
---
)"},
         .fixed_level = true},
    Rule{.id = "waiver/not-allowed",
         .level = Level::error,
         .title = "Some rules have no exceptions",
         .why = "What would harm readers or break pages is put right instead.",
         .bad = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
# kept: allow field/unknown until 2099-01-31 because We like it
country: THA
---
)"},
         .good = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
---
)"},
         .fixed_level = true},
    Rule{.id = "waiver/unknown-rule",
         .level = Level::error,
         .title = "An exception names a rule that there is",
         .why = "A misspelt name would excuse nothing.",
         .bad = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
updates:
  # kept: allow evidence/no-sorce until 2099-01-31 because The ministry sends it in January
  - {date: 2019-01, status: started, voice: government}
---
)"},
         .good = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
updates:
  # kept: allow evidence/no-source until 2099-01-31 because The ministry sends it in January
  - {date: 2019-01, status: started, voice: government}
---
)"},
         .fixed_level = true},
    Rule{.id = "waiver/unused",
         .level = Level::warning,
         .title = "An exception excuses something",
         .why = "Once the line is right, the comment only misleads.",
         .bad = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
updates:
  # kept: allow evidence/no-source until 2099-01-31 because The ministry sends it in January
  - {date: 2019-01, status: started, voice: government, sources: [rt-report-2020]}
---
)"},
         .good = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
updates:
  - {date: 2019-01, status: started, voice: government, sources: [rt-report-2020]}
---
)"}},
};

}  // namespace

std::span<const Rule> waivers_rules() { return waivers_table; }

}  // namespace kept::check

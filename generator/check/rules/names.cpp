// The names of records and parts, and the addresses they come to. Seen where files are read and pages get their addresses.
#include <array>

#include "check/rules/rules.h"

namespace kept::check {
namespace {

constexpr std::array names_table = {
    Rule{.id = "slug/bad",
         .level = Level::error,
         .title = "A record has a name that can stand in an address",
         .why = "Names are made of small letters, digits and hyphens, so that every link to them works everywhere.",
         .bad = {"content/practices.yaml", "- {id: Day_care, title: Day care}\n"},
         .good = {"content/practices.yaml", "- {id: day-care, title: Day care}\n"},
         .fixed_level = true},
    Rule{.id = "record/duplicate",
         .level = Level::error,
         .title = "No two records of a kind have one name",
         .why = "A reference to that name could mean either.",
         .bad = {"content/practices.yaml", R"(- {id: day-care, title: Day care}
- {id: day-care, title: Care by day}
)"},
         .good = {"content/practices.yaml", R"(- {id: day-care, title: Day care}
- {id: care-by-day, title: Care by day}
)"},
         .fixed_level = true},
    Rule{.id = "part/bad-id",
         .level = Level::error,
         .title = "A part has a name that can stand in an address",
         .why = "Provisions, outcomes and indicators are linked to by their ids.",
         .bad = {"content/declarations/plan.md", R"(---
title: A plan
provisions:
  - {id: 13H, title: Children first}
---
)"},
         .good = {"content/declarations/plan.md", R"(---
title: A plan
provisions:
  - {id: 13h, title: Children first}
---
)"},
         .fixed_level = true},
    Rule{.id = "part/duplicate",
         .level = Level::error,
         .title = "No two parts of a record have one name",
         .why = "A reference to that name could mean either.",
         .bad = {"content/declarations/plan.md", R"(---
title: A plan
provisions:
  - {id: a, title: Children first}
  - {id: a, title: And families}
---
)"},
         .good = {"content/declarations/plan.md", R"(---
title: A plan
provisions:
  - {id: a, title: Children first}
  - {id: b, title: And families}
---
)"},
         .fixed_level = true},
    Rule{.id = "alias/bad",
         .level = Level::error,
         .title = "An alias is an old name or an old address",
         .why = "Readers come by it and are sent on; nobody comes by anything else.",
         .bad = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
aliases: [an old name]
---
)"},
         .good = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
aliases: [an-old-name]
---
)"},
         .fixed_level = true},
    Rule{.id = "alias/taken",
         .level = Level::error,
         .title = "An alias is nobody else's address",
         .why = "Two pages cannot stand at one address.",
         .bad = {"content/practices.yaml", R"(- {id: day-care, title: Day care, aliases: [foster-care]}
- {id: foster-care, title: Foster care}
)"},
         .good = {"content/practices.yaml", R"(- {id: day-care, title: Day care, aliases: [care-by-day]}
- {id: foster-care, title: Foster care}
)"},
         .fixed_level = true},
    Rule{.id = "address/taken",
         .level = Level::error,
         .title = "Every page has an address of its own",
         .why = "Two pages cannot stand at one address.",
         .bad = {"content/themes.md", R"(---
title: Our themes
---
)"},
         .good = {"content/our-themes.md", R"(---
title: Our themes
---
)"},
         .fixed_level = true},
};

}  // namespace

std::span<const Rule> names_rules() { return names_table; }

}  // namespace kept::check

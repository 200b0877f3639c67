// References in fields and in prose. Seen where records are linked.
#include <array>

#include "check/rules/rules.h"

namespace kept::check {
namespace {

constexpr std::array references_table = {
    Rule{.id = "reference/dangling",
         .level = Level::error,
         .title = "A reference leads to a record",
         .why = "A link to nothing leaves readers nowhere, and the promise without its instrument.",
         .bad = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
implements: [gmc-2018]
---
)"},
         .good = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
implements: [gcm-2018]
---
)"},
         .fixed_level = true},
    Rule{.id = "reference/part",
         .level = Level::error,
         .title = "A reference to a part leads to one",
         .why = "It names a provision, an outcome, an update or a heading that is there.",
         .bad = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
implements: ["gcm-2018#13i"]
---
)"},
         .good = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
implements: ["gcm-2018#13h"]
---
)"},
         .fixed_level = true},
    Rule{.id = "reference/ambiguous",
         .level = Level::error,
         .title = "A reference means one record",
         .why = "Where two kinds have a record of one name, the kind stands before it.",
         .bad = {"content/practices.yaml", R"(- {id: detention, title: Day care, summary: "It began with [[detention]]."}
)"},
         .good = {"content/practices.yaml", R"(- {id: detention, title: Day care, summary: "It began with [[theme:detention]]."}
)"},
         .fixed_level = true},
    Rule{.id = "reference/wrong-kind",
         .level = Level::error,
         .title = "A reference names a record of the kind that its field is for",
         .why = "A theme cannot be carried out, and a source has promised nothing.",
         .bad = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
implements: [detention]
---
)"},
         .good = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
themes: [detention]
---
)"},
         .fixed_level = true},
    Rule{.id = "reference/unknown-kind",
         .level = Level::error,
         .title = "What stands before the colon is a kind",
         .why = "`commitment:`, `declaration:`, `roundtable:` and so on.",
         .bad = {"content/about.md", R"(---
title: About
---
See [[declration:gcm-2018]].
)"},
         .good = {"content/about.md", R"(---
title: About
---
See [[declaration:gcm-2018]].
)"},
         .fixed_level = true},
    Rule{.id = "reference/draft",
         .level = Level::error,
         .title = "What is published names no draft",
         .why = "The link would lead to a page that is not there yet.",
         .bad = {"content/practices.yaml", R"(- {id: day-care, title: Day care, draft: yes}
- {id: foster-care, title: Foster care, summary: "Like [[day-care]]."}
)"},
         .good = {"content/practices.yaml", R"(- {id: day-care, title: Day care}
- {id: foster-care, title: Foster care, summary: "Like [[day-care]]."}
)"},
         .fixed_level = true},
    Rule{.id = "reference/form",
         .level = Level::error,
         .title = "A reference is a name, with `#` before a part",
         .why = "Sentences and addresses cannot be looked up.",
         .bad = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
implements: ["the Global Compact"]
---
)"},
         .good = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
implements: [gcm-2018]
---
)"},
         .fixed_level = true},
    Rule{.id = "reference/file",
         .level = Level::error,
         .title = "A link to a file of the tracker leads to a page",
         .why = "It is written as the way from the folder of the file that it stands in.",
         .bad = {"content/about.md", R"(---
title: About
---
See [the Compact](gcm-2018.md).
)"},
         .good = {"content/about.md", R"(---
title: About
---
See [the Compact](declarations/gcm-2018.md).
)"},
         .fixed_level = true},
    Rule{.id = "reference/asset",
         .level = Level::error,
         .title = "A picture or file that is shown is there",
         .why = "A missing picture shows nothing to anybody.",
         .bad = {"content/about.md", R"(---
title: About
---
![Children at school](school.jpg)
)"},
         .good = {"content/about.md", R"(---
title: About
---
No picture yet.
)"},
         .fixed_level = true},
};

}  // namespace

std::span<const Rule> references_rules() { return references_table; }

}  // namespace kept::check

// Which files a tracker has, and which translations. Seen where files are read.
#include <array>

#include "check/rules/rules.h"

namespace kept::check {
namespace {

constexpr std::array files_table = {
    Rule{.id = "file/unknown",
         .level = Level::error,
         .title = "Every file has a place",
         .why = "What Kept does not know what to do with would be lost in silence.",
         .bad = {"content/notes.txt", "To do.\n"},
         .good = {"content/notes.md", R"(---
title: Notes
---
To do.
)"},
         .fixed_level = true},
    Rule{.id = "file/no-list",
         .level = Level::error,
         .title = "A file of many records is a list",
         .why = "Each record begins with a dash and its id.",
         .bad = {"content/practices.yaml", "title: Day care\n"},
         .good = {"content/practices.yaml", "- {id: day-care, title: Day care}\n"},
         .fixed_level = true},
    Rule{.id = "translation/orphan",
         .level = Level::error,
         .title = "A translation has an original",
         .why = "A page in one language alone would belong to nothing.",
         .bad = {"content/declarations/gmc-2018.th.md", R"(---
title: ข้อตกลง
---
)"},
         .good = {"content/declarations/gcm-2018.th.md", R"(---
title: ข้อตกลง
---
)"},
         .fixed_level = true},
    Rule{.id = "translation/language",
         .level = Level::error,
         .title = "A translation is in a language of the site",
         .why = "kept.yaml lists the languages that pages are made in.",
         .bad = {"content/declarations/gcm-2018.fr.md", R"(---
title: Pacte mondial
---
)"},
         .good = {"content/declarations/gcm-2018.th.md", R"(---
title: ข้อตกลง
---
)"},
         .fixed_level = true},
    Rule{.id = "translation/field",
         .level = Level::error,
         .title = "A translation holds only what is translated",
         .why = "A date that stands in two files can come to differ.",
         .bad = {"content/declarations/gcm-2018.th.md", R"(---
title: ข้อตกลง
adopted: 2018
---
)"},
         .good = {"content/declarations/gcm-2018.th.md", R"(---
title: ข้อตกลง
---
)"},
         .fixed_level = true},
    Rule{.id = "translation/part",
         .level = Level::error,
         .title = "A translated part is a part of the original",
         .why = "It is put beside its original by its id.",
         .bad = {"content/declarations/gcm-2018.th.md", R"(---
title: ข้อตกลง
provisions:
  - {id: 13g, title: เด็ก}
---
)"},
         .good = {"content/declarations/gcm-2018.th.md", R"(---
title: ข้อตกลง
provisions:
  - {id: 13h, title: เด็ก}
---
)"},
         .fixed_level = true},
};

}  // namespace

std::span<const Rule> files_rules() { return files_table; }

}  // namespace kept::check

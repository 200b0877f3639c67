// The settings in kept.yaml.
#include <array>

#include "check/rules/rules.h"

namespace kept::check {
namespace {

constexpr std::array configuration_table = {
    Rule{.id = "config/unknown-rule",
         .level = Level::error,
         .title = "A rule that gets a level is one that there is",
         .why = "A misspelt name would change nothing, in silence.",
         .bad = {"kept.yaml", R"(title: A tracker
languages: [en, th]
checks: {evidence/no-sorce: warning}
)"},
         .good = {"kept.yaml", R"(title: A tracker
languages: [en, th]
checks: {evidence/no-source: warning}
)"},
         .fixed_level = true},
    Rule{.id = "config/bad-level",
         .level = Level::error,
         .title = "A level is error, warning or off",
         .why = "Nothing else says what to do.",
         .bad = {"kept.yaml", R"(title: A tracker
languages: [en, th]
checks: {evidence/no-source: warn}
)"},
         .good = {"kept.yaml", R"(title: A tracker
languages: [en, th]
checks: {evidence/no-source: warning}
)"},
         .fixed_level = true},
    Rule{.id = "config/fixed-rule",
         .level = Level::error,
         .title = "Only rules that can be broken get another level",
         .why = "A tracker with references to nothing cannot be published as it is meant, whatever its settings say.",
         .bad = {"kept.yaml", R"(title: A tracker
languages: [en, th]
checks: {reference/dangling: off}
)"},
         .good = {"kept.yaml", R"(title: A tracker
languages: [en, th]
checks: {field/twice: off}
)"},
         .fixed_level = true},
};

}  // namespace

std::span<const Rule> configuration_rules() { return configuration_table; }

}  // namespace kept::check

// Dates, and what belongs below what.
#include <fmt/format.h>

#include <array>

#include "base/nearest.h"
#include "check/rules/rules.h"

namespace kept::check {

using model::Role;

namespace {

void no_parent(const Sight& sight, link::RecordId id, const Tell& tell) {
  const model::Record& record = sight.graph[id];
  for (const model::Part& part : record.parts) {
    const model::Value* parent =
        part.field->role == Role::provisions && part.group ? part.group->find(Role::parent) : nullptr;
    if (!parent || !parent->line()) continue;
    if (*parent->line() == part.id) {
      tell({record.path, parent->at, fmt::format("“{}” cannot belong to itself", part.id),
            "Name the provision above it, or leave `parent` out", ""});
      continue;
    }
    if (record.part(*parent->line())) continue;
    std::vector<std::string_view> known;
    for (const model::Part& other : record.parts) known.push_back(other.id);
    const auto near = base::nearest(*parent->line(), known);
    tell({record.path, parent->at, fmt::format("There is no provision “{}” in this record", *parent->line()),
          near ? fmt::format("Did you mean “{}”?", *near) : "Name a provision of this record",
          near ? std::string(*near) : ""});
  }
}

constexpr std::array table = {
    Rule{.id = "provision/no-parent",
         .level = Level::error,
         .title = "A provision belongs to one of the same instrument",
         .why = "Pages show provisions below one another; one that hangs on nothing would be shown nowhere.",
         .bad = {"content/declarations/plan.md", R"(---
title: A plan
provisions:
  - {id: "1", title: Children first}
  - {id: "1.1", title: And families, parent: "l"}
---
)"},
         .good = {"content/declarations/plan.md", R"(---
title: A plan
provisions:
  - {id: "1", title: Children first}
  - {id: "1.1", title: And families, parent: "1"}
---
)"},
         .record = no_parent,
         .fixed_level = true},
};

}  // namespace

std::span<const Rule> order_rules() { return table; }

}  // namespace kept::check

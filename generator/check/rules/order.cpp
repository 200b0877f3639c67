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

std::string said(const base::Date& date) { return base::written(date); }

const model::Value* value_of(const model::Group& group, Role role) { return group.find(role); }

// Whatever the two dates can mean, the first lies before the second.
bool surely_before(const base::Date& first, const base::Date& second) {
  return base::last_day(first) < base::first_day(second);
}

// What has happened: updates, milestones that were reached, observations.
template <class Look>
void each_past_date(const model::Record& record, Look look) {
  for (const model::Part& part : record.parts)
    if (part.group && part.field->role == Role::updates)
      if (const auto* when = value_of(*part.group, Role::date); when && when->date()) look(*when, *when->date(), "update");
  for (const model::Value& milestone : model::list_of(record.fields, Role::milestones)) {
    const auto* reached = milestone.group() ? value_of(*milestone.group(), Role::reached) : nullptr;
    const auto* what = reached ? std::get_if<model::Reached>(&reached->is) : nullptr;
    if (what && what->date) look(*reached, *what->date, "milestone");
  }
  for (const model::Value& indicator : model::list_of(record.fields, Role::indicators)) {
    if (!indicator.group()) continue;
    for (const model::Value& observation : model::list_of(*indicator.group(), Role::observations))
      if (const auto* when = observation.group() ? value_of(*observation.group(), Role::date) : nullptr; when && when->date())
        look(*when, *when->date(), "observation");
  }
}

void ahead(const Sight& sight, link::RecordId id, const Tell& tell) {
  const model::Record& record = sight.graph[id];
  each_past_date(record, [&](const model::Value& when, const base::Date& date, std::string_view what) {
    if (base::first_day(date) <= sight.latest) return;
    tell({record.path, when.at, fmt::format("This {} is dated {}, which lies ahead", what, said(date)),
          "What is planned stands under `due` or `milestones`; a slip of the pen is put right", ""});
  });
}

void before_made(const Sight& sight, link::RecordId id, const Tell& tell) {
  const model::Record& record = sight.graph[id];
  const base::Date* made = model::date_of(record.fields, Role::made);
  if (!made) return;
  for (const model::Part& part : record.parts) {
    const auto* when = part.group && part.field->role == Role::updates ? value_of(*part.group, Role::date) : nullptr;
    if (when && when->date() && surely_before(*when->date(), *made))
      tell({record.path, when->at, fmt::format("This update of {} is older than the promise, which was made {}", said(*when->date()), said(*made)),
            "Put one of the two dates right, or tell what went before in the text", ""});
  }
  const auto* due = value_of(record.fields, Role::due);
  if (due && due->date() && surely_before(*due->date(), *made))
    tell({record.path, due->at, fmt::format("The promise was due {}, before it was made {}", said(*due->date()), said(*made)),
          "Put one of the two dates right", ""});
}

void in_force_first(const Sight& sight, link::RecordId id, const Tell& tell) {
  const model::Record& record = sight.graph[id];
  const base::Date* adopted = model::date_of(record.fields, Role::date);
  const auto* in_force = record.fields.find("in_force");
  if (adopted && in_force && in_force->date() && surely_before(*in_force->date(), *adopted))
    tell({record.path, in_force->at, fmt::format("In force {}, before it was adopted {}", said(*in_force->date()), said(*adopted)),
          "Put one of the two dates right", ""});
}

constexpr std::array order_table = {
    Rule{.id = "order/ahead",
         .level = Level::warning,
         .title = "What has happened does not lie ahead",
         .why = "An update of a day to come is a slip of the pen or a plan, and would be counted as done.",
         .bad = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
updates:
  - {date: 2999-01-21, summary: A memorandum is signed., sources: [rt-report-2020]}
---
)"},
         .good = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
updates:
  - {date: 2019-01-21, summary: A memorandum is signed., sources: [rt-report-2020]}
---
)"},
         .record = ahead,
         .waivable = true},
    Rule{.id = "order/before-made",
         .level = Level::warning,
         .title = "A promise is made before anything follows from it",
         .why = "Where the dates contradict each other, one is wrong, and the timeline with it.",
         .bad = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
made: 2019-01
due: 2018
---
)"},
         .good = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
made: 2019-01
due: 2020
---
)"},
         .record = before_made,
         .waivable = true},
    Rule{.id = "order/in-force-before-adopted",
         .level = Level::warning,
         .title = "An instrument is adopted before it is in force",
         .why = "Where the dates contradict each other, one is wrong.",
         .bad = {"content/declarations/plan.md", "---\ntitle: A plan\nadopted: 2019\nin_force: 2018-05\n---\n"},
         .good = {"content/declarations/plan.md", "---\ntitle: A plan\nadopted: 2018\nin_force: 2018-05\n---\n"},
         .record = in_force_first,
         .waivable = true},
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

std::span<const Rule> order_rules() { return order_table; }

}  // namespace kept::check

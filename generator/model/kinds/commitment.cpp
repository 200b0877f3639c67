#include "model/kinds/tables.h"

namespace kept::model {
namespace {

Field milestones() {
  return group("milestones", {date("date").needed().as(Role::date), text("title").needed().as(Role::title),
                              reached("reached"), sources()})
      .many()
      .as(Role::milestones)
      .meaning("Steps on the way, with the date by which each was promised and, once reached, when.");
}

Field measure(std::string name) {
  return group_or("value", std::move(name), {number("value").needed(), date("date"), sources()});
}

Field indicators() {
  return group("indicators", {part_id("id"), text("title").needed().as(Role::title), line("unit").per_language(),
                              choice("direction", {"up", "down"}), measure("baseline"), measure("target"),
                              group("observations", {date("date").needed().as(Role::date), number("value").needed(),
                                                     line("by"), sources()})
                                  .many()
                                  .as(Role::observations)})
      .many()
      .named(Parts::by_id)
      .as(Role::indicators)
      .meaning("Numbers by which progress is measured: a baseline, a target and what was observed when.");
}

Field updates() {
  return group("updates", {date("date").needed().as(Role::date), status("status"), text("summary").as(Role::summary),
                           sources(), choice("voice", {"government", "civil-society", "independent"}).as(Role::voice),
                           reference("by", {"organisation"}).as(Role::reporter)})
      .many()
      .named(Parts::by_date)
      .as(Role::updates)
      .meaning("What has happened since, each with its date, who says so and on what evidence.");
}

}  // namespace

Kind commitment() {
  return {.name = "commitment",
          .folder = "commitments",
          .fields =
              {country("country").as(Role::promiser).meaning("The country that promised."),
               reference("organisation", {"organisation"})
                   .as(Role::promiser)
                   .meaning("The body that promised, where it is no country."),
               choice("type", {"law", "policy", "plan", "programme", "memorandum", "pledge", "ratification"}),
               date("made").as(Role::made).meaning("When it was promised."),
               reference("made_at", {"roundtable"}).as(Role::made_at).meaning("The meeting at which it was promised."),
               reference("implements", {"declaration"})
                   .many()
                   .as(Role::carries_out)
                   .meaning("The provisions that it carries out."),
               reference("lead", {"organisation"}).many().meaning("Who leads."),
               reference("supporting", {"organisation"}).many().meaning("Who supports."),
               date("due").as(Role::due).meaning("The date by which it was promised."), milestones(), indicators(),
               updates()},
          .says = "What one country or body promised."};
}

}  // namespace kept::model

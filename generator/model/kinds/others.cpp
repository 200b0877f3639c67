#include "model/kinds/tables.h"

namespace kept::model {

Kind country_profile() {
  return {
      .name = "country",
      .folder = "countries",
      .fields = {line("region"),
                 group(
                     "ratifications",
                     {reference("declaration", {"declaration"}).needed(),
                      choice("action", {"signed", "ratified", "acceded", "endorsed", "adopted", "not-party"}).needed(),
                      date("date").as(Role::date), text("reservations"), sources()})
                     .many()},
      .titled = false,
      .says =
          "A country's profile; its slug is the lower-case ISO 3166-1 alpha-3 code and its title its name in CLDR."};
}

Kind practice() {
  return {
      .name = "practice",
      .folder = "practices",
      .fields = {country("country"), date("date").as(Role::date), reference("organisations", {"organisation"}).many(),
                 reference("implements", {"declaration"}).many().as(Role::carries_out)},
      .says = "A good practice: something that was done and can be learnt from."};
}

Kind organisation() {
  return {
      .name = "organisation",
      .folder = "organisations",
      .fields = {line("short").meaning("The short name by which it is known."),
                 choice("type", {"government", "intergovernmental", "civil-society", "network", "academia", "other"}),
                 country("country"), url("url")},
      .says = "Who promises, leads, supports, reports or publishes."};
}

Kind source() {
  return {.name = "source",
          .folder = "sources",
          .fields = {line("publisher"),
                     choice("type", {"report", "law", "memorandum", "minutes", "communique", "handbook", "dataset",
                                     "news", "other"}),
                     date("date").as(Role::date), url("url"), url("archived").meaning("A copy that will not change."),
                     date("retrieved"), language("language")},
          .says = "A document that says so: the evidence."};
}

Kind theme() { return {.name = "theme", .folder = "themes", .fields = {}, .says = "What records are about."}; }

Kind page() {
  return {.name = "page",
          .folder = "",
          .fields = {number("weight").meaning("Its place in its folder's navigation, the lightest first.")},
          .says = "Any other Markdown."};
}

}  // namespace kept::model

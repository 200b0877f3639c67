#include "model/kinds/tables.h"

namespace kept::model {
namespace {

const std::vector<std::string> audiences = {"all",           "governments",    "local-authorities",
                                            "civil-society", "united-nations", "private-sector",
                                            "donors",        "media",          "human-rights-institutions"};

Field outcomes() {
  return group(
             "outcomes",
             {part_id("id"),
              choice("type", {"recommendation", "decision", "good-practice", "challenge", "next-step"}).needed(),
              text("text").needed().as(Role::summary), addressee("addressed_to", audiences).many().as(Role::addressees),
              reference("concerns", {}).many().as(Role::concerns), date("due").as(Role::due), sources()})
      .many()
      .named(Parts::by_id)
      .as(Role::outcomes)
      .meaning("What came out of the meeting, one by one.");
}

}  // namespace

Kind roundtable() {
  return {.name = "roundtable",
          .folder = "roundtables",
          .fields = {date("date").as(Role::date), line("place"), choice("format", {"in-person", "virtual", "hybrid"}),
                     reference("organisers", {"organisation"}).many(),
                     group("participants", {number("count"), country("countries").many(),
                                            reference("organisations", {"organisation"}).many()}),
                     choice("rule", {"on-record", "chatham-house"})
                         .meaning("Under the Chatham House Rule nobody is named and nothing attributed."),
                     outcomes(),
                     group("deadlines", {date("date").needed().as(Role::date),
                                         line("title").per_language().needed().as(Role::title)})
                         .many()},
          .says = "A meeting and its outcomes."};
}

}  // namespace kept::model

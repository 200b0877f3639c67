#include "model/kind.h"

namespace kept::model {

const std::vector<Field>& site_fields() {
  static const std::vector<Field> fields = {
      localised("title").needed(),
      localised("description"),
      url("base_url").meaning("Where the site will stand, for feeds, the sitemap and citations."),
      language("languages").many().meaning("The first is the default."),
      group("statuses",
            {part_id("id"), localised("label").needed(),
             choice("tone", {"neutral", "moving", "good", "warning", "bad"}), flag("final"), localised("description")})
          .many()
          .named(Parts::by_id)
          .meaning("The scale, in order."),
      country("countries").many().meaning("Shown in the matrix and the map; without it, those with records."),
      period("due_soon"),
      period("stale_after"),
      group("repository", {url("url").needed(), line("branch")}),
      group("history", {flag("authors")}),
      group("releases", {line("pattern").meaning("Tags that match it are listed as releases: `v*`.")}),
      group("versions", {part_id("name"), line("revision").needed().meaning("A tag, a branch or a commit.")})
          .many()
          .named(Parts::by_id)
          .meaning("Revisions that are built beside today's site, below `at/` and their name."),
      tree("checks").meaning("Rule id: error, warning or off."),
      tree("terms").meaning("A word or words: what to write instead."),
      line("navigation").many(),
      line("licence"),
      line("contact"),
      url("quick_exit").meaning("Where a button takes readers who must leave the site at once; without it there is none."),
  };
  return fields;
}

}  // namespace kept::model

#include "model/kinds/tables.h"

namespace kept::model {
namespace {

// Match relations as in SKOS.
Field matches() {
  std::vector<Field> relations;
  for (const char* relation : {"exact", "close", "broad", "narrow", "related"})
    relations.push_back(reference(relation, {"declaration"}).many());
  return group("matches", std::move(relations))
      .as(Role::matches)
      .meaning("Provisions of other instruments that say the same, or nearly.");
}

}  // namespace

Kind declaration() {
  return {
      .name = "declaration",
      .folder = "declarations",
      .fields =
          {choice("type", {"treaty", "declaration", "compact", "plan-of-action", "general-comment", "resolution",
                           "memorandum", "communique"}),
           date("adopted").as(Role::date), date("in_force"), date("period").meaning("The years that it covers."),
           reference("adopted_by", {"organisation"}).many(), line("place"), flag("binding"), country("parties").many(),
           reference("follows", {"declaration"}).many().meaning("The instruments that it carries out."),
           group("provisions",
                 {part_id("id"), line("title").per_language().as(Role::title), text("text").as(Role::summary),
                  reference("themes", {"theme"}).many().as(Role::themes),
                  line("parent").as(Role::parent).meaning("The id of the provision of this record that it belongs to."),
                  matches()})
               .many()
               .named(Parts::by_id)
               .as(Role::provisions)
               .meaning("Articles, objectives, paragraphs: whatever a promise can name.")},
      .says = "An instrument: a treaty, declaration, compact, plan of action or general comment."};
}

}  // namespace kept::model

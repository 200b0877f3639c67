#include "model/kinds/tables.h"

#include <iterator>

namespace kept::model {

std::vector<Field> common_fields() {
  return {
      line("title").as(Role::title).per_language().needed().meaning("What the record is called, in one line."),
      text("summary").as(Role::summary).meaning("One paragraph that says the most important thing first."),
      reference("themes", {"theme"}).many().as(Role::themes).meaning("What it is about."),
      line("tags").many().meaning("Free words, for the site's own use."),
      sources(),
      alias("aliases").many().as(Role::aliases).meaning("Old slugs or addresses; each redirects here."),
      flag("draft").as(Role::draft).meaning("A draft is checked but not published unless drafts are asked for."),
      tree("extra").meaning("Anything; reaches templates and exports untouched."),
  };
}

Kinds built_in_kinds() {
  std::vector<Kind> kinds = {commitment(),   country_profile(), declaration(), roundtable(), practice(),
                             organisation(), source(),          theme(),       page()};
  for (Kind& kind : kinds) {
    auto common = common_fields();
    for (Field& field : common)
      if (field.role == Role::title) field.required = kind.titled;
    kind.fields.insert(kind.fields.end(), std::make_move_iterator(common.begin()),
                       std::make_move_iterator(common.end()));
  }
  return Kinds(std::move(kinds));
}

}  // namespace kept::model

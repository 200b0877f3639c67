#include "view/pages/roundtable.h"

#include <array>
#include <set>

#include "view/fields.h"
#include "view/frame.h"

namespace kept::view {

using link::Edge;
using link::RecordId;
using model::Role;

namespace {

class RoundtableMaker {
 public:
  RoundtableMaker(const Facts& facts, RecordId id) : facts_(facts), id_(id), record_(facts.graph[id]), evidence_(facts) {}

  RoundtablePage make() {
    constexpr std::array<std::string_view, 4> own = {"date", "rule", "outcomes", "deadlines"};
    RoundtablePage page;
    page.date = when(facts_, record_.fields, Role::date);
    page.summary = markup(facts_, id_, record_.fields, Role::summary);
    page.body = body(facts_, id_);
    page.chatham_house = line_of(record_.fields, "rule") == "chatham-house";
    page.facts = facts_of(facts_, id_, own);
    page.cites = evidence_.cite(id_, record_.fields);
    page.groups = groups();
    for (const OutcomeGroup& group : page.groups) page.total += static_cast<std::int64_t>(group.outcomes.size());
    page.deadlines = deadlines();
    for (const Edge& edge : facts_.graph.into(id_, 0))
      if (edge.top && edge.top->role == Role::made_at) page.made_here.push_back(promise_row(facts_, edge.from.record));
    page.evidence = evidence_.take();
    page.mentioned = mentioned(facts_, id_, [](const Edge& edge) { return edge.top && edge.top->role == Role::made_at; });
    return page;
  }

 private:
  // In the order of the field's choices.
  std::vector<OutcomeGroup> groups() {
    std::vector<OutcomeGroup> made;
    const model::Field* outcomes = find(record_.kind->fields, Role::outcomes);
    for (const std::string& type : find(outcomes->fields, "type")->choices) {
      OutcomeGroup group{type, label(facts_, "outcomes", type), {}};
      for (std::uint32_t p = 0; p < record_.parts.size(); ++p)
        if (record_.parts[p].field == outcomes && line_of(*record_.parts[p].group, "type") == type) group.outcomes.push_back(outcome(p + 1));
      if (!group.outcomes.empty()) made.push_back(std::move(group));
    }
    return made;
  }

  OutcomeView outcome(std::uint32_t part) {
    const model::Group& group = *record_.parts[part - 1].group;
    OutcomeView view{record_.parts[part - 1].id, markup(facts_, id_, group, Role::summary), links_to(facts_, id_, list_of(group, Role::addressees)), {}, {},
                     when(facts_, group, Role::due), evidence_.cite(id_, group)};
    std::set<RecordId> promises;  // an outcome may concern a promise and its updates
    for (const model::Value& value : list_of(group, Role::concerns)) {
      const auto target = value.mention() ? facts_.graph.target(id_, value.mention()->index) : link::Target{};
      if (!target.found()) continue;
      if (facts_.graph[target.record].kind->tracked()) {
        if (promises.insert(target.record).second) view.promises.push_back(promise_row(facts_, target.record));
      } else {
        view.concerns.push_back(link_to(facts_, target));
      }
    }
    return view;
  }

  std::vector<Deadline> deadlines() const {
    std::vector<Deadline> made;
    for (const model::Value& value : list_of(record_.fields, "deadlines"))
      if (const auto* date = date_of(*value.group(), Role::date))
        made.push_back({when(facts_, *date), line(facts_, *value.group(), Role::title), base::last_day(*date) < facts_.today});
    return made;
  }

  const Facts& facts_;
  RecordId id_;
  const model::Record& record_;
  Evidence evidence_;
};

}  // namespace

Root<RoundtablePage> roundtable_page(const Facts& facts, std::shared_ptr<const SiteView> site, RecordId id) {
  return {std::move(site), head_of(facts, id), RoundtableMaker(facts, id).make()};
}

}  // namespace kept::view

#include "view/pages/declaration.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "timeline/coverage.h"
#include "view/fields.h"
#include "view/frame.h"
#include "view/matches.h"

namespace kept::view {

using link::Edge;
using link::RecordId;
using model::Role;

namespace {

std::vector<Link> links(const Facts& facts, const std::vector<RecordId>& ids) {
  std::vector<Link> made;
  for (const RecordId id : ids) made.push_back(link_to(facts, id));
  return made;
}

class DeclarationMaker {
 public:
  DeclarationMaker(const Facts& facts, RecordId id) : facts_(facts), id_(id), record_(facts.graph[id]), matches_(matches_of(facts, id)), evidence_(facts) {
    for (const model::Part& part : record_.parts) parents_.emplace(part.id, line_of(*part.group, Role::parent));
  }

  DeclarationPage make() {
    constexpr std::array<std::string_view, 1> own = {"provisions"};
    DeclarationPage page;
    page.summary = markup(facts_, id_, record_.fields, Role::summary);
    page.body = body(facts_, id_);
    page.facts = facts_of(facts_, id_, own);
    page.cites = evidence_.cite(id_, record_.fields);
    std::set<RecordId> promises;
    for (const auto& cover : timeline::coverage(facts_.graph, id_, countries_asked(facts_))) {
      promises.insert(cover.commitments.begin(), cover.commitments.end());
      if (cover.part == 0)
        page.promises = promise_rows(facts_, cover.commitments);
      else
        page.provisions.push_back(provision(cover));
    }
    page.total = static_cast<std::int64_t>(promises.size());
    if (promises.size() > 1) page.shares = shares(facts_, std::vector<RecordId>(promises.begin(), promises.end()));
    page.covered = std::count_if(page.provisions.begin(), page.provisions.end(), [](const ProvisionView& p) { return !p.promises.empty(); });
    std::set<RecordId> countries, followers;
    for (const Edge& edge : facts_.graph.into(id_)) {
      const RecordId from = edge.from.record;
      if (edge.top && edge.top->name == "ratifications" && countries.insert(from).second) add_ratifications(from, page);
      if (edge.top && edge.top->name == "follows" && followers.insert(from).second) page.followed_by.push_back(link_to(facts_, from));
    }
    page.evidence = evidence_.take();
    page.mentioned = mentioned(facts_, id_, [](const Edge& edge) {
      return edge.top && (edge.top->role == Role::carries_out || edge.top->name == "ratifications" || edge.top->name == "follows");
    });
    return page;
  }

 private:
  ProvisionView provision(const timeline::Coverage& cover) {
    const model::Part& part = record_.parts[cover.part - 1];
    const model::Group& group = *part.group;
    ProvisionView view;
    view.id = part.id;
    view.title = line(facts_, group, Role::title);
    view.text = markup(facts_, id_, group, Role::summary);
    view.depth = depth(group);
    view.themes = links_to(facts_, id_, list_of(group, Role::themes));
    view.matches = matches(cover.part);
    view.promises = promise_rows(facts_, cover.commitments);
    view.practices = links(facts_, cover.practices);
    view.promisers = links(facts_, cover.promisers);
    view.silent = links(facts_, cover.silent);
    const auto into = facts_.graph.into(id_, cover.part);
    view.outcomes = std::count_if(into.begin(), into.end(), [](const Edge& edge) { return edge.field && edge.field->role == Role::concerns; });
    return view;
  }

  // From both sides: what is written here of other instruments, and in theirs of this one.
  std::vector<Match> matches(std::uint32_t part) const {
    constexpr std::array<std::string_view, 5> relations = {"exact", "close", "broad", "narrow", "related"};
    std::vector<Match> made;
    for (const std::string_view relation : relations) {
      Match match{label(facts_, "relation", relation), {}};
      for (const ProvisionMatch& one : matches_)
        if (one.from.part == part && one.relation == relation) match.provisions.push_back(link_to(facts_, one.to));
      if (!match.provisions.empty()) made.push_back(std::move(match));
    }
    return made;
  }

  // Bounded, so that provisions which belong to each other in a circle end too.
  std::int64_t depth(const model::Group& provision) const {
    constexpr std::int64_t deepest = 4;
    std::int64_t steps = 0;
    for (auto parent = line_of(provision, Role::parent); !parent.empty() && steps < deepest; ++steps) {
      const auto above = parents_.find(parent);
      parent = above == parents_.end() ? std::string_view() : above->second;
    }
    return steps;
  }

  // The country's record says what it did with this instrument: often it first signed and then ratified it.
  void add_ratifications(RecordId country, DeclarationPage& page) const {
    for (const model::Value& value : list_of(facts_.graph[country].fields, "ratifications")) {
      const auto* instrument = value.group()->find("declaration");
      if (!instrument || !instrument->mention() || facts_.graph.target(country, instrument->mention()->index).record != id_) continue;
      page.ratified.push_back({link_to(facts_, country), label(facts_, "action", line_of(*value.group(), "action")), when(facts_, *value.group(), Role::date)});
    }
  }

  const Facts& facts_;
  RecordId id_;
  const model::Record& record_;
  std::vector<ProvisionMatch> matches_;
  Evidence evidence_;
  std::map<std::string_view, std::string_view> parents_;  // of its parts, by id
};

}  // namespace

Root<DeclarationPage> declaration_page(const Facts& facts, std::shared_ptr<const SiteView> site, RecordId id) {
  return {std::move(site), head_of(facts, id), DeclarationMaker(facts, id).make()};
}

}  // namespace kept::view

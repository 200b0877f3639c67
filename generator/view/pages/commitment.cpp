#include "view/pages/commitment.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "view/frame.h"
#include "view/pages/embed.h"
#include "view/rail.h"

namespace kept::view {

using link::RecordId;
using model::Role;

namespace {

class CommitmentMaker {
 public:
  CommitmentMaker(const Facts& facts, RecordId id) : facts_(facts), id_(id), record_(facts.graph[id]), story_(facts.stories[id]), evidence_(facts) {}

  CommitmentPage make() {
    row_ = promise_row(facts_, id_);
    page_.lede = lede();
    page_.summary = markup(facts_, id_, record_.fields, Role::summary);
    page_.body = body(facts_, id_);
    page_.differ = story_.differ;
    page_.answers = {promiser_says(), others_say(), due(), last_heard()};
    page_.strip = view::strip(facts_, id_, facts_.words.text(is_government() ? "strip.government" : "strip.promiser"), facts_.words.text("strip.others"));
    page_.timeline = timeline(facts_, story_.events, false, evidence_);
    page_.indicators = indicators();
    page_.cites = evidence_.cite(id_, record_.fields);
    page_.evidence = evidence_.take();
    page_.implements = links_by(facts_, id_, Role::carries_out);
    page_.lead = links_by(facts_, id_, "lead");
    page_.supporting = links_by(facts_, id_, "supporting");
    page_.themes = row_->themes;
    page_.elsewhere = elsewhere();
    page_.mentioned = mentioned(facts_, id_, [](const link::Edge& edge) { return edge.field && edge.field->role == Role::concerns; });
    return std::move(page_);
  }

  ShortAnswer short_answer() {
    row_ = promise_row(facts_, id_);
    ShortAnswer made{lede(), {promiser_says(), others_say(), due(), last_heard()}};
    for (Answer& answer : made.answers) answer.cites.clear();
    return made;
  }

 private:
  std::string who() const { return row_->promiser.empty() ? facts_.words.text("promiser.unknown") : std::string(row_->promiser.front().text); }

  std::string lede() const {
    const std::string type = row_->type.empty() ? facts_.words.text("lede.something") : facts_.words.text("lede.type." + std::string(line_of(record_.fields, "type")));
    if (row_->made) return facts_.words.text("lede.made", {{"who", who()}, {"type", type}, {"date", row_->made->text}});
    return facts_.words.text("lede.undated", {{"who", who()}, {"type", type}});
  }

  Answer standing(std::string label, const std::optional<timeline::Standing>& said, std::string_view silence) {
    Answer answer;
    answer.label = std::move(label);
    answer.status.push_back(status(facts_, said));
    if (!said) {
      answer.note = facts_.words.text(silence);
      return answer;
    }
    answer.note = facts_.words.text("answer.since", {{"date", facts_.dates.text(said->since, facts_.words)}});
    answer.cites = evidence_.cite(id_, *record_.parts[said->part - 1].group);
    return answer;
  }

  Answer promiser_says() {
    return standing(is_government() ? facts_.words.text("answer.promiser-government") : facts_.words.text("answer.promiser", {{"who", who()}}), story_.promiser, "answer.no-status");
  }

  // What a country promised is its government's to answer for; so is what nobody is named for.
  bool is_government() const {
    if (row_->promiser.empty()) return true;
    return std::any_of(facts_.graph.out_of(id_).begin(), facts_.graph.out_of(id_).end(), [](const link::Edge& edge) {
      return edge.top && edge.top->role == Role::promiser && edge.top->type == model::Type::country;
    });
  }

  Answer others_say() {
    Answer answer = standing(facts_.words.text("answer.others"), story_.others, "answer.no-others");
    if (story_.others) answer.note = label(facts_, "voice", story_.others->voice == timeline::Voice::independent ? "independent" : "civil-society") + ", " + answer.note;
    return answer;
  }

  Answer due() const {
    Answer answer;
    answer.label = facts_.words.text("answer.due");
    answer.text = row_->due ? row_->due->text : facts_.words.text("answer.no-due");
    if (row_->overdue) {
      answer.tone = "bad";
      answer.note = facts_.words.text("answer.overdue");
    } else if (row_->due_soon) {
      answer.tone = "warning";
      answer.note = facts_.words.text("answer.due-soon");
    }
    return answer;
  }

  Answer last_heard() const {
    Answer answer;
    answer.label = facts_.words.text("answer.heard");
    answer.text = row_->last_heard ? row_->last_heard->text : facts_.words.text("answer.never");
    if (row_->stale) {
      answer.tone = "warning";
      answer.note = facts_.words.text("answer.stale");
    }
    return answer;
  }

  std::optional<Level> level(const model::Group& indicator, std::string_view name) const {
    const auto* value = indicator.find(name);
    const auto* number = value && value->group() ? value->group()->find("value") : nullptr;
    if (!number || !number->number()) return {};
    const auto* on = value->group()->find("date");
    Level level{number->number()->value, number->number()->written, {}};
    if (!on || !on->date()) return level;
    level.date = *on->date();
    level.written += fmt::format(" ({})", facts_.dates.text(*level.date, facts_.words));
    return level;
  }

  IndicatorView indicator(const model::Group& group) {
    const auto baseline = level(group, "baseline"), target = level(group, "target");
    IndicatorView view{std::string(line_of(group, "id")), markup(facts_, id_, group, Role::title), line(facts_, group, "unit"), std::string(line_of(group, "direction")),
                       baseline ? baseline->written : "", target ? target->written : "", {}, {}};
    std::vector<Measured> measured;
    for (const model::Value& seen : list_of(group, Role::observations)) {
      const auto* date = seen.group()->find(Role::date);
      const auto* number = seen.group()->find("value");
      if (!date || !date->date() || !number || !number->number()) continue;
      const Phrase by = line(facts_, *seen.group(), "by");
      measured.push_back({*date->date(), number->number()->value, number->number()->written, by});
      view.observations.push_back({when(facts_, *date->date()), number->number()->written, by, evidence_.cite(id_, *seen.group())});
    }
    view.chart = chart(facts_, std::move(measured), baseline, target);
    return view;
  }

  std::vector<IndicatorView> indicators() {
    std::vector<IndicatorView> made;
    for (const model::Value& value : list_of(record_.fields, Role::indicators)) made.push_back(indicator(*value.group()));
    return made;
  }

  // Other promises that carry out a provision that this one carries out; the most provisions in common first.
  std::vector<Shared<PromiseRow>> elsewhere() const {
    constexpr std::size_t most = 6;
    std::map<RecordId, int> common;
    for (const link::Edge& edge : facts_.graph.out_of(id_)) {
      if (!edge.top || edge.top->role != Role::carries_out) continue;
      const auto sharing = facts_.graph.into(edge.to.record, edge.to.part);
      if (sharing.size() > 500) continue;  // a provision that half the tracker names says nothing about likeness
      for (const link::Edge& other : sharing)
        if (other.from.record != id_ && other.top && other.top->role == Role::carries_out && facts_.graph[other.from.record].kind->tracked()) ++common[other.from.record];
    }
    std::vector<std::pair<int, RecordId>> ranked;
    for (const auto& [id, count] : common) ranked.emplace_back(-count, id);
    const auto end = ranked.begin() + static_cast<std::ptrdiff_t>(std::min(most, ranked.size()));
    std::partial_sort(ranked.begin(), end, ranked.end());
    std::vector<Shared<PromiseRow>> rows;
    for (auto it = ranked.begin(); it != end; ++it) rows.push_back(promise_row(facts_, it->second));
    return rows;
  }

  const Facts& facts_;
  RecordId id_;
  const model::Record& record_;
  const timeline::Story& story_;
  Evidence evidence_;
  Shared<PromiseRow> row_;
  CommitmentPage page_;
};

}  // namespace

ShortAnswer short_answer(const Facts& facts, RecordId id) { return CommitmentMaker(facts, id).short_answer(); }

Root<CommitmentPage> commitment_page(const Facts& facts, std::shared_ptr<const SiteView> site, RecordId id) {
  Root<CommitmentPage> root{std::move(site), head_of(facts, id), CommitmentMaker(facts, id).make()};
  if (root.head.history) add_record(facts, id, *root.head.history, root.page.timeline);
  if (root.head.description.empty()) root.head.description = root.page.lede;
  root.page.suggest = suggest(facts, id);
  tell_embed(facts, id, root.head);
  return root;
}

}  // namespace kept::view

#include "view/pages/chronicle.h"

#include <fmt/format.h>

#include <algorithm>

#include "view/frame.h"
#include "view/rows.h"

namespace kept::view {

using link::RecordId;
using model::Role;

namespace {

constexpr std::size_t rows_on_a_page = 300;
constexpr std::size_t rows_on_the_overview = 400;

std::string year_id(int year) { return std::to_string(year); }

// Which happenings stand in which stretch.
class Stretches {
 public:
  explicit Stretches(const Facts& facts) : facts_(facts), countries_(facts.graph.records().size()), themes_(countries_.size()) {}

  void add(const Happening& happening, std::size_t place) {
    years_[year_of(happening)].push_back(place);
    const Concerned who = concerned(facts_, happening);
    for (const RecordId id : who.countries) countries_[id].push_back(place);
    for (const RecordId id : who.themes) themes_[id].push_back(place);
    sorts_[static_cast<std::size_t>(std::find(happening_sorts.begin(), happening_sorts.end(), happening.sort) - happening_sorts.begin())].push_back(place);
  }

  std::vector<Stretch> in_order() {
    std::vector<Stretch> all;
    for (auto& [year, places] : years_) all.push_back({0, year_id(year), year_id(year), std::move(places)});
    by_name(1, countries_, all);
    by_name(2, themes_, all);
    for (std::size_t sort = 0; sort < sorts_.size(); ++sort)
      if (!sorts_[sort].empty()) all.push_back({3, std::string(happening_sorts[sort]), facts_.words.text(fmt::format("happening.{}", happening_sorts[sort])), std::move(sorts_[sort])});
    return all;
  }

 private:
  using Places = std::vector<std::size_t>;

  void by_name(std::size_t facet, std::vector<Places>& places, std::vector<Stretch>& all) {
    const auto first = static_cast<std::ptrdiff_t>(all.size());
    for (RecordId id = 0; id < places.size(); ++id)
      if (!places[id].empty()) all.push_back({facet, facts_.graph[id].slug, title_of(facts_, id), std::move(places[id])});
    std::sort(all.begin() + first, all.end(), [](const Stretch& a, const Stretch& b) { return std::tie(a.text, a.id) < std::tie(b.text, b.id); });
  }

  const Facts& facts_;
  std::map<int, Places> years_;
  std::vector<Places> countries_, themes_;  // by RecordId
  std::array<Places, happening_sorts.size()> sorts_;
};

std::string facets_of(const Facts& facts, const Happening& happening) {
  std::string said = fmt::format("sort={}", happening.sort);
  const Concerned who = concerned(facts, happening);
  for (const RecordId id : who.countries) said += fmt::format(" country={}", facts.graph[id].slug);
  for (const RecordId id : who.themes) said += fmt::format(" theme={}", facts.graph[id].slug);
  return said;
}

void describe_event(const Facts& facts, const Happening& happening, bool full, HappeningRow& row) {
  using Type = timeline::Event::Type;
  const timeline::Event& event = *happening.event;
  row.missed = event.missed;
  if (event.type == Type::update) {
    row.what.href = address_of(facts.graph, event.what);
    if (full) row.text = markup(facts, event.what.record, *event.group, Role::summary);
    if (const auto id = line_of(*event.group, Role::status); !id.empty()) row.status.push_back(status(facts, status_index(facts.site.statuses, id)));
  } else if (event.type == Type::milestone) {
    row.label = facts.words.text(event.reached ? "event.reached" : event.missed ? "event.missed" : "event.planned");
    row.text = markup(facts, event.what.record, *event.group, Role::title);
  } else if (event.type == Type::observation) {
    row.text = markup(facts, event.what.record, *facts.graph[event.what.record].parts[event.what.part - 1].group, Role::title);
  } else if (event.type == Type::due && event.missed) {
    row.label = facts.words.text("event.overdue");
  }
}

// Of a long list the rows are light: what they say in full stands at the record.
HappeningRow row_of(const Facts& facts, const Happening& happening, bool full) {
  HappeningRow row;
  row.date = when(facts, happening.date);
  row.short_date = facts.dates.within_year(happening.date, facts.words);
  row.sort = happening.sort;
  row.label = facts.words.text(fmt::format("happening.{}", happening.sort));
  row.what = link_to(facts, happening.what.record);
  if (full) row.is = facets_of(facts, happening);
  if (happening.event) describe_event(facts, happening, full, row);
  if (happening.sort == "joined") {
    row.label = label(facts, "action", line_of(*happening.group, "action"));
    row.who.push_back(link_to(facts, happening.what.record));
    const auto* instrument = happening.group->find("declaration");
    if (const auto target = instrument && instrument->mention() ? facts.graph.target(happening.what.record, instrument->mention()->index) : link::Target{}; target.found())
      row.what = link_to(facts, target);
    return row;
  }
  if (happening.event)
    for (const link::Edge& edge : facts.graph.out_of(happening.what.record))
      if (edge.top && edge.top->role == Role::promiser) row.who.push_back(link_to(facts, edge.to));
  return row;
}

ChronicleYear year_of(const Facts& facts, const Stretch& year) { return {year.id, {address_of(year, 0)}, static_cast<std::int64_t>(year.rows.size()), 0, std::stoi(year.id) > int(std::chrono::year_month_day(facts.today).year()), {}}; }

// Rows under the headings of their years.
std::vector<ChronicleYear> by_year(const Facts& facts, const Chronicle& all, std::span<const std::size_t> rows, bool full) {
  std::vector<ChronicleYear> years;
  for (const std::size_t i : rows) {
    const int year = view::year_of(all.all[i]);
    if (years.empty() || years.back().year != year_id(year)) years.push_back({year_id(year), {fmt::format("timeline/{}/", year)}, 0, 0, year > int(std::chrono::year_month_day(facts.today).year()), {}});
    years.back().rows.push_back(full ? Shared(row_of(facts, all.all[i], true)) : all.light_row(facts, i));
    ++years.back().count;
  }
  return years;
}

std::string facet_title(const Facts& facts, std::size_t facet) { return facts.words.text(fmt::format("facet.{}", chronicle_facets[facet])); }

// What the whole can be narrowed down by; the years have bars of their own.
std::vector<FacetView> facet_views(const Facts& facts, const Chronicle& all) {
  std::vector<FacetView> views;
  for (std::size_t facet = 1; facet < chronicle_facets.size(); ++facet) {
    FacetView view{std::string(chronicle_facets[facet]), facet_title(facts, facet), {}};
    for (const Stretch& stretch : all.stretches)
      if (stretch.facet == facet) view.choices.push_back({stretch.id, stretch.text, {address_of(stretch, 0)}, static_cast<std::int64_t>(stretch.rows.size()), false});
    if (!view.choices.empty()) views.push_back(std::move(view));
  }
  return views;
}

// The same among the rows of one page.
std::vector<FacetView> facet_views_among(const Facts& facts, const Chronicle& all, const Stretch& own) {
  std::map<std::pair<std::size_t, std::string>, std::pair<std::string, std::int64_t>> found;  // facet, id -> address, count
  std::map<std::pair<std::size_t, Phrase>, std::string> names;
  for (const std::size_t i : own.rows) {
    const Happening& happening = all.all[i];
    const Concerned who = concerned(facts, happening);
    const auto count = [&](std::size_t facet, std::string id, Phrase text) {
      names[{facet, text}] = id;
      ++found[{facet, id}].second;
    };
    for (const RecordId id : who.countries) count(1, facts.graph[id].slug, title_of(facts, id));
    for (const RecordId id : who.themes) count(2, facts.graph[id].slug, title_of(facts, id));
    count(3, std::string(happening.sort), facts.words.text(fmt::format("happening.{}", happening.sort)));
  }
  std::vector<FacetView> views;
  for (std::size_t facet = 1; facet < chronicle_facets.size(); ++facet) {
    FacetView view{std::string(chronicle_facets[facet]), facet_title(facts, facet), {}};
    for (const auto& [key, id] : names)
      if (key.first == facet) {
        const Stretch to{facet, id, key.second, {}};
        view.choices.push_back({id, key.second, {address_of(to, 0)}, found[{facet, id}].second, own.facet == facet && own.id == id});
      }
    if (view.choices.size() > 1) views.push_back(std::move(view));
  }
  return views;
}

}  // namespace

Chronicle chronicle(const Facts& facts) {
  Chronicle made;
  made.all = happenings(facts);
  Stretches stretches(facts);
  for (std::size_t i = 0; i < made.all.size(); ++i) stretches.add(made.all[i], i);
  made.stretches = stretches.in_order();
  made.made_ = std::make_unique<std::once_flag[]>(made.all.size());
  made.rows_.resize(made.all.size());
  return made;
}

Shared<HappeningRow> Chronicle::light_row(const Facts& facts, std::size_t happening) const {
  std::call_once(made_[happening], [&] { rows_[happening] = Shared(row_of(facts, all[happening], false)); });
  return rows_[happening];
}

std::size_t pages_of(const Stretch& stretch) { return std::max<std::size_t>(1, (stretch.rows.size() + rows_on_a_page - 1) / rows_on_a_page); }

std::string address_of(const Stretch& stretch, std::size_t page) {
  const std::string first = stretch.facet == 0 ? fmt::format("timeline/{}/", stretch.id) : fmt::format("timeline/by/{}/{}/", chronicle_facets[stretch.facet], stretch.id);
  return page == 0 ? first : fmt::format("{}page/{}/", first, page + 1);
}

Root<ChroniclePage> chronicle_page(const Facts& facts, std::shared_ptr<const SiteView> site, const Chronicle& all) {
  ChroniclePage page;
  page.title = facts.words.text("chronicle.title");
  page.total = static_cast<std::int64_t>(all.all.size());
  page.facets = facet_views(facts, all);
  page.whole = all.all.size() <= rows_on_the_overview;
  std::int64_t fullest = 1;
  for (const Stretch& stretch : all.stretches)
    if (stretch.facet == 0) {
      page.bars.push_back(year_of(facts, stretch));
      fullest = std::max(fullest, page.bars.back().count);
    }
  for (ChronicleYear& bar : page.bars) bar.percent = std::max<std::int64_t>(1, 100 * bar.count / fullest);
  if (page.whole) {
    std::vector<std::size_t> rows(all.all.size());
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = i;
    page.years = by_year(facts, all, rows, true);
  }
  Head head = head_titled(facts, page.title, "list", "timeline/");
  head.section = "timeline";
  return {std::move(site), std::move(head), std::move(page)};
}

Root<ChroniclePage> stretch_page(const Facts& facts, std::shared_ptr<const SiteView> site, const Chronicle& all, std::size_t place, std::size_t number) {
  const Stretch& stretch = all.stretches[place];
  const auto rows = std::span(stretch.rows);
  ChroniclePage page;
  page.title = facts.words.text("chronicle.of", {{"what", stretch.text}});
  page.about = facet_title(facts, stretch.facet);
  page.total = static_cast<std::int64_t>(rows.size());
  page.pages = static_cast<std::int64_t>(pages_of(stretch));
  page.number = static_cast<std::int64_t>(number) + 1;
  page.whole = page.pages == 1;
  if (page.whole) page.facets = facet_views_among(facts, all, stretch);
  page.years = by_year(facts, all, rows.subspan(number * rows_on_a_page, std::min(rows_on_a_page, rows.size() - number * rows_on_a_page)), page.whole);
  page.all.push_back({facts.words.text("chronicle.all"), {"timeline/"}, ""});
  const auto turn = [&](std::size_t to) { return Link{facts.words.text("list.page", {{"n", to + 1}, {"all", page.pages}}), {address_of(stretch, to)}, ""}; };
  const bool years = stretch.facet == 0;
  if (number > 0) page.previous.push_back(turn(number - 1));
  else if (years && place > 0) page.previous.push_back({all.stretches[place - 1].text, {address_of(all.stretches[place - 1], 0)}, ""});
  if (number + 1 < pages_of(stretch)) page.next.push_back(turn(number + 1));
  else if (years && place + 1 < all.stretches.size() && all.stretches[place + 1].facet == 0) page.next.push_back({all.stretches[place + 1].text, {address_of(all.stretches[place + 1], 0)}, ""});
  Head head = head_titled(facts, page.title, "list-part", address_of(stretch, number));
  if (number > 0) head.title = facts.words.text("list.title_of_page", {{"title", page.title}, {"n", number + 1}});
  head.section = "timeline";
  head.crumbs.push_back({facts.words.text("nav.timeline"), {"timeline/"}, ""});
  return {std::move(site), std::move(head), std::move(page)};
}

}  // namespace kept::view

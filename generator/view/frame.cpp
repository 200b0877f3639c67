#include "view/frame.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "view/forge.h"
#include "view/language.h"
#include "view/linked_data.h"
#include "view/overviews.h"
#include "view/pages/releases.h"
#include "view/subject.h"
#include "view/version.h"
#include "view/versions.h"

namespace kept::view {

using link::RecordId;

namespace {

// Licences that say so with a short name.
constexpr std::array<Licence, 4> licences = {{{"CC-BY-4.0", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"},
                                              {"CC-BY-SA-4.0", "CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"},
                                              {"CC0-1.0", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"},
                                              {"ODbL-1.0", "ODbL 1.0", "https://opendatacommons.org/licenses/odbl/1-0/"}}};

// Where the same page stands in today's site, seen from a version that stands beside it; empty where it is gone.
Address today(const Facts& facts, std::string_view address) {
  if (!facts.beside) return {};
  const std::string below = facts.folder() + std::string(address);
  return facts.beside->pages.contains(below + "index.html") ? Address{"/../../" + below} : Address{};
}

// Of a version beside today's site, that of the same page there, so that search engines do not show what has been superseded.
Address canonical(const Facts& facts, std::string_view address) {
  if (facts.beside) return facts.beside->base_url.empty() || today(facts, address).to.empty() ? Address{} : Address{facts.beside->base_url + facts.folder() + std::string(address)};
  if (facts.site.base_url.empty()) return {};
  return {facts.site.base_url + facts.folder() + std::string(address)};
}

std::string section_of(const model::Record& record) {
  if (!record.kind->folder.empty()) return record.kind->folder;
  return record.folder.empty() ? record.slug : record.folder.substr(0, record.folder.find('/'));
}

Link home_crumb(const Facts& facts) { return {facts.words.text("page.home"), {""}, ""}; }

NavigationItem navigation_item(const Facts& facts, const std::string& section) {
  NavigationItem item{section, "", {section + "/"}};
  for (const RecordId id : facts.graph.of_kind(facts.graph.kinds().page()))
    if (section_of(facts.graph[id]) == section && (facts.graph[id].index || facts.graph[id].folder.empty())) {
      item.text = title_of(facts, id);
      item.href = {address_of(facts.graph[id])};
    }
  if (facts.words.find("nav." + section)) item.text = facts.words.text("nav." + section);
  if (item.text.empty()) item.text = section;
  return item;
}

std::string clock_turned(const Facts& facts) {
  const Clock& clock = facts.clock;
  const std::string as_of = clock.as_of ? facts.dates.text(*clock.as_of) : "";
  if (clock.revision.empty()) return clock.as_of ? facts.words.text("clock.as_of", {{"date", as_of}}) : "";
  const std::string recorded = clock.recorded ? facts.dates.text(*clock.recorded) : "?";
  if (clock.as_of) return facts.words.text("clock.both", {{"as_of", as_of}, {"date", recorded}, {"revision", clock.revision}});
  return facts.words.text("clock.revision", {{"date", recorded}, {"revision", clock.revision}});
}

}  // namespace

Licence licence_named(std::string_view id) {
  const auto found = std::find_if(licences.begin(), licences.end(), [&](const Licence& licence) { return licence.id == id; });
  return found == licences.end() ? Licence{id, id, ""} : *found;
}

std::shared_ptr<const SiteView> site_view(const Facts& facts, const SiteFiles& files) {
  auto view = std::make_shared<SiteView>();
  const auto& site = facts.site;
  view->title = localised(facts, site.title);
  view->description = localised(facts, site.description);
  view->language = facts.language();
  view->direction = direction_of(facts.language());
  for (const std::string& section : site.navigation)
    if (section != "changes" || facts.history) view->navigation.push_back(navigation_item(facts, section));
  view->overviews = overview_links(facts);
  view->as_of = when(facts, facts.today);
  const Licence licence = licence_named(site.licence);
  view->licence = licence.name;
  view->licence_href = {std::string(licence.address)};
  view->contact = site.contact;
  view->quick_exit = {site.quick_exit};
  if (!site.base_url.empty()) {  // both speak in whole addresses
    view->feed = {"/feed.xml"};
    if (!facts.beside) view->sitemap = {"/sitemap.xml"};
  }
  view->calendar = {"/deadlines.ics"};
  view->data = {"data/"};
  if (!files.search.empty()) view->search = {"search/"};
  view->stylesheet = {files.stylesheet.empty() ? "" : "/" + files.stylesheet};
  view->script = {files.script.empty() ? "" : "/" + files.script};
  view->version = version;
  view->outline = std::make_shared<const Outline>(read_outline(files.land, files.places));
  if (facts.history) view->changes = {"changes/"};
  if (facts.history && !site.base_url.empty()) view->changes_feed = {"/changes/feed.xml"};
  view->clock = clock_turned(facts);
  if (has_releases(facts)) view->releases = {std::string(releases_address)};
  if (facts.beside) {
    view->beside = facts.beside->name;
    view->today = {"/../../"};
  }
  for (const model::NamedRevision& named : site.versions) view->earlier.push_back({named.name, {"/at/" + named.name + "/"}, ""});
  return view;
}

std::string list_title(const Facts& facts, const model::Kind& kind) { return label(facts, "kinds", kind.name); }
std::string list_address(const model::Kind& kind) { return kind.folder + "/"; }

namespace {

Head bare_head(const Facts& facts, Phrase title, std::string kind, std::string_view address) {
  Head head;
  head.title = std::move(title);
  head.kind = std::move(kind);
  head.canonical = canonical(facts, address);
  head.today = today(facts, address);
  head.crumbs.push_back(home_crumb(facts));
  head.versions = versions(facts, address);
  return head;
}

}  // namespace

Head head_titled(const Facts& facts, Phrase title, std::string kind, std::string_view address) {
  Head head = bare_head(facts, std::move(title), std::move(kind), address);
  head.linked_data = linked_data(facts, head);
  return head;
}

Head head_of_list(const Facts& facts, const model::Kind& kind) {
  Head head = head_titled(facts, list_title(facts, kind), "list", list_address(kind));
  head.section = kind.folder;
  return head;
}

Head head_of(const Facts& facts, RecordId id) {
  const auto& record = facts.graph[id];
  Head head = bare_head(facts, title_of(facts, id), record.kind->name, address_of(record));
  head.description = plain(facts, id, record.fields, model::Role::summary);
  head.section = section_of(record);
  if (!record.implied()) head.edit = edit_at_forge(facts.site, record.path);
  head.json = {"/" + address_of(record) + "index.json"};
  tell_versions(facts, id, head);
  if (can_be_followed(*record.kind)) {
    if (!facts.site.base_url.empty()) head.feed = {"/" + address_of(record) + "feed.xml"};
    head.calendar = {"/" + address_of(record) + "deadlines.ics"};
  }
  head.history = history_of(facts, id);
  if (!record.kind->folder.empty()) head.crumbs.push_back({list_title(facts, *record.kind), {list_address(*record.kind)}, ""});
  head.citation = citation_of(facts, id);
  head.linked_data = linked_data(facts, head);
  return head;
}

std::vector<Links> mentioned(const Facts& facts, RecordId id, const std::function<bool(const link::Edge&)>& shown_elsewhere) {
  std::map<const model::Kind*, Links> groups;
  std::set<RecordId> seen;
  for (const link::Edge& edge : facts.graph.into(id)) {
    if (edge.from.record == id || shown_elsewhere(edge) || !seen.insert(edge.from.record).second) continue;
    Link link = link_to(facts, edge.from.record);
    link.href = address_of(facts.graph, edge.from);
    groups[facts.graph[edge.from.record].kind].items.push_back(std::move(link));
  }
  std::vector<Links> made;
  for (auto& [kind, group] : groups) {
    group.title = list_title(facts, *kind);
    made.push_back(std::move(group));
  }
  return made;
}

}  // namespace kept::view

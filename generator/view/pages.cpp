#include "view/pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/slug.h"
#include "view/overviews.h"
#include "view/pages/briefing.h"
#include "view/pages/changes.h"
#include "view/pages/commitment.h"
#include "view/pages/country.h"
#include "view/pages/data.h"
#include "view/pages/declaration.h"
#include "view/pages/easy.h"
#include "view/pages/embed.h"
#include "view/pages/home.h"
#include "view/pages/lists.h"
#include "view/pages/record.h"
#include "view/pages/releases.h"
#include "view/pages/roundtable.h"
#include "view/pages/search.h"
#include "view/pages/text.h"
#include "view/versions.h"

namespace kept::view {

using link::RecordId;

namespace {

// What all pages share.
struct OfAllPages {
  std::shared_ptr<const SiteView> view;
  ReadingOrder order;
  const std::vector<DataFile>* data;
  std::string search;  // the folder of its modules
};
using Common = std::shared_ptr<const OfAllPages>;

template <auto maker>
Made record_view(const Facts& facts, const Common& common, RecordId id) {
  return made(maker(facts, common->view, id));
}

template <auto maker>
Made list_view(const Facts& facts, const Common& common, const model::Kind& kind) {
  return made(maker(facts, common->view, kind));
}

Made text_view(const Facts& facts, const Common& common, RecordId id) { return made(text_page(facts, common->view, common->order, id)); }

// Kinds with a page of their own making; all others are drawn by their table of fields.
struct KindPages {
  std::string_view kind;
  std::string_view record_template;
  Made (*record)(const Facts&, const Common&, RecordId);
  std::string_view list_template;
  Made (*list)(const Facts&, const Common&, const model::Kind&);
};

constexpr std::array<KindPages, 5> own_pages = {{
    {"commitment", "commitment.html", record_view<commitment_page>, "", nullptr},
    {"country", "country.html", record_view<country_page>, "country_list.html", list_view<country_list_page>},
    {"declaration", "declaration.html", record_view<declaration_page>, "record_list.html", list_view<record_list_page>},
    {"roundtable", "roundtable.html", record_view<roundtable_page>, "record_list.html", list_view<record_list_page>},
    {"page", "text.html", text_view, "", nullptr},
}};
constexpr KindPages tracked_pages = {"", "commitment.html", record_view<commitment_page>, "", nullptr};
constexpr KindPages plain_pages = {"", "record.html", record_view<record_page>, "record_list.html", list_view<record_list_page>};

const KindPages& pages_of(const model::Kind& kind) {
  const auto found = std::find_if(own_pages.begin(), own_pages.end(), [&](const KindPages& p) { return p.kind == kind.name; });
  if (found != own_pages.end()) return *found;
  return kind.tracked() ? tracked_pages : plain_pages;
}

std::string page_path(std::string_view address) { return std::string(address) + "index.html"; }

class Planner {
 public:
  Planner(const Facts& facts, const SiteFiles& files, base::Report& report) : facts_(facts), common_(std::make_shared<const OfAllPages>(OfAllPages{site_view(facts, files), ReadingOrder(facts), files.data, std::string(files.search)})), report_(report) {}

  std::vector<PagePlan> run() {
    add("index.html", "home.html", [this_facts = &facts_, common = common_] { return made(home_page(*this_facts, common->view)); }, nullptr);
    if (!facts_.translated() && !facts_.beside) {  // hosts know one, for the whole site
      add("404.html", "404.html", [this_facts = &facts_, common = common_] { return made(not_found_page(*this_facts, common->view)); }, nullptr);
      plans_.back().anywhere = true;
    }
    add(page_path(data_address), "data.html", [this_facts = &facts_, common = common_] { return made(data_page(*this_facts, common->view, common->data ? std::span(*common->data) : std::span<const DataFile>())); }, nullptr);
    if (!common_->search.empty()) add(page_path(search_address), "search.html", [this_facts = &facts_, common = common_] { return made(search_page(*this_facts, common->view, common->search)); }, nullptr);
    for (const model::Kind& kind : facts_.graph.kinds().all()) kind.tracked() ? add_promise_lists(kind) : add_list(kind);
    for (PagePlan& plan : overviews(facts_, common_->view)) add(std::move(plan.path), plan.template_name, std::move(plan.make), nullptr);
    if (facts_.history) add_changes();
    if (has_releases(facts_)) add(page_path(releases_address), "releases.html", [facts = &facts_, common = common_] { return made(releases_page(*facts, common->view)); }, nullptr);
    for (const RecordId id : facts_.graph.published()) add_record(id);
    for (const RecordId id : facts_.graph.published()) add_easy(id);
    for (const RecordId id : facts_.graph.published()) add_redirects(id);
    return std::move(plans_);
  }

 private:
  void add_list(const model::Kind& kind) {
    const KindPages& own = pages_of(kind);
    if (!own.list || facts_.graph.of_kind(kind).empty()) return;
    add(page_path(list_address(kind)), own.list_template, [facts = &facts_, common = common_, kind = &kind, list = own.list] { return list(*facts, common, *kind); }, nullptr);
  }

  void add_promise_lists(const model::Kind& kind) {
    if (facts_.graph.of_kind(kind).empty()) return;
    for (PromiseList& made_list : promise_lists(facts_, kind)) {
      const auto list = std::make_shared<const PromiseList>(std::move(made_list));
      for (std::size_t page = 0; page < pages_of(*list); ++page)
        add(page_path(address_of(*list, page)), "promise_list.html", [facts = &facts_, common = common_, list, page] { return made(promise_list_page(*facts, common->view, *list, page)); }, nullptr);
    }
  }

  void add_changes() {
    const auto all = std::make_shared<const std::vector<MonthOfChanges>>(stretches(*facts_.history));
    add("changes/index.html", "changes.html", [facts = &facts_, common = common_, all] { return made(changes_page(*facts, common->view, *all)); }, nullptr);
    for (std::size_t i = 0; i < all->size(); ++i)
      add(page_path((*all)[i].address), "changes.html", [facts = &facts_, common = common_, all, i] { return made(changes_page(*facts, common->view, *all, i)); }, nullptr);
  }

  void add_record(RecordId id) {
    const auto& record = facts_.graph[id];
    const auto address = address_of(record);
    if (address.empty()) return;  // the home page's text
    const KindPages& own = pages_of(*record.kind);
    if (record.kind->name == model::country_kind)
      add(page_path(briefing_address(record)), "briefing.html", [facts = &facts_, common = common_, id] { return made(briefing_page(*facts, common->view, id)); }, nullptr);
    if (can_be_embedded(facts_, *record.kind))
      add(page_path(embed_address(record)), "embed.html", [facts = &facts_, common = common_, id] { return made(embed_page(*facts, common->view, id)); }, nullptr);
    add(page_path(address), own.record_template, [facts = &facts_, common = common_, id, make = own.record] { return make(*facts, common, id); }, &record);
  }

  void add_easy(RecordId id) {
    if (!easy_version(facts_, id)) return;
    const auto& record = facts_.graph[id];
    add(page_path(easy_address(record).to), "easy.html", [facts = &facts_, common = common_, id] { return made(easy_page(*facts, common->view, id)); }, &record);
  }

  // An alias is an old slug of the kind, or an old address.
  void add_redirects(RecordId id) {
    const auto& record = facts_.graph[id];
    for (const model::Value& alias : list_of(record.fields, model::Role::aliases)) {
      if (!alias.line()) continue;
      std::string address = *alias.line();
      if (base::is_slug(address)) {
        const auto own = address_of(record);
        address = own.substr(0, own.size() - record.slug.size() - 1) + address;
      }
      address.erase(0, address.find_first_not_of('/'));
      if (!address.ends_with('/') && !address.ends_with(".html")) address += '/';
      const std::string path = address.ends_with('/') ? page_path(address) : address;
      if (const auto taken = places_.find(path); taken != places_.end()) {
        report_.error("alias/taken", record.path, alias.at, fmt::format("There is already a page at “{}”", address), "Take this alias out, or rename the other page");
        continue;
      }
      add(path, "redirect.html", [facts = &facts_, common = common_, id] { return made(redirect_page(*facts, common->view, id)); }, nullptr);
    }
  }

  void add(std::string path, std::string_view template_name, std::function<Made()> make, const model::Record* record) {
    const auto [place, fresh] = places_.emplace(path, record);
    if (!fresh) {
      const bool twice = record && place->second && record->kind == place->second->kind && record->slug == place->second->slug;  // record/duplicate says so
      if (record && !twice)
        report_.error("address/taken", record->path, record->at, fmt::format("“{}” is already the address of {}", address_of(*record), place->second ? place->second->path : "a page that Kept makes itself"),
                      "Rename this file");
      return;
    }
    if (is_language_folder(path)) {
      if (record)
        report_.error("address/taken", record->path, record->at, fmt::format("Below “{}” stand the pages in that language", path.substr(0, path.find('/') + 1)), "Give this folder another name");
      return;
    }
    plans_.push_back({facts_.folder() + path, template_name, std::move(make), false, facts_.folder()});
  }

  bool is_language_folder(std::string_view path) const {
    const auto& languages = facts_.site.languages;
    return path.find('/') != std::string_view::npos && std::find(languages.begin() + 1, languages.end(), path.substr(0, path.find('/'))) != languages.end();
  }

  const Facts& facts_;
  Common common_;
  base::Report& report_;
  std::map<std::string, const model::Record*, std::less<>> places_;
  std::vector<PagePlan> plans_;
};

}  // namespace

const std::vector<TemplateUse>& template_uses() {
  static const std::vector<TemplateUse> uses = [] {
    std::vector<TemplateUse> all = {
        {"home.html", &shape_of<Root<HomePage>>},
        {"promise_list.html", &shape_of<Root<PromiseListPage>>},
        {"country_list.html", &shape_of<Root<CountryListPage>>},
        {"record_list.html", &shape_of<Root<RecordListPage>>},
        {"commitment.html", &shape_of<Root<CommitmentPage>>},
        {"country.html", &shape_of<Root<CountryPage>>},
        {"briefing.html", &shape_of<Root<BriefingPage>>},
        {"declaration.html", &shape_of<Root<DeclarationPage>>},
        {"roundtable.html", &shape_of<Root<RoundtablePage>>},
        {"record.html", &shape_of<Root<RecordPage>>},
        {"changes.html", &shape_of<Root<ChangesPage>>},
        {"releases.html", &shape_of<Root<ReleasesPage>>},
        {"data.html", &shape_of<Root<DataPage>>},
        {"search.html", &shape_of<Root<SearchPage>>},
        {"text.html", &shape_of<Root<TextPage>>},
        {"embed.html", &shape_of<Root<EmbedPage>>},
        {"easy.html", &shape_of<Root<EasyPage>>},
        {"404.html", &shape_of<Root<NoticePage>>},
        {"redirect.html", &shape_of<Root<NoticePage>>},
    };
    for (const TemplateUse& use : overview_templates()) all.push_back(use);
    return all;
  }();
  return uses;
}

std::vector<PagePlan> pages(const Facts& facts, const SiteFiles& files, base::Report& report) { return Planner(facts, files, report).run(); }

std::vector<Standing> addresses(const Facts& facts) {
  const std::vector<std::string_view> everywhere(facts.site.languages.begin(), facts.site.languages.end());
  std::vector<Standing> all = {{"", everywhere}, {std::string(data_address), everywhere}, {std::string(search_address), everywhere}};
  for (const model::Kind& kind : facts.graph.kinds().all())
    if ((kind.tracked() || pages_of(kind).list) && !facts.graph.of_kind(kind).empty()) all.push_back({list_address(kind), everywhere});
  for (Link& link : overview_links(facts)) all.push_back({std::move(link.href.to), everywhere});
  if (facts.history) {
    all.push_back({"changes/", everywhere});
    for (MonthOfChanges& stretch : stretches(*facts.history)) all.push_back({std::move(stretch.address), everywhere});
  }
  if (has_releases(facts)) all.push_back({std::string(releases_address), everywhere});
  for (const RecordId id : facts.graph.published())
    if (auto address = address_of(facts.graph[id]); !address.empty()) all.push_back({std::move(address), languages_of(facts, id)});
  for (const RecordId id : facts.graph.published())
    if (auto languages = easy_languages_of(facts, id); !languages.empty()) all.push_back({easy_address(facts.graph[id]).to, std::move(languages)});
  return all;
}

}  // namespace kept::view

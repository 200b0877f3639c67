#include "view/linked_data.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/json_text.h"
#include "view/frame.h"

namespace kept::view {
namespace {

using base::JsonText;

// What schema.org calls a page of a kind; all others are a WebPage.
struct Sort {
  std::string_view kind, type;
};
constexpr std::array<Sort, 9> sorts = {{{"home", "WebSite"},
                                        {"list", "CollectionPage"},
                                        {"data", "Dataset"},
                                        {"commitment", "Article"},
                                        {"declaration", "Article"},
                                        {"roundtable", "Article"},
                                        {"practice", "Article"},
                                        {"country", "ProfilePage"},
                                        {"organisation", "ProfilePage"}}};

std::string_view type_of(const Head& head) {
  const auto found = std::find_if(sorts.begin(), sorts.end(), [&](const Sort& sort) { return sort.kind == head.kind; });
  return found == sorts.end() ? "WebPage" : found->type;
}

void write_breadcrumbs(const Facts& facts, const Head& head, JsonText& json) {
  std::int64_t position = 0;
  const auto add = [&](std::string_view name, std::string_view address) {
    json.open_object().member("@type", "ListItem").key("position").number(++position);
    json.member("name", name).member("item", address).close_object();
  };
  json.open_object().member("@type", "BreadcrumbList").key("itemListElement").open_list();
  for (const Link& crumb : head.crumbs) add(crumb.text, facts.site.base_url + facts.folder() + crumb.href.to);
  add(head.title, head.canonical.to);
  json.close_list().close_object();
}

void write_page(const Facts& facts, const Head& head, JsonText& json) {
  const std::string_view site = facts.site.title.in(facts.language());
  const bool titled = !head.title.empty(), addressed = !facts.site.base_url.empty();
  const auto known = [&](std::string_view key, std::string_view value) {
    if (!value.empty()) json.member(key, value);
  };
  json.open_object().member("@type", type_of(head)).member("name", titled && head.kind != "data" ? std::string_view(head.title) : site);
  if (type_of(head) == "Article") json.member("headline", head.title);
  known("description", head.description.empty() && (!titled || head.kind == "data") ? facts.site.description.in(facts.language()) : std::string_view(head.description));
  json.member("inLanguage", facts.language());
  known("url", head.canonical.to);
  known("license", licence_named(facts.site.licence).address);
  if (head.history && !head.history->days.empty()) json.member("dateModified", head.history->days.front().date.iso);
  else if (head.json.to.empty()) json.member("dateModified", base::written(facts.today));  // a page about the record as a whole
  json.key("publisher").open_object().member("@type", "Organization").member("name", site).close_object();
  if (titled) {
    json.key("isPartOf").open_object().member("@type", "WebSite").member("name", site);
    known("url", facts.site.base_url);
    json.close_object();
  }
  if (head.kind == "data" && addressed)
    json.key("distribution").open_object().member("@type", "DataDownload").member("encodingFormat", "application/json").member("contentUrl", facts.site.base_url + "data/datapackage.json").close_object();
  json.close_object();
}

}  // namespace

Markup linked_data(const Facts& facts, const Head& head) {
  JsonText json(JsonText::Layout::in_html);
  json.open_object().member("@context", "https://schema.org").key("@graph").open_list();
  write_page(facts, head, json);
  if (!head.title.empty() && !head.canonical.to.empty()) write_breadcrumbs(facts, head, json);
  json.close_list().close_object();
  return {"<script type=\"application/ld+json\">" + json.taken() + "</script>"};
}

}  // namespace kept::view

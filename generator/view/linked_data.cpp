#include "view/linked_data.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "view/frame.h"

namespace kept::view {
namespace {

using Json = nlohmann::ordered_json;

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

Json breadcrumbs(const Facts& facts, const Head& head) {
  Json items = Json::array();
  const auto add = [&](const std::string& name, const std::string& address) {
    items.push_back({{"@type", "ListItem"}, {"position", items.size() + 1}, {"name", name}, {"item", address}});
  };
  for (const Link& crumb : head.crumbs) add(crumb.text, facts.site.base_url + facts.folder() + crumb.href.to);
  add(head.title, head.canonical.to);
  return {{"@type", "BreadcrumbList"}, {"itemListElement", std::move(items)}};
}

}  // namespace

std::string sealed(std::string_view json, std::string_view signs) {
  std::string out;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    const std::string_view three = json.substr(i, 3);
    if (three == "\xE2\x80\xA8" || three == "\xE2\x80\xA9") {
      out += json[i + 2] == '\xA8' ? "\\u2028" : "\\u2029";
      i += 2;
    } else if (signs.find(c) != signs.npos) {
      out += fmt::format("\\u{:04x}", static_cast<unsigned char>(c));
    } else {
      out += c;
    }
  }
  return out;
}

Markup linked_data(const Facts& facts, const Head& head) {
  const std::string site(facts.site.title.in(facts.language()));
  const auto licence = licence_named(facts.site.licence);
  const bool titled = !head.title.empty();
  std::string description = head.description;
  if (description.empty() && (!titled || head.kind == "data")) description = facts.site.description.in(facts.language());
  Json page = {{"@type", type_of(head)}, {"name", head.kind == "data" ? site : titled ? std::string(head.title) : site}};
  if (type_of(head) == "Article") page["headline"] = std::string(head.title);
  if (!description.empty()) page["description"] = description;
  page["inLanguage"] = facts.language();
  if (!head.canonical.to.empty()) page["url"] = head.canonical.to;
  if (!licence.address.empty()) page["license"] = licence.address;
  if (head.history && !head.history->days.empty()) page["dateModified"] = head.history->days.front().date.iso;
  else if (head.json.to.empty()) page["dateModified"] = base::written(facts.today);  // a page about the record as a whole
  page["publisher"] = {{"@type", "Organization"}, {"name", site}};
  if (titled) page["isPartOf"] = {{"@type", "WebSite"}, {"name", site}};
  if (titled && !facts.site.base_url.empty()) page["isPartOf"]["url"] = facts.site.base_url;
  if (head.kind == "data" && !facts.site.base_url.empty())
    page["distribution"] = {{"@type", "DataDownload"}, {"encodingFormat", "application/json"}, {"contentUrl", facts.site.base_url + "data/datapackage.json"}};
  Json graph = Json::array({std::move(page)});
  if (titled && !head.canonical.to.empty()) graph.push_back(breadcrumbs(facts, head));
  const Json whole = {{"@context", "https://schema.org"}, {"@graph", std::move(graph)}};
  return {"<script type=\"application/ld+json\">" + sealed(whole.dump(-1, ' ', false, Json::error_handler_t::replace), "<>&") + "</script>"};
}

}  // namespace kept::view

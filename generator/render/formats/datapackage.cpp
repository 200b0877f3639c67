#include "render/formats/datapackage.h"

#include <fmt/format.h>

#include "view/frame.h"

namespace kept::render {
namespace {

using Json = nlohmann::ordered_json;

// What the profile allows in a name: the address of the site without its scheme, else `tracker`.
std::string name_of(const model::Site& site) {
  std::string name;
  std::string_view address = site.base_url;
  if (const auto host = address.find("//"); host != std::string_view::npos) address.remove_prefix(host + 2);
  for (const char c : address) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    const bool fit = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9') || lower == '.' || lower == '-' || lower == '_';
    if (fit) name += lower;
    else if (!name.empty() && name.back() != '-') name += '-';
  }
  while (name.ends_with('-')) name.pop_back();
  return name.empty() ? "tracker" : name;
}

Json resource(const Table& table) {
  return {{"profile", "tabular-data-resource"}, {"name", table.name}, {"path", table.name + ".csv"}, {"format", "csv"},
          {"mediatype", "text/csv"}, {"encoding", "utf-8"}, {"bytes", table.csv.size()}, {"schema", table.schema}};
}

}  // namespace

std::string datapackage(const view::Facts& facts, std::span<const Table> tables) {
  const auto& site = facts.site;
  Json json = {{"profile", "tabular-data-package"}, {"name", name_of(site)}, {"title", site.title.in(facts.language())}};
  if (!site.description.empty()) json["description"] = site.description.in(facts.language());
  if (!site.base_url.empty()) json["homepage"] = site.base_url;
  json["created"] = base::written(facts.today) + "T00:00:00Z";
  if (const auto licence = view::licence_named(site.licence); !licence.address.empty()) json["licenses"] = Json::array({{{"name", site.licence}, {"title", licence.name}, {"path", licence.address}}});
  json["resources"] = Json::array();
  for (const Table& table : tables) json["resources"].push_back(resource(table));
  return json.dump(1, '\t', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace kept::render

#include "render/formats/sitemap.h"

#include <fmt/format.h>

#include "render/formats/xml.h"
#include "view/pages.h"

namespace kept::render {
namespace {

constexpr std::size_t most_addresses = 50'000;
constexpr std::string_view head = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
constexpr std::string_view schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

std::string part(const view::Facts& facts, const std::vector<std::string>& addresses, std::size_t first) {
  std::string out = fmt::format("{}<urlset xmlns=\"{}\">\n", head, schema);
  for (std::size_t i = first; i < std::min(first + most_addresses, addresses.size()); ++i)
    out += fmt::format("<url><loc>{}</loc></url>\n", xml_address(facts.site.base_url + addresses[i]));
  return out + "</urlset>\n";
}

}  // namespace

std::vector<base::File> sitemap(const view::Facts& facts) {
  const auto addresses = view::addresses(facts);
  if (addresses.size() <= most_addresses) return {{"sitemap.xml", part(facts, addresses, 0)}};
  std::vector<base::File> files;
  std::string index = fmt::format("{}<sitemapindex xmlns=\"{}\">\n", head, schema);
  for (std::size_t first = 0; first < addresses.size(); first += most_addresses) {
    files.push_back({fmt::format("sitemap-{}.xml", files.size() + 1), part(facts, addresses, first)});
    index += fmt::format("<sitemap><loc>{}{}</loc></sitemap>\n", xml(facts.site.base_url), files.back().path);
  }
  files.push_back({"sitemap.xml", index + "</sitemapindex>\n"});
  return files;
}

}  // namespace kept::render

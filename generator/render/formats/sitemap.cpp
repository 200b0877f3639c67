#include "render/formats/sitemap.h"

#include <fmt/format.h>

#include <algorithm>

#include "render/formats/xml.h"
#include "view/pages.h"

namespace kept::render {
namespace {

constexpr std::size_t most_addresses = 50'000;
constexpr std::string_view head = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
constexpr std::string_view schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

std::string whole(const view::Facts& facts, std::string_view address, std::string_view language) {
  const bool original = language == facts.language_of_originals();
  return xml_address(fmt::format("{}{}{}{}", facts.site.base_url, original ? "" : language, original ? "" : "/", address));
}

// A page in one language, with the same in the others.
void add(const view::Facts& facts, const view::Standing& page, std::string_view language, std::string& out) {
  out += fmt::format("<url><loc>{}</loc>", whole(facts, page.address, language));
  if (page.languages.size() > 1)
    for (const std::string_view other : page.languages) out += fmt::format("<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{}\"/>", xml(other), whole(facts, page.address, other));
  out += "</url>\n";
}

// Entries that name each other grow with the square of the languages; search engines take 50 MB a file.
std::size_t most_in_a_file(const view::Facts& facts) {
  const auto languages = facts.site.languages.size();
  return most_addresses / std::max<std::size_t>(1, languages / 2);
}

}  // namespace

std::vector<base::File> sitemap(const view::Facts& facts) {
  const std::string opening = fmt::format("{}<urlset xmlns=\"{}\"{}>\n", head, schema, facts.site.languages.size() > 1 ? " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"" : "");
  std::vector<std::string> parts = {opening};
  std::size_t in_part = 0;
  for (const view::Standing& page : view::addresses(facts))
    for (const std::string_view language : page.languages) {
      if (in_part++ == most_in_a_file(facts)) {
        parts.push_back(opening);
        in_part = 1;
      }
      add(facts, page, language, parts.back());
    }
  for (std::string& part : parts) part += "</urlset>\n";
  if (parts.size() == 1) return {{"sitemap.xml", std::move(parts.front())}};
  std::vector<base::File> files;
  std::string index = fmt::format("{}<sitemapindex xmlns=\"{}\">\n", head, schema);
  for (std::string& part : parts) {
    files.push_back({fmt::format("sitemap-{}.xml", files.size() + 1), std::move(part)});
    index += fmt::format("<sitemap><loc>{}{}</loc></sitemap>\n", xml(facts.site.base_url), files.back().path);
  }
  files.push_back({"sitemap.xml", index + "</sitemapindex>\n"});
  return files;
}

}  // namespace kept::render

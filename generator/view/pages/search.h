// The page that searches, and for those without scripts the lists that lead to every record.
#pragma once

#include "view/page.h"

namespace kept::view {

struct SearchFacet {
  std::string id, title;
};
template <>
inline constexpr auto members_of<SearchFacet> = members("search_facet", field<&SearchFacet::id>("id"), field<&SearchFacet::title>("title"));

struct SearchPage {
  Address modules;  // what the browser runs
  std::vector<SearchFacet> facets;
  std::vector<Links> indexes;
};
template <>
inline constexpr auto members_of<SearchPage> = members(
    "search_page", field<&SearchPage::modules>("modules"), field<&SearchPage::facets>("facets"), field<&SearchPage::indexes>("indexes"));

inline constexpr std::string_view search_address = "search/";

// `modules`: their folder, from the site's root.
Root<SearchPage> search_page(const Facts& facts, std::shared_ptr<const SiteView> site, std::string_view modules);

}  // namespace kept::view

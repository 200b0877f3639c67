// The way in: what this is, where the promises stand, what changed lately, what is due next.
#pragma once

#include "view/events.h"
#include "view/page.h"
#include "view/rows.h"

namespace kept::view {

struct HomePage {
  Markup intro;                       // content/index.md
  std::int64_t total = 0, countries = 0, overdue = 0, stale = 0;
  std::vector<Share> shares;
  std::vector<EventView> latest;      // the newest updates, newest first
  std::vector<Shared<PromiseRow>> due;        // overdue first, then by date
  std::vector<Link> by_country, by_theme, by_declaration;  // the note is a count
  Address promises;                   // the list of all
};
template <>
inline constexpr auto members_of<HomePage> = members(
    "home_page",
    field<&HomePage::intro>("intro"), field<&HomePage::total>("total"), field<&HomePage::countries>("countries"), field<&HomePage::overdue>("overdue"),
     field<&HomePage::stale>("stale"), field<&HomePage::shares>("shares"), field<&HomePage::latest>("latest"), field<&HomePage::due>("due"),
     field<&HomePage::by_country>("by_country"), field<&HomePage::by_theme>("by_theme"), field<&HomePage::by_declaration>("by_declaration"),
     field<&HomePage::promises>("promises"));

Root<HomePage> home_page(const Facts& facts, std::shared_ptr<const SiteView> site);

}  // namespace kept::view

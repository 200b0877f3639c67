// The pages about the record as a whole: what is due, who promised what on which theme, how instruments match, what happened when.
// A table of rows; a site has those for which it has records.
#pragma once

#include <vector>

#include "view/made.h"

namespace kept::view {

// What they share is worked out once, here, in one pass each; the pages are made later, one at a time. `facts` must outlive the plans.
std::vector<PagePlan> overviews(const Facts& facts, const std::shared_ptr<const SiteView>& site);

std::vector<Link> overview_links(const Facts& facts);  // the first page of each; the note says what it shows
std::vector<TemplateUse> overview_templates();

}  // namespace kept::view

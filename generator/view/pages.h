// The whole site as a list of pages to be made: where each stands, which template draws it, and how its view is made.
// Views are made one at a time and dropped, so that memory holds only those in hand.
#pragma once

#include <string>
#include <vector>

#include "base/finding.h"
#include "view/facts.h"
#include "view/frame.h"
#include "view/made.h"

namespace kept::view {

// Every template that pages are drawn with.
const std::vector<TemplateUse>& template_uses();

// `facts` must outlive the plans. Findings: address/taken, alias/taken.
std::vector<PagePlan> pages(const Facts& facts, const SiteFiles& files, base::Report& report);

// A page of a record or a list, as an address from the root of a language, and the languages in which it says something of
// its own: where a record is not translated, its page there shows the original.
struct Standing {
  std::string address;
  std::vector<std::string_view> languages;
};
std::vector<Standing> addresses(const Facts& facts);  // for the sitemap

}  // namespace kept::view

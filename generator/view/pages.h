// The whole site as a list of pages to be made: where each stands, which template draws it, and how its view is made.
// Views are made one at a time and dropped, so that memory holds only those in hand.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "view/facts.h"
#include "view/frame.h"
#include "view/shape.h"

namespace kept::view {

// A view with its type left behind: a template asks for it by shape.
struct Made {
  const Shape* shape = nullptr;
  std::shared_ptr<const void> root;
};

struct PagePlan {
  std::string path;                // `commitments/tha-mou-atd/index.html`
  std::string_view template_name;  // `commitment.html`
  std::function<Made()> make;
  bool anywhere = false;           // shown at addresses of any depth: 404
  std::string folder = {};         // of its language, with which the path begins: nothing, or `th/`
};

// Every template that pages are drawn with, and the shape of what it is given.
struct TemplateUse {
  std::string_view name;
  const Shape* root;
};
const std::vector<TemplateUse>& template_uses();

// `facts` must outlive the plans. Findings: address/taken, alias/taken.
std::vector<PagePlan> pages(const Facts& facts, const SiteFiles& files, base::Report& report);

// Records and lists, as addresses from the site's root: for the sitemap.
std::vector<std::string> addresses(const Facts& facts);

}  // namespace kept::view

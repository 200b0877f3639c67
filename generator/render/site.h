// Views + templates -> the files of the site, page by page, on all cores.
#pragma once

#include <functional>
#include <span>
#include <string_view>

#include "base/result.h"
#include "base/stopwatch.h"
#include "render/template/templates.h"
#include "view/data_file.h"
#include "view/facts.h"
#include "view/pages.h"

namespace kept::render {

// Takes a finished file; called from many threads.
using Sink = std::function<base::Result<void>(std::string_view path, std::string_view bytes)>;

// From the `.html` files below `templates/` and `theme/components/`; findings stand in those files.
Templates load_templates(const std::vector<base::File>& files, const view::Messages& words, base::Report& report);

// Pages are made, drawn and handed over one at a time; the first failure of the sink ends the work. `base_url` is where the
// site will stand, or empty: a page that is shown at any address finds its way to the root by it. `took` is told of each
// page, by its template.
base::Result<void> draw(std::span<const view::PagePlan> plans, const Templates& templates, const view::Messages& words, std::string_view base_url, const Sink& sink,
                        const base::Took& took = {});

// What is no page: data per record and in bulk (`data` gains a row for each file of it), calendars, and where the site says where it will stand the
// feeds and the sitemap.
base::Result<void> write_formats(const view::Facts& facts, const Sink& sink, std::vector<view::DataFile>& data);

}  // namespace kept::render

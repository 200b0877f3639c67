// What the makers of pages share: heads, crumbs, and what else names a record.
#pragma once

#include <functional>

#include "view/data_file.h"
#include "view/page.h"

namespace kept::view {

// The files that pages ask for, by their final names.
struct SiteFiles {
  std::string stylesheet, script;               // from the site's root
  const std::vector<DataFile>* data = nullptr;  // what may be downloaded; looked at when the page that lists it is made
  std::string_view land = {}, places = {};      // the bytes of theme/map/; empty: no map
  std::string_view search = {};                 // the folder of the modules that search, from the site's root
};

// A licence as readers call it, and where it can be read: empty where that is not known.
struct Licence {
  std::string_view id, name, address;
};
Licence licence_named(std::string_view id);

std::shared_ptr<const SiteView> site_view(const Facts& facts, const SiteFiles& files);

Head head_of(const Facts& facts, link::RecordId record);
Head head_of_list(const Facts& facts, const model::Kind& kind);
Head head_titled(const Facts& facts, Phrase title, std::string kind, std::string_view address);

std::string list_title(const Facts& facts, const model::Kind& kind);
std::string list_address(const model::Kind& kind);

// The records that name this one, by kind, each once, without those whose edge the page shows elsewhere.
std::vector<Links> mentioned(const Facts& facts, link::RecordId record, const std::function<bool(const link::Edge&)>& shown_elsewhere);

}  // namespace kept::view

// A whole tracker as a test writes it, read and linked by the program's own functions. For rooms from link/ up:
//   const auto tracker = site_of({{"content/commitments/a.md", "---\ntitle: A\ncountry: THA\n---\n"}});
//   CHECK(places(tracker.report) == "");
#pragma once

#include "link/graph.h"
#include "support/findings.h"
#include "support/records.h"

namespace kept::test {

struct Tracker {
  std::unique_ptr<const model::Kinds> kinds;  // the graph points into it
  model::Site site;
  base::Report report;
  link::Graph graph;

  const model::Record& operator()(std::string_view kind, std::string_view slug) const {
    return record(graph.records(), kind, slug);
  }
  link::RecordId id(std::string_view kind, std::string_view slug) const {
    return static_cast<link::RecordId>(&(*this)(kind, slug) - graph.records().data());
  }
};

inline Tracker site_of(std::vector<base::File> files, bool drafts = false) {
  Content content = records_of(std::move(files));
  Tracker made;
  made.kinds = std::move(content.kinds);
  made.site = std::move(content.site);
  made.report = std::move(content.report);
  made.graph = link::link(std::move(content.records), *made.kinds, drafts, made.report);
  return made;
}

}  // namespace kept::test

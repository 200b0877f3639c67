// Content as a test writes it, read into records by the program's own functions. For rooms from model/ up.
#pragma once

#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "model/records.h"
#include "model/site.h"

namespace kept::test {

struct Content {
  std::unique_ptr<const model::Kinds> kinds;  // the records point into it
  model::Site site;
  base::Report report;
  model::Records records;
};

// A kept.yaml among the files is read; without one the site speaks English and Thai.
inline Content records_of(std::vector<base::File> files) {
  base::File kept_yaml{"kept.yaml", "title: A tracker\nlanguages: [en, th]\n"};
  for (const base::File& file : files)
    if (file.path == kept_yaml.path) kept_yaml = file;
  Content made;
  made.kinds = std::make_unique<const model::Kinds>(model::built_in_kinds());
  made.site = model::read_site(kept_yaml, made.report);
  made.records = model::read_records(files, *made.kinds, made.site, made.report);
  return made;
}

inline const model::Record& record(const std::vector<model::Record>& all, std::string_view kind,
                                   std::string_view slug) {
  for (const model::Record& one : all)
    if (one.kind->name == kind && one.slug == slug) return one;
  FAIL("There is no " << kind << " " << slug);
  return all.front();
}

}  // namespace kept::test

// Files -> Records: every content file is read, alone, on all cores; what it holds stands in one sorted list.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/file.h"
#include "base/finding.h"
#include "base/stopwatch.h"
#include "model/kind.h"
#include "model/record.h"
#include "model/shelf.h"
#include "model/site.h"

namespace kept::model {

struct Records {
  std::vector<Record> all;          // by kind, then slug, then path; duplicates are reported and kept
  std::vector<std::string> assets;  // paths of files to publish as they are, sorted
  std::size_t files = 0;            // content files given; each is in `all`, in `assets` or has a finding
};

// `took` is told of each file, by its path. Findings: field/…, date/…, slug/bad, record/duplicate, translation/…, file/unknown, and those of the parse room.
// What the shelf holds is taken from there, and what it lacks put back.
Records read_records(std::span<const base::File> files, const Kinds& kinds, const Site& site, base::Report& report, const base::Took& took = {}, const Shelf* shelf = nullptr);

// One version of one file, to be compared with another: texts as written and not rendered, no language and no status of the
// scale asked for, since both change with time.
struct Version {
  std::vector<Record> records;  // or the translation that the file is
  bool readable = true;         // false: something in it cannot be read, so that what it says is not known
};
Version read_version(const base::File& file, const Kinds& kinds);

}  // namespace kept::model

// Where things stand in a tracker: what a path says of the record in it.
#pragma once

#include <string>
#include <string_view>

#include "base/finding.h"
#include "model/kind.h"

namespace kept::model {

struct Seat {
  enum class Form {
    record,    // one record: Markdown or YAML
    list,      // content/<folder>.yaml: a list of records
    asset,     // a picture, a PDF, a table: published beside the pages
    unknown,   // nothing that Kept knows what to do with
    elsewhere  // not below content/
  };
  Form form = Form::elsewhere;
  const Kind* kind = nullptr;
  std::string slug;      // record: the file's stem; a folder's index.md is called like its folder
  std::string language;  // of a translation: `name.th.md`, or of a list, which cannot have one; else empty
  bool easy = false;     // a version that is easy to read: `name.easy.md`, `name.easy.th.md`
  std::string folder;    // page: its folder below content/, with a slash at its end
  bool index = false;    // page: index.md
};

Seat seat_of(std::string_view path, const Kinds& kinds);

// Endings of files that are published as they are; pictures among them are shown.
bool is_asset(std::string_view path);

}  // namespace kept::model

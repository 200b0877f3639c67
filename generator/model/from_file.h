// What one content file holds.
#pragma once

#include <vector>

#include "base/finding.h"
#include "model/record.h"
#include "model/translations.h"

namespace kept::model {

struct FromFile {
  std::vector<Record> records;
  std::vector<Overlay> translations;
  bool asset = false;
  base::Report report;
};

}  // namespace kept::model

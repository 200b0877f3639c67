// A file of data that readers may take along, as the page of downloads lists it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace kept::view {

struct DataFile {
  enum class Form : std::uint8_t { package, table, records, schema };
  Form form = Form::table;
  std::string path;      // `data/commitments.csv`
  std::string of;        // a kind or `site`; of a table that spans kinds, its own name
  std::string list;      // of a table of parts: `updates`; else empty
  std::size_t rows = 0;  // of a table, or records
  std::size_t bytes = 0;
};

}  // namespace kept::view

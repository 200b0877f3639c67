// Items put at the end of a list in a file that people keep: everything that stood there stays, byte for byte.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/file.h"
#include "base/result.h"
#include "parse/document.h"

namespace kept::commands {

struct Graft {
  std::string bytes;        // of the whole file
  std::uint32_t line = 0;   // the first that is new, from 1
  std::string added;        // what is new, whole lines with their ends
};

// `item`: of a list file, the id of the item that is the record; empty: the whole file is. `key`: of a list, which may not be
// there yet. Failures: a file written so that it cannot be known where the items belong.
base::Result<Graft> graft(const base::File& file, std::string_view item, std::string_view key, std::span<const parse::Node> items);

// A value as YAML that reads the same, whatever it holds; each line after the first is indented by `indent`.
std::string as_yaml(const parse::Node& node, std::size_t indent);

}  // namespace kept::commands

// Records to bytes and back. Each type is walked through once, by a pen that writes or one that reads. Behind shelf.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/file.h"
#include "model/from_file.h"
#include "model/kind.h"

namespace kept::model {

struct FieldNumbers {
  explicit FieldNumbers(const Kinds& kinds);

  std::vector<const Field*> all;                           // nullptr first: no field
  std::unordered_map<const Field*, std::uint32_t> number;  // places in `all`
};

// Empty where a part is no item of a list of its record.
std::string wrap(FromFile& read, const base::File& file, const Kinds& kinds, const FieldNumbers& fields);

// Nothing where the bytes are no records of that file.
std::optional<FromFile> unwrap(std::string_view bytes, const base::File& file, const Kinds& kinds, const FieldNumbers& fields);

}  // namespace kept::model

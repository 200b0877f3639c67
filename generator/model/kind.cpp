#include "model/kind.h"

#include <algorithm>

namespace kept::model {
namespace {

template <class Test>
const Kind* first(const std::vector<Kind>& kinds, Test test) {
  const auto found = std::find_if(kinds.begin(), kinds.end(), test);
  return found == kinds.end() ? nullptr : &*found;
}

}  // namespace

const Kind* Kinds::named(std::string_view name) const {
  return first(kinds_, [&](const Kind& k) { return k.name == name; });
}

const Kind* Kinds::in_folder(std::string_view folder) const {
  return folder.empty() ? nullptr : first(kinds_, [&](const Kind& k) { return k.folder == folder; });
}

}  // namespace kept::model

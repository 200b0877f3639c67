#include "model/record.h"

#include <algorithm>
#include <iterator>

namespace kept::model {

bool Record::draft() const {
  const Value* value = fields.find(Role::draft);
  return value && value->flag() && *value->flag();
}

const Translation* Record::version(std::string_view language, bool easy) const {
  const auto found = std::find_if(translations.begin(), translations.end(), [&](const Translation& t) { return t.language == language && t.easy == easy; });
  return found == translations.end() ? nullptr : &*found;
}

const Part* Record::part(std::string_view id) const {
  const auto found =
      std::lower_bound(parts_by_id.begin(), parts_by_id.end(), id,
                       [this](std::uint32_t i, std::string_view wanted) { return parts[i].id < wanted; });
  return found != parts_by_id.end() && parts[*found].id == id ? &parts[*found] : nullptr;
}

std::string_view Record::file_of(std::uint32_t mention) const {
  const auto after = std::upper_bound(translations.begin(), translations.end(), mention,
                                      [](std::uint32_t m, const Translation& t) { return m < t.first_mention; });
  return after == translations.begin() ? path : std::prev(after)->path;
}

Name read_name(std::string_view written) {
  Name name;
  if (const auto hash = written.find('#'); hash != std::string_view::npos) {
    name.part = written.substr(hash + 1);
    written = written.substr(0, hash);
  }
  if (const auto colon = written.find(':'); colon != std::string_view::npos) {
    name.kind = written.substr(0, colon);
    written = written.substr(colon + 1);
  }
  name.slug = written;
  return name;
}

}  // namespace kept::model

#include "model/translations.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <tuple>

#include "base/utf8.h"
#include "parse/remarks.h"

namespace kept::model {
namespace {

std::uint32_t original_part(const Record& original, const Record& overlay, std::uint32_t part) {
  const Part* found = part ? original.part(overlay.parts[part - 1].id) : nullptr;
  return found ? static_cast<std::uint32_t>(found - original.parts.data()) + 1 : 0;
}

Record* original_of(const Record& overlay, std::vector<Record>& all) {
  const auto found = std::lower_bound(all.begin(), all.end(), overlay, [](const Record& a, const Record& b) {
    return std::tie(a.kind, a.slug) < std::tie(b.kind, b.slug);
  });
  return found != all.end() && found->kind == overlay.kind && found->slug == overlay.slug ? &*found : nullptr;
}

}  // namespace

void attach_translation(Record&& overlay, std::vector<Record>& all, base::Report& report) {
  const std::string& language = overlay.folder;
  parse::Remarks remarks(overlay.path, report);
  Record* original = original_of(overlay, all);
  if (!original)
    return remarks.error("translation/orphan", {},
                         fmt::format("There is no {} called “{}” of which this could be the translation",
                                     overlay.kind->name, base::printable(overlay.slug)),
                         "Name the file like its original, with the language before the ending");
  for (const Translation& other : original->translations)
    if (other.language == language)
      return remarks.error("record/duplicate", {},
                           fmt::format("There is already a version in this language: {}", base::printable(other.path)),
                           "Keep one of the two");
  for (const Part& part : overlay.parts)
    if (!part.id.empty() && !original->part(part.id) && !original->unreadable)
      remarks.error("translation/part", part.at, fmt::format("The original has no part “{}”", part.id),
                    "Write the id or date as it stands in the original");
  auto& mentions = original->mentions;
  const auto first_mention = static_cast<std::uint32_t>(mentions.size());
  for (Mention& mention : overlay.mentions) {
    mention.from_part = original_part(*original, overlay, mention.from_part);
    mentions.push_back(std::move(mention));
  }
  original->translations.push_back({language, overlay.path, std::move(overlay.fields), std::move(overlay.body),
                                    first_mention, overlay.body_mention});
}

}  // namespace kept::model

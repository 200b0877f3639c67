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

// One place is named alike in every language: `#results` leads to the same section wherever a reader comes from. A body
// whose headings are others keeps its own names.
void call_headings_alike(const parse::Prose& original, parse::Prose& version) {
  const auto same_level = [](const parse::Heading& a, const parse::Heading& b) { return a.level == b.level; };
  if (!std::equal(original.headings.begin(), original.headings.end(), version.headings.begin(), version.headings.end(), same_level)) return;
  std::string html;
  std::size_t done = 0;
  auto holes = version.holes;
  auto hole = holes.begin();
  for (std::size_t i = 0; i < version.headings.size(); ++i) {
    const std::string own = version.headings[i].id;
    const std::string& name = original.headings[i].id;
    for (const std::string_view before : {" id=\"", " href=\"#"}) {  // in this order in what the parse room makes of a heading
      const std::string written = std::string(before) + own + "\"";
      const auto at = version.html.find(written, done);
      if (at == std::string::npos) return;  // a name that HTML has to escape
      for (; hole != holes.end() && hole->offset <= at; ++hole) hole->offset += static_cast<std::uint32_t>(html.size() - done);
      html.append(version.html, done, at - done);
      html += std::string(before) + name + "\"";
      done = at + written.size();
    }
  }
  for (; hole != holes.end(); ++hole) hole->offset += static_cast<std::uint32_t>(html.size() - done);
  html.append(version.html, done, std::string::npos);
  version.html = std::move(html);
  version.holes = std::move(holes);
  for (std::size_t i = 0; i < version.headings.size(); ++i) version.headings[i].id = original.headings[i].id;
}

Record* original_of(const Record& overlay, std::vector<Record>& all) {
  const auto found = std::lower_bound(all.begin(), all.end(), overlay, [](const Record& a, const Record& b) {
    return std::tie(a.kind, a.slug) < std::tie(b.kind, b.slug);
  });
  return found != all.end() && found->kind == overlay.kind && found->slug == overlay.slug ? &*found : nullptr;
}

}  // namespace

void attach_translation(Overlay&& made, std::vector<Record>& all, base::Report& report) {
  Record& overlay = made.record;
  parse::Remarks remarks(overlay.path, report);
  Record* original = original_of(overlay, all);
  if (!original)
    return remarks.error("translation/orphan", {},
                         fmt::format("There is no {} called “{}” of which this could be {}", overlay.kind->name,
                                     base::printable(overlay.slug), made.easy ? "a version that is easy to read" : "the translation"),
                         made.easy ? "Name the file like its original, with `.easy` before the ending"
                                   : "Name the file like its original, with the language before the ending");
  for (const Translation& other : original->translations)
    if (other.language == made.language && other.easy == made.easy)
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
  call_headings_alike(original->body, overlay.body);
  original->translations.push_back({std::move(made.language), made.easy, overlay.path, std::move(overlay.fields), std::move(overlay.body), std::move(overlay.body_written),
                                    first_mention, overlay.body_mention});
}

}  // namespace kept::model

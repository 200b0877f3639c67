#include "render/words.h"

#include <fmt/format.h>

#include "parse/document.h"
#include "render/built_in.h"

namespace kept::render {
namespace {

void add(view::Messages& messages, const std::vector<base::File>& files, std::string_view path, base::Report& report) {
  for (const base::File& file : files)
    if (file.path == path) messages.add(parse::yaml(file.bytes, file.path, 1, report), file.path, report);
}

}  // namespace

std::vector<view::Messages> words(std::span<const std::string> languages, const std::vector<base::File>& of_the_site, base::Report& report) {
  const auto built_in = built_in_files();
  const auto add_both = [&](view::Messages& messages, std::string_view tag) {
    const auto path = fmt::format("theme/i18n/{}.yaml", tag);
    add(messages, built_in, path, report);
    add(messages, of_the_site, path, report);
  };
  view::Messages english("en");
  add_both(english, "en");
  std::vector<view::Messages> made;
  for (const std::string& language : languages) {
    made.push_back(language == "en" ? english : english.translated(language));
    if (language != "en") add_both(made.back(), language);
  }
  return made;
}

}  // namespace kept::render

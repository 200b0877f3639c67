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

view::Messages words(std::string_view language, const std::vector<base::File>& of_the_site, base::Report& report) {
  const auto built_in = built_in_files();
  const auto add_both = [&](view::Messages& messages, std::string_view tag) {
    const auto path = fmt::format("theme/i18n/{}.yaml", tag);
    add(messages, built_in, path, report);
    add(messages, of_the_site, path, report);
  };
  view::Messages english("en");
  add_both(english, "en");
  if (language == "en") return english;
  view::Messages translated = english.translated(language);
  add_both(translated, language);
  return translated;
}

}  // namespace kept::render

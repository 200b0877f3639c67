#include "render/theme.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "render/modules.h"

namespace kept::render {
namespace {

constexpr std::string_view folder = "theme/";
constexpr std::string_view words_folder = "theme/i18n/";
constexpr std::string_view map = "theme/map/";  // drawn into pages
constexpr std::string_view search = "theme/search/";  // modules, fetched by the page that searches only
constexpr std::string_view search_entry = "page.js";
constexpr std::array<std::string_view, 4> first_styles = {"theme/tokens.css", "theme/base.css", "theme/layout.css", "theme/components/"};
constexpr std::string_view last_style = "theme/print.css";

std::size_t rank(std::string_view path) {
  if (path == last_style) return first_styles.size() + 1;
  for (std::size_t i = 0; i < first_styles.size(); ++i)
    if (path.starts_with(first_styles[i])) return i;
  return first_styles.size();
}

bool belongs_to_a_component(std::string_view path) { return path.starts_with(first_styles.back()) && (path.ends_with(".html") || path.ends_with("/example.txt")); }

// Modules name each other by their file names, so their folder is named by the content of all.
void add_modules(const std::vector<const base::File*>& modules, Theme& made) {
  if (modules.empty()) return;
  std::string all;
  std::vector<base::File> files;
  for (const base::File* file : modules) files.push_back({file->path.substr(search.size()), file->bytes});
  for (base::File& file : files = joined(files, search_entry)) all += file.path + '\n' + (file.bytes = tight(file.bytes)) + '\n';
  made.search = fmt::format("assets/search.{:016x}/", XXH3_64bits(all.data(), all.size()));
  for (base::File& file : files) made.files.push_back({made.search + file.path, std::move(file.bytes)});
}

std::string named(std::string_view stem, std::string_view ending, std::string_view bytes) {
  return fmt::format("assets/{}.{:016x}{}", stem, XXH3_64bits(bytes.data(), bytes.size()), ending);
}

}  // namespace

Theme theme(const std::vector<base::File>& files) {
  std::vector<const base::File*> styles, scripts, modules;
  Theme made;
  for (const base::File& file : files) {
    if (!file.path.starts_with(folder) || file.path.starts_with(words_folder) || file.path.starts_with(map) || belongs_to_a_component(file.path)) continue;
    if (file.path.starts_with(search))
      modules.push_back(&file);
    else if (file.path.ends_with(".css"))
      styles.push_back(&file);
    else if (file.path.ends_with(".js"))
      scripts.push_back(&file);
    else
      made.files.push_back({"assets/" + file.path.substr(folder.size()), file.bytes});
  }
  std::stable_sort(styles.begin(), styles.end(), [](const base::File* a, const base::File* b) { return std::pair(rank(a->path), a->path) < std::pair(rank(b->path), b->path); });
  std::string css, js;
  for (const base::File* file : styles) css += file->bytes;
  for (const base::File* file : scripts) js += "{\n" + file->bytes + "\n}\n";  // a block of its own: names do not meet
  if (!css.empty()) made.files.push_back({made.stylesheet = named("site", ".css", css), std::move(css)});
  if (!js.empty()) js.insert(0, "\"use strict\";\n");  // no module: browsers load those from servers only, and the site opens from disk too
  if (!js.empty()) made.files.push_back({made.script = named("site", ".js", js), std::move(js)});
  add_modules(modules, made);
  return made;
}

}  // namespace kept::render

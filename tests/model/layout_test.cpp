#include "model/layout.h"

#include <fmt/format.h>

#include <catch2/catch.hpp>

using namespace kept::model;

namespace {

struct Layout {
  const char *path, *seat;
};
const Layout layouts[] = {
    // records, in any subfolder
    {"content/commitments/a.md", "record commitment a"},
    {"content/commitments/tha/2019/a.md", "record commitment a"},
    {"content/declarations/gcm-2018.yaml", "record declaration gcm-2018"},
    {"content/roundtables/a.yml", "record roundtable a"},
    {"content/countries/tha.md", "record country tha"},
    {"content/practices/a.md", "record practice a"},
    {"content/organisations/a.md", "record organisation a"},
    {"content/sources/a.yaml", "record source a"},
    {"content/themes/a.md", "record theme a"},
    {"content/commitments/index.md", "record commitment index"},
    {"content/commitments/docs/a.md", "record commitment a"},
    {"content/commitments/Some Name.md", "record commitment Some Name"},
    {"content/commitments/.md", "unknown"},
    {"content/commitments/.hidden.md", "record commitment .hidden"},
    // lists
    {"content/themes.yaml", "list theme"},
    {"content/sources.yml", "list source"},
    {"content/commitments.yaml", "list commitment"},
    {"content/theme.yaml", "unknown"},
    {"content/page.yaml", "unknown"},
    {"content/themes.th.yaml", "unknown in th"},
    {"content/notes.th.yaml", "unknown"},
    // pages: any other Markdown
    {"content/about.md", "record page about"},
    {"content/themes.md", "record page themes"},
    {"content/index.md", "record page index index"},
    {"content/docs/index.md", "record page docs index of docs/"},
    {"content/docs/editing.md", "record page editing of docs/"},
    {"content/docs/deep/er/index.md", "record page er index of docs/deep/er/"},
    {"content/docs/deep/er/page.md", "record page page of docs/deep/er/"},
    {"content/docs/index.th.md", "record page docs index of docs/ in th"},
    {"content/docs/data.yaml", "unknown"},
    {"content/commitment/a.md", "record page a of commitment/"},
    // translations
    {"content/commitments/a.th.md", "record commitment a in th"},
    {"content/commitments/a.zh-Hant.md", "record commitment a in zh-Hant"},
    {"content/commitments/a.th.yaml", "record commitment a in th"},
    {"content/about.id.md", "record page about in id"},
    {"content/commitments/v1.2.md", "record commitment v1.2"},
    {"content/commitments/a.b.th.md", "record commitment a.b in th"},
    {"content/commitments/a.x.md", "record commitment a.x"},
    {"content/commitments/a..md", "record commitment a."},
    // assets, anywhere
    {"content/photo.png", "asset"},
    {"content/commitments/Photo One.JPG", "asset"},
    {"content/docs/a.b/report.pdf", "asset"},
    {"content/data.csv", "asset"},
    {"content/.png", "unknown"},
    {"content/photo.svg", "unknown"},
    {"content/page.html", "unknown"},
    {"content/script.js", "unknown"},
    {"content/README", "unknown"},
    {"content/docs/a.MD", "unknown"},
    {"content/", "unknown"},
    // elsewhere
    {"kept.yaml", "elsewhere"},
    {"README.md", "elsewhere"},
    {"templates/page.html", "elsewhere"},
    {"contents/a.md", "elsewhere"},
    {"content", "elsewhere"},
    {"", "elsewhere"},
    {"theme/content/a.md", "elsewhere"},
};

std::string shown(const Seat& seat) {
  constexpr const char* forms[] = {"record", "list", "asset", "unknown", "elsewhere"};
  std::string text = forms[static_cast<int>(seat.form)];
  if (seat.form == Seat::Form::record || seat.form == Seat::Form::list) text += " " + seat.kind->name;
  if (!seat.slug.empty()) text += " " + seat.slug;
  if (seat.index) text += " index";
  if (!seat.folder.empty()) text += " of " + seat.folder;
  if (!seat.language.empty()) text += " in " + seat.language;
  return text;
}

}  // namespace

TEST_CASE("A path says what stands there") {
  const Kinds kinds = built_in_kinds();
  for (const auto& [path, seat] : layouts) {
    INFO(path);
    CHECK(shown(seat_of(path, kinds)) == seat);
  }
}

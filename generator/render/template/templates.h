// The template language of Kept: a strict subset of Jinja, described for authors in content/docs/templates.md.
// Templates are compiled against the shapes of the views they print: whatever can be wrong with one is found when it is
// loaded, at its own line, and rendering cannot fail but by size.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/file.h"
#include "base/finding.h"
#include "view/messages.h"
#include "view/shape.h"

namespace kept::render {

// A template that pages are made with, and the view it is given: the members of `root` are the names it can use.
struct Wanted {
  std::string_view name;
  const view::Shape* root = nullptr;
};

// Where a page stands.
struct Surroundings {
  std::string_view root_prefix;  // the way back to the root of its language: "", "../", "../../", …
  const view::Messages* messages =
      nullptr;  // the catalogue given to load or a translation of it; null: the one given to load
  std::size_t most_bytes = std::size_t{64} << 20;  // rendering stops soon after `out` is longer than this
  std::string_view to_top = {};                    // the way from the root of its language to the top of the site: "" or "../"
};

class Template;  // compiled; immutable

class Templates {
 public:
  // A template is named by its path, without `templates/` in front: `commitment.html`. That of a component stands in the
  // component's folder, theme/components/badge/badge.html, and is called `components/badge.html`. Names are looked up among
  // these files only. Each wanted template is compiled with all it includes and extends; the other
  // files are checked for syntax. Findings: template/syntax, -/unknown-name, -/unknown-filter, -/type, -/include,
  // -/context, -/message; all of them.
  static Templates load(std::vector<base::File> files, std::span<const Wanted> wanted, const view::Messages& messages,
                        base::Report& report);

  Templates(Templates&&) noexcept;
  Templates& operator=(Templates&&) noexcept;
  ~Templates();

  // Only what was wanted, and had no error. Stays valid as long as the Templates, also when they are moved.
  const Template* find(std::string_view name) const;

 private:
  struct Loaded;
  explicit Templates(std::unique_ptr<const Loaded> loaded);
  std::unique_ptr<const Loaded> loaded_;
};

const view::Shape& root_of(const Template& page);

// Appends to `out`. `root` points to a value of the shape that the template was loaded with. False: the page grew too
// long, and what was appended of it is of no use. Any number of threads may render the same template.
[[nodiscard]] bool render(const Template& page, const void* root, const Surroundings& surroundings, std::string& out);

// The same, with the type checked: false when the template was loaded for another view.
template <class Root>
requires(!std::is_pointer_v<Root>) [[nodiscard]] bool render(const Template& page, const Root& root,
                                                             const Surroundings& surroundings, std::string& out) {
  return &root_of(page) == &view::shape_of<Root> && render(page, static_cast<const void*>(&root), surroundings, out);
}

}  // namespace kept::render

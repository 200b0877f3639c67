#include "render/template/templates.h"

#include <fmt/format.h>

#include <map>

#include "render/template/compiler.h"
#include "render/template/machine.h"
#include "render/template/parser.h"

namespace kept::render {

class Template {
 public:
  language::Program program;
  const view::Messages* messages;  // of the default language
};

struct Templates::Loaded {
  view::Messages messages;
  std::map<std::string, Template, std::less<>> pages;
};

Templates::Templates(std::unique_ptr<const Loaded> loaded) : loaded_(std::move(loaded)) {}
Templates::Templates(Templates&&) noexcept = default;
Templates& Templates::operator=(Templates&&) noexcept = default;
Templates::~Templates() = default;

Templates Templates::load(std::vector<base::File> files, std::span<const Wanted> wanted, const view::Messages& messages,
                          base::Report& report) {
  language::Problems problems(report);
  language::Library library;
  for (base::File& file : files) {
    auto parsed = language::parse(std::move(file), problems);
    const std::string_view name = parsed->source.name();
    if (library.contains(name))
      problems.add("template/include", parsed->source.path(), fmt::format("Two templates are called `{}`", name),
                   "Remove one of them");
    else
      library.emplace(name, std::move(parsed));
  }
  auto loaded = std::make_unique<Loaded>(Loaded{messages, {}});
  for (const Wanted& want : wanted) {
    const auto found = library.find(want.name);
    if (found == library.end()) {
      problems.add("template/include", fmt::format("templates/{}", want.name), fmt::format("The template `{}` is missing", want.name),
                   language::hint_for(want.name, language::names_in(library), "There are"));
      continue;
    }
    auto program = language::compile(*found->second, *want.root, library, messages, problems);
    if (program)
      loaded->pages.insert_or_assign(std::string(want.name), Template{std::move(*program), &loaded->messages});
  }
  return Templates(std::move(loaded));
}

const Template* Templates::find(std::string_view name) const {
  const auto found = loaded_->pages.find(name);
  return found == loaded_->pages.end() ? nullptr : &found->second;
}

const view::Shape& root_of(const Template& page) { return *page.program.root; }

bool render(const Template& page, const void* root, const Surroundings& surroundings, std::string& out) {
  const view::Messages* messages = surroundings.messages;
  if (!messages || !messages->shares_keys_with(*page.messages)) messages = page.messages;
  const language::Setting setting{surroundings.root_prefix, surroundings.to_top, *messages, surroundings.most_bytes};
  return language::Machine(page.program, root, setting, out).run();
}

}  // namespace kept::render

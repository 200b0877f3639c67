#include "render/template/family.h"

#include <fmt/format.h>

#include <algorithm>

namespace kept::render::language {
namespace {

constexpr std::size_t longest = 32;

// Blocks that stand in no other block replace something; those inside one may be new.
void check_overrides(const Parsed& child, std::span<const Parsed* const> ancestors, Problems& problems) {
  std::vector<std::string_view> known;
  for (const Parsed* ancestor : ancestors)
    for (const auto& block : ancestor->blocks) known.push_back(block->name.text);
  for (const Node& node : child.nodes) {
    const auto* place = std::get_if<Place>(&node.is);
    if (!place) continue;
    const Name& name = child.blocks[place->block]->name;
    if (std::find(known.begin(), known.end(), name.text) == known.end())
      problems.add("template/unknown-name", child.source, name.at,
                   fmt::format("`{}` has no block `{}`", child.extends->name, name.text),
                   hint_for(name.text, known, "Its blocks are"));
  }
}

}  // namespace

std::optional<Family> family_of(const Parsed& page, const Library& library, Problems& problems) {
  Family family;
  for (const Parsed* member = &page; member;) {
    family.members.push_back(member);
    for (const auto& block : member->blocks) family.blocks[block->name.text].push_back({member, block.get()});
    if (!member->extends) break;
    const auto [name, at] = *member->extends;
    const auto next = library.find(name);
    if (next == library.end()) {
      problems.add("template/include", member->source, at, fmt::format("There is no template `{}`", name),
                   hint_for(name, names_in(library), "The templates are"));
      return std::nullopt;
    }
    member = next->second.get();
    if (std::find(family.members.begin(), family.members.end(), member) != family.members.end() ||
        family.members.size() == longest) {
      problems.add("template/include", family.members.back()->source, at,
                   fmt::format("`{}` extends what extends it", name), "Let the last of them extend nothing");
      return std::nullopt;
    }
  }
  for (std::size_t i = 0; i + 1 < family.members.size(); ++i)
    check_overrides(*family.members[i], std::span(family.members).subspan(i + 1), problems);
  return family;
}

}  // namespace kept::render::language

// A template and all those it extends, one after the other, and which block stands for which.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "render/template/compiler.h"

namespace kept::render::language {

struct Definition {
  const Parsed* file = nullptr;
  const Block* block = nullptr;
};

struct Family {
  std::vector<const Parsed*> members;                          // the page first, its base last
  std::map<std::string_view, std::vector<Definition>> blocks;  // nearest the page first
};

// None, and a finding, where one is missing or they go in a circle. A block that replaces nothing is a finding too.
std::optional<Family> family_of(const Parsed& page, const Library& library, Problems& problems);

}  // namespace kept::render::language

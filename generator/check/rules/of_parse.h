// Rows for the rules of the parse room, whose ids, titles and reasons stand in parse/rules.h.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "check/rule.h"
#include "parse/rules.h"

namespace kept::check {

struct Shown {
  std::string_view id;
  Example bad, good;
  Level level = Level::error;  // a warning may get another level, an error may not
};

std::vector<Rule> rules_of_parse(std::span<const Shown> shown);

}  // namespace kept::check

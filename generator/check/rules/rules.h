// The tables of rules, one file per family; catalogue.cpp lists them.
#pragma once

#include <span>
#include <string_view>

#include "check/rule.h"

namespace kept::check {

inline constexpr std::string_view about = "content/about.md";  // where examples stand that any prose may show

// The end of a hint where deleting is not enough.
inline constexpr std::string_view git_keeps = ". Git keeps what the site forgets: if this was ever pushed, ask the maintainers to take it out of the history";

std::span<const Rule> fields_rules();
std::span<const Rule> names_rules();
std::span<const Rule> files_rules();
std::span<const Rule> yaml_rules();
std::span<const Rule> references_rules();
std::span<const Rule> records_rules();
std::span<const Rule> evidence_rules();
std::span<const Rule> order_rules();
std::span<const Rule> markdown_rules();
std::span<const Rule> languages_rules();
std::span<const Rule> accessibility_rules();
std::span<const Rule> plain_rules();
std::span<const Rule> privacy_rules();
std::span<const Rule> chatham_rules();
std::span<const Rule> templates_rules();
std::span<const Rule> configuration_rules();
std::span<const Rule> waivers_rules();

}  // namespace kept::check

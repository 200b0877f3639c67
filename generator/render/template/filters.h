// What may stand behind `|`. expression_filters.cpp says what each takes, machine_values.cpp what it makes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kept::render::language {

enum class Filter : std::uint8_t { address, fallback, first, join, length, translate, urlencode };

struct FilterRow {
  std::string_view name;
  Filter filter;
  std::size_t arguments;  // how many; `t` takes any number, each with its name
  std::string_view example;
};

inline constexpr FilterRow filters[] = {
    {"address", Filter::address, 0, "\"theme.css\" | address"},
    {"default", Filter::fallback, 1, "page.place | default(\"online\")"},
    {"first", Filter::first, 0, "page.sources | first"},
    {"join", Filter::join, 1, "page.tags | join(\", \")"},
    {"length", Filter::length, 0, "page.updates | length"},
    {"t", Filter::translate, 0, "\"commitments.count\" | t(n=page.total)"},
    {"urlencode", Filter::urlencode, 0, "page.slug | urlencode"},
};

constexpr const FilterRow* filter_named(std::string_view name) {
  for (const FilterRow& row : filters)
    if (row.name == name) return &row;
  return nullptr;
}

}  // namespace kept::render::language

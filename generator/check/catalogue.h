// Every rule of every family, in plain sight.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "check/rule.h"

namespace kept::check {

struct Family {
  std::string_view name;   // `evidence`
  std::string_view title;  // `Statuses and evidence`
  std::span<const Rule> (*rules)();
};

std::span<const Family> families();
std::vector<const Rule*> all_rules();                // by family, in the tables' order
const Rule* find_rule(std::string_view id);          // nullptr where there is none
std::string_view nearest_rule(std::string_view id);  // empty where none is near

// The records that examples may name: gcm-2018 with provision 13h, crc-1989 with 37, the themes detention and
// education, the organisations tha-msdhs and idc, the sources rt-report-2020 and rt-minutes-2021, the roundtable
// adfm-2020-12 with outcome r1, the practice legal-aid with a Thai version, the picture class.jpg, and kept.yaml with languages en and th
// and the term `illegal migrants`.
std::vector<base::File> example_site();

}  // namespace kept::check

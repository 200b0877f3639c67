// datapackage.json (Frictionless Data Package, version 1): what the tables are, and how they hang together.
#pragma once

#include <span>
#include <string>

#include "render/formats/tables.h"

namespace kept::render {

std::string datapackage(const view::Facts& facts, std::span<const Table> tables);

}  // namespace kept::render

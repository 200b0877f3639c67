#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <iostream>

#include "base/nearest.h"
#include "commands/command.h"
#include "commands/options.h"
#include "commands/pipeline.h"
#include "render/formats/schema.h"
#include "commands/show.h"

namespace kept::commands {
namespace {

constexpr std::string_view site_name = "site";
constexpr std::array options = {source_option};
std::vector<std::string> names_of_schemas() {
  auto names = kind_names();
  names.emplace_back(site_name);
  return names;
}

constexpr std::array operands = {Operand{"KIND", "a kind of record, or `site` for kept.yaml; all of them otherwise", false, names_of_schemas}};

// The scale of the tracker that stands there, where one does; the default scale otherwise.
std::vector<model::StatusStep> scale_of(const std::filesystem::path& source) {
  const auto snapshot = source::read_folder(source);
  if (snapshot)
    for (const base::File& file : snapshot->files)
      if (file.path == "kept.yaml") {
        base::Report unused;  // what is wrong with it is for `kept check`
        return model::read_site(file, unused).statuses;
      }
  return model::default_statuses();
}

int unknown_kind(const std::string& name, const model::Kinds& kinds) {
  std::vector<std::string_view> known = {site_name};
  for (const model::Kind& kind : kinds.all()) known.push_back(kind.name);
  const auto near = base::nearest(name, known);
  return show_failure({base::Failure::Kind::usage, fmt::format("“{}” is no kind of record", name), near ? fmt::format("Did you mean “{}”?", *near) : fmt::format("The kinds are: {}", fmt::join(known, ", "))});
}

int run_schema(const Given& given) {
  const model::Kinds kinds = model::built_in_kinds();
  const auto statuses = scale_of(given.get("source"));
  nlohmann::ordered_json json;
  if (given.operands.empty()) {
    json["$schema"] = "https://json-schema.org/draft/2020-12/schema";
    for (const model::Kind& kind : kinds.all()) json["$defs"][kind.name] = render::schema_of(kind, statuses);
    json["$defs"][std::string(site_name)] = render::schema_of_site();
    // Each stands as a schema of its own, so that its `#/$defs/record` means its own.
    for (auto& [name, schema] : json["$defs"].items()) schema["$id"] = fmt::format("kept:{}", name);
  } else if (given.operands.front() == site_name) {
    json = render::schema_of_site();
  } else {
    const model::Kind* kind = kinds.named(given.operands.front());
    if (!kind) return unknown_kind(given.operands.front(), kinds);
    json = render::schema_of(*kind, statuses);
  }
  std::cout << json.dump(2) << '\n';
  return 0;
}

}  // namespace

const Command schema = {"schema", "print JSON Schema for front matter and data files", options, operands, run_schema};

}  // namespace kept::commands

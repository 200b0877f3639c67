// A new record is always a Markdown file of its own, also for kinds that the tracker keeps in one list: the list stays untouched.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <iostream>
#include <map>

#include "base/slug.h"
#include "base/ascii.h"
#include "base/utf8.h"
#include "commands/blank_record.h"
#include "commands/new_file.h"
#include "commands/options.h"
#include "commands/reading.h"
#include "commands/show.h"
#include "diff/compare.h"
#include "model/country.h"

namespace kept::commands {
namespace {

using base::Failure;
using model::Field;
using model::Kind;
using model::Type;

constexpr Option title_option = {"title", 0, "TEXT", "what it is called"};
constexpr Option country_option = {"country", 0, "CODE", "whose it is: a code of three letters, such as THA"};
constexpr Option organisation_option = {"organisation", 0, "SLUG", "the body whose promise it is, where it is no country"};
constexpr std::array new_options = {source_option, title_option, country_option, organisation_option};
constexpr std::array new_operands = {Operand{"KIND", "what it is, such as commitment", true, kind_names}, Operand{"SLUG", "its name in addresses and references, such as tha-mou-atd"}};

tl::unexpected<Failure> usage(std::string message, std::string hint) { return base::failure(Failure::Kind::usage, std::move(message), std::move(hint)); }

base::Result<std::string> country_from(const std::string& written) {
  auto code = base::upper(written);
  if (model::is_country(code)) return code;
  const auto guess = model::guess_country(written);
  return usage(fmt::format("There is no country “{}”", written), guess ? fmt::format("Did you mean “{}”?", *guess) : "Write its code of three letters, such as THA");
}

base::Result<void> check_slug(const link::Graph& graph, const Kind& kind, const std::string& slug) {
  if (!base::is_slug(slug)) {
    const auto near = base::slug_from(slug);
    return usage(fmt::format("“{}” is no slug: small letters, digits and hyphens, beginning with a letter or digit", slug), near.empty() ? "Write for example tha-mou-atd" : fmt::format("Did you mean “{}”?", near));
  }
  constexpr std::size_t longest = 200;  // with its ending a name that every file system takes
  if (slug.size() > longest) return usage(fmt::format("A slug of {} letters is too long", slug.size()), fmt::format("Write at most {}", longest));
  if (kind.name == model::country_kind)
    if (const auto code = country_from(slug); !code || base::lower(*code) != slug) {
      const auto guess = model::guess_country(slug);
      return usage(fmt::format("“{}” is no code of a country", slug), guess ? fmt::format("Did you mean “{}”?", base::lower(*guess)) : "A country's slug is its code of three small letters, such as tha");
    }
  for (const auto& record : graph.records())
    if (record.kind == &kind && record.slug == slug && !record.implied())
      return usage(fmt::format("There is a {} “{}” already: {}{}", kind.name, slug, record.path, record.at.line > 1 ? fmt::format(":{}", record.at.line) : ""), "Nothing was written; choose another slug, or edit that one");
  return {};
}

// The field that an option fills: the first of that type which is no list.
const Field* field_for(const Kind& kind, bool country) {
  for (const Field& field : kind.fields)
    if (!field.list && (country ? field.type == Type::country : field.type == Type::reference && field.role == model::Role::promiser)) return &field;
  return nullptr;
}

base::Result<std::string> organisation_from(const link::Graph& graph, const std::string& slug) {
  std::vector<std::string> known;
  for (const auto& record : graph.records())
    if (record.kind->name == "organisation") known.push_back(record.slug);
  if (std::find(known.begin(), known.end(), slug) != known.end()) return slug;
  return usage(fmt::format("There is no organisation “{}”", slug), did_you_mean(slug, known, fmt::format("Make it first, with `kept new organisation {}`", base::is_slug(slug) ? slug : "SLUG")));
}

base::Result<void> fill(const link::Graph& graph, const Kind& kind, const Given& given, bool country, Filled& filled) {
  const std::string option = country ? "country" : "organisation";
  if (!given.has(option)) return {};
  const Field* field = field_for(kind, country);
  if (!field) return usage(fmt::format("A {} is filed under no {}", kind.name, option), fmt::format("Leave out --{}", option));
  auto value = country ? country_from(given.get(option)) : organisation_from(graph, given.get(option));
  if (!value) return tl::unexpected<Failure>(std::move(value.error()));
  filled[field->name] = std::move(*value);
  return {};
}

base::Result<Filled> filled_from(const link::Graph& graph, const Kind& kind, const Given& given) {
  Filled filled;
  if (given.has("title")) {
    filled["title"] = given.get("title");
    const auto bad = [](unsigned char c) { return c < 0x20 || c == 0x7F; };
    const auto& title = filled["title"];
    if (title.empty() || !base::is_utf8(title) || std::any_of(title.begin(), title.end(), bad)) return usage("The title is no line of text", "Write one line, without tabs, in UTF-8");
  }
  for (const bool country : {true, false})
    if (auto done = fill(graph, kind, given, country, filled); !done) return tl::unexpected<Failure>(std::move(done.error()));
  return filled;
}

std::string folder_in(std::string_view path) { return std::string(path.substr(0, path.rfind('/') + 1)); }

// Where most records of that kind and country stand in one folder below the kind's, there; else in a folder of the country's name
// or code, where one exists; else in the kind's own.
std::string folder_for(const Tracker& tracker, const Kind& kind, const Filled& filled) {
  const auto own = kind.folder.empty() ? std::string("content/") : "content/" + kind.folder + "/";
  const Field* field = field_for(kind, true);
  const auto country = field ? filled.find(field->name) : filled.end();
  if (country == filled.end()) return own;
  std::map<std::string, std::size_t> beside;
  for (const auto& record : tracker.graph.records()) {
    const auto* value = record.kind == &kind ? record.fields.find(field->name) : nullptr;
    if (value && record.path.starts_with(own) && diff::written(record, *value) == country->second) ++beside[folder_in(record.path)];
  }
  if (!beside.empty()) return std::max_element(beside.begin(), beside.end(), [](const auto& a, const auto& b) { return a.second < b.second; })->first;
  for (const auto& name : {base::slug_from(model::country_name(country->second, "en")), base::lower(country->second)})
    for (const auto& file : tracker.files)
      if (file.path.starts_with(own + name + "/")) return own + name + "/";
  return own;
}

base::Result<std::string> make(const Settings& settings, const Given& given) {
  const auto tracker = read_tracker(settings);
  if (!tracker) return tl::unexpected<Failure>(tracker.error());
  const auto kind = kind_named(tracker->graph.kinds(), given.operands[0]);
  if (!kind) return tl::unexpected<Failure>(kind.error());
  const auto& slug = given.operands[1];
  if (auto fits = check_slug(tracker->graph, **kind, slug); !fits) return tl::unexpected<Failure>(std::move(fits.error()));
  const auto filled = filled_from(tracker->graph, **kind, given);
  if (!filled) return tl::unexpected<Failure>(filled.error());
  const auto path = folder_for(*tracker, **kind, *filled) + slug + ".md";
  const auto text = blank_record(**kind, tracker->site.statuses, *filled);
  if (auto done = write_new_file((settings.source / path).lexically_normal(), text); !done) return tl::unexpected<Failure>(std::move(done.error()));
  return path;
}

int run_new(const Given& given) {
  const auto settings = settings_from(given);
  if (!settings) return show_failure(settings.error());
  const auto path = make(*settings, given);
  if (!path) return show_failure(path.error());
  std::cout << fmt::format("Wrote {}\nFill in what is blank, then run `kept check`.\n", (settings->source / *path).lexically_normal().string());
  return 0;
}

}  // namespace

const Command new_command = {"new", "write the file of a new record, with blanks to fill in", new_options, new_operands, run_new};

}  // namespace kept::commands

#include "model/site.h"

#include <algorithm>

#include "model/reader.h"

namespace kept::model {
namespace {

Localised localised_of(const Group& group, std::string_view name) {
  Localised made;
  const Value* value = group.find(name);
  if (!value) return made;
  const auto* node = value->tree();
  if (!node) return made;
  if (node->kind == parse::Node::Kind::scalar) made.texts.emplace_back("", node->text);
  for (const parse::Entry& entry : node->entries) made.texts.emplace_back(entry.key, entry.value.text);
  return made;
}

std::vector<std::string> lines_of(const Group& group, std::string_view name) {
  std::vector<std::string> lines;
  for (const Value& value : list_of(group, name))
    if (value.line()) lines.push_back(*value.line());
  return lines;
}

bool flag_of(const Group& group, std::string_view name) {
  const Value* value = group.find(name);
  return value && value->flag() && *value->flag();
}

StatusStep step_of(const Group& group) {
  return {std::string(line_of(group, "id")), localised_of(group, "label"), std::string(line_of(group, "tone")),
          flag_of(group, "final"), localised_of(group, "description")};
}

void set_period(const Group& group, std::string_view name, base::Period& period) {
  if (const auto written = line_of(group, name); !written.empty()) period = *base::read_period(written);
}

std::vector<RuleSetting> checks_of(const Group& group, std::string_view path, base::Report& report) {
  std::vector<RuleSetting> settings;
  const Value* value = group.find("checks");
  const auto* node = value ? value->tree() : nullptr;
  if (!node) return settings;
  if (node->kind == parse::Node::Kind::scalar || node->kind == parse::Node::Kind::list)
    report.error("field/type", path, node->at, "“checks” gives a level to each rule that it names",
                 "Write a line for each: `evidence/no-archive: off`");
  for (const parse::Entry& entry : node->entries)
    settings.push_back({entry.key, entry.value.text, entry.key_at, entry.value.at});
  return settings;
}

std::vector<Term> terms_of(const Group& group, std::string_view path, base::Report& report) {
  std::vector<Term> terms;
  const Value* value = group.find("terms");
  const auto* node = value ? value->tree() : nullptr;
  if (!node) return terms;
  const std::string hint = "Write a line for each: `illegal migrant: migrant without papers`";
  if (node->kind == parse::Node::Kind::scalar || node->kind == parse::Node::Kind::list)
    report.error("field/type", path, node->at, "“terms” says what to write instead of a word", hint);
  for (const parse::Entry& entry : node->entries) {
    if (entry.value.kind == parse::Node::Kind::scalar)
      terms.push_back({entry.key, entry.value.text});
    else
      report.error("field/type", path, entry.key_at, "“" + entry.key + "” needs one text behind it", hint);
  }
  return terms;
}

const Group* inner(const Group& group, std::string_view name) {
  const Value* value = group.find(name);
  return value ? value->group() : nullptr;
}

}  // namespace

std::string_view Localised::in(std::string_view language) const {
  for (const auto& [tag, text] : texts)
    if (tag == language) return text;
  return texts.empty() ? std::string_view() : std::string_view(texts.front().second);
}

std::vector<StatusStep> default_statuses() {
  const auto step = [](std::string id, std::string label, std::string tone, bool final, std::string description) {
    return StatusStep{
        std::move(id), {{{"en", std::move(label)}}}, std::move(tone), final, {{{"en", std::move(description)}}}};
  };
  return {step("not-started", "Not started", "neutral", false, "Somebody looked, and nothing has been done yet."),
          step("started", "Started", "moving", false, "First steps have been taken."),
          step("partly-met", "Partly met", "moving", false, "Some of what was promised is done."),
          step("met", "Met", "good", true, "What was promised is done."),
          step("stalled", "Stalled", "warning", false, "Work had begun and has stopped."),
          step("reversed", "Reversed", "bad", false, "What was done has been undone.")};
}

std::string_view default_label(std::string_view status) {
  static const auto scale = default_statuses();
  const int index = status_index(scale, status);
  return index < 0 ? std::string_view() : scale[static_cast<std::size_t>(index)].label.in("en");
}

int status_index(const std::vector<StatusStep>& scale, std::string_view id) {
  const auto found = std::find_if(scale.begin(), scale.end(), [&](const StatusStep& s) { return s.id == id; });
  return found == scale.end() ? -1 : static_cast<int>(found - scale.begin());
}

Site read_site(const base::File& kept_yaml, base::Report& report) {
  Site site;
  base::Report own;
  parse::Node node = parse::document(kept_yaml, own).data;
  const bool empty = node.kind == parse::Node::Kind::empty;
  if (empty) node.at = {1, 1, 0};
  const bool unreadable = empty && own.has_errors();
  Record keeper;  // kept.yaml is read like a record's front matter, but is none
  parse::Remarks remarks(kept_yaml.path, own);
  Reader reader({.path = kept_yaml.path, .bytes = kept_yaml.bytes, .what = "kept.yaml"}, keeper, remarks, own);
  const Group group = unreadable ? Group() : reader.top(node, site_fields());
  report.merge(std::move(own));

  site.title = localised_of(group, "title");
  site.description = localised_of(group, "description");
  site.base_url = line_of(group, "base_url");
  if (!site.base_url.empty() && site.base_url.back() != '/') site.base_url += '/';
  if (auto languages = lines_of(group, "languages"); !languages.empty()) site.languages = std::move(languages);
  for (const Value& value : list_of(group, "statuses"))
    if (value.group()) site.statuses.push_back(step_of(*value.group()));
  if (site.statuses.empty()) site.statuses = default_statuses();
  for (const Mention& mention : keeper.mentions) site.countries.push_back(mention.slug);
  set_period(group, "due_soon", site.due_soon);
  set_period(group, "stale_after", site.stale_after);
  if (const Group* repository = inner(group, "repository")) {
    site.repository = line_of(*repository, "url");
    if (const auto branch = line_of(*repository, "branch"); !branch.empty()) site.branch = branch;
  }
  if (const Group* history = inner(group, "history")) site.authors = flag_of(*history, "authors");
  if (const Group* releases = inner(group, "releases")) site.releases = line_of(*releases, "pattern");
  for (const Value& value : list_of(group, "versions"))
    if (value.group() && !line_of(*value.group(), "name").empty() && !line_of(*value.group(), "revision").empty())
      site.versions.push_back({std::string(line_of(*value.group(), "name")), std::string(line_of(*value.group(), "revision"))});
  site.checks = checks_of(group, kept_yaml.path, report);
  site.terms = terms_of(group, kept_yaml.path, report);
  site.navigation = lines_of(group, "navigation");
  site.licence = line_of(group, "licence");
  site.contact = line_of(group, "contact");
  site.quick_exit = line_of(group, "quick_exit");
  return site;
}

}  // namespace kept::model

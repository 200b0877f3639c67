// Puts a suggestion, as the form on a record's page makes it, into the record. What it holds was typed by a stranger: it is read
// by the same rules as content, written anew from what was read, and refused where the tracker would have a new error by it.
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>

#include "base/descriptor.h"
#include "commands/diff_formats.h"
#include "commands/graft.h"
#include "commands/options.h"
#include "commands/pipeline.h"
#include "commands/reading.h"
#include "commands/show.h"
#include "commands/terminal.h"
#include "diff/say.h"
#include "diff/trackers.h"

namespace kept::commands {
namespace {

using base::Failure;
using parse::Node;

constexpr Option dry_run_option = {"dry-run", 0, "", "show what would change, and write nothing"};
constexpr std::array apply_options = {source_option, as_of_option, dry_run_option};
constexpr std::array apply_operands = {Operand{"FILE", "the suggestion: YAML, or the text of an issue with a ```yaml block in it; - reads standard input"}};

constexpr std::size_t largest = 64u << 10, most_items = 20;
constexpr std::string_view target_key = "suggestion";

// The first block of YAML in a text of Markdown, and the line on which it starts; the whole where there is none.
struct Block {
  std::string text;
  std::uint32_t line = 1;
};

Block yaml_block(const std::string& text) {
  std::uint32_t line = 0, start = 0;
  std::string block;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    std::string_view own = std::string_view(text).substr(at, end - at);
    while (own.ends_with('\r') || own.ends_with(' ')) own.remove_suffix(1);
    at = end + 1;
    ++line;
    if (start && own == "```") return {block, start};
    if (start) (block += own) += '\n';
    if (!start && (own == "```yaml" || own == "```yml")) start = line + 1;
  }
  return start ? Block{block, start} : Block{text, 1};
}

base::Result<std::string> bytes_of(const std::string& path) {
  std::ifstream file;
  if (path != "-") file.open(path, std::ios::binary);
  std::istream& in = path == "-" ? std::cin : file;
  if (!in) return base::failure(Failure::Kind::usage, fmt::format("There is no file {}", fit_for_terminal(path)), "Name the file that holds the suggestion, or - for standard input");
  std::string bytes(largest + 1, '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  if (bytes.size() > largest) return base::failure(Failure::Kind::content, fmt::format("{} is larger than a suggestion can be (64 kB)", fit_for_terminal(path)), "Take out of it what is no suggestion");
  return bytes;
}

struct Suggestion {
  link::RecordId record = link::nowhere;
  std::vector<const parse::Entry*> lists;  // in `data`
};

// What a suggestion asks for; findings in its own file where that cannot be known.
Suggestion read(const Node& data, const link::Graph& graph, const std::string& path, base::Report& report) {
  Suggestion made;
  if (data.kind != Node::Kind::map) {
    if (!report.has_errors()) report.error("field/type", path, data.at, "A suggestion is a list of keys", "Write `suggestion: commitment:…` first, and below it `updates:`");
    return made;
  }
  const Node* target = data.find(target_key);
  if (!target || target->kind != Node::Kind::scalar) {
    report.error("field/missing", path, target ? target->at : base::Mark{1, 1, 0}, "The suggestion does not say which record it is for", "Add a line `suggestion: commitment:…` with the record's name");
    return made;
  }
  const auto name = model::read_name(target->text);
  made.record = graph.find(name.kind, name.slug);
  if (made.record == link::nowhere || graph[made.record].implied()) {
    report.error("reference/dangling", path, target->at, fmt::format("There is no record “{}”", target->text), "Write its kind and its slug, as in `commitment:tha-detention`");
    made.record = link::nowhere;
    return made;
  }
  const model::Kind& kind = *graph[made.record].kind;
  for (const parse::Entry& entry : data.entries) {
    if (entry.key == target_key) continue;
    const model::Field* field = model::find(kind.fields, entry.key);
    if (!field || !field->list || field->type != model::Type::group) {
      report.error("field/unknown", path, entry.key_at, fmt::format("“{}” is no list that a suggestion can add to", entry.key), "Lists of a commitment are updates, milestones and indicators");
    } else if (entry.value.kind != Node::Kind::list || entry.value.items.empty() || entry.value.items.size() > most_items ||
               !std::all_of(entry.value.items.begin(), entry.value.items.end(), [](const Node& item) { return item.kind == Node::Kind::map && !item.entries.empty(); })) {
      report.error("field/type", path, entry.key_at, fmt::format("“{}” holds no items that could be added", entry.key), fmt::format("Write each on a line of its own that starts with `- `, {} at most", most_items));
    } else {
      made.lists.push_back(&entry);
    }
  }
  if (made.lists.empty() && !report.has_errors()) report.error("field/missing", path, target->at, "The suggestion adds nothing", "Add `updates:` with the update below it");
  return made;
}

// The errors that were not there before. Lines move, so those are not compared.
std::vector<base::Finding> new_findings(const base::Report& before, const base::Report& after) {
  using Sameness = std::tuple<std::string_view, std::string_view, std::string_view>;
  const auto sameness = [](const base::Finding& f) { return Sameness{f.rule, f.file, f.message}; };
  std::multiset<Sameness> were;
  for (const auto& finding : before.findings()) were.insert(sameness(finding));
  std::vector<base::Finding> made;
  for (const auto& finding : after.findings())
    if (const auto found = were.find(sameness(finding)); found != were.end()) were.erase(found);
    else made.push_back(finding);
  return made;
}

bool stands_already(const base::File& file, std::string_view item, const parse::Entry& list) {
  base::Report ignored;
  const auto document = parse::document(file, ignored);
  const Node* record = &document.data;
  if (!item.empty())
    for (const Node& one : document.data.items)
      if (one.find("id") && one.find("id")->text == item) record = &one;
  const Node* there = record->find(list.key);
  if (!there) return false;
  std::set<std::string> known;
  for (const Node& one : there->items) known.insert(as_yaml(one, 0));
  return std::any_of(list.value.items.begin(), list.value.items.end(), [&](const Node& one) { return known.contains(as_yaml(one, 0)); });
}

base::Result<void> replace(const std::filesystem::path& path, std::string_view bytes) {
  struct stat found {};
  if (::lstat(path.c_str(), &found) != 0 || !S_ISREG(found.st_mode)) return base::failure(Failure::Kind::world, fmt::format("{} is no plain file any more", path.string()), "Nothing was written");
  const std::string half = (path.parent_path() / fmt::format(".{}.{}.half", path.filename().string(), ::getpid())).string();
  const base::Descriptor file(::open(half.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, found.st_mode & 0777));
  bool done = static_cast<bool>(file);
  for (std::string_view rest = bytes; done && !rest.empty();) {
    const ssize_t put = ::write(file.get(), rest.data(), rest.size());
    done = put > 0;
    if (done) rest.remove_prefix(static_cast<std::size_t>(put));
  }
  done = done && ::fchmod(file.get(), found.st_mode & 0777) == 0 && ::fsync(file.get()) == 0 && ::rename(half.c_str(), path.c_str()) == 0;
  if (done) return {};
  ::unlink(half.c_str());
  return base::failure(Failure::Kind::world, fmt::format("{} cannot be written", path.string()), "Nothing was written");
}

std::vector<timeline::Story> stories_of(const Tracker& tracker) {
  return timeline::tell_all(tracker.graph, {tracker.site.statuses, tracker.today, tracker.site.due_soon, tracker.site.stale_after});
}

std::string meaning(const Tracker& before, const Tracker& after) {
  const auto stories_before = stories_of(before), stories_after = stories_of(after);
  const diff::Side was{before.graph, stories_before, before.site.statuses, {}}, is{after.graph, stories_after, after.site.statuses, {}};
  const auto change = diff::compare(was, is);
  return diff_human(change, diff::say(change, was, is));
}

std::string marked(std::string_view added) {
  std::string out;
  for (std::size_t at = 0; at < added.size();) {
    const auto end = std::min(added.find('\n', at), added.size());
    std::string_view line(added.data() + at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    out += "+ " + fit_for_terminal(line) + "\n";
    at = end + 1;
  }
  return out;
}

// The record's file with all that is suggested in it, and what to say about it.
struct Outcome {
  base::File file;
  std::string said;
};

base::Result<Outcome> grafted(const Tracker& tracker, const Suggestion& suggestion) {
  const model::Record& record = tracker.graph[suggestion.record];
  const auto file = std::find_if(tracker.files.begin(), tracker.files.end(), [&](const base::File& one) { return one.path == record.path; });
  base::Report ignored;
  const bool listed = parse::document(*file, ignored).data.kind == Node::Kind::list;
  const std::string_view item = listed ? std::string_view(record.slug) : std::string_view();
  Outcome made{*file, ""};
  for (const parse::Entry* list : suggestion.lists) {
    if (stands_already(made.file, item, *list))
      return base::failure(Failure::Kind::content, fmt::format("{} holds in “{}” already what is suggested", record.path, list->key), "Nothing was written");
    auto graft = commands::graft(made.file, item, list->key, list->value.items);
    if (!graft) return tl::unexpected<Failure>(std::move(graft.error()));
    made.file.bytes = std::move(graft->bytes);
    made.said += fmt::format("{}:{}\n{}", record.path, graft->line, marked(graft->added));
  }
  return made;
}

int apply_to(const Tracker& before, const Settings& settings, const Suggestion& suggestion, bool dry_run) {
  auto outcome = grafted(before, suggestion);
  if (!outcome) {
    show_failure(outcome.error());
    return 1;
  }
  source::Snapshot snapshot;
  snapshot.files = before.files;
  for (base::File& file : snapshot.files)
    if (file.path == outcome->file.path) file.bytes = outcome->file.bytes;
  const auto after = examine(std::move(snapshot), settings);
  if (!after) return show_failure(after.error());
  const auto found = new_findings(before.report, after->report);
  show_findings(std::cerr, found, after->files, colour_wanted());
  if (std::any_of(found.begin(), found.end(), [](const base::Finding& finding) { return finding.level == base::Level::error; })) {
    std::cerr << "Nothing was written: the places above are those that the suggestion would have had.\n";
    return 1;
  }
  std::cout << outcome->said << "\n" << meaning(before, *after);
  if (dry_run) return 0;
  if (auto done = replace(settings.source / outcome->file.path, outcome->file.bytes); !done) return show_failure(done.error());
  std::cout << fmt::format("Wrote {}\n", outcome->file.path);
  return 0;
}

int run_apply(const Given& given) {
  const auto settings = settings_from(given);
  if (!settings) return show_failure(settings.error());
  const std::string& path = given.operands.front();
  const auto bytes = bytes_of(path);
  if (!bytes) {
    const int code = show_failure(bytes.error());
    return code;
  }
  const auto before = read_tracker(*settings);
  if (!before) return show_failure(before.error());
  const Block block = yaml_block(*bytes);
  base::Report report;
  const Node data = parse::yaml(block.text, path, block.line, report);
  const Suggestion suggestion = read(data, before->graph, path, report);
  report.sort();
  const base::File own{path, *bytes};
  show_findings(std::cerr, report.findings(), {&own, 1}, colour_wanted());
  if (report.has_errors()) return 1;
  return apply_to(*before, *settings, suggestion, given.has("dry-run"));
}

}  // namespace

const Command apply_command = {"apply", "put a suggestion into the record that it is for", apply_options, apply_operands, run_apply};

}  // namespace kept::commands

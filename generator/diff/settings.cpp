#include "diff/settings.h"

#include <fmt/format.h>

#include <algorithm>

#include "diff/sentences.h"
#include "parse/document.h"

namespace kept::diff {

using base::File;
using parse::Node;

namespace {

constexpr std::string_view settings_file = "kept.yaml";

Node settings_in(std::span<const File> files) {
  base::Report unused;  // what is wrong with them is among the findings
  const auto found = std::find_if(files.begin(), files.end(), [](const File& file) { return file.path == settings_file; });
  return found == files.end() ? Node() : parse::yaml(found->bytes, settings_file, 1, unused);
}

const std::vector<parse::Entry>& entries_of(const Node* node) {
  static const std::vector<parse::Entry> none;
  return node ? node->entries : none;
}

class Teller {
 public:
  explicit Teller(std::string subject, std::string reference) : subject_(std::move(subject)), reference_(std::move(reference)) {}

  template <class... Words>
  void add(const Sentence& said, const Words&... words) {
    lines_.push_back({subject_, fmt::format(fmt::runtime(said.words), words...), std::string(said.tone), reference_});
  }
  std::vector<Line> lines() && { return std::move(lines_); }

 private:
  std::string subject_, reference_;
  std::vector<Line> lines_;
};

// Calls `tell` with what stood and what stands under each key that differs; nullptr: the key was not there.
template <class Tell>
void each_difference(const std::vector<parse::Entry>& before, const std::vector<parse::Entry>& after, Tell tell) {
  const auto in = [](const std::vector<parse::Entry>& entries, const std::string& key) -> const Node* {
    for (const parse::Entry& entry : entries)
      if (entry.key == key) return &entry.value;
    return nullptr;
  };
  for (const parse::Entry& entry : after) {
    const Node* was = in(before, entry.key);
    if (!was || written(*was) != written(entry.value)) tell(entry.key, was, &entry.value);
  }
  for (const parse::Entry& entry : before)
    if (!in(after, entry.key)) tell(entry.key, &entry.value, nullptr);
}

void say_rules(const Node* before, const Node* after, Teller& teller) {
  each_difference(entries_of(before), entries_of(after), [&](const std::string& rule, const Node*, const Node* level) {
    if (!level) teller.add(sentence("rule-level-own"), rule);
    else if (level->text == "off") teller.add(sentence("rule-off"), rule);
    else teller.add(sentence("rule-level"), rule, level->text);
  });
}

bool is_record(std::string_view path) { return path.starts_with("content/") && (path.ends_with(".md") || path.ends_with(".yaml") || path.ends_with(".yml")); }

}  // namespace

std::vector<Line> say_settings(std::span<const File> before, std::span<const File> after) {
  Teller teller("Settings", std::string(settings_file));
  const Node was = settings_in(before), is = settings_in(after);
  if (was.entries.empty() || is.entries.empty()) return {};  // a tracker that begins or ends is no change of its settings
  each_difference(was.entries, is.entries, [&](const std::string& key, const Node* old_value, const Node* new_value) {
    if (key == "checks") say_rules(old_value, new_value, teller);
    else if (!old_value) teller.add(sentence("setting-added"), key, shortened(written(*new_value)));
    else if (!new_value) teller.add(sentence("setting-removed"), key, shortened(written(*old_value)));
    else teller.add(sentence("setting-changed"), key, shortened(written(*old_value)), shortened(written(*new_value)));
  });
  return std::move(teller).lines();
}

std::vector<Line> say_files(std::span<const File> before, std::span<const File> after) {
  Teller teller("Templates, theme and pictures", "");
  auto old_file = before.begin(), new_file = after.begin();
  while (old_file != before.end() || new_file != after.end()) {
    const bool gone = new_file == after.end() || (old_file != before.end() && old_file->path < new_file->path);
    const bool come = old_file == before.end() || (new_file != after.end() && new_file->path < old_file->path);
    const std::string& path = gone ? old_file->path : new_file->path;
    if (path != settings_file && !is_record(path)) {
      if (gone) teller.add(sentence("file-removed"), path);
      else if (come) teller.add(sentence("file-added"), path);
      else if (old_file->bytes != new_file->bytes) teller.add(sentence("file-changed"), path);
    }
    if (!come) ++old_file;
    if (!gone) ++new_file;
  }
  return std::move(teller).lines();
}

}  // namespace kept::diff

#include "render/modules.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace kept::render {
namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

bool of_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$'; }

bool take(std::string_view& text, std::string_view start) {
  if (!text.starts_with(start)) return false;
  text.remove_prefix(start.size());
  return true;
}

struct Import {
  std::vector<std::string> names;
  std::string file;
};

struct Module {
  std::vector<Import> imports;
  std::vector<std::string> exports;
  std::string body;  // without the words `import … from …` and `export`
};

// `import {a, b} from './x.js';`
std::optional<Import> import_of(std::string_view line) {
  Import made;
  if (!take(line, "import {")) return std::nullopt;
  for (bool more = true; more;) {
    made.names.emplace_back(line.begin(), std::find_if_not(line.begin(), line.end(), of_name));
    line.remove_prefix(made.names.back().size());
    more = take(line, ", ");
  }
  if (!take(line, "} from './") || !line.ends_with("';")) return std::nullopt;
  made.file = line.substr(0, line.size() - 2);
  return made;
}

std::optional<std::string> exported(std::string_view line) {
  take(line, "async ");
  if (!take(line, "function ") && !take(line, "class ") && !take(line, "const ")) return std::nullopt;
  std::string name(line.begin(), std::find_if_not(line.begin(), line.end(), of_name));
  return name.empty() ? std::nullopt : std::optional(name);
}

std::optional<Module> read(std::string_view script) {
  Module made;
  for (std::string_view line : lines_of(script)) {
    if (line.starts_with("import ")) {
      auto import = import_of(line);
      if (!import) return std::nullopt;
      made.imports.push_back(std::move(*import));
      continue;
    }
    if (take(line, "export ")) {
      auto name = exported(line);
      if (!name) return std::nullopt;
      made.exports.push_back(std::move(*name));
    }
    made.body.append(line).append("\n");
  }
  return made;
}

class Joining {
 public:
  explicit Joining(const std::map<std::string, Module>& modules) : modules_(modules) {}

  // What it needs comes first. False: something is missing, needs itself, or has a name that another has.
  bool add(const std::string& name) {
    const auto found = modules_.find(name);
    if (found == modules_.end() || !open_.insert(name).second) return done_.contains(name);
    for (const Import& needed : found->second.imports)
      if (!add(needed.file) || !exports_all(needed)) return false;
    for (const std::string& one : found->second.exports)
      if (!exports_.insert(one).second) return false;
    done_.insert(name);
    const auto names = fmt::format("{}", fmt::join(found->second.exports, ","));
    body_ += fmt::format("const {{{}}} = (() => {{\n{}return {{{}}};\n}})();\n", names, found->second.body, names);
    return true;
  }

  bool holds(const std::string& name) const { return done_.contains(name); }
  std::string text(const std::set<std::string>& named_elsewhere) const { return body_ + fmt::format("export {{{}}};\n", fmt::join(named_elsewhere, ",")); }

 private:
  bool exports_all(const Import& import) const {
    const auto& exports = modules_.at(import.file).exports;
    return std::all_of(import.names.begin(), import.names.end(), [&](const std::string& name) { return std::find(exports.begin(), exports.end(), name) != exports.end(); });
  }

  const std::map<std::string, Module>& modules_;
  std::set<std::string> open_, done_, exports_;
  std::string body_;
};

std::string with_imports_from(std::string script, const Joining& joining, std::string_view entry) {
  std::string made;
  for (const std::string_view line : lines_of(script)) {
    const auto import = import_of(line);
    if (import && joining.holds(import->file))
      made += fmt::format("{}'./{}';\n", line.substr(0, line.rfind("'./")), entry);
    else
      made.append(line).append("\n");
  }
  return made;
}

// Copies a script sign by sign and leaves out blanks. Where a slash may divide or begin a pattern, the rest of the line is copied
// as it is.
class Tightening {
 public:
  explicit Tightening(std::string_view script) : left_(script) {}

  std::optional<std::string> run() {
    bool whole = true;
    while (whole && !left_.empty()) whole = next();
    return whole ? std::optional(std::move(made_)) : std::nullopt;
  }

 private:
  bool next() {
    switch (left_.front()) {
      case '\n': end_line(); return true;
      case ' ': case '\t': blank(); return true;
      case '\'': case '"': return quoted();
      case '`': return written_as_template();
      case '/': return slash();
      default: copy(1); return true;
    }
  }

  void copy(std::size_t length) {
    made_ += left_.substr(0, length);
    left_.remove_prefix(length);
  }

  static bool parts_nothing(char c) { return std::string_view("{}()[];,=<>!?:&|+*-").find(c) != std::string_view::npos; }

  void end_line() {
    left_.remove_prefix(1);
    left_.remove_prefix(std::min(left_.find_first_not_of(" \t\n"), left_.size()));
    if (!made_.empty() && std::string_view("{;,(\n").find(made_.back()) == std::string_view::npos) made_ += '\n';
  }

  void blank() {
    left_.remove_prefix(std::min(left_.find_first_not_of(" \t"), left_.size()));
    if (made_.empty() || left_.empty() || left_.front() == '\n') return;
    const char before = made_.back(), after = left_.front();
    const bool signs = (before == '+' || before == '-') && (after == '+' || after == '-');
    if (before != '\n' && (signs || !(parts_nothing(before) || parts_nothing(after)))) made_ += ' ';
  }

  bool quoted() {
    const char quote = left_.front();
    for (std::size_t i = 1; i < left_.size() && left_[i] != '\n'; ++i) {
      if (left_[i] == '\\') ++i;
      else if (left_[i] == quote) return copy(i + 1), true;
    }
    return false;
  }

  bool written_as_template() {
    int open = 0;
    for (std::size_t i = 1; i < left_.size(); ++i) {
      if (left_[i] == '\\') ++i;
      else if (left_[i] == '{') ++open;
      else if (left_[i] == '}') --open;
      else if (left_[i] == '`') return open == 0 && (copy(i + 1), true);
    }
    return false;
  }

  bool slash() {
    const auto line = left_.substr(0, left_.find('\n'));
    const bool after_sign = made_.empty() || std::string_view("{}();,\n=:[!&|?").find(made_.back()) != std::string_view::npos;
    if (line.starts_with("/*")) return false;
    if (line.starts_with("//") && (after_sign || made_.back() == ' '))
      left_.remove_prefix(line.size());
    else if (const auto pattern = after_sign ? pattern_at(line) : 0; pattern > 0)
      copy(pattern);
    else if (line.find('/', 1) == line.npos)
      copy(1);
    else if (std::count(line.begin(), line.end(), '`') % 2 != 0)
      return false;
    else
      copy(line.size());
    return true;
  }

  // How long the pattern is, with both slashes; 0: it does not end here.
  static std::size_t pattern_at(std::string_view line) {
    bool in_set = false;
    for (std::size_t i = 1; i < line.size(); ++i) {
      if (line[i] == '\\') ++i;
      else if (line[i] == '[') in_set = true;
      else if (line[i] == ']') in_set = false;
      else if (line[i] == '/' && !in_set) return i + 1;
    }
    return 0;
  }

  std::string_view left_;
  std::string made_;
};

}  // namespace

std::vector<base::File> joined(const std::vector<base::File>& modules, std::string_view entry) {
  std::map<std::string, Module> read_modules;
  for (const base::File& file : modules) {
    auto module = read(file.bytes);
    if (!module) return modules;
    read_modules.emplace(file.path, std::move(*module));
  }
  Joining joining(read_modules);
  if (!joining.add(std::string(entry))) return modules;
  const auto& own = read_modules.at(std::string(entry)).exports;
  std::set<std::string> named_elsewhere(own.begin(), own.end());
  for (const auto& [name, module] : read_modules)
    for (const Import& import : module.imports)
      if (!joining.holds(name) && joining.holds(import.file)) named_elsewhere.insert(import.names.begin(), import.names.end());
  std::vector<base::File> made = {{std::string(entry), joining.text(named_elsewhere)}};
  for (const base::File& file : modules)
    if (!joining.holds(file.path)) made.push_back({file.path, with_imports_from(file.bytes, joining, entry)});
  return made;
}

std::string tight(std::string_view script) {
  auto made = Tightening(script).run();
  return made ? std::move(*made) : std::string(script);
}

}  // namespace kept::render

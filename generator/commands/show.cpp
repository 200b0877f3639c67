#include "commands/show.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <set>

#include "base/utf8.h"
#include "commands/terminal.h"
#include "report/lines.h"
#include "report/outcome.h"

namespace kept::commands {
namespace {

using base::File;
using base::Finding;
using base::Level;

struct Paint {
  std::string_view bold, red, yellow, dim, off;
};
constexpr Paint terminal = {"\033[1m", "\033[1;31m", "\033[1;33m", "\033[2m", "\033[0m"};
constexpr Paint plain = {"", "", "", "", ""};

// The stretch of a line that is shown, and what is marked in it.
struct Excerpt {
  std::string_view shown, before, marked;
  bool cut_before = false, cut_after = false;
};

constexpr std::size_t bytes_of_cell = 12;  // of a letter with its marks, at most: a line of nothing but marks is cut too, and a long one not counted from its beginning

// As many bytes as whole characters take that fit into so many cells. What stands above or below a letter stays with it.
std::size_t fitting(std::string_view text, std::size_t width) {
  std::size_t taken = 0, used = 0;
  while (taken < text.size()) {
    const auto size = std::max<std::size_t>(base::decode_utf8(text.substr(taken)).length, 1);
    const auto own = cells(text.substr(taken, size));
    if (used + own > width || taken + size > bytes_of_cell * width) break;
    used += own;
    taken += size;
  }
  return taken;
}

// Where the last so many cells of a text begin, at a character that has cells of its own. At most three bytes lie behind a
// character's first.
std::size_t last_fitting(std::string_view text, std::size_t width) {
  auto at = text.size() > bytes_of_cell * width ? text.size() - bytes_of_cell * width : 0;
  for (int n = 0; n < 3 && at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80; ++n) ++at;
  for (auto rest = cells(text.substr(at)); at < text.size();) {
    const auto size = std::max<std::size_t>(base::decode_utf8(text.substr(at)).length, 1);
    const auto own = cells(text.substr(at, size));
    if (rest <= width && own > 0) break;
    rest -= own;
    at += size;
  }
  return at;
}

// A longer line is shown around its mark.
Excerpt excerpt(std::string_view line, base::Mark at) {
  constexpr std::size_t widest = 120;
  const std::size_t column = std::min<std::size_t>(at.column ? at.column - 1 : 0, line.size());
  const auto before = line.substr(0, column);
  const bool fits = line.size() <= widest || (line.size() <= bytes_of_cell * widest && cells(line) <= widest);
  const std::size_t first = fits ? 0 : last_fitting(before, widest / 2);
  const std::size_t last = fits ? line.size() : first + fitting(line.substr(first), widest);
  return {line.substr(first, last - first), line.substr(first, column - first), line.substr(column, std::min<std::size_t>(at.width, last - column)), first > 0, last < line.size()};
}

void show_line(std::ostream& out, const Finding& finding, std::string_view line, const Paint& paint) {
  if (finding.at.line == 0 || line.empty()) return;
  const Excerpt part = excerpt(line, finding.at);
  const std::string number = fmt::format("{:>5}", finding.at.line);
  const std::string_view more = part.cut_before ? "…" : "";
  out << paint.dim << number << " | " << paint.off << more << fit_for_terminal(part.shown) << (part.cut_after ? "…" : "") << '\n';
  out << paint.dim << std::string(number.size(), ' ') << " | " << paint.off << std::string(cells(more) + cells(part.before), ' ') << paint.red
      << std::string(std::max<std::size_t>(cells(part.marked), 1), '^') << paint.off << '\n';
}

std::string place_of(const Finding& finding, std::size_t column) {
  std::string place = fit_for_terminal(finding.file);
  if (finding.at.line) place += fmt::format(":{}:{}", finding.at.line, column);
  return place;
}

std::string counted(std::size_t count, std::string_view one) { return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s"); }

}  // namespace

void show_findings(std::ostream& out, const std::vector<Finding>& findings, std::span<const File> files, bool colour) {
  const Paint& paint = colour ? terminal : plain;
  report::Lines lines(files);
  report::Columns columns;
  for (const Finding& finding : findings) {
    const auto line = lines.line(finding.file, finding.at.line);
    const bool error = finding.level == Level::error;
    out << paint.bold << place_of(finding, columns.of(finding, line)) << paint.off << ": " << (error ? paint.red : paint.yellow) << report::name_of(finding.level) << paint.off << ": " << fit_for_terminal(finding.message)
        << paint.dim << " [" << finding.rule << "]" << paint.off << '\n';
    show_line(out, finding, line, paint);
    if (!finding.hint.empty()) out << "      = " << fit_for_terminal(finding.hint) << '\n';
    out << '\n';
  }
}

std::string summary_of(const std::vector<Finding>& findings) {
  if (findings.empty()) return {};
  std::set<std::string_view> files;
  for (const Finding& finding : findings) files.insert(finding.file);
  const auto errors = static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(), [](const Finding& f) { return f.level == Level::error; }));
  const auto warnings = findings.size() - errors;
  std::string text = errors ? counted(errors, "error") : "";
  if (warnings) text += (errors ? " and " : "") + counted(warnings, "warning");
  return text + " in " + counted(files.size(), "file");
}

void show_waived(std::ostream& out, const std::vector<check::Waived>& waived) {
  for (const check::Waived& one : waived)
    out << fmt::format("Excused until {}: {}:{} [{}]: {}\n", fit_for_terminal(one.until),
                       fit_for_terminal(one.finding.file), one.finding.at.line, one.finding.rule, fit_for_terminal(one.reason));
}

int show_failure(const base::Failure& failure) {
  std::cerr << fmt::format("kept: {}\n", fit_for_terminal(failure.message));
  if (!failure.hint.empty()) std::cerr << fmt::format("      {}\n", fit_for_terminal(failure.hint));
  return static_cast<int>(failure.kind);
}

bool colour_wanted(int stream) {
  const char* refused = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  return isatty(stream) && (!refused || !*refused) && (!terminal || std::string_view(terminal) != "dumb");
}

}  // namespace kept::commands

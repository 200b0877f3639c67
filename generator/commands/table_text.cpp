#include "commands/table_text.h"

#include <algorithm>

#include "commands/terminal.h"

namespace kept::commands {
namespace {

std::string csv_cell(const std::string& text) {
  const bool runs = !text.empty() && std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos;
  const std::string safe = (runs ? "'" : "") + text;
  if (safe.find_first_of(",\"\r\n") == std::string::npos) return safe;
  std::string out = "\"";
  for (const char c : safe) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + "\"";
}

}  // namespace

std::string aligned(const std::vector<Cells>& rows) {
  if (rows.empty()) return {};
  std::vector<std::size_t> widths(rows.front().size(), 0);
  for (std::size_t r = 1; r < rows.size(); ++r)
    for (std::size_t c = 0; c < widths.size(); ++c) widths[c] = std::max(widths[c], cells(fit_for_terminal(rows[r][c])));
  for (std::size_t c = 0; c < widths.size(); ++c)
    if (widths[c]) widths[c] = std::max(widths[c], cells(rows.front()[c]));
  std::string out;
  for (const Cells& row : rows) {
    std::string line;
    std::size_t owed = 0;  // blanks before the next cell that has something in it
    for (std::size_t c = 0; c < widths.size(); ++c) {
      if (!widths[c]) continue;
      const auto text = fit_for_terminal(row[c]);
      if (!text.empty()) line += std::string(owed, ' ') + text;
      owed = (text.empty() ? owed : 0) + widths[c] - cells(text) + 2;
    }
    out += line + "\n";
  }
  return out;
}

std::string csv(const std::vector<Cells>& rows) {
  std::string out;
  for (const Cells& row : rows) {
    for (std::size_t c = 0; c < row.size(); ++c) out += (c ? "," : "") + csv_cell(row[c]);
    out += "\r\n";
  }
  return out;
}

}  // namespace kept::commands

#include "render/formats/csv.h"

#include <algorithm>

namespace kept::render {
namespace {

std::string in_quotes(std::string_view cell) {
  const bool plain = std::none_of(cell.begin(), cell.end(), [](char c) { return c == '"' || c == ',' || c == '\r' || c == '\n'; });
  if (plain && !cell.starts_with(' ') && !cell.ends_with(' ')) return std::string(cell);
  std::string out = "\"";
  for (const char c : cell) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + '"';
}

}  // namespace

std::string csv_text(std::string_view text) {
  constexpr std::string_view begins_a_formula = "=+-@\t\r'";
  if (text.empty() || begins_a_formula.find(text.front()) == std::string_view::npos) return in_quotes(text);
  return in_quotes("'" + std::string(text));
}

}  // namespace kept::render

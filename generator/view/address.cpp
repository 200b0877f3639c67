#include "view/address.h"

#include <array>

namespace kept::view {
namespace {

constexpr std::string_view schemes[] = {"http", "https", "mailto", "tel"};

bool same_letters(std::string_view written, std::string_view lower) {
  if (written.size() != lower.size()) return false;
  for (std::size_t i = 0; i < lower.size(); ++i)
    if ((written[i] | 0x20) != lower[i]) return false;
  return true;
}

// Bytes that a URL may not hold and browsers read in ways of their own: tabs vanish, `\` becomes `/`. `'` ends the
// address of a refreshing <meta>.
constexpr std::array<bool, 256> unfit = [] {
  std::array<bool, 256> table{};
  for (std::size_t c = 0; c <= 0x20; ++c) table[c] = true;
  for (const char c : {'"', '\'', '<', '>', '\\', '^', '`', '{', '|', '}', '\x7f'})
    table[static_cast<unsigned char>(c)] = true;
  return table;
}();

void append_fit(std::string_view address, std::string& out) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::size_t start = 0;
  for (std::size_t i = 0; i < address.size(); ++i) {
    const auto byte = static_cast<unsigned char>(address[i]);
    if (!unfit[byte]) continue;
    out.append(address, start, i - start);
    out += {'%', digits[byte >> 4], digits[byte & 15]};
    start = i + 1;
  }
  out.append(address, start);
}

bool ends_scheme(char c) { return c == ':' || c == '/' || c == '?' || c == '#'; }

// Where the first byte stands that a scheme cannot hold: a `:` there ends one.
std::size_t scheme_end(std::string_view address) {
  std::size_t end = 0;
  while (end < address.size() && !ends_scheme(address[end])) ++end;
  return end;
}

bool has_scheme(std::string_view address, std::size_t end) { return end < address.size() && address[end] == ':'; }

}  // namespace

std::string_view scheme_of(std::string_view address) {
  const auto end = scheme_end(address);
  return has_scheme(address, end) ? address.substr(0, end) : std::string_view();
}

bool safe_address(std::string_view address) {
  const auto end = scheme_end(address);
  if (!has_scheme(address, end)) return !address.starts_with("//");
  for (const std::string_view scheme : schemes)
    if (same_letters(address.substr(0, end), scheme)) return true;
  return false;
}

void append_checked(std::string_view address, std::string& out) {
  if (safe_address(address))
    append_fit(address, out);
  else
    out += nowhere;
}

void append_relative(std::string_view address, std::string_view root_prefix, std::string& out, std::string_view to_top) {
  if (address.starts_with('#') || has_scheme(address, scheme_end(address))) return append_checked(address, out);
  const bool from_top = address.starts_with('/');
  if (from_top) {
    address.remove_prefix(1);
    if (address.starts_with('/') || has_scheme(address, scheme_end(address))) return void(out += nowhere);
  }
  std::size_t path = 0;
  while (path < address.size() && address[path] != '?' && address[path] != '#') ++path;
  out += root_prefix;
  if (from_top) out += to_top;
  append_fit(address.substr(0, path), out);
  if (path == 0 || address[path - 1] == '/') out += "index.html";
  append_fit(address.substr(path), out);
}

std::string relative(std::string_view address, std::string_view root_prefix, std::string_view to_top) {
  std::string result;
  append_relative(address, root_prefix, result, to_top);
  return result;
}

}  // namespace kept::view

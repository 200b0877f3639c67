#include "publish/manifest.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <charconv>
#include <iterator>

namespace kept::publish {
namespace {

constexpr std::string_view first_line = "kept-site 1\n";

// Takes what stands before the separator, and the separator; nothing if there is none.
std::optional<std::string_view> take(std::string_view& text, char separator) {
  const std::size_t end = text.find(separator);
  if (end == text.npos) return std::nullopt;
  const std::string_view taken = text.substr(0, end);
  text.remove_prefix(end + 1);
  return taken;
}

template <class Number>
bool read_number(std::optional<std::string_view> text, Number& number, int base) {
  if (!text || text->empty()) return false;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number, base);
  return error == std::errc() && end == text->data() + text->size();
}

}  // namespace

std::uint64_t hash_of(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

Manifest::Manifest(std::vector<Line> lines) : lines_(std::move(lines)) { std::ranges::sort(lines_, {}, &Line::path); }

const Line* Manifest::find(std::string_view path) const {
  const auto found =
      std::ranges::lower_bound(lines_, path, {}, [](const Line& line) { return std::string_view(line.path); });
  return found != lines_.end() && found->path == path ? &*found : nullptr;
}

std::string Manifest::text() const {
  std::string text(first_line);
  for (const Line& line : lines_)
    fmt::format_to(std::back_inserter(text), "{:016x} {} {}\n", line.hash, line.size, line.path);
  fmt::format_to(std::back_inserter(text), "end {}\n", lines_.size());
  return text;
}

std::optional<Manifest> Manifest::read(std::string_view text) {
  if (!text.starts_with(first_line)) return std::nullopt;
  text.remove_prefix(first_line.size());
  std::vector<Line> lines;
  while (!text.starts_with("end ")) {
    Line line;
    if (!read_number(take(text, ' '), line.hash, 16) || !read_number(take(text, ' '), line.size, 10))
      return std::nullopt;
    const auto path = take(text, '\n');
    if (!path || path->empty()) return std::nullopt;
    line.path = *path;
    lines.push_back(std::move(line));
  }
  std::size_t count = 0;
  text.remove_prefix(4);
  if (!read_number(take(text, '\n'), count, 10) || count != lines.size() || !text.empty()) return std::nullopt;
  return Manifest(std::move(lines));
}

std::string_view Manifest::unfinished() { return first_line; }

}  // namespace kept::publish

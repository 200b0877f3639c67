#include "render/template/source.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/nearest.h"

namespace kept::render::language {

Source::Source(base::File file) : file_(std::move(file)), lines_{0} {
  for (std::size_t i = 0; i < file_.bytes.size(); ++i)
    if (file_.bytes[i] == '\n') lines_.push_back(static_cast<std::uint32_t>(i + 1));
}

std::string_view Source::name() const {
  constexpr std::string_view folder = "templates/";
  const std::string_view path = file_.path;
  return path.starts_with(folder) ? path.substr(folder.size()) : path;
}

base::Mark Source::mark(Span at) const {
  const auto line = std::upper_bound(lines_.begin(), lines_.end(), at.offset) - lines_.begin();
  const auto shown = text(at).substr(0, text(at).find('\n'));
  return {static_cast<std::uint32_t>(line), at.offset - lines_[line - 1] + 1, static_cast<std::uint32_t>(shown.size())};
}

void Problems::add(std::string_view rule, const Source& source, Span at, std::string message, std::string hint,
                   std::string fix) {
  ++count_;
  if (seen_.emplace(rule, &source, at.offset).second)
    report_.error(rule, source.path(), source.mark(at), std::move(message), std::move(hint), std::move(fix));
}

void Problems::add(std::string_view rule, std::string_view path, std::string message, std::string hint) {
  ++count_;
  report_.error(rule, path, {}, std::move(message), std::move(hint));
}

std::string hint_for(std::string_view wanted, const std::vector<std::string_view>& known,
                     std::string_view list_begins) {
  constexpr std::size_t most = 12;
  if (const auto meant = base::nearest(wanted, known)) return fmt::format("Did you mean `{}`?", *meant);
  if (known.empty()) return {};
  const auto shown = std::min(known.size(), most);
  return fmt::format("{} `{}`{}", list_begins,
                     fmt::join(known.begin(), known.begin() + static_cast<std::ptrdiff_t>(shown), "`, `"),
                     shown < known.size() ? " and more" : "");
}

}  // namespace kept::render::language

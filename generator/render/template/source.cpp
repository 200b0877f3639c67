#include "render/template/source.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/nearest.h"

namespace kept::render::language {

namespace {

std::string name_of(std::string_view path) {
  for (const std::string_view folder : {"templates/", "theme/"})
    if (path.starts_with(folder)) path.remove_prefix(folder.size());
  const std::string_view stem = path.substr(0, path.rfind('.'));
  const auto slash = stem.rfind('/');
  const std::string_view last = slash == stem.npos ? std::string_view() : stem.substr(slash), above = stem.substr(0, slash);
  return std::string(!last.empty() && above.ends_with(last) ? above : stem) + std::string(path.substr(stem.size()));
}

}  // namespace

Source::Source(base::File file) : file_(std::move(file)), name_(name_of(file_.path)), lines_{0} {
  for (std::size_t i = 0; i < file_.bytes.size(); ++i)
    if (file_.bytes[i] == '\n') lines_.push_back(static_cast<std::uint32_t>(i + 1));
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

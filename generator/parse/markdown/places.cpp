#include "parse/markdown/places.h"

#include <algorithm>

namespace kept::parse {
namespace {

std::size_t offset_of(const Origin& origin) {
  if (origin.offset != 0 || origin.at.line <= 1)
    return origin.offset != 0 ? origin.offset : std::max(origin.at.column, 1u) - 1;
  std::size_t start = 0;
  for (std::uint32_t line = 1; line < origin.at.line; ++line) {
    const auto end = origin.file_bytes.find('\n', start);
    if (end == origin.file_bytes.npos) return origin.file_bytes.size();
    start = end + 1;
  }
  return start + origin.at.column - 1;
}

}  // namespace

const Lines& Places::lines() {
  if (!lines_) lines_.emplace(source_);
  return *lines_;
}

void Places::look_at_file() {
  const auto at = std::min(offset_of(origin_), origin_.file_bytes.size());
  // A folded or quoted text takes more room in the file than its words, but not without measure.
  file_ = origin_.file_bytes.substr(at, source_.size() * 4 + 4096);
  const auto body = source_.substr(0, source_.find_last_not_of('\n') + 1);
  const bool one_line = body.find('\n') == body.npos;
  const bool quote = file_.starts_with('"') || file_.starts_with('\'');
  shift_ = 0;
  if (file_.empty()) {
    const auto width = origin_.at.width;
    shift_ = width == body.size() + 2 ? 1 : 0;
    kind_ = width == 0 || (one_line && (width == body.size() || shift_)) ? Kind::as_written : Kind::fixed;
  } else if (file_.starts_with(body)) {
    kind_ = Kind::as_written;
  } else if (quote && one_line && file_.substr(1).starts_with(body)) {
    shift_ = 1;
    kind_ = Kind::as_written;
  } else {
    kind_ = Kind::searched;
  }
}

base::Mark Places::mark(std::size_t offset, std::size_t width) {
  return mark_in_line(offset, std::min(width, source_.substr(offset, width).find('\n')));
}

base::Mark Places::mark_in_line(std::size_t offset, std::size_t width) {
  if (kind_ == Kind::unknown) look_at_file();
  if (kind_ == Kind::fixed) return origin_.at;
  return kind_ == Kind::searched ? searched(offset, width) : counted(offset, width);
}

base::Mark Places::counted(std::size_t offset, std::size_t width) {
  auto mark = lines().mark(offset, width, origin_.at.line);
  if (mark.line == origin_.at.line) mark.column += std::max(origin_.at.column, 1u) - 1 + shift_;
  return mark;
}

base::Mark Places::searched(std::size_t offset, std::size_t width) {
  const auto before = source_.substr(offset - std::min<std::size_t>(offset, 2), std::min<std::size_t>(offset, 2));
  const auto brackets = before == "[[" || before == "](" ? std::size_t{2} : 0;
  const auto wanted = source_.substr(offset - brackets, brackets + width);
  auto found = find_in(file_, wanted, file_at_);
  if (!found) found = find_in(file_, wanted, 0);  // a footnote is written before what follows it
  if (!found) return origin_.at;
  go_to(*found + brackets);
  const auto column = file_breaks_ == 0 ? origin_.at.column + file_at_ : file_at_ - file_line_start_ + 1;
  const base::Mark mark{origin_.at.line + file_breaks_, static_cast<std::uint32_t>(column),
                        static_cast<std::uint32_t>(width)};
  go_to(file_at_ + width);
  return mark;
}

// Counts the lines of the file on the way.
void Places::go_to(std::size_t offset) {
  if (offset < file_at_) file_at_ = file_line_start_ = file_breaks_ = 0;
  const auto passed = file_.substr(0, offset);
  for (auto end = passed.find('\n', file_at_); end != passed.npos; end = passed.find('\n', end + 1)) {
    ++file_breaks_;
    file_line_start_ = end + 1;
  }
  file_at_ = offset;
}

base::Mark Places::line_mark(std::size_t line) {
  if (line == last_line_) return last_line_mark_;
  const auto text = lines().text(line > 0 ? line - 1 : 0);
  const auto words = trimmed(text);
  const auto indent = words.empty() ? 0 : static_cast<std::size_t>(words.data() - text.data());
  last_line_ = line;
  return last_line_mark_ = mark_in_line(lines().start(line > 0 ? line - 1 : 0) + indent, words.size());
}

void Places::enter(int first_line, int last_line) {
  to_ = source_.size();
  if (first_line < 1) return;
  const auto first = static_cast<std::size_t>(first_line) - 1;
  const auto last = static_cast<std::size_t>(std::max(last_line, first_line)) - 1;
  const auto start = lines().start(first);
  to_ = lines().start(last + 1);
  const bool onwards = from_ >= start && from_ < to_;
  if (!onwards) from_ = start;
}

std::optional<std::size_t> Places::find_in(std::string_view text, std::string_view words, std::size_t from) {
  if (words.empty() || from >= text.size() || searched_bytes_ > source_.size() * 8 + (1 << 20)) return {};
  const auto found = text.find(words, from);
  searched_bytes_ += (found == text.npos ? text.size() : found) - from;
  return found == text.npos ? std::nullopt : std::optional(found);
}

std::optional<std::size_t> Places::find(std::string_view words) {
  const auto found = find_in(source_.substr(0, to_), words, from_);
  if (found) from_ = *found + words.size();
  return found;
}

// Behind the `](` at an offset: where its address starts.
std::size_t Places::address_from(std::size_t opening) const {
  const auto start = std::min(source_.find_first_not_of(" \t\r\n", opening + 2), source_.size());
  return source_.substr(start).starts_with('<') ? start + 1 : start;
}

std::optional<std::size_t> Places::find_address(std::string_view address) {
  const auto begin = from_;
  std::optional<std::size_t> written_otherwise;  // with backslashes or entities
  while (const auto opening = find("](")) {
    const auto start = address_from(*opening);
    const auto near = source_.substr(start, address.size() * 6 + 16);
    const auto written = near.substr(0, near.find_first_of(" )\n"));
    if (!address.empty() ? near.starts_with(address) : written.empty()) return start;
    if (!written_otherwise && written.find_first_of("&\\") != written.npos) written_otherwise = start;
  }
  from_ = written_otherwise.value_or(begin);
  // A link by reference: its definition may stand anywhere.
  for (const std::string_view opening : {"]: ", "]:", "]: <"}) {
    const auto found = find_in(source_, std::string(opening).append(address), 0);
    if (found) return *found + opening.size();
  }
  return written_otherwise;
}

}  // namespace kept::parse

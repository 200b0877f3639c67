#include "check/waiver_comments.h"

#include <optional>

namespace kept::check {
namespace {

constexpr std::string_view sign = "kept:";

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

bool blank(std::string_view text) { return trimmed(text).empty(); }

// A comment of one line, as offsets into it.
struct Stretch {
  std::size_t comment = 0, begin = 0, end = 0;  // where the comment, its `kept:` and its words' end stand
  bool alone = false;
};

std::optional<Stretch> yaml_comment(std::string_view line) {
  for (auto hash = line.find('#'); hash != line.npos; hash = line.find('#', hash + 1)) {
    if (hash && line[hash - 1] != ' ' && line[hash - 1] != '\t') continue;
    const auto begin = line.find_first_not_of(" \t", hash + 1);
    if (begin == line.npos || !line.substr(begin).starts_with(sign)) continue;
    return Stretch{hash, begin, begin + trimmed(line.substr(begin)).size(), blank(line.substr(0, hash))};
  }
  return std::nullopt;
}

std::optional<Stretch> markdown_comment(std::string_view line) {
  for (auto open = line.find("<!--"); open != line.npos; open = line.find("<!--", open + 4)) {
    if (open && line[open - 1] == '`') continue;
    const auto begin = line.find_first_not_of(" \t", open + 4);
    if (begin == line.npos || !line.substr(begin).starts_with(sign)) continue;
    const auto close = line.find("-->", begin);
    if (close == line.npos) return std::nullopt;
    return Stretch{open, begin, begin + trimmed(line.substr(begin, close - begin)).size(),
                   blank(line.substr(0, open)) && blank(line.substr(close + 3))};
  }
  return std::nullopt;
}

// What kind of text a line belongs to, told line by line.
class Reading {
 public:
  explicit Reading(bool markdown) : markdown_(markdown) {}

  enum class Text { data, prose, code, fence };
  Text of(std::string_view line) {
    ++number_;
    if (!markdown_) return Text::data;
    const bool dashes = trimmed(line) == "---" && line.starts_with("---");
    if (number_ == 1 && dashes) {
      in_data_ = true;
      return Text::fence;
    }
    if (in_data_) {
      in_data_ = !dashes;
      return dashes ? Text::fence : Text::data;
    }
    return code(trimmed(line)) ? Text::code : Text::prose;
  }

 private:
  // Fenced code ends with a fence of the same sign, at least as long.
  bool code(std::string_view words) {
    const char first = words.empty() ? ' ' : words.front();
    const auto length = first == '`' || first == '~' ? std::min(words.find_first_not_of(first), words.size()) : 0;
    if (fence_) {
      if (first == sign_ && length >= fence_ && length == words.size()) fence_ = 0;
      return true;
    }
    if (length < 3) return false;
    fence_ = length;
    sign_ = first;
    return true;
  }

  bool markdown_, in_data_ = false;
  std::uint32_t number_ = 0;
  std::size_t fence_ = 0;
  char sign_ = ' ';
};

}  // namespace

std::vector<Comment> comments_for_kept(const base::File& file) {
  std::vector<Comment> found;
  std::string_view rest = file.bytes;
  if (rest.find(sign) == rest.npos) return found;
  Reading reading(file.path.ends_with(".md"));
  bool top = true;
  std::size_t waiting = 0;  // comments that stand alone and have not met their line: the last ones found
  for (std::uint32_t number = 1; !rest.empty(); ++number) {
    const auto line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    const auto text = reading.of(line);
    const auto comment = text == Reading::Text::data    ? yaml_comment(line)
                         : text == Reading::Text::prose ? markdown_comment(line)
                                                        : std::nullopt;
    if (!comment || !comment->alone) {
      for (; waiting; --waiting) found[found.size() - waiting].covers = number;
      top = top && (blank(line) || text == Reading::Text::fence || trimmed(line).starts_with('#'));
    }
    if (!comment) continue;
    const auto words = line.substr(comment->begin, comment->end - comment->begin);
    found.push_back({{number, static_cast<std::uint32_t>(comment->begin + 1), static_cast<std::uint32_t>(words.size())},
                     trimmed(words.substr(sign.size())),
                     number,
                     top && comment->alone});
    waiting += comment->alone;
  }
  return found;
}

bool in_code(const base::File& file, std::size_t offset) {
  if (!file.path.ends_with(".md")) return false;
  Reading reading(true);
  std::string_view rest = file.bytes;
  for (std::size_t start = 0; !rest.empty();) {
    const auto line = rest.substr(0, rest.find('\n'));
    const auto text = reading.of(line);
    start += line.size() + 1;
    if (offset < start) return text == Reading::Text::code;
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
  }
  return false;
}

}  // namespace kept::check

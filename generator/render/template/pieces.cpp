#include "render/template/pieces.h"

#include <fmt/format.h>

#include <algorithm>

#include "render/template/tokens.h"

namespace kept::render::language {
namespace {

using PieceKind = Piece::Kind;

struct Delimiters {
  PieceKind kind;
  std::string_view open, close;
};
constexpr Delimiters delimiters[] = {
    {PieceKind::print, "{{", "}}"},
    {PieceKind::tag, "{%", "%}"},
    {PieceKind::comment, "{#", "#}"},
};

const Delimiters* opening(std::string_view text, std::size_t at) {
  for (const Delimiters& d : delimiters)
    if (text.substr(at, 2) == d.open) return &d;
  return nullptr;
}

Span span(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin)};
}

// Where the closing delimiter stands, or npos: the end of the file or the next opening one came first. One inside a
// text in quotes does not count, unless the text is not closed on its line.
std::size_t closing(std::string_view text, std::size_t at, const Delimiters& d) {
  if (d.kind == PieceKind::comment) return text.find(d.close, at);
  for (; at < text.size(); ++at) {
    if (text[at] == '"' || text[at] == '\'') {
      const auto line = text.substr(at, text.find('\n', at) - at);
      const auto length = quoted(line);
      const auto end = length > 0 ? std::string_view::npos : line.find(d.close);
      if (end != std::string_view::npos) return at + end;
      at += (length > 0 ? length : line.size()) - 1;
      continue;
    }
    if (text.substr(at, 2) == d.close) return at;
    if (opening(text, at)) return std::string_view::npos;
  }
  return std::string_view::npos;
}

std::vector<Piece> cut(const Source& source, Problems& problems) {
  std::vector<Piece> result;
  const std::string_view text = source.text();
  std::size_t start = 0, at = text.find('{');
  for (; at != std::string_view::npos; at = text.find('{', at)) {
    const Delimiters* d = opening(text, at);
    if (!d) {
      ++at;
      continue;
    }
    if (at > start) result.push_back({PieceKind::text, span(start, at), span(start, at)});
    const std::size_t end = closing(text, at + 2, *d);
    if (end == std::string_view::npos) {
      problems.add("template/syntax", source, span(at, at + 2), fmt::format("`{}` is never closed", d->open),
                   fmt::format("Close it with `{}`", d->close));
      start = at = at + 2;
      if (d->kind == PieceKind::comment) return result;
      continue;
    }
    std::size_t first = at + 2, last = end;
    const bool before = first < last && text[first] == '-';
    if (before) ++first;
    const bool after = first < last && text[last - 1] == '-';
    if (after) --last;
    result.push_back({d->kind, span(at, end + 2), span(first, last), before, after});
    start = at = end + 2;
  }
  if (text.size() > start) result.push_back({PieceKind::text, span(start, text.size()), span(start, text.size())});
  return result;
}

bool blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }
bool blank_or_break(char c) { return blank(c) || c == '\n'; }

void strip_end(const Source& source, Piece& piece, bool (*what)(char)) {
  while (piece.inner.length > 0 && what(source.text(piece.inner).back())) --piece.inner.length;
}

void strip_start(const Source& source, Piece& piece, bool (*what)(char)) {
  while (piece.inner.length > 0 && what(source.text(piece.inner).front())) {
    ++piece.inner.offset;
    --piece.inner.length;
  }
}

bool all_blank(std::string_view text) { return std::all_of(text.begin(), text.end(), blank); }

// A run of tags and comments with nothing but blanks between, from `first` up to `last`, alone on its lines: its
// indentation, its inner blanks and its line end go.
void clear_line(const Source& source, std::vector<Piece>& all, std::size_t first, std::size_t last) {
  const std::string_view text = source.text();
  const std::size_t begin = all[first].whole.offset, end = all[last - 1].whole.offset + all[last - 1].whole.length;
  std::size_t left = begin, right = end;
  while (left > 0 && blank(text[left - 1])) --left;
  while (right < text.size() && blank(text[right])) ++right;
  if ((left > 0 && text[left - 1] != '\n') || (right < text.size() && text[right] != '\n')) return;
  if (first > 0 && all[first - 1].kind == PieceKind::text) strip_end(source, all[first - 1], blank);
  for (std::size_t i = first; i < last; ++i)
    if (all[i].kind == PieceKind::text) all[i].inner.length = 0;
  if (last == all.size() || all[last].kind != PieceKind::text) return;
  strip_start(source, all[last], blank);
  if (all[last].inner.length == 0) return;
  ++all[last].inner.offset;  // the line end
  --all[last].inner.length;
}

void clear_lines(const Source& source, std::vector<Piece>& all) {
  const auto silent = [](const Piece& p) { return p.kind == PieceKind::tag || p.kind == PieceKind::comment; };
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!silent(all[i])) continue;
    std::size_t end = i + 1;
    while (end < all.size()) {
      if (silent(all[end]))
        ++end;
      else if (end + 1 < all.size() && silent(all[end + 1]) && all_blank(source.text(all[end].whole)))
        end += 2;
      else
        break;
    }
    clear_line(source, all, i, end);
    i = end - 1;
  }
}

}  // namespace

std::vector<Piece> pieces(const Source& source, Problems& problems) {
  std::vector<Piece> all = cut(source, problems);
  clear_lines(source, all);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].strip_before && i > 0 && all[i - 1].kind == PieceKind::text) strip_end(source, all[i - 1], blank_or_break);
    if (all[i].strip_after && i + 1 < all.size() && all[i + 1].kind == PieceKind::text)
      strip_start(source, all[i + 1], blank_or_break);
  }
  return all;
}

}  // namespace kept::render::language

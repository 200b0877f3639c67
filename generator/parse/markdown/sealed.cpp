#include "parse/markdown/sealed.h"

#include <array>
#include <charconv>

#include "base/utf8.h"
#include "parse/characters.h"

namespace kept::parse {
namespace {

constexpr std::string_view open_seal = "\xEF\xB7\x90", close_seal = "\xEF\xB7\x91";  // U+FDD0, U+FDD1

constexpr std::array<bool, 256> of_interest() {
  std::array<bool, 256> table{};
  for (int c = 0; c < 0x20; ++c) table[c] = true;
  table['\t'] = table['\n'] = false;
  for (int c = 0x7F; c < 256; ++c) table[c] = true;
  table['['] = table['&'] = table['<'] = true;
  return table;
}
constexpr auto interesting = of_interest();

bool escaped(std::string_view text, std::size_t at) {
  std::size_t backslashes = 0;
  while (backslashes < at && text[at - 1 - backslashes] == '\\') ++backslashes;
  return backslashes % 2 == 1;
}

// The size of `&#…;` where it stands for something that is no text, else 0.
std::size_t forbidden_entity(std::string_view text) {
  if (!text.starts_with("&#")) return 0;
  const bool hex = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
  const char* first = text.data() + (hex ? 3 : 2);
  std::uint32_t code = 0;
  const auto [last, error] = std::from_chars(first, text.data() + text.size(), code, hex ? 16 : 10);
  if (last == first || last == text.data() + text.size() || *last != ';') return 0;
  return error == std::errc{} && is_text(code) ? 0 : static_cast<std::size_t>(last - text.data()) + 1;
}

}  // namespace

Sealed::Sealed(std::string_view source) : source_(source) {
  text_.reserve(source.size() + source.size() / 16);
  std::size_t from = 0;
  for (std::size_t at = 0; at < source_.size();) {
    const auto c = static_cast<unsigned char>(source_[at]);
    if (!interesting[c]) {
      ++at;
    } else if (c == '[') {
      brackets(at, from);
    } else if (c == '&') {
      entity(at, from);
    } else if (c == '<') {
      instruction(at, from);
    } else {
      odd_bytes(at, from);
    }
  }
  text_.append(source_, from);
}

void Sealed::brackets(std::size_t& at, std::size_t& from) {
  if (!source_.substr(at).starts_with("[[") || source_.substr(at).starts_with("[[[") || escaped(source_, at)) {
    ++at;
    return;
  }
  const auto link = wiki_link(source_, at);
  if (link.kind == WikiLink::Kind::none) {
    at += 2;
    return;
  }
  const auto size = link.kind == WikiLink::Kind::link ? link.size : 2;
  put_seal(Seal::Kind::wiki_link, size, link, at, from);
}

void Sealed::entity(std::size_t& at, std::size_t& from) {
  const auto size = forbidden_entity(source_.substr(at, 16));
  if (size == 0) {
    ++at;
    return;
  }
  put_seal(Seal::Kind::entity, size, {}, at, from);
}

void Sealed::odd_bytes(std::size_t& at, std::size_t& from) {
  const auto next = base::decode_utf8(source_.substr(at));
  const bool line_end = next.code == '\r' && at + 1 < source_.size() && source_[at + 1] == '\n';
  if (line_end || (next.length != 0 && is_text(next.code))) {
    at += next.length;
    return;
  }
  const auto size = next.length == 0 ? 1 : next.length;
  not_text_.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(size)});
  text_.append(source_, from, at - from);
  text_ += replacement;
  at += size;
  from = at;
}

void Sealed::instruction(std::size_t& at, std::size_t& from) {
  const auto next = source_.substr(at + 1, 2);
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const bool starts =
      next.starts_with('?') || (next.size() == 2 && next[0] == '!' && (next[1] == '[' || is_letter(next[1])));
  if (!starts) {
    ++at;
    return;
  }
  put_seal(Seal::Kind::instruction, 2, {}, at, from);
}

void Sealed::put_seal(Seal::Kind kind, std::size_t size, const WikiLink& link, std::size_t& at, std::size_t& from) {
  text_.append(source_, from, at - from);
  text_ += open_seal;
  text_ += std::to_string(seals_.size());
  text_ += close_seal;
  seals_.push_back({kind, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(size), link});
  at += size;
  from = at;
}

Sealed::Piece Sealed::next(std::string_view& rest) const {
  const auto open = seals_.empty() ? rest.npos : rest.find(open_seal);
  Piece piece{rest.substr(0, open)};
  if (open == rest.npos) {
    rest = {};
    return piece;
  }
  rest.remove_prefix(open + open_seal.size());
  std::size_t number = 0;
  const auto [last, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
  rest.remove_prefix(static_cast<std::size_t>(last - rest.data()));
  if (rest.starts_with(close_seal)) rest.remove_prefix(close_seal.size());
  if (error == std::errc{} && number < seals_.size()) piece.seal = &seals_[number];
  return piece;
}

std::string Sealed::restored(std::string_view text, bool as_address) const {
  std::string result;
  while (!text.empty()) {
    const auto [plain, seal] = next(text);
    result += plain;
    if (!seal) continue;
    as_address&& seal->kind == Seal::Kind::entity ? result += '\x01' : result += words(*seal);
  }
  return result;
}

std::string Sealed::restored(std::string_view text) const { return restored(text, false); }

std::string Sealed::restored_address(std::string_view url) const { return restored(url, true); }

}  // namespace kept::parse

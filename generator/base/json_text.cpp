#include "base/json_text.h"

#include <fmt/format.h>

#include <array>

#include "base/plain_stretch.h"

namespace kept::base {
namespace {

// The bytes that cannot stand for themselves, `>` and `&` in HTML only; 0xE2 may start one of the two line ends of JavaScript.
constexpr std::array<bool, 256> special = [] {
  std::array<bool, 256> made{};
  for (std::size_t c = 0; c < 0x20; ++c) made[c] = true;
  for (const std::size_t c : {0x22, 0x26, 0x3C, 0x3E, 0x5C, 0xE2}) made[c] = true;
  return made;
}();

void append_code(std::string& out, unsigned code) {
  constexpr std::string_view digits = "0123456789abcdef";
  out += "\\u";
  for (const int shift : {12, 8, 4, 0}) out += digits[code >> shift & 0xF];
}

}  // namespace

void JsonText::break_line() {
  if (layout_ == Layout::in_html) return;
  out_ += '\n';
  out_.append(depth_, '\t');
}

void JsonText::begin_value() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (depth_ == 0) return;
  if (!empty_) out_ += ',';
  break_line();
  empty_ = false;
}

JsonText& JsonText::open(char bracket) {
  begin_value();
  out_ += bracket;
  ++depth_;
  empty_ = true;
  return *this;
}

JsonText& JsonText::close(char bracket) {
  --depth_;
  if (!empty_) break_line();
  out_ += bracket;
  empty_ = false;
  return *this;
}

JsonText& JsonText::key(std::string_view name) {
  begin_value();
  quote(name);
  out_ += layout_ == Layout::in_html ? ":" : ": ";
  after_key_ = true;
  return *this;
}

void JsonText::quote(std::string_view value) {
  out_ += '"';
  std::size_t plain = 0;  // where the stretch starts that stands for itself
  const auto worth_a_look = [](SixteenBytes c) { return (c < 0x20) | (c == '"') | (c == '\\') | (c == '<') | (c == '>') | (c == '&') | (c == 0xE2); };
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (i % sizeof(SixteenBytes) == 0 && (i = plain_until(value, i, worth_a_look)) == value.size()) break;
    const auto c = static_cast<unsigned char>(value[i]);
    if (!special[c]) continue;
    const bool line_end = value.compare(i, 2, "\xE2\x80") == 0 && i + 2 < value.size() && (value[i + 2] == '\xA8' || value[i + 2] == '\xA9');
    if ((c == 0xE2 && !line_end) || ((c == '>' || c == '&') && layout_ != Layout::in_html)) continue;
    out_.append(value, plain, i - plain);
    switch (c) {
      case '"': out_ += "\\\""; break;
      case '\\': out_ += "\\\\"; break;
      case '\n': out_ += "\\n"; break;
      case '\t': out_ += "\\t"; break;
      case 0xE2:
        append_code(out_, value[i + 2] == '\xA8' ? 0x2028 : 0x2029);
        i += 2;
        break;
      default: append_code(out_, c);
    }
    plain = i + 1;
  }
  out_.append(value, plain);
  out_ += '"';
}

JsonText& JsonText::raw(std::string_view value) {
  begin_value();
  out_ += value;
  return *this;
}

JsonText& JsonText::text(std::string_view value) {
  begin_value();
  quote(value);
  return *this;
}

JsonText& JsonText::number(std::int64_t value) { return raw(std::to_string(value)); }

JsonText& JsonText::number(double value) {
  std::string digits = fmt::format("{}", value);  // the shortest that reads back as the same
  if (digits.find_first_of(".e") == digits.npos) digits += ".0";
  return raw(digits);
}

JsonText& JsonText::written(std::string_view json) {
  if (json.ends_with('\n')) json.remove_suffix(1);
  return raw(json);
}

std::string JsonText::taken() {
  if (layout_ == Layout::indented) out_ += '\n';
  std::string all = std::move(out_);
  *this = JsonText(layout_);
  return all;
}

}  // namespace kept::base

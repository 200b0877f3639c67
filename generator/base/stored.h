// The form in which things are kept between runs: numbers of as many bytes as they need, texts behind their length.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kept::base {

class Writer {
 public:
  std::string take() && { return std::move(out_); }

  void number(std::uint64_t n) {
    for (; n >= 0x80; n >>= 7) out_ += static_cast<char>(n | 0x80);
    out_ += static_cast<char>(n);
  }
  void flag(bool is) { out_ += is ? '\1' : '\0'; }
  void raw(std::string_view bytes) { out_ += bytes; }  // whose length the reader knows
  void text(std::string_view text) {
    number(text.size());
    out_ += text;
  }
  template <class List, class Each>
  void list(const List& all, Each each) {
    number(all.size());
    for (const auto& one : all) each(one);
  }

 private:
  std::string out_;
};

// Every read is bounded; after the first that fails nothing is good any more.
class Scanner {
 public:
  explicit Scanner(std::string_view bytes) : rest_(bytes) {}

  bool good() const { return good_; }
  bool done() const { return rest_.empty(); }
  void spoil() { good_ = false; }

  std::uint64_t number() {
    std::uint64_t n = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      if (rest_.empty()) break;
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      n |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return n;
    }
    good_ = false;
    return 0;
  }
  bool flag() { return number() == 1; }
  std::string_view raw(std::uint64_t size) {  // into the bytes that are scanned; empty where there are fewer
    if (!good_ || size > rest_.size()) {
      good_ = false;
      return {};
    }
    const auto bytes = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return bytes;
  }
  std::string_view view() { return raw(number()); }
  std::string text() { return std::string(view()); }
  // How many follow, of which each takes a byte at least.
  std::size_t count() {
    const std::uint64_t size = number();
    if (size > rest_.size()) good_ = false;
    return good_ ? size : 0;
  }
  template <class List, class Each>
  void list(List& into, Each each) {
    const std::size_t size = count();
    into.reserve(size);
    for (std::size_t i = 0; i < size && good_; ++i) into.push_back(each());
  }

 private:
  std::string_view rest_;
  bool good_ = true;
};

}  // namespace kept::base

// The form in which things are kept between builds: numbers of as many bytes as they need, texts behind their length. Private to this room.
#pragma once

#include <cstring>
#include <string>
#include <string_view>

#include "chronicle/change.h"
#include "source/history.h"

namespace kept::chronicle {

class Writer {
 public:
  std::string take() && { return std::move(out_); }

  void number(std::uint64_t n) {
    for (; n >= 0x80; n >>= 7) out_ += static_cast<char>(n | 0x80);
    out_ += static_cast<char>(n);
  }
  void flag(bool is) { out_ += is ? '\1' : '\0'; }
  void id(const source::Id& id) { out_.append(reinterpret_cast<const char*>(id.bytes.data()), id.bytes.size()); }
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
  source::Id id() {
    source::Id id;
    const auto bytes = raw(id.bytes.size());
    if (good_) std::memcpy(id.bytes.data(), bytes.data(), bytes.size());
    return id;
  }
  std::string text() { return std::string(raw(number())); }
  template <class List, class Each>
  void list(List& into, Each each) {
    const std::uint64_t size = number();
    if (size > rest_.size()) return spoil();  // each takes a byte at least
    into.reserve(size);
    for (std::uint64_t i = 0; i < size && good_; ++i) into.push_back(each());
  }

 private:
  std::string_view raw(std::uint64_t size) {
    if (!good_ || size > rest_.size()) {
      good_ = false;
      return {};
    }
    const auto bytes = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return bytes;
  }

  std::string_view rest_;
  bool good_ = true;
};

void write(Writer& out, const Change& change);
Change read_change(Scanner& in);

}  // namespace kept::chronicle

// What HTML a prose may hold: its elements, attributes and addresses, and that every element closes where it should.
// An oracle of its own, for tests and fuzzers: it shares nothing with the writer.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "parse/prose.h"

namespace kept::parse {

class AllowList {
 public:
  // The first thing that may not stand in it, or nothing.
  static std::string first_foreign(const Prose& prose) {
    AllowList reader(prose.html);
    std::uint32_t last = 0;
    for (const auto& hole : prose.holes) {
      if (hole.offset < last || hole.offset > prose.html.size() || hole.link >= prose.links.size())
        return "a hole out of order";
      last = hole.offset;
    }
    return reader.read();
  }

 private:
  explicit AllowList(std::string_view html) : html_(html) {}

  std::string read() {
    for (const char c : html_)
      if ((static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7F) return "a control character";
    for (at_ = html_.find('<'); at_ < html_.size(); at_ = html_.find('<', at_)) {
      const auto end = html_.find('>', at_);
      if (end == html_.npos) return "an open tag";
      const auto tag = html_.substr(at_ + 1, end - at_ - 1);
      at_ = end + 1;
      if (const auto foreign = tag.starts_with('/') ? close(tag.substr(1)) : open(tag); !foreign.empty())
        return foreign;
    }
    return open_.empty() ? "" : "unclosed <" + open_.back() + ">";
  }

  std::string close(std::string_view name) {
    if (open_.empty() || open_.back() != name) return "</" + std::string(name) + "> out of place";
    open_.pop_back();
    return {};
  }

  std::string open(std::string_view tag) {
    const auto name = tag.substr(0, tag.find(' '));
    if (!one_of(name, {"p",     "h2",    "h3",    "h4",     "h5",  "h6", "ul",    "ol",  "li",     "blockquote",
                       "pre",   "code",  "em",    "strong", "del", "a",  "img",   "br",  "hr",     "div",
                       "table", "thead", "tbody", "tr",     "th",  "td", "input", "sup", "section"}))
      return "<" + std::string(tag) + ">";
    auto rest = tag.substr(name.size());
    while (!rest.empty()) {
      rest.remove_prefix(1);  // the blank
      const auto attribute = rest.substr(0, rest.find_first_of(" ="));
      rest.remove_prefix(attribute.size());
      std::string_view value;
      if (rest.starts_with("=\"")) {
        value = rest.substr(2, rest.find('"', 2) - 2);
        rest.remove_prefix(value.size() + 3);
      }
      if (!one_of(attribute, {"href", "src", "alt", "title", "id", "class", "rel", "role", "aria-label", "tabindex",
                              "start", "scope", "type", "checked", "disabled", "loading"}))
        return "the attribute " + std::string(attribute) + " in <" + std::string(tag) + ">";
      if (attribute == "src" && !value.empty()) return "an image of its own";
      if (attribute == "href" && !safe(value)) return "the address " + std::string(value);
    }
    if (!one_of(name, {"img", "br", "hr", "input"})) open_.emplace_back(name);
    if (name == "a" && std::count(open_.begin(), open_.end(), "a") > 1) return "a link in a link";
    return {};
  }

  static bool safe(std::string_view address) {
    if (address.empty() || address.starts_with('#')) return true;  // a hole, or a part of the page
    std::string lower(address.substr(0, 8));
    for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    for (const std::string_view start : {"http://", "https://", "mailto:", "tel:"})
      if (lower.starts_with(start)) return true;
    return false;
  }

  static bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
  }

  std::string_view html_;
  std::size_t at_ = 0;
  std::vector<std::string> open_;
};

}  // namespace kept::parse

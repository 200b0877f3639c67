// Reads XML strictly, so that a test fails on what a feed reader would refuse. No namespaces, no DTD, no CDATA: Kept
// writes none.
#pragma once

#include <algorithm>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"

namespace kept::render::test {

struct Element {
  std::string name;
  std::map<std::string, std::string> attributes;
  std::string text;  // of its own
  std::vector<Element> children;

  const Element& child(std::string_view wanted) const {
    for (const Element& one : children)
      if (one.name == wanted) return one;
    throw std::runtime_error("<" + name + "> has no <" + std::string(wanted) + ">");
  }
  std::vector<const Element*> all(std::string_view wanted) const {
    std::vector<const Element*> found;
    for (const Element& one : children)
      if (one.name == wanted) found.push_back(&one);
    return found;
  }
};

class XmlReader {
 public:
  explicit XmlReader(std::string_view text) : rest_(text) {}

  Element document() {
    for (std::string_view text = rest_; !text.empty();) {
      const auto next = base::decode_utf8(text);
      const bool blank = next.code == '\t' || next.code == '\n' || next.code == '\r';
      if (next.length == 0 || (next.code < 0x20 && !blank) || next.code == 0xFFFE || next.code == 0xFFFF)
        fail("a character that XML cannot hold");
      text.remove_prefix(next.length);
    }
    expect("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
    skip_blanks();
    expect("<");
    Element root = element();
    skip_blanks();
    if (!rest_.empty()) fail("something after the end");
    return root;
  }

 private:
  [[noreturn]] void fail(const std::string& what) const {
    throw std::runtime_error(what + " before: " + std::string(rest_.substr(0, 60)));
  }
  void expect(std::string_view wanted) {
    if (!rest_.starts_with(wanted)) fail("no " + std::string(wanted));
    rest_.remove_prefix(wanted.size());
  }
  void skip_blanks() { rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t\r\n"), rest_.size())); }

  std::string name() {
    const auto end = std::min(rest_.find_first_of(" \t\r\n=/>\"'<&"), rest_.size());
    if (end == 0) fail("no name");
    std::string made(rest_.substr(0, end));
    rest_.remove_prefix(end);
    return made;
  }

  std::string text_until(char end) {
    std::string made;
    while (!rest_.empty() && rest_.front() != end) {
      const char c = rest_.front();
      if (c == '<' || rest_.starts_with("]]>")) fail("a bare < or ]]>");
      if (c == '&') {
        made += entity();
      } else {
        made += c;
        rest_.remove_prefix(1);
      }
    }
    return made;
  }

  char entity() {
    const std::map<std::string_view, char> known = {
        {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}};
    const auto found = known.find(rest_.substr(0, rest_.find(';') + 1));
    if (found == known.end()) fail("no entity");
    rest_.remove_prefix(found->first.size());
    return found->second;
  }

  Element element() {
    Element made;
    made.name = name();
    while (skip_blanks(), !rest_.starts_with(">") && !rest_.starts_with("/>")) {
      const std::string key = name();
      expect("=\"");
      if (!made.attributes.emplace(key, text_until('"')).second) fail("an attribute twice");
      expect("\"");
    }
    if (rest_.starts_with("/>")) return rest_.remove_prefix(2), made;
    expect(">");
    while (!rest_.starts_with("</")) {
      made.text += text_until('<');
      if (rest_.empty()) fail("no end of <" + made.name + ">");
      if (rest_.starts_with("</")) break;
      expect("<");
      made.children.push_back(element());
    }
    expect("</" + made.name + ">");
    return made;
  }

  std::string_view rest_;
};

// Throws what is wrong.
inline Element read_xml(std::string_view text) { return XmlReader(text).document(); }

}  // namespace kept::render::test

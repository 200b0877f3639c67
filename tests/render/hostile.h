// Values that try to be more than values, and what an HTML parser finds in a page.
#pragma once

#include <gumbo.h>

#include <string>
#include <string_view>
#include <vector>

namespace kept::render::test {

inline std::vector<std::string> hostile() {
  std::vector<std::string> all = {
      "",
      "x",
      "<script>alert(1)</script>",
      "</title><script>alert(1)</script>",
      "</textarea><img src=x onerror=alert(1)>",
      "</p><p>",
      "\"><script>alert(1)</script>",
      "'><script>alert(1)</script>",
      "\" onmouseover=\"alert(1)",
      "' onmouseover='alert(1)",
      "` onmouseover=`alert(1)",
      "--><script>alert(1)</script><!--",
      "]]><script>alert(1)</script>",
      "&lt;script&gt;",
      "&#60;script&#62;",
      "&quot; onclick=&quot;",
      "&",
      "&amp",
      "<",
      "a < b > c",
      "<!--",
      "<![CDATA[",
      "<?php ?>",
      "{{ page.title }}{% if x %}",
      "javascript:alert(1)",
      "JaVaScRiPt:alert(1)",
      " javascript:alert(1)",
      "java\nscript:alert(1)",
      "java\tscript:alert(1)",
      "\x01javascript:alert(1)",
      "javascript&colon;alert(1)",
      "data:text/html,<script>alert(1)</script>",
      "vbscript:x",
      "//evil.example/",
      "\\\\evil.example\\",
      "/\\evil.example",
      "https://evil.example/\"><script>",
      "mailto:a@b.org?cc=c@d.org",
      "line\r\nbreak\rreturn",
      "tab\tnewline\nend",
      "ข้อ 13(h) – “quoted” 🛂",
      "\xE2\x80\xA8\xE2\x80\xA9",
      "=\"x\" a='b'",
      "/>",
      "a&b=c#d?e%20f+g",
  };
  std::string bytes;
  for (int c = 1; c < 128; ++c) bytes += static_cast<char>(c);
  all.push_back(bytes);
  return all;
}

struct ReadBack {
  explicit ReadBack(std::string html)
      : text(std::move(html)), output(gumbo_parse_with_options(&kGumboDefaultOptions, text.data(), text.size())) {}
  ~ReadBack() { gumbo_destroy_output(&kGumboDefaultOptions, output); }
  ReadBack(const ReadBack&) = delete;
  std::string text;
  GumboOutput* output;
};

// The elements and the names of their attributes, in order; the values and texts beside them.
struct Seen {
  std::string shape;
  std::vector<std::string> values;
};

inline void walk(const GumboNode* node, Seen& seen) {
  if (node->type != GUMBO_NODE_ELEMENT) {
    if (node->type == GUMBO_NODE_COMMENT) seen.shape += "<!--";
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA)
      seen.values.back() += node->v.text.text;
    return;
  }
  const GumboElement& element = node->v.element;
  seen.shape += std::string("<") + gumbo_normalized_tagname(element.tag);
  for (unsigned i = 0; i < element.attributes.length; ++i) {
    const auto* attribute = static_cast<const GumboAttribute*>(element.attributes.data[i]);
    seen.shape += std::string(" ") + attribute->name;
    seen.values.emplace_back(attribute->value);
  }
  seen.values.emplace_back();
  for (unsigned i = 0; i < element.children.length; ++i)
    walk(static_cast<const GumboNode*>(element.children.data[i]), seen);
  seen.shape += '>';
}

inline Seen seen(const std::string& html) {
  const ReadBack parsed(html);
  Seen result;
  result.values.emplace_back();
  walk(parsed.output->root, result);
  return result;
}

}  // namespace kept::render::test

// Strangers' content in every field of every kind, drawn with the built-in templates and read back as a browser would.
// Findings would keep most of it from being published; here it is drawn all the same, so that this is a second wall.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <mutex>
#include <set>

#include "render/built_in.h"
#include "render/everything.h"
#include "render/hostile.h"
#include "render/site.h"
#include "view/sight.h"

namespace kept::render {
namespace {

using test::Everything;
using test::Filling;
using view::test::Sight;
using Pages = std::map<std::string, std::string>;

constexpr std::string_view script = "assets/site.js", stylesheet = "assets/site.css";

Pages drawn(const Sight& sight) {
  base::Report report;
  static const view::Messages words = view::test::words_of("en");
  static const Templates templates = load_templates(with_overrides({}), words, report);
  const auto plans = view::pages(sight.facts, {std::string(stylesheet), std::string(script)}, report);
  Pages pages;
  std::mutex guard;
  CHECK(draw(plans, templates, words, sight.tracker.site.base_url,
             [&](std::string_view path, std::string_view bytes) -> base::Result<void> {
               const std::lock_guard lock(guard);
               pages.emplace(path, bytes);
               return {};
             }));
  return pages;
}

// As browsers read an address: blanks at its ends and line ends in it do not count.
std::string as_browsers_read(std::string_view address) {
  std::string made;
  for (const char c : address)
    if (c != '\t' && c != '\n' && c != '\r')
      made += c == '\\' ? '/' : c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  const auto first =
      std::find_if(made.begin(), made.end(), [](char c) { return static_cast<unsigned char>(c) > 0x20; });
  return {first, made.end()};
}

std::string scheme_in(const std::string& address) {
  const auto end = address.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789+.-");
  return end != std::string::npos && end > 0 && address[end] == ':' ? address.substr(0, end) : "";
}

bool is_local(std::string_view address) {
  const std::string read = as_browsers_read(address);
  return scheme_in(read).empty() && !read.starts_with("//");
}

bool is_harmless(std::string_view address) {
  const std::string scheme = scheme_in(as_browsers_read(address));
  return is_local(address) || scheme == "https" || scheme == "http" || scheme == "mailto" || scheme == "tel";
}

class Inspector {
 public:
  // What may not stand in a page, a line for each.
  std::string inspect(const std::string& html) {
    const test::ReadBack parsed(html);
    const GumboDocument& document = parsed.output->document->v.document;
    for (unsigned i = 0; i < document.children.length; ++i) node(static_cast<const GumboNode*>(document.children.data[i]));
    if (fields_ && !sends_nothing_) complain("a form that could be sent");
    return trouble_;
  }

 private:
  void node(const GumboNode* node) {
    if (node->type == GUMBO_NODE_COMMENT) complain("a comment");
    if (node->type != GUMBO_NODE_ELEMENT) return;
    const GumboElement& element = node->v.element;
    const std::string name = name_of(element);
    constexpr std::string_view never[] = {
        "style",  "iframe",   "object",   "embed",         "applet",  "base",  "frame",  "frameset",
        "math",   "template", "noscript", "audio", "video",     "source", "track",
        "portal", "marquee",  "blink",  "use",      "foreignobject", "animate", "set",   "plaintext", "xmp",    "dialog"};
    if (std::find(std::begin(never), std::end(never), name) != std::end(never)) complain("<" + name + ">");
    if (element.tag == GUMBO_TAG_UNKNOWN && element.tag_namespace != GUMBO_NAMESPACE_SVG)
      complain("an unknown element " + name);
    const bool data = name == "script" && value(element, "type") == "application/ld+json";  // which no browser runs
    if (data) {
      if (element.attributes.length > 1 || element.children.length != 1 || std::string_view(static_cast<const GumboNode*>(element.children.data[0])->v.text.text).find_first_of("<>&") != std::string_view::npos)
        complain("data that could be more than data");
      return;
    }
    if (name == "script" && (element.children.length > 0 || !value(element, "src").ends_with(script)))
      complain("a script that is not the site's");
    if (name == "meta" && !value(element, "http-equiv").empty()) meta(element);
    if (name == "link") link(element);
    if (name == "form" || name == "input" || name == "select" || name == "textarea") field(name, value(element, "type"));
    if (const std::string target = value(element, "target"); !target.empty() && (target != "_blank" || value(element, "rel") != "noopener"))
      complain("an attribute target of " + name);
    for (unsigned i = 0; i < element.attributes.length; ++i)
      attribute(name, *static_cast<const GumboAttribute*>(element.attributes.data[i]));
    for (unsigned i = 0; i < element.children.length; ++i)
      this->node(static_cast<const GumboNode*>(element.children.data[i]));
  }

  static std::string name_of(const GumboElement& element) {
    if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
    GumboStringPiece tag = element.original_tag;
    gumbo_tag_from_original_text(&tag);
    return {tag.data, tag.length};
  }

  static std::string value(const GumboElement& element, const char* name) {
    const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
    return found ? found->value : "";
  }

  // What is typed into a page stays there: it has no address to go to, and its policy forbids it to go to any.
  void field(const std::string& name, const std::string& type) {
    fields_ = true;
    constexpr std::string_view harmless[] = {"", "checkbox", "search", "text"};
    if (name == "input" && std::find(std::begin(harmless), std::end(harmless), type) == std::end(harmless)) complain("an input of type " + type);
  }

  void meta(const GumboElement& element) {
    const std::string kind = value(element, "http-equiv"), content = value(element, "content");
    if (kind == "Content-Security-Policy") {
      sends_nothing_ = content.find("form-action 'none'") != std::string::npos;
      return;
    }
    const auto url = content.find("url=");
    if (kind != "refresh" || url == std::string::npos || !is_local(content.substr(url + 4)) ||
        content.find_first_of(" ;,'\"", url) != std::string::npos)
      complain("<meta http-equiv=" + kind + " content=" + content + ">");
  }

  void link(const GumboElement& element) {
    const std::string rel = value(element, "rel"), href = value(element, "href");
    const bool fetched = rel == "stylesheet" || rel == "icon";
    if (rel == "stylesheet" && !href.ends_with(stylesheet)) complain("a foreign stylesheet");
    if (!fetched && rel != "canonical" && rel != "alternate") complain("<link rel=" + rel + ">");
    if (fetched && !is_local(href)) complain("a foreign " + rel);
  }

  void attribute(const std::string& element, const GumboAttribute& attribute) {
    const std::string name = attribute.name, text = attribute.value;
    constexpr std::string_view never[] = {"style",     "srcdoc", "formaction", "action", "method", "ping",     "background",
                                          "poster",    "srcset", "data",       "cite",   "longdesc", "manifest",
                                          "autofocus", "nonce",  "is",         "slot"};
    if (name.starts_with("on") || std::find(std::begin(never), std::end(never), name) != std::end(never))
      complain("an attribute " + name + "=" + text);
    if (name == "src" && !is_local(text)) complain("a foreign source " + text);
    if ((name == "href" || name == "xlink:href") && !is_harmless(text)) complain("an address " + text);
    if (name == "id" && !ids_.insert(text).second) complain("the id " + text + " twice");
    if (name == "download") complain("an attribute " + name + " of " + element);
  }

  void complain(const std::string& what) { trouble_ += what + "\n"; }

  std::string trouble_;
  std::set<std::string> ids_;
  bool fields_ = false, sends_nothing_ = false;
};

void check_pages(const Pages& pages) {
  CHECK(pages.size() > 15);
  for (const auto& [path, html] : pages) {
    INFO(path);
    const std::string trouble = Inspector().inspect(html);
    CHECK(trouble == "");
  }
}

TEST_CASE("The inspector sees what it is there to see") {
  for (const char* html : {"<script>1</script>",
                           "<script src=https://evil.example/x.js></script>",
                           "<script src=assets/site.js>1</script>",
                           "<script type=application/ld+json>{\"a\": \"<\"}</script>",
                           "<script type=application/ld+json src=x>{}</script>",
                           "<p onclick=x>",
                           "<p style=x>",
                           "<a href=javascript:x>",
                           "<a href=' java\nscript:x'>",
                           "<a href='&#1;javascript:x'>",
                           "<a href=data:x>",
                           "<img src=//evil.example/x>",
                           "<img src='/\\evil.example/x'>",
                           "<img src=https://evil.example/x>",
                           "<iframe>",
                           "<base href=x>",
                           "<form>",
                           "<select>",
                           "<meta http-equiv=Content-Security-Policy content=\"form-action 'none'\"><form action=x>",
                           "<meta http-equiv=Content-Security-Policy content=\"form-action 'none'\"><form method=post>",
                           "<meta http-equiv=Content-Security-Policy content=\"form-action 'none'\"><form><input type=file>",
                           "<svg><use href=x>",
                           "<meta http-equiv=refresh content='0; url=https://evil.example/'>",
                           "<meta http-equiv=set-cookie content=x>",
                           "<link rel=stylesheet href=https://evil.example/x.css>",
                           "<link rel=preload href=x>",
                           "<input autofocus>",
                           "<blink>",
                           "<!-- x -->",
                           "<p id=a><p id=a>",
                           "<a href=x target=_blank>"}) {
    INFO(html);
    CHECK(Inspector().inspect(std::string("<!doctype html>") + html) != "");
  }
  CHECK(Inspector().inspect("<!doctype html><script src=../assets/site.js></script><a href='https://x.org'>x</a><a "
                            "href='tel:1'>x</a><img src=a.png>") == "");
  CHECK(Inspector().inspect("<!doctype html><meta http-equiv=Content-Security-Policy content=\"form-action 'none'\"><form><input type=search></form>") == "");
}

TEST_CASE("A tracker with every field of every kind has pages without a fault") {
  const Sight sight(Everything({}).files());
  check_pages(drawn(sight));
}

TEST_CASE("Whatever stands in a field of one line is text: a page keeps its shape, element by element") {
  const auto shapes_of = [](const Pages& pages) {
    std::map<std::string, std::string> shapes;
    for (const auto& [path, html] : pages) shapes[path] = test::seen(html).shape;
    return shapes;
  };
  const auto meant = shapes_of(drawn(Sight(Everything({}).files())));
  int tried = 0;
  for (const std::string& payload : test::hostile()) {
    if (payload.find_first_not_of(" \n") == std::string::npos) continue;  // an empty field is no field
    const Sight sight(Everything({.line = payload}).files(), "2024-06-15", "en", false, std::nullopt);
    if (sight.tracker.report.has_errors()) continue;  // controls and line ends are refused where they are read
    ++tried;
    INFO(payload);
    const Pages pages = drawn(sight);
    check_pages(pages);
    CHECK((shapes_of(pages) == meant));
  }
  CHECK(tried >= 35);
}

// Prose that tries to break out of everything that Markdown can make of it.
std::vector<std::string> inline_prose(const std::string& p) {
  return {p,
          "[x](" + p + ")",
          "[x](<" + p + ">)",
          "[x](https://example.org/ \"" + p + "\")",
          "[" + p + "](https://example.org/)",
          "[x](https://example.org/" + p + ")",
          "<" + p + ">",
          "<https://example.org/" + p + ">",
          "![x](" + p + ")",
          "![" + p + "](x.png)",
          "[[" + p + "]]",
          "[[the-theme|" + p + "]]",
          "[[the-theme#" + p + "]]",
          "`" + p + "`",
          "*" + p + "*",
          "~~" + p + "~~",
          "https://example.org/" + p,
          "www.example.org/" + p,
          "a@example.org" + p,
          "\\" + p};
}

std::string block_prose(const std::string& p) {
  std::string text;
  for (const std::string& one : inline_prose(p)) text += one + "\n\n";
  for (const std::string& one :
       {"## " + p, "# " + p, "```" + p + "\n" + p + "\n```", "    " + p,
        "| " + p + " | b |\n| - | :-: |\n| " + p + " | c |", "A[^1] B[^" + p + "]\n\n[^1]: " + p + "\n[^" + p + "]: x",
        "> [!NOTE]\n> " + p, "> [!" + p + "]\n> x", "> " + p, "- [ ] " + p, "1. " + p, "[r]: " + p + "\n\n[r]",
        "[r2]: <" + p + "> '" + p + "'\n\n[r2]", "<div>" + p + "</div>", "<!-- " + p + " -->", "<?" + p + "?>",
        "<a href='" + p + "'>x</a>"})
    text += one + "\n\n";
  return text;
}

TEST_CASE("Whatever stands in prose, its page runs nothing, fetches nothing and leads nowhere it should not") {
  for (const std::string& payload : test::hostile()) {
    INFO(payload);
    const Sight body(Everything({.body = block_prose(payload)}).files(), "2024-06-15", "en", false, std::nullopt);
    check_pages(drawn(body));
    std::string text;
    for (const std::string& one : inline_prose(payload)) text += one + " ";
    const Sight field(Everything({.text = text}).files(), "2024-06-15", "en", false, std::nullopt);
    check_pages(drawn(field));
  }
}

}  // namespace
}  // namespace kept::render

// Where in the HTML a template stands at each of its holes, followed through its literal text as a browser's tokenizer
// would.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "render/template/escape_kind.h"
#include "render/template/html_names.h"
#include "render/template/url_progress.h"

namespace kept::render::language {

class Html {
 public:
  // Steps over one byte of literal text.
  std::optional<Refusal> literal(char c);

  // Steps over a hole in which a value of this kind is printed.
  Fit hole(view::Type::Kind kind);

  // The state behind two ways of getting to the same place; none where they are too different to go on as one.
  static std::optional<Html> join(const Html& a, const Html& b);

  // Before a body that is gone through again and again: inside a tag it begins with a blank each time.
  void between_parts();

  bool in_text() const { return at_ == At::text; }
  std::string where() const;  // "inside the attribute `href`"

  friend bool operator==(const Html&, const Html&) = default;

 private:
  enum class At : std::uint8_t {
    text,
    opening,  // behind `<`
    closing,  // behind `</`
    tag_name,
    between,  // in a tag, behind a blank
    joint,    // in a tag, where branches met: a blank, `/` or `>` comes next
    attribute_name,
    behind_name,
    before_value,
    double_quoted,
    single_quoted,
    bare,
    behind_value,
    declaration,  // behind `<!`
    comment,
    bogus,  // up to the next `>`
    rcdata,
    raw,
  };

  std::optional<Refusal> in_tag(char c);
  std::optional<Refusal> in_value(char c);
  std::optional<Refusal> in_raw(char c);
  void in_declaration(char c);
  void start_tag(char c);
  std::optional<Refusal> between_values(char c);
  std::optional<Refusal> end_attribute_name();
  void start_value(At quote);
  void end_tag();
  bool in_tag() const;
  Fit content_hole(view::Type::Kind kind);

  At at_ = At::text;
  Role role_ = Role::plain;
  bool closes_ = false;         // the tag is an end tag
  bool refreshes_ = false;      // it has an http-equiv
  bool fills_content_ = false;  // its content has a hole that is no address
  int drawings_ = 0;            // the <svg> elements around this place
  std::string element_;         // of the tag, or whose raw content this is
  std::string attribute_;
  std::string
      written_;  // what a decision may depend on: the last bytes of a comment, the start of an end tag or of a content
  UrlProgress url_;
};

}  // namespace kept::render::language

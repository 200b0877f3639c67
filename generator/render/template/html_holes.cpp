#include <fmt/format.h>

#include "render/template/html.h"

namespace kept::render::language {
namespace {

using Kind = view::Type::Kind;

// The content of a <meta http-equiv="refresh"> up to its address: `0; url=`.
bool leads_to_address(std::string_view written) {
  const auto skip = [&](std::string_view what) {
    written.remove_prefix(std::min(written.find_first_not_of(what), written.size()));
  };
  skip(" ");
  skip("0123456789");
  skip(" ;");
  return written == "url=";
}

}  // namespace

Fit Html::hole(Kind kind) {
  const bool rcdata = at_ == At::rcdata && written_.empty();
  const bool quoted = at_ == At::double_quoted || at_ == At::single_quoted;
  if (!in_text() && !rcdata && (!quoted || role_ == Role::refused))
    return refused(fmt::format("No value can be printed {}", where()),
                   in_tag() && !quoted ? "Print values between the quotes of an attribute, or between tags"
                                       : "Print it between tags or in a `data-` attribute instead");
  if (kind == Kind::markup && !in_text())
    return refused(fmt::format("Markup cannot be printed {}", where()), "Print markup between tags, and a text here");
  if (kind == Kind::markup) return Escape::markup;
  if (quoted && role_ == Role::content) return content_hole(kind);
  if (quoted && role_ != Role::plain)
    return url_.hole(kind, role_ == Role::load   ? UrlProgress::Use::load
                           : role_ == Role::list ? UrlProgress::Use::list
                                                 : UrlProgress::Use::link);
  if (kind == Kind::address) return Escape::address;
  if (quoted) return Escape::attribute;
  return rcdata || drawings_ > 0 ? Escape::words : Escape::text;
}

Fit Html::content_hole(Kind kind) {
  if (kind == Kind::address && (leads_to_address(written_) || url_ != UrlProgress())) {
    if (url_ != UrlProgress()) return url_.hole(kind, UrlProgress::Use::link);
    url_ = UrlProgress::behind_address();
    return Escape::address;
  }
  if (refreshes_)
    return refused("A `<meta http-equiv>` takes no text as its content",
                   "Write `content=\"0; url={{ address }}\"` with an address of the site");
  fills_content_ = true;
  written_.assign(1, '?');
  return kind == Kind::address ? Escape::address : Escape::attribute;
}

std::string Html::where() const {
  switch (at_) {
    case At::text:
      return "between tags";
    case At::double_quoted:
    case At::single_quoted:
      return fmt::format("inside the attribute `{}`", attribute_);
    case At::before_value:
    case At::bare:
      return fmt::format("in the attribute `{}` without quotes around it", attribute_);
    case At::declaration:
    case At::comment:
    case At::bogus:
      return "inside an HTML comment or declaration";
    case At::rcdata:
    case At::raw:
      return fmt::format("inside `<{}>`", element_);
    case At::opening:
    case At::closing:
      return "inside a tag, outside the value of an attribute";
    default:
      return element_ == "?" ? "inside a tag, outside the value of an attribute"
                             : fmt::format("inside the tag `{}`, outside the value of an attribute", element_);
  }
}

}  // namespace kept::render::language

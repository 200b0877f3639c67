#include "render/template/html.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/ascii.h"

namespace kept::render::language {
namespace {

using base::is_letter;
using base::lower;

bool html_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

UrlProgress::Use use_of(Role role) {
  return role == Role::load   ? UrlProgress::Use::load
         : role == Role::list ? UrlProgress::Use::list
                              : UrlProgress::Use::link;
}
bool is_address(Role role) { return role == Role::link || role == Role::load || role == Role::list; }

}  // namespace

std::optional<Refusal> Html::literal(char c) {
  switch (at_) {
    case At::text:
      if (c == '<') at_ = At::opening;
      return std::nullopt;
    case At::opening:
    case At::closing:
      start_tag(c);
      return std::nullopt;
    case At::declaration:
    case At::comment:
    case At::bogus:
      in_declaration(c);
      return std::nullopt;
    case At::rcdata:
    case At::raw:
      return in_raw(c);
    case At::double_quoted:
    case At::single_quoted:
    case At::bare:
      return in_value(c);
    default:
      return in_tag(c);
  }
}

void Html::start_tag(char c) {
  if (is_letter(c)) {
    closes_ = at_ == At::closing;
    at_ = At::tag_name;
    element_ = lower(c);
    refreshes_ = fills_content_ = false;
  } else if (at_ == At::closing) {
    at_ = c == '>' ? At::text : At::bogus;
  } else if (c == '/') {
    at_ = At::closing;
  } else if (c == '!') {
    at_ = At::declaration;
    written_.clear();
  } else if (c != '<') {
    at_ = c == '?' ? At::bogus : At::text;
  }
}

void Html::in_declaration(char c) {
  if (at_ == At::declaration && c == '-') {
    written_ += c;
    if (written_ == "--") at_ = At::comment;  // and these two end it as well: `<!-->`
    return;
  }
  if (at_ == At::declaration) at_ = At::bogus;
  if (at_ == At::bogus) {
    if (c == '>') at_ = At::text;
    written_.clear();
    return;
  }
  const bool dashes = written_ == "--";
  if (c == '>' && (dashes || written_ == "--!"))
    at_ = At::text;
  else if (c == '-')
    written_ = dashes || written_ == "-" ? "--" : "-";
  else if (dashes && c == '!')
    written_ += c;
  else
    written_.clear();
  if (at_ == At::text) written_.clear();
}

bool Html::in_tag() const { return at_ >= At::tag_name && at_ <= At::behind_value; }

std::optional<Refusal> Html::in_tag(char c) {
  const bool ends_name = html_space(c) || c == '/' || c == '>';
  if (at_ == At::joint && !ends_name) {
    at_ = At::between;
    return Refusal{"This continues a tag behind branches that leave it in different places",
                   "Put a blank before it, or move it into the branches"};
  }
  if (at_ == At::tag_name && !ends_name) {
    element_ += lower(c);
    return std::nullopt;
  }
  if (at_ == At::attribute_name && !ends_name && c != '=') {
    attribute_ += lower(c);
    return std::nullopt;
  }
  if (at_ == At::before_value) {
    if (c == '"' || c == '\'')
      start_value(c == '"' ? At::double_quoted : At::single_quoted);
    else if (c == '>')
      end_tag();
    else if (!html_space(c))
      start_value(At::bare);
    return std::nullopt;
  }
  return between_values(c);
}

std::optional<Refusal> Html::between_values(char c) {
  const bool named = at_ == At::attribute_name || at_ == At::behind_name;
  const auto refusal = at_ == At::attribute_name ? end_attribute_name() : std::nullopt;
  if (c == '>') {
    end_tag();
  } else if (c == '=' && named) {
    at_ = At::before_value;
  } else if (html_space(c) && named) {
    at_ = At::behind_name;
  } else if (html_space(c) || c == '/') {
    at_ = At::between;
    attribute_.clear();
  } else if (c == '=') {
    return Refusal{"No attribute stands before this `=`", "Write `name=\"value\"`"};
  } else {
    at_ = At::attribute_name;
    attribute_ = lower(c);
  }
  return refusal;
}

std::optional<Refusal> Html::end_attribute_name() {
  if (attribute_ != "http-equiv") return std::nullopt;
  refreshes_ = true;
  if (!fills_content_) return std::nullopt;
  return Refusal{"A `<meta http-equiv>` takes no text as its content",
                 "Write `content=\"0; url={{ address }}\"` with an address of the site"};
}

void Html::start_value(At quote) {
  at_ = quote;
  role_ = role_of(element_, attribute_);
  written_.clear();
  url_ = {};
}

std::optional<Refusal> Html::in_value(char c) {
  const bool ends = at_ == At::double_quoted ? c == '"' : at_ == At::single_quoted ? c == '\'' : html_space(c) || c == '>';
  if (!ends) {
    if (is_address(role_)) return url_.literal(c, use_of(role_));
    if (role_ != Role::content) return std::nullopt;
    if (url_ != UrlProgress()) return url_.literal(c, UrlProgress::Use::link);
    if (written_.size() < 32) written_ += lower(c);
    return std::nullopt;
  }
  const bool bare = at_ == At::bare;
  at_ = At::behind_value;
  attribute_.clear();
  written_.clear();
  url_ = {};
  role_ = Role::plain;
  return bare ? in_tag(c) : std::nullopt;
}

void Html::end_tag() {
  if (element_ == "svg") drawings_ = std::max(0, drawings_ + (closes_ ? -1 : 1));
  const Content content = closes_ ? Content::ordinary : content_of(element_);
  at_ = content == Content::ordinary ? At::text : content == Content::rcdata ? At::rcdata : At::raw;
  if (content == Content::ordinary) element_.clear();
  attribute_.clear();
  written_.clear();
  closes_ = refreshes_ = fills_content_ = false;
}

// Only the element's own end tag ends it. In a script, `<!--` would make even that uncertain.
std::optional<Refusal> Html::in_raw(char c) {
  const std::string ending = "</" + element_;
  if (written_ == ending && (html_space(c) || c == '/' || c == '>')) {
    closes_ = true;
    at_ = At::tag_name;
    written_.clear();
    return in_tag(c);
  }
  written_ += lower(c);
  if (element_ == "script" && written_ == "<!--") {
    written_.clear();
    return Refusal{"A script cannot hold `<!--`: browsers read on behind its end", "Write `<\\!--` in a script"};
  }
  if (!ending.starts_with(written_) && !(element_ == "script" && std::string_view("<!--").starts_with(written_)))
    written_ = c == '<' ? "<" : "";
  return std::nullopt;
}

void Html::between_parts() {
  if (at_ == At::behind_name) {
    at_ = At::between;
    attribute_.clear();
  }
  if (at_ == At::tag_name || at_ == At::behind_value || at_ == At::attribute_name) at_ = At::joint;
}

std::optional<Html> Html::join(const Html& a, const Html& b) {
  if (a == b) return a;
  if (a.drawings_ != b.drawings_) {
    Html deeper = a.drawings_ > b.drawings_ ? a : b, other = a.drawings_ > b.drawings_ ? b : a;
    other.drawings_ = deeper.drawings_;
    return join(deeper, other);
  }
  const bool same_element = a.element_ == b.element_;
  if (!a.in_tag() || !b.in_tag() || a.closes_ != b.closes_) return std::nullopt;
  if (!same_element && !(is_plain(a.element_) && is_plain(b.element_))) return std::nullopt;
  Html result = a;
  result.refreshes_ |= b.refreshes_;
  result.fills_content_ |= b.fills_content_;
  if (a.at_ == b.at_ && (a.at_ == At::double_quoted || a.at_ == At::single_quoted)) {
    if (!same_element || a.attribute_ != b.attribute_) return std::nullopt;
    result.url_ = UrlProgress::join(a.url_, b.url_);
    if (a.written_ != b.written_) result.written_ = "?";
    return result;
  }
  const auto in_value = [](const Html& h) { return h.at_ >= At::before_value && h.at_ <= At::bare; };
  if (in_value(a) || in_value(b)) return std::nullopt;
  const auto blank = [](const Html& h) { return h.at_ == At::between || h.at_ == At::behind_name; };
  result.at_ = blank(a) && blank(b) ? At::between : At::joint;
  result.attribute_.clear();
  if (!same_element) result.element_ = "?";
  return result;
}

}  // namespace kept::render::language

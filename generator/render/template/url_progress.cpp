#include "render/template/url_progress.h"

#include "view/address.h"

namespace kept::render::language {
namespace {

using Kind = view::Type::Kind;

constexpr std::size_t longest_scheme = 32;

bool stripped_from_urls(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }  // by browsers
bool ends_host(char c) { return c == '/' || c == '\\' || c == '?' || c == '#'; }

}  // namespace

void UrlProgress::step(char c) {
  switch (at_) {
    case At::start:
      if (stripped_from_urls(c)) return;
      if (c == '/') return void(at_ = At::slash);
      [[fallthrough]];
    case At::undecided:
      if (c == '&') return void(at_ = At::foreign);  // a character reference may spell anything
      if (ends_host(c)) return void(at_ = At::component);
      if (c != ':') {
        at_ = At::undecided;
        if (scheme_.size() < longest_scheme) scheme_ += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
        return;
      }
      at_ = !view::safe_address(scheme_ + ':') ? At::foreign : scheme_.starts_with("http") ? At::slashes : At::mailbox;
      return;
    case At::slash:
      return void(at_ = c == '/' || c == '\\' ? At::slashes : At::component);
    case At::slashes:
      return void(at_ = c == '/' || c == '\\' ? At::slashes : At::host);
    case At::host:
      if (ends_host(c)) at_ = At::component;
      return;
    case At::mailbox:
      if (c == '?') at_ = At::component;
      return;
    default:
      return;
  }
}

std::optional<Refusal> UrlProgress::literal(char c, Use use) {
  if (at_ == At::address && use != Use::list && (c == '#' || c == '?')) {
    at_ = At::component;
    return std::nullopt;
  }
  if (at_ == At::address || at_ == At::whole || at_ == At::closed) {
    if (stripped_from_urls(c)) return std::nullopt;
    at_ = At::component;
    return Refusal{"Nothing may follow a whole address in its attribute",
                   "Only `#…` or `?…` may be written behind an address of the site"};
  }
  step(c);
  if (at_ != At::undecided) scheme_.clear();
  return std::nullopt;
}

Fit UrlProgress::hole(Kind kind, Use use) {
  constexpr std::string_view whole_hint = "Print an address that the view offers, alone between the quotes";
  const bool start = at_ == At::start;
  if (kind == Kind::address) {
    if (!start) return refused("An address stands alone in its attribute", "Remove what is written before it");
    at_ = At::address;
    return Escape::address;
  }
  if (kind == Kind::flag) return refused("A yes or no is no address", std::string(whole_hint));
  if (use == Use::list || (use == Use::load && start))
    return refused("What the browser loads from here is an address of the site, never a text", std::string(whole_hint));
  if (start) {
    at_ = At::whole;
    return Escape::checked;
  }
  if (at_ == At::component) return Escape::component;
  if (at_ == At::mailbox) return Escape::mailbox;
  if (at_ == At::address || at_ == At::whole || at_ == At::closed)
    return refused("Nothing may follow a whole address in its attribute",
                   "Only `#…` or `?…` may be written behind an address of the site");
  if (at_ == At::foreign) return refused("Addresses with this scheme take no value", "Use http, https, mailto or tel");
  return refused("What stands before this value does not yet say where the address leads",
                 "Print a whole address, or write its start up to the `/` behind the host, or up to `?` or `#`");
}

UrlProgress UrlProgress::join(const UrlProgress& a, const UrlProgress& b) {
  UrlProgress result = a;
  if (a != b) {
    result.at_ = At::closed;
    result.scheme_.clear();
  }
  return result;
}

UrlProgress UrlProgress::behind_address() {
  UrlProgress result;
  result.at_ = At::address;
  return result;
}

}  // namespace kept::render::language

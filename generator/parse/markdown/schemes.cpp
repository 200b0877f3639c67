#include "parse/markdown/schemes.h"

#include <algorithm>
#include <string>

#include "base/ascii.h"

namespace kept::parse {
namespace {

using base::is_letter;
using base::lower;

using Kind = Address::Kind;

struct Scheme {
  std::string_view name;
  Kind kind;
};
constexpr Scheme allowed[] = {
    {"http", Kind::web}, {"https", Kind::web}, {"mailto", Kind::contact}, {"tel", Kind::contact}};

// What stands before the first colon, where it has the form of a scheme.
std::string_view scheme_of(std::string_view url) {
  const auto colon = url.find(':');
  if (colon == url.npos || colon == 0 || !is_letter(url[0])) return {};
  const auto scheme = url.substr(0, colon);
  const auto belongs = [](char c) {
    return is_letter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
  };
  return std::all_of(scheme.begin(), scheme.end(), belongs) ? scheme : std::string_view{};
}

bool same(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

Address with_scheme(std::string_view url, std::string_view scheme) {
  const auto found =
      std::find_if(std::begin(allowed), std::end(allowed), [&](const Scheme& s) { return same(s.name, scheme); });
  if (found == std::end(allowed)) return {Kind::forbidden, "Links of this kind are not allowed"};
  const auto rest = url.substr(scheme.size() + 1);
  if (found->kind == Kind::contact)
    return {rest.empty() ? Kind::forbidden : Kind::contact, "This link has no address behind its colon"};
  const bool has_host =
      rest.starts_with("//") && rest.size() > 2 && std::string_view("/?#:").find(rest[2]) == std::string_view::npos;
  return has_host ? Address{Kind::web} : Address{Kind::forbidden, "This link names no site"};
}

}  // namespace

Address classify(std::string_view url) {
  const auto is_control = [](unsigned char c) { return c < 0x20 || c == 0x7F; };
  if (url.empty()) return {Kind::forbidden, "This link has no address"};
  if (std::any_of(url.begin(), url.end(), is_control))
    return {Kind::forbidden, "This address holds a control character"};
  if (url.front() == ' ' || url.back() == ' ') return {Kind::forbidden, "This address starts or ends with a space"};
  if (url.find('\\') != url.npos) return {Kind::forbidden, "This address holds a backslash"};
  if (const auto scheme = scheme_of(url); !scheme.empty()) return with_scheme(url, scheme);
  if (url.starts_with("//")) return {Kind::forbidden, "This address leaves out whether it is http or https"};
  if (url.front() == '/') return {Kind::absolute};
  if (url.front() == '#') return {Kind::fragment};
  const auto path = url.substr(0, url.find_first_of("?#"));
  if (path.empty()) return {Kind::forbidden, "This address names no file"};
  if (path.substr(0, path.find('/')).find(':') != path.npos)
    return {Kind::forbidden, "Links of this kind are not allowed"};
  return {path.size() > 3 && same(path.substr(path.size() - 3), ".md") ? Kind::file : Kind::asset};
}

}  // namespace kept::parse

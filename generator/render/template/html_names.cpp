#include "render/template/html_names.h"

#include <algorithm>
#include <span>

namespace kept::render::language {
namespace {

constexpr std::string_view rcdata_elements[] = {"textarea", "title"};
constexpr std::string_view raw_elements[] = {"iframe", "noembed", "noframes", "plaintext", "script", "style", "xmp"};
constexpr std::string_view animations[] = {"animate", "animatemotion", "animatetransform", "set"};
constexpr std::string_view loading[] = {"applet", "base",   "embed",  "frame",  "iframe",
                                        "link",   "object", "portal", "script", "use"};

constexpr std::string_view addresses[] = {"action",     "background", "cite",   "classid",   "codebase", "data",
                                          "formaction", "href",       "icon",   "longdesc",  "lowsrc",   "manifest",
                                          "poster",     "src",        "usemap", "xlink:href"};
constexpr std::string_view address_lists[] = {"archive", "attributionsrc", "imagesrcset", "ping", "srcset"};
constexpr std::string_view never[] = {"attributename", "http-equiv", "srcdoc", "style", "xml:base"};

bool among(std::span<const std::string_view> names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

Content content_of(std::string_view element) {
  if (among(rcdata_elements, element)) return Content::rcdata;
  return among(raw_elements, element) ? Content::raw : Content::ordinary;
}

bool is_plain(std::string_view element) {
  return content_of(element) == Content::ordinary && element != "meta" && !among(loading, element) &&
         !among(animations, element);
}

Role role_of(std::string_view element, std::string_view attribute) {
  if (attribute.starts_with("on") || among(never, attribute) || among(animations, element)) return Role::refused;
  if (among(address_lists, attribute)) return Role::list;
  if (among(addresses, attribute)) return among(loading, element) ? Role::load : Role::link;
  return element == "meta" && attribute == "content" ? Role::content : Role::plain;
}

}  // namespace kept::render::language

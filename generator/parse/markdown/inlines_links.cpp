#include <fmt/format.h>

#include <algorithm>

#include "parse/markdown/html.h"
#include "parse/markdown/inlines.h"
#include "parse/rules.h"

namespace kept::parse {
namespace {

constexpr std::string_view allowed_addresses =
    "Allowed are http://, https://, mailto: and tel:, the path to a file of the tracker, or [[slug]] for a record";

bool is_local(Address::Kind kind) { return kind == Address::Kind::file || kind == Address::Kind::asset; }

}  // namespace

std::size_t Inlines::add_link(ProseLink::Kind kind, std::string target, base::Mark at) {
  writing_.prose.links.push_back({kind, std::move(target), at});
  return writing_.prose.links.size() - 1;
}

void Inlines::hole(Hole::What what, std::size_t link) {
  writing_.prose.holes.push_back({static_cast<std::uint32_t>(html_.size()), static_cast<std::uint32_t>(link), what});
}

void Inlines::title_attribute(cmark_node* node) {
  const auto title = writing_.sealed.restored(title_of(node));
  if (title.empty()) return;
  html_ += " title=\"";
  append_attribute(html_, title);
  html_ += '"';
}

base::Mark Inlines::address_mark(cmark_node* node, const std::string& url) {
  const auto shown = words(node);
  const bool bare = !shown.empty() && (url == shown || url == "http://" + shown || url == "mailto:" + shown);
  const auto found = bare ? writing_.places.find(shown) : writing_.places.find_address(url);
  return found ? writing_.places.mark(*found, bare ? shown.size() : url.size()) : writing_.line_mark();
}

// True: the address may not stand, which has been said; only the words of the link are written.
bool Inlines::refuse(cmark_node* node, const Address& address, const std::string& url) {
  const auto what = element_of(node) == Element::image ? "image" : "link";
  if (address.kind == Address::Kind::forbidden) {
    writing_.remarks.error(rule::markdown_forbidden_address, address_mark(node, url), std::string(address.problem),
                           std::string(allowed_addresses));
    return true;
  }
  if (address.kind != Address::Kind::absolute) return false;
  writing_.remarks.error(rule::markdown_absolute_path, address_mark(node, url),
                         fmt::format("The address of this {} starts with a slash", what),
                         "Write the path as seen from this file, such as ../docs/editing.md, or [[slug]] for a record");
  return true;
}

// A link's address stands behind its words, so the search for what is in them starts anew from where it begins.
Next Inlines::link(cmark_node* node) {
  const auto url = writing_.sealed.restored_address(url_of(node));
  const auto address = classify(url);
  const auto start = writing_.places.position();
  const bool written = in_link_ == 0 && !refuse(node, address, url);
  if (written) open_link(node, url, address.kind);
  links_open_.push_back({written, writing_.places.position()});
  writing_.places.move_to(start);
  return Next::into;
}

void Inlines::open_link(cmark_node* node, const std::string& url, Address::Kind kind) {
  ++in_link_;
  html_ += "<a href=\"";
  if (is_local(kind))
    hole(Hole::What::address, add_link(kind == Address::Kind::file ? ProseLink::Kind::file : ProseLink::Kind::asset,
                                       url, address_mark(node, url)));
  else
    append_address(html_, url);
  html_ += '"';
  if (kind == Address::Kind::web) html_ += " rel=\"noopener noreferrer\"";
  title_attribute(node);
  html_ += '>';
}

void Inlines::end_link() {
  const auto link = links_open_.back();
  links_open_.pop_back();
  writing_.places.move_to(std::max(writing_.places.position(), link.position));
  if (!link.written) return;
  html_ += "</a>";
  --in_link_;
}

Next Inlines::image(cmark_node* node) {
  const auto url = writing_.sealed.restored_address(url_of(node));
  const auto alt = words(node);
  const auto address = classify(url);
  if (refuse(node, address, url)) {
    append_text(html_, alt);
    return Next::past;
  }
  if (!is_local(address.kind)) {
    writing_.remarks.error(rule::markdown_remote_image, address_mark(node, url),
                           "This image is fetched from another site, which would learn who reads the page",
                           "Put the file next to this one and write its name, such as ![words](photo.jpg)");
    append_text(html_, alt);
    return Next::past;
  }
  html_ += "<img src=\"";
  hole(Hole::What::address, add_link(ProseLink::Kind::asset, url, address_mark(node, url)));
  html_ += "\" alt=\"";
  append_attribute(html_, alt);
  html_ += '"';
  title_attribute(node);
  html_ += " loading=\"lazy\">";
  return Next::past;
}

}  // namespace kept::parse

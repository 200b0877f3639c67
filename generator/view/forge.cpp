#include "view/forge.h"

#include <fmt/format.h>

#include <array>

namespace kept::view {
namespace {

// How a forge calls the page on which a file is edited, and the one on which a file is made: behind it come branch and folder.
struct Forge {
  std::string_view host, edit, create, name;
};
constexpr std::array<Forge, 3> forges = {{{"github.com", "/edit/", "/new/", "filename"}, {"gitlab.com", "/-/edit/", "/-/new/", "file_name"}, {"codeberg.org", "/_edit/", "/_new/", "filename"}}};

const Forge* forge_of(const model::Site& site) {
  for (const Forge& forge : forges)
    if (site.repository.find(forge.host) != std::string::npos) return &forge;
  return nullptr;
}

std::string_view web_address(const model::Site& site) {
  std::string_view url = site.repository;
  if (url.ends_with(".git")) url.remove_suffix(4);
  return url;
}

}  // namespace

Address edit_at_forge(const model::Site& site, std::string_view path) {
  const Forge* forge = forge_of(site);
  return forge ? Address{fmt::format("{}{}{}/{}", web_address(site), forge->edit, site.branch, path)} : Address{};
}

Address create_at_forge(const model::Site& site, std::string_view path) {
  const Forge* forge = forge_of(site);
  if (!forge) return {};
  const auto slash = path.rfind('/');
  return {fmt::format("{}{}{}/{}?{}={}", web_address(site), forge->create, site.branch, path.substr(0, slash), forge->name, path.substr(slash + 1))};
}

}  // namespace kept::view

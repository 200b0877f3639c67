#include "view/forge.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace kept::view {
namespace {

// How a forge calls the page on which a file is edited, and the one on which a file is made: behind it come branch and folder;
// the one that shows a commit;
// and the one on which an issue is begun, with what it calls the title and the text.
struct Forge {
  std::string_view host, edit, create, name, commit, issue, title, body;
};
constexpr std::array<Forge, 5> forges = {{{"github.com", "/edit/", "/new/", "filename", "/commit/", "/issues/new", "title", "body"},
                                          {"gitlab.", "/-/edit/", "/-/new/", "file_name", "/-/commit/", "/-/issues/new", "issue%5Btitle%5D", "issue%5Bdescription%5D"},
                                          {"codeberg.org", "/_edit/", "/_new/", "filename", "/commit/", "/issues/new", "title", "body"},
                                          {"bitbucket.org", "", "", "", "/commits/", "", "", ""},
                                          {"", "", "", "", "/commit/", "", "", ""}}};  // as Gitea, Forgejo and sourcehut have it, which many host themselves

std::string_view web_address(const model::Site& site) {
  std::string_view url = site.repository;
  while (url.ends_with('/')) url.remove_suffix(1);
  if (url.ends_with(".git")) url.remove_suffix(4);
  return url;
}

const Forge& forge_of(const model::Site& site) {
  const std::string_view url = web_address(site);
  const auto start = url.find("//");
  const auto host = url.substr(0, url.find('/', start == url.npos ? 0 : start + 2));
  return *std::find_if(forges.begin(), forges.end(), [&](const Forge& forge) { return host.find(forge.host) != host.npos; });
}

}  // namespace

Address edit_at_forge(const model::Site& site, std::string_view path) {
  const Forge& forge = forge_of(site);
  return forge.edit.empty() ? Address{} : Address{fmt::format("{}{}{}/{}", web_address(site), forge.edit, site.branch, path)};
}

Address create_at_forge(const model::Site& site, std::string_view path) {
  const Forge& forge = forge_of(site);
  if (forge.create.empty()) return {};
  const auto slash = path.rfind('/');
  return {fmt::format("{}{}{}/{}?{}={}", web_address(site), forge.create, site.branch, path.substr(0, slash), forge.name, path.substr(slash + 1))};
}

IssueForm issue_at_forge(const model::Site& site) {
  const Forge& forge = forge_of(site);
  if (site.repository.empty() || forge.issue.empty()) return {};
  return {fmt::format("{}{}", web_address(site), forge.issue), std::string(forge.title), std::string(forge.body)};
}

Address commit_at_forge(const model::Site& site, std::string_view commit) {
  if (site.repository.empty()) return {};
  return {fmt::format("{}{}{}", web_address(site), forge_of(site).commit, commit)};
}

}  // namespace kept::view

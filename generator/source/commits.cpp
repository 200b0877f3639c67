#include "source/commits.h"

#include <algorithm>

#include "base/utf8.h"

namespace kept::source {
namespace {

constexpr std::size_t longest_line = 240;  // bytes of a subject or a name that are kept

// Control characters and what is no UTF-8 become blanks: a commit may hold any bytes.
std::string fit(const char* text) {
  std::string out;
  for (std::string_view rest = text ? text : ""; !rest.empty() && out.size() < longest_line;) {
    const auto [code, length] = base::decode_utf8(rest);
    const std::size_t step = std::max<std::size_t>(length, 1);
    if (length == 0 || base::is_control(code)) out += ' ';
    else out += rest.substr(0, length);
    rest.remove_prefix(step);
    if (out.size() >= longest_line && !rest.empty()) out += "…";
  }
  return out;
}

}  // namespace

std::optional<std::uint32_t> Commits::find(const Id& id) {
  if (const auto known = ledger_.commit_index.find(id); known != ledger_.commit_index.end()) return known->second;
  git::Commit read;
  const git_oid oid = to_oid(id);
  if (git::acquire(read, git_commit_lookup, inside_.home.repository.get(), &oid) != 0) return std::nullopt;
  Commit commit;
  commit.id = id;
  commit.when = git_commit_time(read.get());
  commit.subject = fit(git_commit_summary(read.get()));
  if (const git_signature* author = git_commit_author(read.get())) commit.author = fit(author->name);
  for (unsigned i = 0; i < git_commit_parentcount(read.get()); ++i) commit.parents.push_back(from_oid(*git_commit_parent_id(read.get(), i)));
  tree_of_.emplace(id, from_oid(*git_commit_tree_id(read.get())));
  const auto place = static_cast<std::uint32_t>(ledger_.commits.size());
  ledger_.commits.push_back(std::move(commit));
  ledger_.commit_index.emplace(id, place);
  return place;
}

const Commit& Commits::looked_at(std::uint32_t place) {
  Commit& commit = ledger_.commits[place];
  if (!commit.looked_at) look(commit);
  return commit;
}

Id Commits::tree_of(const Id& id) {
  if (const auto known = tree_of_.find(id); known != tree_of_.end()) return known->second;
  git::Commit read;
  const git_oid oid = to_oid(id);
  const bool found = git::acquire(read, git_commit_lookup, inside_.home.repository.get(), &oid) == 0;
  return tree_of_[id] = found ? from_oid(*git_commit_tree_id(read.get())) : Id{};
}

std::optional<Id> Commits::content_of(const Id& id) {
  if (const auto known = content_of_.find(id); known != content_of_.end()) return known->second.none() ? std::nullopt : std::optional(known->second);
  const auto found = trees_.below(tree_of(id), folder_);
  content_of_.emplace(id, found.value_or(Id{}));
  return found;
}

bool Commits::has_tracker(const Id& id) { return trees_.below(tree_of(id), inside_.home.below).has_value(); }

void Commits::look(Commit& commit) {
  trees_.start_over();
  commit.looked_at = true;
  const Id now = content_of(commit.id).value_or(Id{});
  std::vector<Id> before;
  for (const Id& parent : commit.parents) before.push_back(content_of(parent).value_or(Id{}));
  if (before.empty()) before.emplace_back();
  if (now == before.front()) return;
  const bool merge = before.size() > 1;
  compare(trees_, now, before, "content", [&](const Difference& differs) {
    if (!wanted_(differs.path)) return;
    commit.changes.push_back({ledger_.path(differs.path), differs.before.front(), differs.now});
    if (!merge) return;
    const auto same = std::find(differs.before.begin() + 1, differs.before.end(), differs.now);
    const bool own = same == differs.before.end() || same - differs.before.begin() > 250;
    commit.taken_from.push_back(own ? 0 : static_cast<std::uint8_t>(same - differs.before.begin() + 1));
    if (own) commit.befores.insert(commit.befores.end(), differs.before.begin() + 1, differs.before.end());
  });
  if (trees_.lacking()) {
    commit.changes.clear();
    commit.taken_from.clear();
    commit.befores.clear();
    commit.cut = true;
  }
}

}  // namespace kept::source

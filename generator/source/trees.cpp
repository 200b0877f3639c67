#include "source/trees.h"

#include <algorithm>

#include "source/intake.h"

namespace kept::source {
namespace {

constexpr std::size_t most_at_hand = 16u << 20;  // bytes in each of two generations
constexpr std::size_t deepest = 64;

enum class What : std::uint8_t { nothing, file, folder, other };

struct TreeEntry {
  What what = What::nothing;
  std::string_view name;
  Id id;
};

// Reads one entry after the other: `100644 name\0` and the 20 bytes of an id. A damaged tree ends early.
class Entries {
 public:
  explicit Entries(std::string_view bytes) : rest_(bytes) { next(); }

  const TreeEntry& now() const { return now_; }
  bool done() const { return now_.what == What::nothing; }

  void next() {
    now_ = {};
    const auto space = rest_.find(' ');
    if (space == rest_.npos) return;
    const auto end = rest_.find('\0', space);
    if (end == rest_.npos || rest_.size() - end < 21) return;
    const auto mode = rest_.substr(0, space);
    now_.what = mode == "40000" ? What::folder : mode.starts_with("100") ? What::file : What::other;
    now_.name = rest_.substr(space + 1, end - space - 1);
    std::copy_n(rest_.data() + end + 1, 20, reinterpret_cast<char*>(now_.id.bytes.data()));
    rest_.remove_prefix(end + 21);
  }

 private:
  std::string_view rest_;
  TreeEntry now_;
};

// Git sorts names by their bytes, those of folders as if a slash stood at their end.
int order(const TreeEntry& a, const TreeEntry& b) {
  const std::size_t common = std::min(a.name.size(), b.name.size());
  if (const int first = std::memcmp(a.name.data(), b.name.data(), common); first != 0) return first;
  const auto after = [&](const TreeEntry& e) -> int {
    if (e.name.size() > common) return static_cast<unsigned char>(e.name[common]);
    return e.what == What::folder ? '/' : 0;
  };
  if (const int next = after(a) - after(b); next != 0) return next;
  if (a.name.size() != b.name.size()) return a.name.size() < b.name.size() ? -1 : 1;
  return static_cast<int>(a.what == What::folder) - static_cast<int>(b.what == What::folder);
}

std::string_view view_of(const Trees::Bytes& bytes) {
  if (!bytes) return {};
  return {static_cast<const char*>(git_odb_object_data(bytes.get())), git_odb_object_size(bytes.get())};
}

class Comparing {
 public:
  Comparing(Trees& trees, const std::function<void(const Difference&)>& tell) : trees_(trees), tell_(tell) {}

  void run(const Id& now, std::span<const Id> before, std::string path, std::size_t depth) {
    if (depth > deepest) return;
    std::vector<Trees::Bytes> held;  // entries point into them
    const auto open = [&](const Id& id) {
      held.push_back(id.none() ? nullptr : trees_.read(id));
      return Entries(view_of(held.back()));
    };
    Entries mine = open(now);
    std::vector<Entries> theirs;
    for (const Id& id : before) theirs.push_back(open(id));
    std::vector<Id> had(before.size());
    while (!mine.done() || !theirs.front().done()) {
      const int who = mine.done() ? 1 : theirs.front().done() ? -1 : order(mine.now(), theirs.front().now());
      TreeEntry entry = who <= 0 ? mine.now() : theirs.front().now();
      if (who == 0 && entry.what == What::other) entry.what = theirs.front().now().what;  // a link took a file's place
      const bool same = who == 0 && mine.now().id == theirs.front().now().id && mine.now().what == theirs.front().now().what;
      if (!same) {
        had[0] = who >= 0 ? of_kind(theirs.front().now(), entry.what) : Id{};
        for (std::size_t i = 1; i < theirs.size(); ++i) had[i] = catch_up(theirs[i], entry);
        differs(entry, who <= 0 ? of_kind(mine.now(), entry.what) : Id{}, had, path, depth);
      }
      if (who <= 0) mine.next();
      if (who >= 0) theirs.front().next();
    }
  }

 private:
  static Id of_kind(const TreeEntry& entry, What what) { return entry.what == what ? entry.id : Id{}; }

  static Id catch_up(Entries& entries, const TreeEntry& to) {
    while (!entries.done() && order(entries.now(), to) < 0) entries.next();
    return !entries.done() && order(entries.now(), to) == 0 ? of_kind(entries.now(), to.what) : Id{};
  }

  void differs(const TreeEntry& entry, const Id& now, std::span<const Id> had, const std::string& path, std::size_t depth) {
    if (entry.what == What::other || !can_be_content(entry.name)) return;
    std::string own = path.empty() ? std::string(entry.name) : path + "/" + std::string(entry.name);
    if (entry.what == What::folder) run(now, std::vector<Id>(had.begin(), had.end()), std::move(own), depth + 1);
    else tell_({own, now, had});
  }

  Trees& trees_;
  const std::function<void(const Difference&)>& tell_;
};

}  // namespace

git_oid to_oid(const Id& id) {
  git_oid oid;
  git_oid_fromraw(&oid, id.bytes.data());
  return oid;
}

Id from_oid(const git_oid& oid) {
  Id id;
  std::copy_n(oid.id, id.bytes.size(), id.bytes.data());
  return id;
}

Trees::Bytes Trees::read(const Id& id) {
  if (const auto found = young_.find(id); found != young_.end()) return found->second;
  Bytes bytes;
  if (const auto found = old_.find(id); found != old_.end()) {
    bytes = found->second;
  } else {
    const git_oid oid = to_oid(id);
    git_odb_object* made = nullptr;
    if (git_odb_read(&made, database_, &oid) == 0) bytes = Bytes(made, git_odb_object_free);
    if (!bytes || git_odb_object_type(bytes.get()) != GIT_OBJECT_TREE) {
      lacking_ = true;
      return nullptr;
    }
  }
  size_ += git_odb_object_size(bytes.get());
  if (size_ > most_at_hand) {
    old_ = std::move(young_);
    young_.clear();
    size_ = git_odb_object_size(bytes.get());
  }
  young_.emplace(id, bytes);
  return bytes;
}

std::optional<Id> Trees::below(Id tree, std::string_view path) {
  while (!path.empty()) {
    const auto name = path.substr(0, path.find('/'));
    path.remove_prefix(std::min(name.size() + 1, path.size()));
    const Bytes bytes = read(tree);
    Entries entries(view_of(bytes));
    while (!entries.done() && (entries.now().what != What::folder || entries.now().name != name)) entries.next();
    if (entries.done()) return std::nullopt;
    tree = entries.now().id;
  }
  return tree;
}

void compare(Trees& trees, const Id& now, std::span<const Id> before, std::string_view folder, const std::function<void(const Difference&)>& tell) {
  Comparing(trees, tell).run(now, before, std::string(folder), 0);
}

}  // namespace kept::source

#include <algorithm>
#include <queue>

#include "source/commits.h"
#include "source/interest.h"

namespace kept::source {
namespace {

// A commit of this walk: how many of its children are still to come, and what they ask about.
struct Node {
  std::uint32_t commit = 0;
  std::vector<std::uint32_t> parents;  // in the walk's nodes
  std::uint32_t children = 0;
  bool cut = false;
  Interest asked;
};

class Walking {
 public:
  Walking(const Archive::Inside& inside, Ledger& ledger, const std::function<bool(std::string_view)>& wanted)
      : inside_(inside), ledger_(ledger), commits_(inside, ledger, wanted) {}

  std::optional<Walk> run(const Id& head) {
    if (!commits_.has_tracker(head)) return std::nullopt;
    gather(head);
    walk_.head = head.text();
    if (nodes_.empty()) return std::nullopt;
    nodes_.front().asked.all_but = true;
    const auto later = [this](std::uint32_t a, std::uint32_t b) {
      const Commit &x = of(a), &y = of(b);
      return x.when != y.when ? x.when < y.when : x.id < y.id;
    };
    std::priority_queue<std::uint32_t, std::vector<std::uint32_t>, decltype(later)> ready(later);
    ready.push(0);
    while (!ready.empty()) {
      const std::uint32_t next = ready.top();
      ready.pop();
      visit(nodes_[next]);
      for (const std::uint32_t parent : nodes_[next].parents)
        if (--nodes_[parent].children == 0) ready.push(parent);
    }
    return std::move(walk_);
  }

 private:
  const Commit& of(std::uint32_t node) const { return ledger_.commits[nodes_[node].commit]; }

  // All commits that the head descends from, without looking at what they changed.
  void gather(const Id& head) {
    std::unordered_map<Id, std::uint32_t, IdHash> node_of;
    const auto add = [&](const Id& id) -> std::optional<std::uint32_t> {
      if (const auto known = node_of.find(id); known != node_of.end()) return known->second;
      const auto commit = commits_.find(id);
      if (!commit) return std::nullopt;
      const auto node = static_cast<std::uint32_t>(nodes_.size());
      const bool end = inside_.ends.contains(id) && !ledger_.commits[*commit].parents.empty();  // a clone can end at the very first
      nodes_.push_back({*commit, {}, 0, end, {}});
      node_of.emplace(id, node);
      return node;
    };
    add(head);
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      if (nodes_[i].cut) continue;
      const std::vector<Id> parents = of(i).parents;  // the ledger grows while we look
      for (const Id& parent : parents) {
        const auto node = add(parent);
        if (!node) nodes_[i].cut = true;
        else nodes_[i].parents.push_back(*node);
      }
      if (nodes_[i].cut) nodes_[i].parents.clear();
      for (const std::uint32_t parent : nodes_[i].parents) ++nodes_[parent].children;
    }
  }

  void visit(Node& node) {
    const Interest asked = std::move(node.asked);
    node.asked = {};
    if (asked.none()) return;
    if (node.cut) {
      walk_.incomplete = true;
      return;
    }
    const Commit& commit = commits_.looked_at(node.commit);
    if (commit.cut) walk_.incomplete = true;
    if (node.parents.size() > 1) return merge(node, commit, asked);
    Step step{node.commit, {}};
    for (const FileChange& change : commit.changes)
      if (asked.has(change.path)) step.changes.push_back({change, {}});
    if (!step.changes.empty()) walk_.steps.push_back(std::move(step));
    if (!node.parents.empty()) nodes_[node.parents.front()].asked.add(asked);
  }

  void merge(const Node& node, const Commit& commit, const Interest& asked) {
    Step step{node.commit, {}};
    Paths elsewhere;                                // taken from another parent than the first
    std::vector<Paths> from(node.parents.size());   // what each other parent is asked about
    std::size_t before = 0;
    for (std::size_t i = 0; i < commit.changes.size(); ++i) {
      const FileChange& change = commit.changes[i];
      const bool own = commit.taken_from[i] == 0;
      const std::size_t others = before;
      if (own) before += node.parents.size() - 1;
      if (!asked.has(change.path)) continue;
      if (own) {
        const auto first = commit.befores.begin() + static_cast<std::ptrdiff_t>(others);
        step.changes.push_back({change, std::vector<Id>(first, first + static_cast<std::ptrdiff_t>(node.parents.size() - 1))});
        for (std::size_t parent = 1; parent < from.size(); ++parent) from[parent].push_back(change.path);
      } else {
        elsewhere.push_back(change.path);
        from[commit.taken_from[i] - 1].push_back(change.path);
      }
    }
    if (!step.changes.empty()) walk_.steps.push_back(std::move(step));
    std::sort(elsewhere.begin(), elsewhere.end());
    nodes_[node.parents.front()].asked.add(asked.less(elsewhere));
    for (std::size_t parent = 1; parent < from.size(); ++parent) {
      if (from[parent].empty()) continue;
      std::sort(from[parent].begin(), from[parent].end());
      nodes_[node.parents[parent]].asked.add({false, std::move(from[parent])});
    }
  }

  const Archive::Inside& inside_;
  Ledger& ledger_;
  Commits commits_;
  std::vector<Node> nodes_;
  Walk walk_;
};

}  // namespace

std::optional<Walk> Archive::walk(const Id& commit, Ledger& ledger, const std::function<bool(std::string_view)>& wanted) const {
  return Walking(*inside_, ledger, wanted).run(commit);
}

}  // namespace kept::source

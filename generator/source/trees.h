// Trees as git stores them, compared entry by entry. Private to this room.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "source/git.h"
#include "source/history.h"

namespace kept::source {

git_oid to_oid(const Id& id);
Id from_oid(const git_oid& oid);

// The bytes of trees, the last ones kept at hand: a commit is compared with its parent, which is compared next.
class Trees {
 public:
  explicit Trees(git_odb* database) : database_(database) {}

  using Bytes = std::shared_ptr<git_odb_object>;
  Bytes read(const Id& id);                                     // nullptr where there is none
  std::optional<Id> below(Id tree, std::string_view path);      // the tree at that path; nothing where none is there
  bool lacking() const { return lacking_; }                     // a tree was asked for and is not here
  void start_over() { lacking_ = false; }

 private:
  git_odb* database_;
  std::unordered_map<Id, Bytes, IdHash> young_, old_;
  std::size_t size_ = 0;
  bool lacking_ = false;
};

// A file that differs between a tree and the first of others: what that one has, and the rest.
struct Difference {
  std::string_view path;
  Id now;
  std::span<const Id> before;  // one for each of the others
};

// `before` holds one tree or more, none of them where there is nothing. Files that cannot be content are not told.
void compare(Trees& trees, const Id& now, std::span<const Id> before, std::string_view folder, const std::function<void(const Difference&)>& tell);

}  // namespace kept::source

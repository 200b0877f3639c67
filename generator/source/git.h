// libgit2's handles as owners. Private to this room.
#pragma once

#include <git2.h>

#include <memory>
#include <string>
#include <utility>

#include "base/result.h"

namespace kept::source::git {

template <class T, void (*release)(T*)>
struct Release {
  void operator()(T* handle) const { release(handle); }
};
template <class T, void (*release)(T*)>
using Owner = std::unique_ptr<T, Release<T, release>>;

using Repository = Owner<git_repository, git_repository_free>;
using Database = Owner<git_odb, git_odb_free>;
using Blob = Owner<git_odb_object, git_odb_object_free>;
using Object = Owner<git_object, git_object_free>;
using Commit = Owner<git_commit, git_commit_free>;
using Tree = Owner<git_tree, git_tree_free>;
using TreeEntry = Owner<git_tree_entry, git_tree_entry_free>;
using References = Owner<git_reference_iterator, git_reference_iterator_free>;

// Calls `make(&handle, arguments...)` and keeps what it made; gives libgit2's code, 0 for success.
template <class Handle, class Make, class... Arguments>
int acquire(Handle& handle, Make make, Arguments... arguments) {
  typename Handle::pointer made = nullptr;
  const int code = make(&made, arguments...);
  handle.reset(made);
  return code;
}

// Must have run before anything else of libgit2; may run as often as you like, from any thread.
void start();

// What libgit2 said last on this thread, as a failure that begins with `what`.
tl::unexpected<base::Failure> failed(std::string what);

}  // namespace kept::source::git

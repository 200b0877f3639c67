// One run at a time publishes to a place. Private to this room.
#pragma once

#include <string>

#include "base/descriptor.h"
#include "base/result.h"

namespace kept::publish {

// An empty file beside the site, locked while a run lives and deleted when it ends. The system drops the lock of a run
// that is killed; the file it leaves is no lock.
class Lock {
 public:
  static base::Result<Lock> take(int folder, std::string name, const std::string& shown);
  Lock(Lock&& other) noexcept = default;
  Lock& operator=(Lock&&) = delete;
  ~Lock();

 private:
  Lock(int folder, std::string name, base::Descriptor file)
      : folder_(folder), name_(std::move(name)), file_(std::move(file)) {}

  int folder_;
  std::string name_;
  base::Descriptor file_;
};

}  // namespace kept::publish

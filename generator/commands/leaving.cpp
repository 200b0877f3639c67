#include "commands/leaving.h"

#include <vector>

namespace kept::commands {
namespace {

bool ends_without_freeing = false;

std::vector<std::shared_ptr<const void>>& left() {
  static std::vector<std::shared_ptr<const void>> all;
  return all;
}

}  // namespace

void end_without_freeing() { ends_without_freeing = true; }

void leave(std::shared_ptr<const void> held) {
  if (ends_without_freeing) left().push_back(std::move(held));
}

}  // namespace kept::commands

#include <array>

#include "commands/command.h"

namespace kept::commands {

// Every command, in plain sight.
std::span<const Command> all() {
  static const std::array table = {build, check_command, diff_command, apply_command, explain, schema, completion, man, new_command, list_command, show_command};
  return table;
}

}  // namespace kept::commands

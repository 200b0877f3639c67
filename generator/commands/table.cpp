#include <array>

#include "commands/command.h"

namespace kept::commands {

// Every command, in plain sight.
std::span<const Command> all() {
  static const std::array table = {build, check_command, diff_command, apply_command, explain, schema, completion, man, new_command, list_command, show_command};
  return table;
}

std::vector<std::string> command_names() {
  std::vector<std::string> names;
  for (const Command& command : all()) names.emplace_back(command.name);
  return names;
}

}  // namespace kept::commands

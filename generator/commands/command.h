// A command of the program as a row of a table: its words, and what runs. Help, completion and the manual read the same rows.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kept::commands {

struct Option {
  std::string_view long_name;          // `source`, as in --source
  char short_name = 0;                 // `s`, as in -s; 0: none
  std::string_view value;              // what follows: `DIR`; empty: a switch
  std::string_view says;               // one line for the help
  std::string_view otherwise = {};     // what holds when it is not given
  std::span<const std::string_view> choices = {};
  bool again = false;                                // may be given more than once
  std::vector<std::string> (*values)() = nullptr;    // those that shells may offer beside the choices; nullptr: not known beforehand
};

struct Operand {
  std::string_view name;  // `KIND`
  std::string_view says;
  bool needed = true;
  std::vector<std::string> (*values)() = nullptr;  // those that shells may offer; nullptr: not known beforehand
};

// What was typed.
class Given {
 public:
  std::string get(std::string_view option) const;  // the default where it was not given
  bool has(std::string_view option) const;         // given, or a switch that is on
  std::vector<std::string> all(std::string_view option) const;

  std::map<std::string, std::vector<std::string>, std::less<>> options;
  std::map<std::string, std::string, std::less<>> defaults;
  std::vector<std::string> operands;
};

struct Command {
  std::string_view name;
  std::string_view says;
  std::span<const Option> options;
  std::span<const Operand> operands;
  int (*run)(const Given& given);  // returns the exit code
};

std::span<const Command> all();
std::vector<std::string> command_names();

// Exit codes: 0 clean, 1 findings that are errors, 2 usage or configuration, 3 failure.
int run(std::span<const std::string> words);

extern const Command build;
extern const Command check_command;
extern const Command diff_command;
extern const Command apply_command;
extern const Command schema;
extern const Command completion;
extern const Command man;
extern const Command explain;
extern const Command new_command;
extern const Command list_command;
extern const Command show_command;

}  // namespace kept::commands

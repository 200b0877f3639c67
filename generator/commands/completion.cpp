#include <fmt/format.h>

#include <array>
#include <iostream>

#include "commands/command.h"

namespace kept::commands {
namespace {

constexpr std::array operands = {Operand{"SHELL", "bash, zsh or fish"}};

std::string quoted(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '\'' ? "'\\''" : std::string(1, c);
  return out;
}

std::string command_names() {
  std::string names;
  for (const Command& command : all()) names += (names.empty() ? "" : " ") + std::string(command.name);
  return names;
}

std::string bash() {
  std::string out = "# bash completion for kept: source it, or put it into /etc/bash_completion.d/\n_kept() {\n  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}\n";
  out += fmt::format("  if [ \"$COMP_CWORD\" = 1 ]; then COMPREPLY=($(compgen -W '{} --help --version' -- \"$word\")); return; fi\n  case ${{COMP_WORDS[1]}} in\n", command_names());
  for (const Command& command : all()) {
    out += fmt::format("    {})\n      case $before in\n", command.name);
    std::string flags = "--help";
    for (const Option& option : command.options) {
      flags += fmt::format(" --{}", option.long_name);
      if (option.value.empty()) continue;
      std::string choices;
      for (const auto choice : option.choices) choices += (choices.empty() ? "" : " ") + std::string(choice);
      const std::string names = option.short_name ? fmt::format("--{}|-{}", option.long_name, option.short_name) : fmt::format("--{}", option.long_name);
      if (!choices.empty()) out += fmt::format("        {}) COMPREPLY=($(compgen -W '{}' -- \"$word\")); return ;;\n", names, choices);
      else if (option.value == "DIR") out += fmt::format("        {}) COMPREPLY=($(compgen -d -- \"$word\")); return ;;\n", names);
    }
    out += fmt::format("      esac\n      COMPREPLY=($(compgen -W '{}' -- \"$word\")) ;;\n", flags);
  }
  return out + "  esac\n}\ncomplete -o default -F _kept kept\n";
}

std::string zsh() {
  std::string out = "#compdef kept\n# zsh completion for kept: put it as _kept into a folder of $fpath\n_kept() {\n  local -a commands=(\n";
  for (const Command& command : all()) out += fmt::format("    '{}:{}'\n", command.name, quoted(command.says));
  out += "  )\n  if (( CURRENT == 2 )); then _describe command commands; return; fi\n  local what=$words[2]\n  shift words; (( CURRENT-- ))\n  case $what in\n";
  const auto escaped = [](std::string_view text) {
    std::string safe;
    for (const char c : quoted(text)) {
      if (c == '[' || c == ']' || c == ':') safe += '\\';
      safe += c;
    }
    return safe;
  };
  for (const Command& command : all()) {
    out += fmt::format("    {}) _arguments", command.name);
    for (const Option& option : command.options) {
      std::string action;
      if (!option.value.empty()) {
        std::string choices;
        for (const auto choice : option.choices) choices += (choices.empty() ? "" : " ") + std::string(choice);
        action = fmt::format(":{}:{}", escaped(option.value), !choices.empty() ? "(" + choices + ")" : option.value == "DIR" ? "_files -/" : "");
      }
      out += fmt::format(" \\\n      '--{}[{}]{}'", option.long_name, escaped(option.says), action);
      if (option.short_name) out += fmt::format(" \\\n      '-{}[{}]{}'", option.short_name, escaped(option.says), action);
    }
    out += " \\\n      '*::word:_default' ;;\n";
  }
  return out + "  esac\n}\n_kept \"$@\"\n";
}

std::string fish() {
  std::string out = "# fish completion for kept: put it as kept.fish into ~/.config/fish/completions/\n";
  for (const Command& command : all()) {
    out += fmt::format("complete -c kept -n __fish_use_subcommand -f -a {} -d '{}'\n", command.name, quoted(command.says));
    for (const Option& option : command.options) {
      out += fmt::format("complete -c kept -n '__fish_seen_subcommand_from {}' -l {}", command.name, option.long_name);
      if (option.short_name) out += fmt::format(" -s {}", option.short_name);
      if (!option.value.empty()) out += " -r";
      if (!option.choices.empty()) {
        out += " -f -a '";
        for (const auto choice : option.choices) out += std::string(choice) + " ";
        out.back() = '\'';
      }
      out += fmt::format(" -d '{}'\n", quoted(option.says));
    }
  }
  return out;
}

struct Shell {
  std::string_view name;
  std::string (*script)();
};
constexpr std::array<Shell, 3> shells = {{{"bash", bash}, {"zsh", zsh}, {"fish", fish}}};

int run_completion(const Given& given) {
  for (const Shell& shell : shells)
    if (shell.name == given.operands.front()) {
      std::cout << shell.script();
      return 0;
    }
  std::cerr << fmt::format("kept: “{}” is no shell that Kept knows\n      Write bash, zsh or fish\n", given.operands.front());
  return 2;
}

}  // namespace

const Command completion = {"completion", "print what a shell needs to complete kept's words", {}, operands, run_completion};

}  // namespace kept::commands

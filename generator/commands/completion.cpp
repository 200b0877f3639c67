#include <fmt/format.h>

#include <array>
#include <iostream>

#include "commands/options.h"
#include "commands/reading.h"
#include "commands/show.h"
#include "model/kind.h"

namespace kept::commands {
namespace {

std::vector<std::string> shell_names();
constexpr std::array completion_operands = {Operand{"SHELL", "bash, zsh or fish", true, shell_names}};

std::string quoted(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '\'' ? "'\\''" : std::string(1, c);
  return out;
}

// What may stand first behind the command's name.
std::string first_values(const Command& command) {
  if (command.operands.empty() || !command.operands.front().values) return {};
  return fmt::format("{}", fmt::join(command.operands.front().values(), " "));
}

// What may stand behind an option.
std::string values_of(const Option& option) {
  const auto known = option.values ? option.values() : std::vector<std::string>();
  return fmt::format("{}{}{}", fmt::join(option.choices, " "), option.choices.empty() || known.empty() ? "" : " ", fmt::join(known, " "));
}

constexpr std::string_view revisions = "git for-each-ref --format=\"%(refname:short)\" refs/heads refs/tags refs/remotes 2>/dev/null";

std::string bash() {
  std::string out = "# bash completion for kept: source it, or put it into /etc/bash_completion.d/\n# shellcheck disable=SC2207  # no word here holds a blank\n_kept() {\n  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}\n";
  out += fmt::format("  if [ \"$COMP_CWORD\" = 1 ]; then COMPREPLY=($(compgen -W '{} --help --version' -- \"$word\")); return; fi\n  case ${{COMP_WORDS[1]}} in\n", fmt::join(command_names(), " "));
  for (const Command& command : all()) {
    out += fmt::format("    {})\n      case $before in\n", command.name);
    std::string flags = "--help";
    for (const Option& option : command.options) {
      flags += fmt::format(" --{}", option.long_name);
      if (option.value.empty()) continue;
      const auto choices = values_of(option);
      const std::string names = option.short_name ? fmt::format("--{}|-{}", option.long_name, option.short_name) : fmt::format("--{}", option.long_name);
      if (!choices.empty()) out += fmt::format("        {}) COMPREPLY=($(compgen -W '{}' -- \"$word\")); return ;;\n", names, choices);
      else if (option.value == "DIR") out += fmt::format("        {}) COMPREPLY=($(compgen -d -- \"$word\")); return ;;\n", names);
      else if (option.value == "REV") out += fmt::format("        {}) COMPREPLY=($(compgen -W \"$({})\" -- \"$word\")); return ;;\n", names, revisions);
    }
    if (const auto values = first_values(command); !values.empty())
      out += fmt::format("      esac\n      if [ \"$COMP_CWORD\" = 2 ]; then COMPREPLY=($(compgen -W '{} {}' -- \"$word\")); return; fi\n", values, flags);
    else
      out += "      esac\n";
    out += fmt::format("      COMPREPLY=($(compgen -W '{}' -- \"$word\")) ;;\n", flags);
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
        const auto choices = values_of(option);
        action = fmt::format(":{}:{}", escaped(option.value), !choices.empty() ? "(" + choices + ")" : option.value == "DIR" ? "_files -/" : option.value == "REV" ? fmt::format("{{compadd -- ${{(f)\"$({})\"}}}}", escaped(revisions)) : "");
      }
      out += fmt::format(" \\\n      '{}--{}[{}]{}'", option.again ? "*" : "", option.long_name, escaped(option.says), action);
      if (option.short_name) out += fmt::format(" \\\n      '-{}[{}]{}'", option.short_name, escaped(option.says), action);
    }
    if (const auto values = first_values(command); !values.empty()) out += fmt::format(" \\\n      '1:{}:({})'", command.operands.front().name, values);
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
      if (const auto values = values_of(option); !values.empty()) out += fmt::format(" -f -a '{}'", values);
      else if (option.value == "REV") out += fmt::format(" -f -a '({})'", revisions);
      out += fmt::format(" -d '{}'\n", quoted(option.says));
    }
    if (const auto values = first_values(command); !values.empty()) out += fmt::format("complete -c kept -n '__fish_seen_subcommand_from {}' -f -a '{}'\n", command.name, values);
  }
  return out;
}

struct Shell {
  std::string_view name;
  std::string (*script)();
};
constexpr std::array<Shell, 3> shells = {{{"bash", bash}, {"zsh", zsh}, {"fish", fish}}};

std::vector<std::string> shell_names() {
  std::vector<std::string> names;
  for (const Shell& shell : shells) names.emplace_back(shell.name);
  return names;
}

int run_completion(const Given& given) {
  for (const Shell& shell : shells)
    if (shell.name == given.operands.front()) {
      std::cout << shell.script();
      return 0;
    }
  const auto& asked = given.operands.front();
  return show_failure({base::Failure::Kind::usage, fmt::format("“{}” is no shell that Kept knows", asked), did_you_mean(asked, shell_names(), "Write bash, zsh or fish")});
}

}  // namespace

std::vector<std::string> kind_names() {
  std::vector<std::string> names;
  const auto kinds = model::built_in_kinds();
  for (const model::Kind& kind : kinds.all()) names.push_back(kind.name);
  return names;
}

const Command completion = {"completion", "print what a shell needs to complete kept's words", {}, completion_operands, run_completion};

}  // namespace kept::commands

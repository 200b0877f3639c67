// The command line, read by CLI11 from the table of commands. The only file that knows CLI11.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

#include "base/nearest.h"
#include "commands/command.h"
#include "view/version.h"

namespace kept::commands {

std::string Given::get(std::string_view option) const {
  if (const auto found = options.find(option); found != options.end() && !found->second.empty()) return found->second.back();
  const auto otherwise = defaults.find(option);
  return otherwise == defaults.end() ? std::string() : otherwise->second;
}

bool Given::has(std::string_view option) const { return options.find(option) != options.end(); }

std::vector<std::string> Given::all(std::string_view option) const {
  const auto found = options.find(option);
  return found == options.end() ? std::vector<std::string>() : found->second;
}

namespace {

constexpr int usage_error = 2;

std::string flags_of(const Option& option) {
  return option.short_name ? fmt::format("-{},--{}", option.short_name, option.long_name) : fmt::format("--{}", option.long_name);
}

void add_option(CLI::App& app, const Option& option, Given& given) {
  const std::string name(option.long_name);
  if (!option.otherwise.empty()) given.defaults[name] = option.otherwise;
  if (option.value.empty()) {
    app.add_flag_callback(flags_of(option), [&given, name] { given.options[name]; }, std::string(option.says));
    return;
  }
  auto* added = app.add_option_function<std::vector<std::string>>(
      flags_of(option), [&given, name](const std::vector<std::string>& values) { given.options[name] = values; }, std::string(option.says));
  added->type_name(std::string(option.value))->expected(1)->allow_extra_args(false)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  if (!option.otherwise.empty()) added->default_str(std::string(option.otherwise));
}

// The long options and commands that somebody may have meant.
std::string hint_for(std::string_view word, const Command* command) {
  std::vector<std::string> known;
  if (command)
    for (const Option& option : command->options) known.push_back(fmt::format("--{}", option.long_name));
  else
    for (const Command& other : all()) known.emplace_back(other.name);
  const auto near = base::nearest(word.substr(0, word.find('=')), std::vector<std::string_view>(known.begin(), known.end()));
  if (near) return fmt::format("Did you mean “{}”?", *near);
  return command ? fmt::format("See “kept {} --help”", command->name) : "See “kept --help”";
}

// CLI11 says `--source: 1 required DIR missing`.
std::string missing_value(std::string_view said, const Command* command) {
  for (const Option& option : command ? command->options : std::span<const Option>())
    if (said.starts_with(fmt::format("--{}:", option.long_name))) return fmt::format("--{} needs a value: {}", option.long_name, option.value);
  return std::string(said);
}

int complain(std::string_view message, std::string_view hint) {
  std::cerr << fmt::format("kept: {}\n      {}\n", message, hint);
  return usage_error;
}

const Command* find_command(std::string_view name) {
  for (const Command& command : all())
    if (command.name == name) return &command;
  return nullptr;
}

int wrong_choice(const Command& command, const Given& given) {
  for (const Option& option : command.options) {
    if (option.choices.empty() || !given.has(option.long_name)) continue;
    const auto value = given.get(option.long_name);
    if (std::find(option.choices.begin(), option.choices.end(), value) != option.choices.end()) continue;
    const auto near = base::nearest(value, option.choices);
    return complain(fmt::format("--{} cannot be “{}”", option.long_name, value), near ? fmt::format("Did you mean “{}”?", *near) : fmt::format("Write --{} {}", option.long_name, option.value));
  }
  return 0;
}

}  // namespace

int run(std::span<const std::string> words) {
  CLI::App app("Kept makes a site from a policy tracker: who promised what, what has happened since, who says so.", "kept");
  app.set_version_flag("--version", fmt::format("kept {}", view::version));
  app.require_subcommand(0, 1);
  std::map<std::string_view, Given> given;
  for (const Command& command : all()) {
    auto* sub = app.add_subcommand(std::string(command.name), std::string(command.says));
    Given& own = given[command.name];
    for (const Option& option : command.options) add_option(*sub, option, own);
    for (const Operand& operand : command.operands)
      sub->add_option_function<std::string>(std::string(operand.name), [&own](const std::string& word) { own.operands.push_back(word); }, std::string(operand.says));
  }

  const Command* command = words.empty() || words.front().starts_with('-') ? nullptr : find_command(words.front());
  if (!words.empty() && !command && !words.front().starts_with('-')) return complain(fmt::format("There is no command “{}”", words.front()), hint_for(words.front(), nullptr));
  try {
    app.parse(std::vector<std::string>(words.rbegin(), words.rend()));
  } catch (const CLI::CallForHelp&) {
    std::cout << (command ? app.get_subcommand(std::string(command->name))->help("kept") : app.help());
    return 0;
  } catch (const CLI::CallForVersion&) {
    std::cout << fmt::format("kept {}\n", view::version);
    return 0;
  } catch (const CLI::ExtrasError&) {
    for (const std::string& word : command ? app.get_subcommand(std::string(command->name))->remaining() : app.remaining(true))
      return complain(fmt::format("“{}” means nothing here", word), hint_for(word, command));
    return complain("There are words that mean nothing here", hint_for("", command));
  } catch (const CLI::ArgumentMismatch& error) {
    return complain(missing_value(error.what(), command), hint_for("", command));
  } catch (const CLI::ParseError& error) {
    return complain(error.what(), hint_for("", command));
  }
  if (!command) {
    std::cout << app.help();
    return words.empty() ? usage_error : 0;
  }
  const Given& own = given[command->name];
  std::size_t needed = 0;
  for (const Operand& operand : command->operands) needed += operand.needed;
  if (own.operands.size() < needed) return complain(fmt::format("{} is missing", command->operands[own.operands.size()].name), hint_for("", command));
  if (const int wrong = wrong_choice(*command, own)) return wrong;
  return command->run(own);
}

}  // namespace kept::commands

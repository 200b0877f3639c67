#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <iostream>

#include "base/nearest.h"
#include "commands/command.h"
#include "view/version.h"

namespace kept::commands {
namespace {

constexpr std::array man_operands = {Operand{"COMMAND", "the page of one command; the program's own otherwise", false, command_names}};

// Text as roff takes it: no line begins with a sign of its own.
std::string roff(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\') out += "\\e";
    else if (c == '-') out += "\\-";
    else if ((c == '.' || c == '\'') && out.empty()) out += std::string("\\&") + c;
    else out += c;
  }
  return out;
}

std::string head(std::string_view name, std::string_view says) {
  std::string title(name);
  std::transform(title.begin(), title.end(), title.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return fmt::format(".TH \"{0}\" \"1\" \"{1}\" \"kept {2}\" \"Kept\"\n.SH NAME\n{3} \\- {4}\n", title, view::version_day, view::version, roff(name), roff(says));
}

constexpr std::string_view exit_status =
    ".SH EXIT STATUS\n.TP\n0\nAll is well.\n.TP\n1\nThe content has errors; nothing was published.\n.TP\n2\nWrong usage or configuration.\n.TP\n3\nSomething broke; the old site stands.\n";

std::string page_of(const Command& command) {
  std::string out = head(fmt::format("kept-{}", command.name), command.says);
  out += fmt::format(".SH SYNOPSIS\n.B kept {}\n[options]", command.name);
  for (const Operand& operand : command.operands) out += operand.needed ? fmt::format(" {}", roff(operand.name)) : fmt::format(" [{}]", roff(operand.name));
  out += "\n";
  if (!command.operands.empty()) out += ".SH OPERANDS\n";
  for (const Operand& operand : command.operands) out += fmt::format(".TP\n.I {}\n{}.\n", roff(operand.name), roff(operand.says));
  if (!command.options.empty()) out += ".SH OPTIONS\n";
  for (const Option& option : command.options) {
    out += ".TP\n";
    if (option.short_name) out += fmt::format("\\fB\\-{}\\fR, ", option.short_name);
    out += fmt::format("\\fB{}\\fR", roff(fmt::format("--{}", option.long_name)));
    if (!option.value.empty()) out += fmt::format(" \\fI{}\\fR", roff(option.value));
    out += fmt::format("\n{}{}.\n", roff(option.says), option.otherwise.empty() ? "" : fmt::format(" (otherwise: {})", roff(option.otherwise)));
  }
  return out + std::string(exit_status);
}

std::string page_of_program() {
  std::string out = head("kept", "make a site from a policy tracker");
  out += ".SH SYNOPSIS\n.B kept\n.I COMMAND\n[options]\n.SH COMMANDS\n";
  for (const Command& command : all()) out += fmt::format(".TP\n\\fB{0}\\fR\n{1}; see \\fBkept\\-{0}\\fR(1).\n", command.name, roff(command.says));
  return out + std::string(exit_status);
}

int run_man(const Given& given) {
  if (given.operands.empty()) {
    std::cout << page_of_program();
    return 0;
  }
  std::vector<std::string_view> known;
  for (const Command& command : all()) {
    known.push_back(command.name);
    if (command.name != given.operands.front()) continue;
    std::cout << page_of(command);
    return 0;
  }
  const auto near = base::nearest(given.operands.front(), known);
  std::cerr << fmt::format("kept: There is no command “{}”\n      {}\n", given.operands.front(), near ? fmt::format("Did you mean “{}”?", *near) : "See “kept --help”");
  return 2;
}

}  // namespace

const Command man = {"man", "print a manual page, for man(1)", {}, man_operands, run_man};

}  // namespace kept::commands

#include "arrows.h"

#include <algorithm>
#include <sstream>
#include <utility>

namespace kept::house {
namespace {

// A library that one room owns: its headers show nowhere else.
struct Owned {
  std::string_view prefix, room;
};
constexpr Owned owned[] = {{"yaml-cpp/", "parse"}, {"cmark-gfm", "parse"}, {"git2", "source"}};

struct Declaration {
  std::string room;
  std::set<std::string> uses;
};

std::vector<Declaration> declarations(std::string_view cmake) {
  constexpr std::string_view call = "kept_room(";
  std::vector<Declaration> found;
  for (auto at = cmake.find(call); at != cmake.npos; at = cmake.find(call, at + 1)) {
    const auto from = at + call.size();
    std::istringstream words(std::string(cmake.substr(from, cmake.find(')', from) - from)));
    Declaration made;
    words >> made.room;
    bool in_uses = false;
    for (std::string word; words >> word;) {
      if (word == "USES" || word == "LIBRARIES")
        in_uses = word == "USES";
      else if (in_uses)
        made.uses.insert(word);
    }
    found.push_back(std::move(made));
  }
  return found;
}

// What a line includes, `yaml-cpp/yaml.h`; empty where it includes nothing.
std::string_view included(std::string_view line) {
  constexpr std::string_view blanks = " \t";
  const auto skip = [&](std::string_view word) {
    line.remove_prefix(std::min(line.find_first_not_of(blanks), line.size()));
    const bool here = line.starts_with(word);
    if (here) line.remove_prefix(word.size());
    return here;
  };
  if (!skip("#") || !skip("include") || !(skip("<") || skip("\""))) return {};
  return line.substr(0, line.find_first_of(">\""));
}

std::string_view first_folder(std::string_view path) {
  const auto slash = path.find('/');
  return slash == path.npos ? std::string_view() : path.substr(0, slash);
}

}  // namespace

Arrows declared_arrows(std::string_view cmake) {
  Arrows arrows;
  for (auto& [room, uses] : declarations(cmake)) arrows.emplace(room, uses);
  return arrows;
}

std::vector<std::string> wrong_declarations(std::string_view cmake) {
  std::vector<std::string> wrong;
  std::set<std::string> above;
  for (const auto& [room, uses] : declarations(cmake)) {
    for (const auto& used : uses)
      if (!above.contains(used)) wrong.push_back(room + " uses " + used + ", which is not declared above it");
    above.insert(room);
  }
  return wrong;
}

std::vector<std::string> wrong_includes(const Arrows& arrows, std::string_view path, std::string_view source) {
  const auto room = first_folder(path);
  if (room.empty()) return {};
  const auto here = arrows.find(room);
  if (here == arrows.end())
    return {std::string(path) + " stands in a folder that generator/CMakeLists.txt does not declare as a room"};

  std::vector<std::string> wrong;
  std::istringstream lines{std::string(source)};
  for (std::string line; std::getline(lines, line);) {
    const std::string header(included(line));
    const auto used = first_folder(header);
    if (arrows.contains(used) && used != room && !here->second.contains(std::string(used)))
      wrong.push_back(std::string(path) + " includes " + header + ", but " + std::string(room) + " does not use " +
                      std::string(used));
    for (const auto& [prefix, owner] : owned)
      if (header.starts_with(prefix) && room != owner)
        wrong.push_back(std::string(path) + " includes " + header + ", which only " + std::string(owner) + " may know");
  }
  return wrong;
}

}  // namespace kept::house

#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "commands/command.h"

int main(int count, char** words) {
  try {
    return kept::commands::run(std::vector<std::string>(words + 1, words + count));
  } catch (const std::exception& error) {  // out of memory, or a mistake of ours: nothing was published
    std::fprintf(stderr, "kept: something broke that should not have: %s\n", error.what());
    return 3;
  }
}

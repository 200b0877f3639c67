#include <cstdio>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "commands/command.h"
#include "commands/leaving.h"

int main(int count, char** words) {
  try {
    kept::commands::end_without_freeing();
    const int code = kept::commands::run(std::vector<std::string>(words + 1, words + count));
    std::cout.flush();
    std::fflush(nullptr);
    std::_Exit(code);
  } catch (const std::exception& error) {  // out of memory, or a mistake of ours: nothing was published
    std::fprintf(stderr, "kept: something broke that should not have: %s\n", error.what());
    return 3;
  }
}

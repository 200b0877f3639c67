// `kept_past COMMITS COMMITMENTS` writes what `git fast-import` makes a tracker's history from.
#include <charconv>
#include <cstdio>
#include <cstring>

#include "past.h"

int main(int argc, char** argv) {
  std::size_t numbers[2] = {};
  for (int i = 0; i < 2; ++i)
    if (argc != 3 || std::from_chars(argv[i + 1], argv[i + 1] + std::strlen(argv[i + 1]), numbers[i]).ec != std::errc() || numbers[i] == 0) {
      std::fputs("Usage: kept_past NUMBER-OF-COMMITS NUMBER-OF-COMMITMENTS | git fast-import\n", stderr);
      return 2;
    }
  kept::bench::make_past(numbers[0], numbers[1], [](std::string_view piece) { std::fwrite(piece.data(), 1, piece.size(), stdout); });
  return std::fflush(stdout) == 0 ? 0 : 3;
}

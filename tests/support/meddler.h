// Runs a function in a child process and meddles with its file-system calls: kills it before one, or makes one fail.
#pragma once

#include <cstddef>
#include <functional>

namespace kept::test {

// What to do with the `index`-th call (from 0), whose number is `call` (SYS_openat …): nothing for 0, let it fail for
// an errno, or kill the child instead of it.
using Verdict = std::function<int(std::size_t index, long call)>;
inline constexpr int kill_it = -1;

struct Ending {
  bool killed = false;
  int value = 0;          // what the function gave, 0 to 255, if it was not killed
  std::size_t calls = 0;  // how many file-system calls it came to
};

// The child has one thread. Throws where the system does not allow tracing.
Ending meddle(const std::function<int()>& function, const Verdict& verdict);

// Failing a call needs to know the processor's registers.
#if defined(__x86_64__)
inline constexpr bool can_fail_calls = true;
#else
inline constexpr bool can_fail_calls = false;
#endif

}  // namespace kept::test

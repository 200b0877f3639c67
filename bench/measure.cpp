// `kept_measure COMMAND…` runs a command, its output thrown away, and prints `seconds processor-seconds peak-MiB`.
// As /usr/bin/time would, which is not everywhere.
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>

namespace {

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

[[noreturn]] void become(char** command) {
  dup2(open("/dev/null", O_WRONLY | O_CLOEXEC), STDOUT_FILENO);
  execvp(command[0], command);
  _exit(127);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const auto begin = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child == 0) become(argv + 1);
  int status = 0;
  rusage used = {};
  if (child < 0 || wait4(child, &status, 0, &used) < 0) return 3;
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  std::printf("%.3f %.3f %ld\n", took.count(), seconds(used.ru_utime) + seconds(used.ru_stime), used.ru_maxrss / 1024);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 3;
}

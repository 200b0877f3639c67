#include "support/meddler.h"

#include <signal.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <iterator>
#include <stdexcept>

namespace kept::test {
namespace {

// Calls that look at the disk or change it. Not among them: memory, threads, closing.
constexpr long watched[] = {
    SYS_openat, SYS_read,       SYS_write,     SYS_pwrite64, SYS_fstat,     SYS_newfstatat,
    SYS_statx,  SYS_getdents64, SYS_mkdirat,   SYS_unlinkat, SYS_renameat,  SYS_renameat2,
    SYS_linkat, SYS_symlinkat,  SYS_fchmod,    SYS_fchmodat, SYS_fchown,    SYS_utimensat,
    SYS_flock,  SYS_fsync,      SYS_fdatasync, SYS_syncfs,   SYS_ftruncate, SYS_readlinkat,
#if defined(__x86_64__)
    SYS_open,   SYS_stat,       SYS_lstat,     SYS_mkdir,    SYS_rmdir,     SYS_unlink,
    SYS_rename, SYS_readlink,
#endif
};

[[noreturn]] void run(const std::function<int()>& function) {
  if (::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0) ::_exit(255);
  ::raise(SIGSTOP);
  ::_exit(function());
}

class Tracer {
 public:
  explicit Tracer(pid_t child) : child_(child) {}
  ~Tracer() {
    if (!over_) kill();
  }

  void start() {
    if (wait(); over_) throw std::runtime_error("this system does not allow a process to be traced");
    ::ptrace(PTRACE_SETOPTIONS, child_, nullptr, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL);
  }

  // To the next stop at a call's start or end; false once the child has ended. Signals are passed on.
  bool step() {
    for (long signal = 0;; signal = WSTOPSIG(status_)) {
      ::ptrace(PTRACE_SYSCALL, child_, nullptr, signal);
      if (wait(); over_) return false;
      if (WSTOPSIG(status_) == (SIGTRAP | 0x80)) return true;
    }
  }

  // The number of the call that starts at this stop; -1 if one ends.
  long call() const {
    __ptrace_syscall_info info{};
    ::ptrace(PTRACE_GET_SYSCALL_INFO, child_, sizeof info, &info);
    return info.op == PTRACE_SYSCALL_INFO_ENTRY ? static_cast<long>(info.entry.nr) : -1;
  }

  // At a call's start: the call is not made, and seems to have failed.
  void fail([[maybe_unused]] int error) {
#if defined(__x86_64__)
    const auto set = [this](std::size_t where, long value) { ::ptrace(PTRACE_POKEUSER, child_, where, value); };
    set(offsetof(user_regs_struct, orig_rax), -1);
    if (step()) set(offsetof(user_regs_struct, rax), -error);
#else
    throw std::logic_error("calls cannot be made to fail on this processor");
#endif
  }

  void kill() {
    ::kill(child_, SIGKILL);
    while (!over_) wait();
  }

  Ending ending(std::size_t calls) const {
    if (WIFSIGNALED(status_) && WTERMSIG(status_) != SIGKILL) throw std::runtime_error("the child crashed");
    return {WIFSIGNALED(status_), WIFEXITED(status_) ? WEXITSTATUS(status_) : 0, calls};
  }

 private:
  void wait() {
    while (::waitpid(child_, &status_, 0) < 0 && errno == EINTR) {
    }
    over_ = WIFEXITED(status_) || WIFSIGNALED(status_);
  }

  pid_t child_;
  int status_ = 0;
  bool over_ = false;
};

}  // namespace

Ending meddle(const std::function<int()>& function, const Verdict& verdict) {
  const pid_t child = ::fork();
  if (child == 0) run(function);
  if (child < 0) throw std::runtime_error("no child process");
  Tracer tracer(child);
  tracer.start();
  std::size_t calls = 0;
  while (tracer.step()) {
    const long call = tracer.call();
    if (std::ranges::find(watched, call) == std::end(watched)) continue;
    const int what = verdict(calls++, call);
    if (what == kill_it) {
      tracer.kill();
      break;
    }
    if (what != 0) tracer.fail(what);
  }
  return tracer.ending(calls);
}

}  // namespace kept::test

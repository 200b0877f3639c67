// Runs a command of the program in this process and keeps what it says.
#pragma once

#include <cstdlib>
#include <functional>
#include <initializer_list>
#include <iostream>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "commands/command.h"

namespace kept::commands::test {

// Sets a variable of the environment, or takes it away, for as long as it lives.
class Variable {
 public:
  Variable(const char* name, std::optional<std::string> value) : name_(name) {
    if (const char* before = std::getenv(name)) before_ = before;
    set(value);
  }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;
  ~Variable() { set(before_); }

 private:
  void set(const std::optional<std::string>& value) const {
    if (value)
      ::setenv(name_, value->c_str(), 1);
    else
      ::unsetenv(name_);
  }

  const char* name_;
  std::optional<std::string> before_;
};

struct Said {
  int code = 0;
  std::string out, err;
};

// What a function prints on both streams. The streams are put back even if it throws.
inline Said listen(const std::function<int()>& function) {
  struct Ear {
    explicit Ear(std::ostream& stream) : stream_(stream), before_(stream.rdbuf(heard.rdbuf())) {}
    ~Ear() { stream_.rdbuf(before_); }
    std::ostringstream heard;
    std::ostream& stream_;
    std::streambuf* before_;
  };
  Ear out(std::cout), err(std::cerr);
  const int code = function();
  return {code, out.heard.str(), err.heard.str()};
}

// `kept({"build", "--quiet"})`: without colours, as of the day given by --as-of, else of today.
inline Said kept(std::vector<std::string> words) {
  const Variable plain("NO_COLOR", "1");
  return listen([&] { return run(words); });
}

inline std::vector<std::string> operator+(std::vector<std::string> words, std::initializer_list<std::string> more) {
  words.insert(words.end(), more);
  return words;
}

}  // namespace kept::commands::test

// The names that a template knows at one place, besides the members of its root.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "view/shape.h"

namespace kept::render::language {

struct Variable {
  std::string_view name;
  std::uint32_t slot = 0;
  const view::Type* type = nullptr;  // null: what it was given is wrong and has been reported
  bool maybe = false;                // the slot may be empty
};

class Scope {
 public:
  const Variable* find(std::string_view name) const {
    const auto found =
        std::find_if(variables_.rbegin(), variables_.rend(), [&](const Variable& v) { return v.name == name; });
    return found == variables_.rend() ? nullptr : &*found;
  }
  const std::vector<Variable>& variables() const { return variables_; }

  // A name that lasts until the mark taken before it is returned to. Slots are used again after that.
  std::uint32_t add(std::string_view name, const view::Type* type, bool maybe) {
    variables_.push_back({name, static_cast<std::uint32_t>(variables_.size() + 1), type, maybe});
    most_ = std::max(most_, variables_.size());
    return variables_.back().slot;
  }
  std::size_t mark() const { return variables_.size(); }
  void back_to(std::size_t mark) { variables_.resize(mark); }

  std::uint32_t enter_loop() {
    most_loops_ = std::max(most_loops_, ++loops_);
    return loops_ - 1;
  }
  void leave_loop() { --loops_; }
  bool in_loop() const { return loops_ > 0; }
  std::uint32_t loop() const { return loops_ - 1; }

  std::uint32_t slots() const { return static_cast<std::uint32_t>(most_ + 1); }
  std::uint32_t loops() const { return most_loops_; }

 private:
  std::vector<Variable> variables_;
  std::size_t most_ = 0;
  std::uint32_t loops_ = 0, most_loops_ = 0;
};

}  // namespace kept::render::language

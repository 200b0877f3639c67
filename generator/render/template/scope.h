// The names that a template knows at one place, besides the members of its root.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "view/shape.h"

namespace kept::render::language {

struct Variable {
  std::string_view name;
  std::uint32_t slot = 0;
  const view::Type* type = nullptr;  // null: what it was given is wrong and has been reported
  bool maybe = false;                // the slot may be empty
  bool constant = false;             // the same wherever this place of the template is drawn
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
  std::uint32_t add(std::string_view name, const view::Type* type, bool maybe, bool constant = false) {
    variables_.push_back({name, static_cast<std::uint32_t>(variables_.size() + 1), type, maybe, constant});
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
  std::uint32_t loops_open() const { return loops_; }

  // The outermost things that are looked at while a piece is compiled. Names that are constant do not count; the root is slot 0.
  struct Outlook {
    std::uint32_t slot = UINT32_MAX, loop = UINT32_MAX;
  };
  Outlook watch() { return std::exchange(outlook_, {}); }
  // Ends a watch; `before` is what that gave. What a piece looks at, the one around it looks at too.
  Outlook watched(const Outlook& before) {
    const Outlook seen = outlook_;
    outlook_ = {std::min(seen.slot, before.slot), std::min(seen.loop, before.loop)};
    return seen;
  }
  void looks_at(const Variable& variable) {
    if (!variable.constant) outlook_.slot = std::min(outlook_.slot, variable.slot);
  }
  void looks_at_root() { outlook_.slot = 0; }
  void looks_at_loop() { outlook_.loop = std::min(outlook_.loop, loop()); }

  std::uint32_t slots() const { return static_cast<std::uint32_t>(most_ + 1); }
  std::uint32_t loops() const { return most_loops_; }

 private:
  std::vector<Variable> variables_;
  std::size_t most_ = 0;
  std::uint32_t loops_ = 0, most_loops_ = 0;
  Outlook outlook_;
};

}  // namespace kept::render::language

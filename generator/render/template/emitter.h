// Appends operations to a program, and knows which of them are jumped to.
#pragma once

#include <string_view>

#include "render/template/program.h"

namespace kept::render::language {

class Emitter {
 public:
  explicit Emitter(Program& program) : program_(program) {}

  std::uint32_t emit(Op op) {
    program_.ops.push_back(op);
    return here() - 1;
  }

  // Literal texts that follow each other become one, but for those that a jump lands between.
  void literal(std::string_view text) {
    if (text.empty()) return;
    const auto from = static_cast<std::uint32_t>(program_.literals.size()),
               count = static_cast<std::uint32_t>(text.size());
    program_.literals += text;
    Op* last = here() > apart_ ? &program_.ops.back() : nullptr;
    if (last && last->code == Op::Code::literal && last->at + last->count == from)
      last->count += count;
    else
      emit({.code = Op::Code::literal, .at = from, .count = count});
  }

  std::uint32_t target() { return apart_ = here(); }                       // what is emitted next
  void land(std::uint32_t jump) { program_.ops[jump].target = target(); }  // the jump leads to what is emitted next

 private:
  std::uint32_t here() const { return static_cast<std::uint32_t>(program_.ops.size()); }

  Program& program_;
  std::uint32_t apart_ = 0;
};

}  // namespace kept::render::language

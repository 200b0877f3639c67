// A compiled template: literal text already merged, names already resolved to member pointers, escaping already chosen.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "render/template/comparison.h"
#include "render/template/escape_kind.h"
#include "view/shape.h"

namespace kept::render::language {

using ValueId = std::uint32_t;

// One move along a view: to a member (`get`), or into what is perhaps there (`at`).
struct Move {
  const void* (*get)(const void*) = nullptr;
  const void* (*at)(const void*, std::size_t) = nullptr;
};

enum class Compute : std::uint8_t {
  path,    // from a slot, by `count` moves from `from` on
  first,   // of the list in part `from`
  text,    // `count` bytes of the literals from `from` on
  number,  // `number`
  flag,    // `number`
  loop_index,
  loop_first,
  loop_last,
  negate,  // these and all below: `count` parts from `from` on
  both,
  either,
  compare_text,
  compare_number,
  compare_flag,
  address,
  fallback,
  join,
  length_of_list,
  length_of_text,
  message,  // message `slot`; its parts fill its holes
  urlencode,
};

struct Value {
  Compute compute = Compute::text;
  Comparison comparison = Comparison::equal;
  bool maybe = false;                // it may be absent
  const view::Type* type = nullptr;  // of what is there: never a maybe
  std::uint32_t slot = 0;            // path; the loop of loop_…; the message
  std::uint32_t from = 0, count = 0;
  std::int64_t number = 0;  // of a message: which of its holes is `n`, or -1

  view::Type::Kind kind() const { return type->kind; }
  bool leads_into_view() const { return compute == Compute::path || compute == Compute::first; }
};

struct Op {
  enum class Code : std::uint8_t {
    literal,      // `count` bytes of the literals from `at` on
    print,        // value `at`
    jump,         // to `target`
    jump_unless,  // value `at` is true
    loop,         // over list `at`, its items in `slot`; to `target` when it is empty
    next,         // back to `target` while there are more items
    set,          // `slot` to value `at`
    piece,        // value `at` is a shared piece: if it was drawn here before, copy that and go on at `target`
    piece_end,    // keeps what was drawn since the piece began
    end,
  };
  Code code = Code::end;
  Escape escape = Escape::text;
  std::uint32_t at = 0, count = 0, target = 0, slot = 0, loop = 0;
};

// Slot 0 holds the root.
struct Program {
  const view::Shape* root = nullptr;
  std::string literals;
  std::vector<Op> ops;
  std::vector<Value> values;
  std::vector<ValueId> parts;
  std::vector<Move> moves;
  std::uint32_t slots = 1;
  std::uint32_t loops = 0;
};

}  // namespace kept::render::language

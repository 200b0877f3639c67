// Runs a program once: a walk along its operations that appends to a page.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "render/template/program.h"
#include "view/messages.h"

namespace kept::render::language {

struct Setting {
  std::string_view root_prefix, to_top;
  const view::Messages& messages;
  std::size_t most_bytes;
};

class Machine {
 public:
  Machine(const Program& program, const void* root, const Setting& setting, std::string& out);
  bool run();  // false: the page grew too long

 private:
  // What a name stands for: a place in the view, or a value computed once, in `own_…`.
  struct Slot {
    const void* at = nullptr;
    std::int64_t own_number = 0;
    bool own_flag = false;
    view::Address own_text;  // of texts as well
  };
  struct Loop {
    const view::Type* type = nullptr;
    const void* list = nullptr;
    std::size_t item = 0, size = 0;
  };

  const void* locate(const Value& value) const;                                       // nullptr: absent
  std::optional<std::string_view> text(const Value& value, std::string& room) const;  // maybe put together in `room`
  std::optional<std::int64_t> number(const Value& value) const;
  bool truth(const Value& value) const;
  bool compare(const Value& value) const;
  std::size_t length(const Value& value) const;
  void join(const Value& value, std::string& out) const;
  void message(const Value& value, Escape escape, std::string& out) const;
  void say_message(const Value& value, Escape escape);
  std::string_view language(const Value& value) const;                                // of a Phrase; empty: that of the page
  void say(const Value& value, std::string_view written, Escape escape, std::string& out) const;

  void print(const Value& value, Escape escape);
  void print_address(std::string_view address);
  void set(Slot& slot, const Value& value);
  bool copied(const Op& op);
  void keep();
  bool enter(const Op& op);
  bool next(const Op& op);

  const Value& value(ValueId id) const { return program_.values[id]; }
  const Value& part(const Value& of, std::size_t i) const { return program_.values[program_.parts[of.from + i]]; }

  const Program& program_;
  const Setting& setting_;
  std::string& out_;
  std::string scratch_;
  std::vector<Slot> slots_;
  std::vector<Loop> loops_;

  // A shared piece while it is drawn: with `\x01` for the way back to the root.
  struct Piece {
    const view::Drawn* drawn;
    const Op* place;
    std::size_t begins;  // in the page
    std::string_view root_prefix;
  };
  std::vector<Piece> pieces_;
  std::string_view root_prefix_;
};

}  // namespace kept::render::language

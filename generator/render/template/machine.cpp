#include "render/template/machine.h"

#include "view/address.h"
#include "render/template/escape.h"
#include "render/template/write.h"

namespace kept::render::language {

using Kind = view::Type::Kind;
using Code = Op::Code;

namespace {
constexpr std::string_view in_piece = "\x01";  // the way back to the root, which differs from page to page
}

Machine::Machine(const Program& program, const void* root, const Setting& setting, std::string& out)
    : program_(program), setting_(setting), out_(out), slots_(program.slots), loops_(program.loops), root_prefix_(setting.root_prefix) {
  slots_[0].at = root;
}

bool Machine::run() {
  for (const Op* op = program_.ops.data();; ++op) {
    const auto jump = [&] { op = program_.ops.data() + op->target - 1; };
    switch (op->code) {
      case Code::literal:
        out_.append(program_.literals, op->at, op->count);
        break;
      case Code::print:
        print(value(op->at), op->escape);
        break;
      case Code::jump:
        jump();
        break;
      case Code::jump_unless:
        if (!truth(value(op->at))) jump();
        break;
      case Code::loop:
        if (!enter(*op)) jump();
        break;
      case Code::next:
        if (out_.size() > setting_.most_bytes) return false;
        if (next(*op)) jump();
        break;
      case Code::set:
        set(slots_[op->slot], value(op->at));
        break;
      case Code::piece:
        if (copied(*op)) jump();
        break;
      case Code::piece_end:
        keep();
        break;
      case Code::end:
        return out_.size() <= setting_.most_bytes;
    }
  }
}

bool Machine::enter(const Op& op) {
  const Value& list = value(op.at);
  const void* at = locate(list);
  const std::size_t size = at ? list.type->size(at) : 0;
  if (size == 0) return false;
  loops_[op.loop] = {list.type, at, 0, size};
  slots_[op.slot].at = list.type->at(at, 0);
  return true;
}

bool Machine::next(const Op& op) {
  Loop& loop = loops_[op.loop];
  if (++loop.item == loop.size) return false;
  slots_[op.slot].at = loop.type->at(loop.list, loop.item);
  return true;
}

void Machine::print(const Value& value, Escape escape) {
  std::string room;
  switch (value.kind()) {
    case Kind::text:
      if (value.compute == Compute::message && escape != Escape::checked) return say_message(value, escape);
      if (const auto written = text(value, room)) say(value, *written, escape, out_);
      return;
    case Kind::number:
      if (const auto n = number(value)) write(*n, out_);
      return;
    case Kind::flag:
      if (!value.maybe || locate(value)) out_ += truth(value) ? "true" : "false";
      return;
    case Kind::markup:
      if (const void* at = locate(value))
        append_markup(static_cast<const view::Markup*>(at)->html, root_prefix_, out_);
      return;
    case Kind::address:
      if (value.compute == Compute::address) {
        if (const auto written = text(part(value, 0), room)) print_address(*written);
      } else if (const void* at = locate(value)) {
        print_address(static_cast<const view::Address*>(at)->to);
      }
      return;
    default:
      return;  // refused when compiled
  }
}

void Machine::print_address(std::string_view address) {
  scratch_.clear();
  view::append_relative(address, root_prefix_, scratch_, setting_.to_top);
  std::string_view written = scratch_;
  if (!pieces_.empty() && written.starts_with(in_piece)) {
    out_ += in_piece;
    written.remove_prefix(in_piece.size());
  }
  append_attribute(written, out_);
}

bool Machine::copied(const Op& op) {
  const Value& piece = value(op.at);
  const view::Drawn& drawn = piece.type->drawn(locate(piece));
  if (const std::string* before = drawn.at(&op)) {
    append_markup(*before, root_prefix_, out_);
    return true;
  }
  pieces_.push_back({&drawn, &op, out_.size(), root_prefix_});
  root_prefix_ = in_piece;
  return false;
}

void Machine::keep() {
  const Piece piece = pieces_.back();
  pieces_.pop_back();
  root_prefix_ = piece.root_prefix;
  std::string html = out_.substr(piece.begins);
  out_.resize(piece.begins);
  append_markup(html, root_prefix_, out_);
  piece.drawn->keep(piece.place, std::move(html));
}

void Machine::set(Slot& slot, const Value& value) {
  slot.at = nullptr;
  if (value.leads_into_view()) return void(slot.at = locate(value));
  std::string room;
  switch (value.kind()) {
    case Kind::text:
    case Kind::address: {
      const auto written = text(value.kind() == Kind::text ? value : part(value, 0), room);
      if (!written) return;
      slot.own_text.to = *written;
      slot.at = value.kind() == Kind::text ? static_cast<const void*>(&slot.own_text.to) : &slot.own_text;
      return;
    }
    case Kind::number:
      if (const auto n = number(value)) slot.own_number = *n, slot.at = &slot.own_number;
      return;
    default:
      slot.own_flag = truth(value);
      slot.at = &slot.own_flag;
  }
}

}  // namespace kept::render::language

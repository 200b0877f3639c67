#include "render/template/escape.h"
#include "render/template/machine.h"
#include "render/template/write.h"
#include "view/language.h"

namespace kept::render::language {
namespace {

using Kind = view::Type::Kind;

const std::string& text_at(const void* at) { return *static_cast<const std::string*>(at); }
std::int64_t number_at(const void* at) { return *static_cast<const std::int64_t*>(at); }

std::size_t letters(std::string_view text) {
  std::size_t n = 0;
  for (const char c : text) n += (c & 0xC0) != 0x80;
  return n;
}

}  // namespace

const void* Machine::locate(const Value& value) const {
  if (value.compute == Compute::first) {
    const Value& list = part(value, 0);
    const void* at = locate(list);
    return at && list.type->size(at) > 0 ? list.type->at(at, 0) : nullptr;
  }
  const void* at = slots_[value.slot].at;
  const Move* move = program_.moves.data() + value.from;
  for (const Move* last = move + value.count; at && move != last; ++move)
    at = move->get ? move->get(at) : move->at(at, 0);
  return at;
}

std::optional<std::string_view> Machine::text(const Value& value, std::string& room) const {
  switch (value.compute) {
    case Compute::text:
      return std::string_view(program_.literals).substr(value.from, value.count);
    case Compute::fallback: {
      const auto written = text(part(value, 0), room);
      return written && !written->empty() ? written : text(part(value, 1), room);
    }
    case Compute::join:
      join(value, room);
      return room;
    case Compute::message:
      message(value, Escape::plain, room);
      return room;
    case Compute::urlencode: {
      std::string inner;
      const auto written = text(part(value, 0), inner);
      if (!written) return std::nullopt;
      std::string encoded;
      append_component(*written, encoded);
      room = std::move(encoded);
      return room;
    }
    default: {
      const void* at = locate(value);
      if (!at) return std::nullopt;
      return text_at(at);
    }
  }
}

void Machine::join(const Value& value, std::string& out) const {
  const Value& list = part(value, 0);
  const void* at = locate(list);
  std::string room;
  const auto between = text(part(value, 1), room);
  const std::size_t size = at ? list.type->size(at) : 0;
  for (std::size_t i = 0; i < size; ++i) {
    if (i > 0 && between) out += *between;
    out += text_at(list.type->at(at, i));
  }
}

void Machine::message(const Value& value, Escape escape, std::string& out) const {
  const std::int64_t n = value.number < 0 ? 0 : number(part(value, static_cast<std::size_t>(value.number))).value_or(0);
  std::string room;
  for (const view::Messages::Piece& piece : setting_.messages.pieces(value.slot, n)) {
    write(escape, piece.text, out);
    if (piece.hole < 0) continue;
    const Value& filling = part(value, static_cast<std::size_t>(piece.hole));
    if (filling.kind() == Kind::number) {
      if (const auto number_there = number(filling)) write(*number_there, out);
    } else {
      room.clear();
      if (const auto written = text(filling, room)) say(filling, *written, escape, out);
    }
  }
}

void Machine::say_message(const Value& value, Escape escape) {
  const auto other = escape == Escape::text ? setting_.messages.other_language(value.slot) : std::string_view();
  if (other.empty()) return message(value, escape, out_);
  out_ += "<span";
  view::append_language(other, setting_.messages.language(), out_);
  out_ += '>';
  message(value, escape, out_);
  out_ += "</span>";
}

std::string_view Machine::language(const Value& value) const {
  if (value.compute == Compute::fallback) {
    std::string room;
    const auto written = text(part(value, 0), room);
    return language(part(value, written && !written->empty() ? 0 : 1));
  }
  if (!value.leads_into_view() || !value.type->language) return {};
  const void* at = locate(value);
  return at ? std::string_view(value.type->language(at)) : std::string_view();
}

void Machine::say(const Value& value, std::string_view written, Escape escape, std::string& out) const {
  const auto other = escape == Escape::text && !written.empty() ? language(value) : std::string_view();
  if (other.empty()) return write(escape, written, out);
  out += "<span";
  view::append_language(other, setting_.messages.language(), out);
  out += '>';
  write(escape, written, out);
  out += "</span>";
}

std::optional<std::int64_t> Machine::number(const Value& value) const {
  switch (value.compute) {
    case Compute::number:
      return value.number;
    case Compute::loop_index:
      return static_cast<std::int64_t>(loops_[value.slot].item + 1);
    case Compute::length_of_list:
    case Compute::length_of_text:
      return static_cast<std::int64_t>(length(part(value, 0)));
    case Compute::fallback: {
      const auto n = number(part(value, 0));
      return n ? n : number(part(value, 1));
    }
    default: {
      const void* at = locate(value);
      if (!at) return std::nullopt;
      return number_at(at);
    }
  }
}

std::size_t Machine::length(const Value& value) const {
  if (value.kind() == Kind::list) {
    const void* at = locate(value);
    return at ? value.type->size(at) : 0;
  }
  std::string room;
  return letters(text(value, room).value_or(std::string_view()));
}

bool Machine::truth(const Value& value) const {
  switch (value.compute) {
    case Compute::flag:
      return value.number != 0;
    case Compute::loop_first:
      return loops_[value.slot].item == 0;
    case Compute::loop_last:
      return loops_[value.slot].item + 1 == loops_[value.slot].size;
    case Compute::negate:
      return !truth(part(value, 0));
    case Compute::both:
    case Compute::either: {
      const bool decides = value.compute == Compute::either;
      for (std::size_t i = 0; i < value.count; ++i)
        if (truth(part(value, i)) == decides) return decides;
      return !decides;
    }
    case Compute::compare_text:
    case Compute::compare_number:
    case Compute::compare_flag:
      return compare(value);
    default:
      break;
  }
  std::string room;
  switch (value.kind()) {
    case Kind::text:
      return !text(value, room).value_or(std::string_view()).empty();
    case Kind::number:
      return number(value).value_or(0) != 0;
    case Kind::address:
      if (value.compute == Compute::address) return truth(part(value, 0));
      break;
    default:
      break;
  }
  const void* at = locate(value);
  if (!at) return false;
  switch (value.kind()) {
    case Kind::flag:
      return *static_cast<const bool*>(at);
    case Kind::markup:
      return !static_cast<const view::Markup*>(at)->html.empty();
    case Kind::address:
      return !static_cast<const view::Address*>(at)->to.empty();
    case Kind::list:
      return value.type->size(at) > 0;
    default:
      return true;
  }
}

// What is absent equals only what is absent, and is neither less nor greater than anything.
bool Machine::compare(const Value& value) const {
  const Value &left = part(value, 0), &right = part(value, 1);
  const auto judge = [&](const auto& a, const auto& b) {
    if (a && b) return holds(value.comparison, *a, *b);
    const bool same = !a && !b;
    return value.comparison == Comparison::equal ? same : value.comparison == Comparison::unequal && !same;
  };
  if (value.compute == Compute::compare_number) return judge(number(left), number(right));
  if (value.compute == Compute::compare_flag) {
    const auto flag = [&](const Value& v) { return v.maybe && !locate(v) ? std::optional<bool>() : truth(v); };
    return judge(flag(left), flag(right));
  }
  std::string left_room, right_room;
  return judge(text(left, left_room), text(right, right_room));
}

}  // namespace kept::render::language

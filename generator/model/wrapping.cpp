#include "model/wrapping.h"

#include <bit>
#include <type_traits>

#include "model/pens.h"

namespace kept::model {
namespace wrapping {  // that of the pens, so that they find what they pass

// Each type is a line that names what it is made of; one that needs more than that has a function of its own.
template <class Pen, class... Members>
void all_of(Pen& pen, Members&... members) { (pass(pen, members), ...); }

template <class Pen, class T>
  requires std::is_arithmetic_v<T> || std::is_enum_v<T>
void pass(Pen& pen, T& number) {
  if constexpr (std::is_same_v<T, bool>) pen.flag(number);
  else pen.number(number);
}

template <class Pen>
void pass(Pen& pen, std::string& text) { pen.text(text); }
template <class Pen>
void pass(Pen& pen, const Field*& field) { pen.field(field); }
template <class Pen>
void pass(Pen& pen, const Kind*& kind) { pen.kind(kind); }
template <class Pen>
void pass(Pen& pen, const Group*& group) { pen.group(group); }

template <class Pen, class T>
void pass(Pen& pen, std::vector<T>& all) {
  const std::size_t size = pen.size(all);
  for (std::size_t i = 0; i < size && pen.good(); ++i) {
    pass(pen, all[i]);
    if constexpr (std::is_same_v<T, Value>)
      if (const Group* group = all[i].group()) pen.met(*group);
  }
}

template <class Pen, class T>
void pass(Pen& pen, std::unique_ptr<T>& held) {
  bool any = held != nullptr;
  pen.flag(any);
  if (!any) return;
  if constexpr (Pen::reads) held = std::make_unique<T>();
  pass(pen, *held);
}

// What a value holds, by its place among those that it may hold.
template <std::size_t place = 0, class Pen, class Held>
void pass_held(Pen& pen, Held& held, std::size_t which) {
  if constexpr (place < std::variant_size_v<Held>) {
    if (place != which) return pass_held<place + 1>(pen, held, which);
    if constexpr (Pen::reads) held.template emplace<place>();
    pass(pen, std::get<place>(held));
  } else if constexpr (Pen::reads) {
    pen.spoil();
  }
}

template <class Pen>
void pass(Pen& pen, base::Mark& it) { all_of(pen, it.line, it.column, it.width); }
template <class Pen>
void pass(Pen& pen, base::Point& it) { all_of(pen, it.year, it.month, it.day, it.approximate, it.uncertain); }
template <class Pen>
void pass(Pen& pen, base::Date& it) { all_of(pen, it.from, it.to, it.span); }
template <class Pen>
void pass(Pen& pen, parse::ProseLink& it) { all_of(pen, it.kind, it.target, it.at); }
template <class Pen>
void pass(Pen& pen, parse::Hole& it) { all_of(pen, it.offset, it.link, it.what); }
template <class Pen>
void pass(Pen& pen, parse::Heading& it) { all_of(pen, it.level, it.id, it.text, it.at); }
template <class Pen>
void pass(Pen& pen, parse::Prose& it) { all_of(pen, it.html, it.holes, it.links, it.headings); }
template <class Pen>
void pass(Pen& pen, parse::Entry& it) { all_of(pen, it.key, it.key_at, it.value); }
template <class Pen>
void pass(Pen& pen, parse::Node& it) { all_of(pen, it.kind, it.quoted, it.at, it.offset, it.text, it.items, it.entries); }
template <class Pen>
void pass(Pen& pen, Text& it) { all_of(pen, it.written, it.prose, it.first_mention); }
template <class Pen>
void pass(Pen& pen, Reached& it) { all_of(pen, it.yes, it.date); }
template <class Pen>
void pass(Pen& pen, MentionId& it) { all_of(pen, it.index); }
template <class Pen>
void pass(Pen& pen, Mention& it) { all_of(pen, it.form, it.kind, it.slug, it.part, it.at, it.top, it.field, it.from_part); }
template <class Pen>
void pass(Pen& pen, Part& it) { all_of(pen, it.id, it.field, it.group, it.at); }
template <class Pen>
void pass(Pen& pen, Overlay& it) { all_of(pen, it.record, it.language, it.easy); }
template <class Pen>
void pass(Pen& pen, FromFile& it) { all_of(pen, it.records, it.translations); }

template <class Pen>
void pass(Pen& pen, Number& it) {
  auto bits = std::bit_cast<std::uint64_t>(it.value);
  pen.number(bits);
  it.value = std::bit_cast<double>(bits);
  pen.text(it.written);
}

template <class Pen>
void pass(Pen& pen, Group& it) { pass(pen, it.members()); }

template <class Pen>
void pass(Pen& pen, Group::Member& it) {
  pen.field(it.field);
  if constexpr (Pen::reads) {
    if (!it.field) pen.spoil();
    if (!pen.good()) return;
    it.value = std::make_unique<Value>();
  }
  pass(pen, *it.value);
}

template <class Pen>
void pass(Pen& pen, Value& it) {
  std::size_t which = it.is.index();
  all_of(pen, it.at, it.offset, which);
  pass_held(pen, it.is, which);
}

// What was written stands at the end of its file, and is in the file that is at hand.
template <class Pen>
void pass_body_written(Pen& pen, std::string& written) {
  std::size_t size = written.size();
  pen.number(size);
  if constexpr (Pen::reads) {
    if (size > pen.file.bytes.size()) return pen.spoil();
    written = pen.file.bytes.substr(pen.file.bytes.size() - size);
  }
}

template <class Pen>
void pass(Pen& pen, Record& it) {
  all_of(pen, it.kind, it.slug, it.at, it.folder, it.index, it.fields, it.body);
  pass_body_written(pen, it.body_written);
  all_of(pen, it.body_mention, it.mentions, it.parts, it.parts_by_id);
  if constexpr (Pen::reads) it.path = pen.file.path;
}

}  // namespace wrapping

namespace {

void number_all(const std::vector<Field>& fields, FieldNumbers& numbers) {
  for (const Field& field : fields) {
    numbers.number.emplace(&field, static_cast<std::uint32_t>(numbers.all.size()));
    numbers.all.push_back(&field);
    number_all(field.fields, numbers);
  }
}

}  // namespace

FieldNumbers::FieldNumbers(const Kinds& kinds) {
  number.emplace(nullptr, 0);
  all.push_back(nullptr);
  for (const Kind& kind : kinds.all()) number_all(kind.fields, *this);
}

std::string wrap(FromFile& read, const base::File& file, const Kinds& kinds, const FieldNumbers& fields) {
  wrapping::WritingPen pen(file, kinds, fields);
  pass(pen, read);
  return std::move(pen).take();
}

std::optional<FromFile> unwrap(std::string_view bytes, const base::File& file, const Kinds& kinds, const FieldNumbers& fields) {
  wrapping::ReadingPen pen(bytes, file, kinds, fields);
  FromFile read;
  pass(pen, read);
  if (!pen.whole()) return std::nullopt;
  return read;
}

}  // namespace kept::model

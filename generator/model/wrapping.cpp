#include "model/wrapping.h"

#include <bit>
#include <type_traits>

#include "base/stored.h"

namespace kept::model {
namespace {

// Groups that are items of lists stay where they are for as long as their record lives; parts point to them. They are counted
// in the order in which they are met.
class WritingPen {
 public:
  static constexpr bool reads = false;

  WritingPen(const base::File& file, const Kinds& kinds, const FieldNumbers& fields) : file(file), kinds_(kinds), fields_(fields) {}

  std::string take() && { return good_ ? std::move(out_).take() : std::string(); }

  template <class Number>
  void number(const Number& n) { out_.number(static_cast<std::uint64_t>(n)); }
  void flag(const bool& is) { out_.flag(is); }
  void text(const std::string& text) { out_.text(text); }
  void field(const Field* const& field) {
    const auto found = fields_.number.find(field);
    good_ &= found != fields_.number.end();
    if (good_) number(found->second);
  }
  void kind(const Kind* const& kind) { number(kinds_.index(*kind)); }
  void met(const Group& group) { groups_.emplace(&group, static_cast<std::uint32_t>(groups_.size() + 1)); }
  void group(const Group* const& group) {
    const auto found = groups_.find(group);
    good_ &= !group || found != groups_.end();
    number(group && good_ ? found->second : 0);
  }
  template <class T>
  std::size_t size(const std::vector<T>& all) {
    number(all.size());
    return all.size();
  }

  const base::File& file;

 private:
  const Kinds& kinds_;
  const FieldNumbers& fields_;
  base::Writer out_;
  std::unordered_map<const Group*, std::uint32_t> groups_;
  bool good_ = true;
};

class ReadingPen {
 public:
  static constexpr bool reads = true;

  ReadingPen(std::string_view bytes, const base::File& file, const Kinds& kinds, const FieldNumbers& fields) : file(file), in_(bytes), kinds_(kinds), fields_(fields) {}

  bool good() const { return in_.good(); }
  bool whole() const { return in_.good() && in_.done(); }
  void spoil() { in_.spoil(); }

  template <class Number>
  void number(Number& n) { n = static_cast<Number>(in_.number()); }
  void flag(bool& is) { is = in_.flag(); }
  void text(std::string& text) { text = in_.view(); }
  void field(const Field*& field) { field = one_of(fields_.all); }
  void kind(const Kind*& kind) {
    const auto index = in_.number();
    if (index >= kinds_.all().size()) return in_.spoil();
    kind = &kinds_.all()[index];
  }
  void met(const Group& group) { groups_.push_back(&group); }
  void group(const Group*& group) { group = one_of(groups_); }
  template <class T>
  std::size_t size(std::vector<T>& all) {
    all.resize(in_.count());
    return all.size();
  }

  const base::File& file;

 private:
  template <class T>
  T one_of(const std::vector<T>& all) {
    const auto index = in_.number();
    if (index < all.size()) return all[index];
    in_.spoil();
    return T();
  }

  base::Scanner in_;
  const Kinds& kinds_;
  const FieldNumbers& fields_;
  std::vector<const Group*> groups_ = {nullptr};
};

template <class Pen, class T>
void each(Pen& pen, std::vector<T>& all) {
  const std::size_t size = pen.size(all);
  for (std::size_t i = 0; i < size; ++i) {
    if constexpr (Pen::reads)
      if (!pen.good()) return;
    pass(pen, all[i]);
  }
}

template <class Pen>
void pass(Pen& pen, std::uint32_t& n) { pen.number(n); }

template <class Pen>
void pass(Pen& pen, base::Mark& mark) {
  pen.number(mark.line);
  pen.number(mark.column);
  pen.number(mark.width);
}

template <class Pen>
void pass(Pen& pen, base::Point& point) {
  pen.number(point.year);
  pen.number(point.month);
  pen.number(point.day);
  pen.flag(point.approximate);
  pen.flag(point.uncertain);
}

template <class Pen>
void pass(Pen& pen, base::Date& date) {
  pass(pen, date.from);
  pass(pen, date.to);
  pen.number(date.span);
}

template <class Pen>
void pass(Pen& pen, parse::ProseLink& link) {
  pen.number(link.kind);
  pen.text(link.target);
  pass(pen, link.at);
}

template <class Pen>
void pass(Pen& pen, parse::Hole& hole) {
  pen.number(hole.offset);
  pen.number(hole.link);
  pen.number(hole.what);
}

template <class Pen>
void pass(Pen& pen, parse::Heading& heading) {
  pen.number(heading.level);
  pen.text(heading.id);
  pen.text(heading.text);
  pass(pen, heading.at);
}

template <class Pen>
void pass(Pen& pen, parse::Prose& prose) {
  pen.text(prose.html);
  each(pen, prose.holes);
  each(pen, prose.links);
  each(pen, prose.headings);
}

template <class Pen>
void pass(Pen& pen, parse::Node& node);

template <class Pen>
void pass(Pen& pen, parse::Entry& entry) {
  pen.text(entry.key);
  pass(pen, entry.key_at);
  pass(pen, entry.value);
}

template <class Pen>
void pass(Pen& pen, parse::Node& node) {
  pen.number(node.kind);
  pen.flag(node.quoted);
  pass(pen, node.at);
  pen.number(node.offset);
  pen.text(node.text);
  each(pen, node.items);
  each(pen, node.entries);
}

template <class Pen>
void pass(Pen& pen, Text& text) {
  pen.text(text.written);
  pass(pen, text.prose);
  pen.number(text.first_mention);
}

template <class Pen, class T>
void pass(Pen& pen, std::unique_ptr<T>& held) {
  bool any = held != nullptr;
  pen.flag(any);
  if (!any) return;
  if constexpr (Pen::reads) held = std::make_unique<T>();
  pass(pen, *held);
}

template <class Pen>
void pass(Pen& pen, std::string& text) { pen.text(text); }

template <class Pen>
void pass(Pen& pen, Reached& reached) {
  pen.flag(reached.yes);
  pass(pen, reached.date);
}

template <class Pen>
void pass(Pen& pen, bool& flag) { pen.flag(flag); }

template <class Pen>
void pass(Pen& pen, Number& number) {
  auto bits = std::bit_cast<std::uint64_t>(number.value);
  pen.number(bits);
  number.value = std::bit_cast<double>(bits);
  pen.text(number.written);
}

template <class Pen>
void pass(Pen& pen, MentionId& id) { pen.number(id.index); }

template <class Pen>
void pass(Pen& pen, Value& value);

template <class Pen>
void pass(Pen& pen, List& list) {
  const std::size_t size = pen.size(list);
  for (std::size_t i = 0; i < size; ++i) {
    pass(pen, list[i]);
    if (list[i].group()) pen.met(*list[i].group());
    if constexpr (Pen::reads)
      if (!pen.good()) return;
  }
}

template <class Pen>
void pass(Pen& pen, Group::Member& member) {
  pen.field(member.field);
  if constexpr (Pen::reads) {
    if (!member.field) pen.spoil();
    if (!pen.good()) return;
    member.value = std::make_unique<Value>();
  }
  pass(pen, *member.value);
}

template <class Pen>
void pass(Pen& pen, Group& group) { each(pen, group.members()); }

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
void pass(Pen& pen, Value& value) {
  pass(pen, value.at);
  pen.number(value.offset);
  std::size_t which = value.is.index();
  pen.number(which);
  pass_held(pen, value.is, which);
}

template <class Pen>
void pass(Pen& pen, Mention& mention) {
  pen.number(mention.form);
  pen.text(mention.kind);
  pen.text(mention.slug);
  pen.text(mention.part);
  pass(pen, mention.at);
  pen.field(mention.top);
  pen.field(mention.field);
  pen.number(mention.from_part);
}

template <class Pen>
void pass(Pen& pen, Part& part) {
  pen.text(part.id);
  pen.field(part.field);
  pen.group(part.group);
  pass(pen, part.at);
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
void pass(Pen& pen, Record& record) {
  pen.kind(record.kind);
  pen.text(record.slug);
  pass(pen, record.at);
  pen.text(record.folder);
  pen.flag(record.index);
  pass(pen, record.fields);
  pass(pen, record.body);
  pass_body_written(pen, record.body_written);
  pen.number(record.body_mention);
  each(pen, record.mentions);
  each(pen, record.parts);
  each(pen, record.parts_by_id);
  if constexpr (Pen::reads) record.path = pen.file.path;
}

template <class Pen>
void pass(Pen& pen, Overlay& overlay) {
  pass(pen, overlay.record);
  pen.text(overlay.language);
  pen.flag(overlay.easy);
}

template <class Pen>
void pass(Pen& pen, FromFile& read) {
  each(pen, read.records);
  each(pen, read.translations);
}

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
  WritingPen pen(file, kinds, fields);
  pass(pen, read);
  return std::move(pen).take();
}

std::optional<FromFile> unwrap(std::string_view bytes, const base::File& file, const Kinds& kinds, const FieldNumbers& fields) {
  ReadingPen pen(bytes, file, kinds, fields);
  FromFile read;
  pass(pen, read);
  if (!pen.whole()) return std::nullopt;
  return read;
}

}  // namespace kept::model

// The two pens that walk through what is wrapped: one writes it down, one reads it. Behind wrapping.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/stored.h"
#include "model/wrapping.h"

namespace kept::model::wrapping {

// Groups that are items of lists stay where they are for as long as their record lives; parts point to them. They are counted
// in the order in which they are met.
class WritingPen {
 public:
  static constexpr bool reads = false;

  WritingPen(const base::File& file, const Kinds& kinds, const FieldNumbers& fields) : file(file), kinds_(kinds), fields_(fields) {}

  bool good() const { return good_; }
  std::string take() && { return good_ ? std::move(out_).take() : std::string(); }

  template <class N>
  void number(const N& n) { out_.number(static_cast<std::uint64_t>(n)); }
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

  template <class N>
  void number(N& n) { n = static_cast<N>(in_.number()); }
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

}  // namespace kept::model::wrapping

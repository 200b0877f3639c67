// What templates may know about a view: the names and types of its members, so that a template with a wrong name fails when
// it is loaded, at its own line, and rendering is a walk along member pointers.
//
//   struct Crumb { std::string title; Address href; };
//   template <> inline constexpr auto members_of<Crumb> = members("crumb", field<&Crumb::title>("title"), field<&Crumb::href>("href"));
//
// All of it is constant, so that a file which includes a view and draws nothing costs the compiler nothing.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "view/drawn.h"

namespace kept::view {

// HTML made by Kept itself from checked parts: printed as it is, and only where text may stand. A `\x01` byte in it marks a
// place where the way back to the site's root belongs (`../../`), so that one piece of markup serves pages of any depth.
struct Markup {
  std::string html;
};

// A text that may be in another language than the page: where nobody has translated it. Printed between tags, it says which.
struct Phrase : std::string {
  Phrase() = default;
  Phrase(const char* text) : std::string(text) {}
  Phrase(std::string text, std::string its_language = {}) : std::string(std::move(text)), language(std::move(its_language)) {}

  std::string language;  // empty: that of the page
};

// Where a link leads. `commitments/tha-mou-atd/#2019-01` (from the root of the page's language; empty: the home page; `#x`:
// on this page), `/feed.xml` (from the top of the site, which all its languages share), or an absolute address with a scheme
// of the allow-list.
struct Address {
  std::string to;
};

// A piece that many pages show: made once, held by each. Templates see the piece itself, and draw it once for each place in
// them where nothing but the piece is drawn.
template <class T>
class Shared {
 public:
  Shared() = default;
  explicit Shared(T piece) : piece_(std::make_shared<const Held>(std::move(piece))) {}

  explicit operator bool() const { return piece_ != nullptr; }
  const T& operator*() const { return *piece_; }
  const T* operator->() const { return piece_.get(); }

  static const Drawn& drawn(const void* piece) { return static_cast<const Held*>(static_cast<const T*>(piece))->drawn; }

 private:
  struct Held : T {
    explicit Held(T piece) : T(std::move(piece)) {}
    Drawn drawn;
  };
  std::shared_ptr<const Held> piece_;
};

struct Shape;

struct Type {
  enum class Kind : std::uint8_t { text, number, flag, markup, address, group, list, maybe };
  Kind kind = Kind::text;
  const Shape* (*group)() = nullptr;                             // group: its shape
  const Type* (*inner)() = nullptr;                              // list, maybe: what is inside
  std::size_t (*size)(const void* self) = nullptr;               // list
  const void* (*at)(const void* self, std::size_t i) = nullptr;  // list; maybe (i ignored, nullptr when absent)
  const std::string& (*language)(const void* self) = nullptr;    // text: that of a Phrase
  const Drawn& (*drawn)(const void* self) = nullptr;             // of a Shared piece
};

struct Field {
  std::string_view name;
  Type type;
  const void* (*get)(const void* owner) = nullptr;
};

struct Shape {
  std::string_view name;
  std::span<const Field> fields;

  const Field* find(std::string_view field_name) const {
    for (const Field& f : fields)
      if (f.name == field_name) return &f;
    return nullptr;
  }
};

template <std::size_t n>
struct Members {
  std::string_view name;
  std::array<Field, n> fields;
};
template <class... F>
constexpr Members<sizeof...(F)> members(std::string_view name, const F&... fields) {
  return {name, {fields...}};
}

// Specialised once per view struct, next to it.
template <class T>
inline constexpr Members<0> members_of;

template <class T>
inline constexpr Shape shape_of{members_of<T>.name, members_of<T>.fields};

namespace detail {

template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};
template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};
template <class T>
struct IsOptional<std::shared_ptr<const T>> : std::true_type {};

template <class T>
struct IsShared : std::false_type {};
template <class T>
struct IsShared<Shared<T>> : std::true_type {};

template <class T>
const Type& type_of();

// Where templates find a value: a Phrase is known to them as the text that it is.
template <class T>
const void* place_of(const T& value) {
  if constexpr (std::is_same_v<T, Phrase>) return static_cast<const std::string*>(&value);
  else if constexpr (IsShared<T>::value) return place_of(*value);
  else return &value;
}

template <class T>
constexpr Type make_type() {
  using Kind = Type::Kind;
  if constexpr (std::is_same_v<T, std::string>) {
    return {Kind::text};
  } else if constexpr (std::is_same_v<T, Phrase>) {
    return {Kind::text, nullptr, nullptr, nullptr, nullptr,
            [](const void* self) -> const std::string& { return static_cast<const Phrase*>(static_cast<const std::string*>(self))->language; }};
  } else if constexpr (std::is_same_v<T, std::int64_t>) {
    return {Kind::number};
  } else if constexpr (std::is_same_v<T, bool>) {
    return {Kind::flag};
  } else if constexpr (std::is_same_v<T, Markup>) {
    return {Kind::markup};
  } else if constexpr (std::is_same_v<T, Address>) {
    return {Kind::address};
  } else if constexpr (IsShared<T>::value) {
    Type type = make_type<std::remove_cvref_t<decltype(*std::declval<T>())>>();
    type.drawn = &T::drawn;
    return type;
  } else if constexpr (IsVector<T>::value) {
    using Item = typename T::value_type;
    static_assert(!std::is_same_v<Item, bool>, "a list of flags has no members to point at");
    return {Kind::list, nullptr, [] { return &type_of<Item>(); },
            [](const void* self) { return static_cast<const T*>(self)->size(); },
            [](const void* self, std::size_t i) -> const void* { return place_of((*static_cast<const T*>(self))[i]); }};
  } else if constexpr (IsOptional<T>::value) {
    using Item = std::remove_cvref_t<decltype(*std::declval<T>())>;
    return {Kind::maybe, nullptr, [] { return &type_of<Item>(); }, nullptr,
            [](const void* self, std::size_t) -> const void* {
              const auto& held = *static_cast<const T*>(self);
              return held ? place_of(*held) : nullptr;
            }};
  } else {
    return {Kind::group, [] { return &shape_of<T>; }};
  }
}

template <class T>
const Type& type_of() {
  static const Type type = make_type<T>();
  return type;
}

template <class>
struct MemberOf;
template <class Owner, class Member>
struct MemberOf<Member Owner::*> {
  using owner = Owner;
  using member = Member;
};

}  // namespace detail

template <auto member>
constexpr Field field(std::string_view name) {
  using Traits = detail::MemberOf<decltype(member)>;
  return {name, detail::make_type<typename Traits::member>(),
          [](const void* owner) -> const void* { return detail::place_of(static_cast<const typename Traits::owner*>(owner)->*member); }};
}

}  // namespace kept::view

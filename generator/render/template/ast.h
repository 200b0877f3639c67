// A template as its author wrote it: names not yet looked up, includes not yet followed.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "render/template/comparison.h"
#include "render/template/source.h"

namespace kept::render::language {

struct Name {
  std::string_view text;  // into the source
  Span at;
};

struct Expression {
  enum class Kind : std::uint8_t { text, number, flag, path, negate, both, either, compare, filter };
  Kind kind = Kind::text;
  Span at;
  std::string text;            // text
  std::int64_t number = 0;     // number; flag: 0 or 1
  Comparison comparison = {};  // compare
  std::vector<Name>
      names;  // path: `a`, `b` of `a.b`; filter: its own, then those of its arguments (empty: without a name)
  std::vector<Expression> parts;  // operands; filter: what it is put to, then its arguments
};

struct Node;
using Nodes = std::vector<Node>;

struct Binding {
  Name name;
  Expression value;
};
struct Branch {
  Expression condition;
  Nodes body;
};
struct Block {
  Name name;
  Nodes body;
};

struct Literal {};  // the node's own span
struct Print {
  Expression what;
};
struct Super {};
struct If {
  std::vector<Branch> branches;
  Nodes otherwise;
};
struct For {
  Name name;
  Expression list;
  Nodes body, otherwise;
};
struct Include {
  std::string name;
  Span name_at;
  std::vector<Binding> with;
};
struct Set {
  Binding binding;
};
struct Place {
  std::size_t block = 0;  // into Parsed::blocks
};

struct Node {
  Span at;
  std::variant<Literal, Print, Super, If, For, Include, Set, Place> is;
};

struct Extends {
  std::string name;
  Span at;
};

// Its names point into `source`, so it never moves.
struct Parsed {
  Source source;
  std::optional<Extends> extends;
  Nodes nodes;
  std::vector<std::unique_ptr<const Block>> blocks;
  bool readable = false;  // no syntax error

  explicit Parsed(base::File file) : source(std::move(file)) {}
  Parsed(const Parsed&) = delete;
};

}  // namespace kept::render::language

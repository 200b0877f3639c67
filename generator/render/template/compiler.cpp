#include "render/template/compiler.h"

#include <fmt/format.h>

#include <algorithm>

#include "render/template/emitter.h"
#include "render/template/expressions.h"
#include "render/template/family.h"
#include "render/template/html.h"
#include "render/template/write.h"

namespace kept::render::language {
namespace {

using Kind = view::Type::Kind;
using Code = Op::Code;

constexpr std::size_t most_includes = 32;    // one inside the other
constexpr std::size_t most_nodes = 200'000;  // of all templates that make a page, each as often as it is included
constexpr std::size_t most_nested = 200;
constexpr std::size_t most_literals = 64 << 20;

class Compiler {
 public:
  Compiler(Program& program, const Library& library, const Family& family, const view::Messages& messages,
           Problems& problems)
      : program_(program),
        emitter_(program),
        library_(library),
        family_(family),
        problems_(problems),
        expressions_(program, scope_, messages, problems) {}

  // False where a template was used that has an error of syntax.
  bool run() {
    for (const Parsed* member : family_.members) readable_ &= member->readable;
    for (std::size_t i = family_.members.size() - 1; i-- > 0;) {
      file_ = family_.members[i];
      for (const Node& node : file_->nodes)
        if (const auto* set = std::get_if<Set>(&node.is)) put(*set);
    }
    file_ = family_.members.back();
    all(file_->nodes);
    if (!html_.in_text())
      problems_.add("template/context", *opened_in_, opened_at_,
                    fmt::format("What opens here is not closed: the page ends {}", html_.where()),
                    "Close it before the template ends");
    if (too_much())
      problems_.add("template/include", family_.members[0]->source.path(), "What this template includes is too much",
                    "Include less, or less often");
    emitter_.emit({.code = Code::end});
    program_.slots = scope_.slots();
    program_.loops = scope_.loops();
    return readable_;
  }

 private:
  const Source& source() const { return file_->source; }
  void error(std::string_view rule, Span at, std::string message, std::string hint = {}) {
    problems_.add(rule, source(), at, std::move(message), std::move(hint));
  }

  bool too_much() const {
    return nodes_ > most_nodes || deepest_ > most_nested || program_.literals.size() > most_literals;
  }

  // Names end with the nodes.
  void all(const Nodes& nodes) {
    const std::size_t mark = scope_.mark();
    deepest_ = std::max(deepest_, ++nested_);
    for (const Node& node : nodes) {
      ++nodes_;
      if (too_much()) break;
      std::visit([&](const auto& what) { put(what, node.at); }, node.is);
    }
    --nested_;
    scope_.back_to(mark);
  }

  void put(const Literal&, Span at) {
    const std::string_view text = source().text(at);
    for (std::uint32_t i = 0; i < text.size(); ++i) {
      const bool was_text = html_.in_text();
      if (auto refusal = html_.literal(text[i]))
        error("template/context", {at.offset + i, 1}, std::move(refusal->message), std::move(refusal->hint));
      if (was_text && !html_.in_text()) opened_in_ = &source(), opened_at_ = {at.offset + i, 1};
    }
    emitter_.literal(text);
  }

  void put(const Print& print, Span) {
    const auto id = expressions_.compile(print.what, source());
    if (!id) return;
    const Value& value = expressions_[*id];
    if (value.kind() == Kind::list || value.kind() == Kind::group) return unprintable(print.what, value);
    auto fit = html_.hole(value.kind());
    if (!fit)
      return error("template/context", print.what.at, std::move(fit.error().message), std::move(fit.error().hint));
    if (value.compute != Compute::text) {
      emitter_.emit({.code = Code::print, .escape = *fit, .at = *id});
      return;
    }
    std::string written;
    write(*fit, std::string_view(program_.literals).substr(value.from, value.count), written);
    emitter_.literal(written);
  }

  void unprintable(const Expression& what, const Value& value) {
    const std::string_view written = source().text(what.at);
    if (value.kind() == Kind::list)
      return error("template/type", what.at, fmt::format("`{}` is a list and cannot be printed", written),
                   fmt::format("Loop over it: `{{% for item in {} %}}`", written));
    std::vector<std::string_view> members;
    for (const view::Field& f : value.type->group()->fields) members.push_back(f.name);
    error("template/type", what.at, fmt::format("`{}` is a group of values and cannot be printed", written),
          fmt::format("Print one of its members: `{}`", fmt::join(members, "`, `")));
  }

  void put(const Set& set, Span = {}) { bind(set.binding.name, expressions_.compile(set.binding.value, source())); }

  void bind(const Name& name, std::optional<ValueId> id) {
    if (!id) return void(scope_.add(name.text, nullptr, false));
    const Value value = expressions_[*id];
    const std::uint32_t slot = scope_.add(name.text, value.type, value.maybe, is_constant(value));
    emitter_.emit({.code = Code::set, .at = *id, .slot = slot});
  }

  void put(const If& node, Span at) {
    const Html before = html_;
    std::optional<Html> after;
    std::vector<std::uint32_t> exits;
    const auto branch = [&](const Nodes& body) {
      html_ = before;
      all(body);
      meet(after, at, "The branches of this `if`");
    };
    for (const Branch& b : node.branches) {
      const auto condition = expressions_.compile(b.condition, source());
      const std::uint32_t skip = emitter_.emit({.code = Code::jump_unless, .at = condition.value_or(0)});
      branch(b.body);
      if (&b != &node.branches.back() || !node.otherwise.empty()) exits.push_back(emitter_.emit({.code = Code::jump}));
      emitter_.land(skip);
    }
    branch(node.otherwise);
    for (const std::uint32_t exit : exits) emitter_.land(exit);
    html_ = *after;
  }

  // Two ways come together.
  void meet(std::optional<Html>& so_far, Span at, std::string_view what) {
    const auto joined = so_far ? Html::join(*so_far, html_) : html_;
    if (!joined)
      error("template/context", at,
            fmt::format("{} end in different places: one {}, one {}", what, so_far->where(), html_.where()),
            "Open and close the same tags and quotes in each of them");
    else
      so_far = joined;
  }

  void put(const For& node, Span at) {
    const auto list = list_of(node.list);
    html_.between_parts();
    const Html before = html_;
    const std::size_t mark = scope_.mark();
    const std::uint32_t loop = scope_.enter_loop();
    const std::uint32_t slot = scope_.add(node.name.text, list ? expressions_[*list].type->inner() : nullptr, false);
    const std::uint32_t begin = emitter_.emit({.code = Code::loop, .at = list.value_or(0), .slot = slot, .loop = loop});
    const std::uint32_t turn = emitter_.target();
    all(node.body);
    emitter_.emit({.code = Code::next, .target = turn, .slot = slot, .loop = loop});
    scope_.leave_loop();
    scope_.back_to(mark);
    if (Html::join(before, html_) != before)
      error("template/context", at,
            fmt::format("A turn of this loop begins {} and ends {}", before.where(), html_.where()),
            "Let the loop hold whole tags or whole attributes, with the blank before each attribute inside the loop");
    html_ = before;
    if (node.otherwise.empty()) return emitter_.land(begin);
    const std::uint32_t exit = emitter_.emit({.code = Code::jump});
    emitter_.land(begin);
    all(node.otherwise);
    emitter_.land(exit);
    std::optional<Html> after = before;
    meet(after, at, "The loop and its `else`");
    html_ = *after;
  }

  std::optional<ValueId> list_of(const Expression& e) {
    const auto id = expressions_.compile(e, source());
    if (!id || expressions_[*id].kind() == Kind::list) return id;
    error("template/type", e.at,
          fmt::format("`{}` is {}, and only a list can be looped over", source().text(e.at),
                      kind_name(expressions_[*id].kind())),
          "Use `if` to ask whether a value is there");
    return std::nullopt;
  }

  void put(const Include& node, Span) {
    const auto found = library_.find(node.name);
    if (found == library_.end())
      return error("template/include", node.name_at, fmt::format("There is no template `{}`", node.name),
                   hint_for(node.name, names_in(library_), "The templates are"));
    const Parsed& included = *found->second;
    if (included.extends)
      return error("template/include", node.name_at,
                   fmt::format("`{}` extends another template and cannot be included", node.name),
                   "Include a template without `extends`");
    if (file_ == &included || std::find(includers_.begin(), includers_.end(), &included) != includers_.end())
      return error("template/include", node.name_at, fmt::format("`{}` includes itself", node.name),
                   "Loop over a list instead");
    if (includers_.size() == most_includes)
      return error("template/include", node.name_at, "Includes are nested too deep here",
                   "Include it from further out");
    readable_ &= included.readable;
    const std::size_t mark = scope_.mark();
    const auto given = bind_all(node.with);
    const auto piece = html_.in_text() ? shared_piece(given) : std::nullopt;
    const std::uint32_t begin = piece ? emitter_.emit({.code = Code::piece, .at = *piece}) : 0;
    const auto around = scope_.watch();
    includers_.push_back(file_);
    file_ = &included;
    all(included.nodes);
    file_ = includers_.back();
    includers_.pop_back();
    const auto seen = scope_.watched(around);
    const bool alone = seen.slot > mark && seen.loop >= scope_.loops_open() && html_.in_text();
    if (piece) close_piece(begin, alone);
    scope_.back_to(mark);
  }

  // What it looks at is known only now: one that looks at more than it was given is no piece, and the operation that was to
  // begin it leads on to the next.
  void close_piece(std::uint32_t begin, bool alone) {
    if (!alone) return void(program_.ops[begin] = {.code = Code::jump, .target = begin + 1});
    emitter_.emit({.code = Code::piece_end});
    emitter_.land(begin);
  }

  bool is_constant(const Value& value) const {
    if (value.compute == Compute::text || value.compute == Compute::number || value.compute == Compute::flag) return true;
    return value.compute == Compute::path && value.count == 0 && std::any_of(scope_.variables().begin(), scope_.variables().end(), [&](const Variable& v) { return v.slot == value.slot && v.constant; });
  }

  // The one shared piece among what a template is given, where all else is the same each time.
  std::optional<ValueId> shared_piece(const std::vector<std::optional<ValueId>>& given) const {
    std::optional<ValueId> piece;
    for (const auto& id : given) {
      if (!id) return std::nullopt;
      const Value& value = expressions_[*id];
      if (is_constant(value)) continue;
      if (piece || !value.type->drawn || value.maybe || value.compute != Compute::path) return std::nullopt;
      piece = id;
    }
    return piece;
  }

  // All are computed before the first is bound: `with a=b, b=a` swaps.
  std::vector<std::optional<ValueId>> bind_all(const std::vector<Binding>& bindings) {
    std::vector<std::optional<ValueId>> values;
    for (const Binding& b : bindings) values.push_back(expressions_.compile(b.value, source()));
    for (std::size_t i = 0; i < bindings.size(); ++i) bind(bindings[i].name, values[i]);
    return values;
  }

  void put(const Place& place, Span) {
    const Block& block = *file_->blocks[place.block];
    if (!includers_.empty())
      return error("template/include", block.name.at, "A block in an included template can never be replaced",
                   "Remove the block, or extend this template");
    block_of(block.name.text, 0);
  }

  void block_of(std::string_view name, std::size_t level) {
    const Definition& definition = family_.blocks.at(name)[level];
    const auto saved = std::tuple(file_, block_, level_);
    std::tie(file_, block_, level_) = std::tuple(definition.file, name, level);
    all(definition.block->body);
    std::tie(file_, block_, level_) = saved;
  }

  void put(const Super&, Span at) {
    if (block_.empty() || !includers_.empty())
      return error("template/syntax", at, "`super()` is only known inside a block", "Remove it");
    if (level_ + 1 == family_.blocks.at(block_).size())
      return error("template/syntax", at,
                   fmt::format("The block `{}` replaces nothing, so there is nothing to put here", block_),
                   "Remove it");
    block_of(block_, level_ + 1);
  }

  Program& program_;
  Emitter emitter_;
  const Library& library_;
  const Family& family_;
  Problems& problems_;
  Scope scope_;
  Expressions expressions_;
  Html html_;
  const Parsed* file_ = nullptr;
  std::vector<const Parsed*> includers_;
  std::string_view block_;  // the one whose body is being compiled, and how many replace it
  std::size_t level_ = 0;
  std::size_t nodes_ = 0, nested_ = 0, deepest_ = 0;
  const Source* opened_in_ = nullptr;
  Span opened_at_;
  bool readable_ = true;
};

}  // namespace

std::vector<std::string_view> names_in(const Library& library) {
  std::vector<std::string_view> names;
  for (const auto& [name, parsed] : library) names.push_back(name);
  return names;
}

std::optional<Program> compile(const Parsed& page, const view::Shape& root, const Library& library,
                               const view::Messages& messages, Problems& problems) {
  const std::size_t before = problems.count();
  const auto family = family_of(page, library, problems);
  if (!family) return std::nullopt;
  Program program;
  program.root = &root;
  const bool readable = Compiler(program, library, *family, messages, problems).run();
  if (problems.count() != before || !readable) return std::nullopt;
  return program;
}

}  // namespace kept::render::language

#include "render/template/parser.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "render/template/expression_parser.h"
#include "render/template/pieces.h"

namespace kept::render::language {
namespace {

using TokenKind = Token::Kind;

constexpr std::size_t deepest_block = 64;

// A tag with a body, and the words that may end the stretch that is being read.
struct Opener {
  std::string_view word;
  std::array<std::string_view, 3> enders;
  bool ends(std::string_view w) const {
    return !w.empty() && std::find(enders.begin(), enders.end(), w) != enders.end();
  }
};
constexpr Opener if_opener{"if", {"elif", "else", "endif"}};
constexpr Opener if_else_opener{"if", {"endif"}};
constexpr Opener for_opener{"for", {"else", "endfor"}};
constexpr Opener for_else_opener{"for", {"endfor"}};
constexpr Opener block_opener{"block", {"endblock"}};

class Parser {
 public:
  Parser(Parsed& into, Problems& problems) : into_(into), source_(into.source), problems_(problems) {}

  void run() {
    const std::size_t before = problems_.count();
    pieces_ = pieces(source_, problems_);
    into_.nodes = body();
    if (into_.extends) check_child();
    into_.readable = problems_.count() == before;
  }

 private:
  void error(Span at, std::string message, std::string hint = {}) {
    problems_.add("template/syntax", source_, at, std::move(message), std::move(hint));
  }

  // Up to the end of the file, or the tag that ends the innermost open one (or one further out), which is left to be
  // read.
  Nodes body() {
    Nodes nodes;
    for (; at_ < pieces_.size(); ++at_) {
      const Piece& piece = pieces_[at_];
      if (piece.kind == Piece::Kind::text && piece.inner.length > 0) nodes.push_back({piece.inner, Literal{}});
      if (piece.kind == Piece::Kind::print) print(piece, nodes);
      if (piece.kind == Piece::Kind::tag && !tag(piece, nodes)) break;
    }
    return nodes;
  }

  void print(const Piece& piece, Nodes& nodes) {
    Words words = read(piece);
    if (tokens_.size() == 4 && tokens_[0].is(TokenKind::name, "super") && tokens_[1].is(TokenKind::symbol, "(") &&
        tokens_[2].is(TokenKind::symbol, ")")) {
      nodes.push_back({piece.whole, Super{}});
      return;
    }
    auto what = words.expression();
    if (what && words.expect_end()) nodes.push_back({piece.whole, Print{std::move(*what)}});
  }

  // False for a tag that ends something which is open.
  bool tag(const Piece& piece, Nodes& nodes) {
    Words words = read(piece);
    const Token first = words.next();
    using Read = void (Parser::*)(const Piece&, Words&, Nodes&);
    struct Row {
      std::string_view word;
      Read read;
    };
    static constexpr Row rows[] = {
        {"if", &Parser::read_if},   {"for", &Parser::read_for},         {"block", &Parser::read_block},
        {"set", &Parser::read_set}, {"include", &Parser::read_include}, {"extends", &Parser::read_extends},
    };
    for (const Row& row : rows)
      if (first.is(TokenKind::name, row.word)) return (this->*row.read)(piece, words, nodes), true;
    return !ends_something(first, piece);
  }

  bool ends_something(const Token& word, const Piece& piece) {
    for (const Opener& o : open_)
      if (o.ends(word.text)) return true;
    static const std::vector<std::string_view> known = {"if",    "elif",     "else",    "endif",   "for", "endfor",
                                                        "block", "endblock", "include", "extends", "set"};
    if (word.kind == TokenKind::end)
      error(piece.whole, "This tag is empty", "Remove it");
    else if (std::find(known.begin(), known.end(), word.text) != known.end())
      error(word.at, fmt::format("`{}` ends nothing that is open here", word.text),
            "Remove it, or open what it should end");
    else
      error(word.at, fmt::format("No tag is called `{}`", word.text), hint_for(word.text, known, "The tags are"));
    return false;
  }

  // Reads a body and the tag that ends it, of which the first word is taken: the rest is in `tokens_`, from the second
  // on. Empty where the file, or something further out, ends first; that is then reported.
  struct Ended {
    Nodes nodes;
    std::string_view by;
  };
  Ended body_of(const Opener& opener, const Piece& piece) {
    open_.push_back(opener);
    ++at_;
    Ended result;
    if (open_.size() > deepest_block)
      error(piece.whole, "Tags are nested too deep here", "Move a part into a component and include it");
    else
      result.nodes = body();
    open_.pop_back();
    if (at_ < pieces_.size() && open_.size() < deepest_block && ended_by(opener, result)) return result;
    --at_;  // the caller steps over one piece
    error(piece.whole, fmt::format("This `{}` is never closed", opener.word),
          fmt::format("Close it with `{{% end{} %}}`", opener.word));
    return result;
  }

  bool ended_by(const Opener& opener, Ended& result) {
    if (pieces_[at_].kind != Piece::Kind::tag) return false;
    read(pieces_[at_]);
    if (!opener.ends(tokens_[0].text)) return false;
    result.by = tokens_[0].text;
    return true;
  }

  Words read(const Piece& piece) {
    readable_ = tokens(source_, piece.inner, problems_, tokens_);
    return Words(source_, tokens_, problems_, !readable_);
  }
  Words rest() { return Words(source_, std::span(tokens_).subspan(1), problems_, !readable_); }
  void expect_nothing() { rest().expect_end(); }

  void read_if(const Piece& piece, Words& words, Nodes& nodes) {
    If node;
    auto condition = words.expression();
    bool good = condition && words.expect_end();
    for (;;) {
      Ended part = body_of(if_opener, piece);
      if (good) node.branches.push_back({std::move(*condition), std::move(part.nodes)});
      if (part.by != "elif") {
        if (part.by == "else")
          node.otherwise = otherwise(if_else_opener, piece);
        else if (!part.by.empty())
          expect_nothing();
        break;
      }
      Words more = rest();
      condition = more.expression();
      good = condition && more.expect_end();
    }
    if (!node.branches.empty()) nodes.push_back({piece.whole, std::move(node)});
  }

  Nodes otherwise(const Opener& opener, const Piece& piece) {
    expect_nothing();
    Ended part = body_of(opener, piece);
    if (!part.by.empty()) expect_nothing();
    return std::move(part.nodes);
  }

  void read_for(const Piece& piece, Words& words, Nodes& nodes) {
    For node;
    const auto name = new_name(words, "a name for each item");
    std::optional<Expression> list;
    if (name && words.expect(TokenKind::name, "in")) list = words.expression();
    const bool good = list && words.expect_end();
    Ended part = body_of(for_opener, piece);
    node.body = std::move(part.nodes);
    if (part.by == "else")
      node.otherwise = otherwise(for_else_opener, piece);
    else if (!part.by.empty())
      expect_nothing();
    if (!good) return;
    node.name = *name;
    node.list = std::move(*list);
    nodes.push_back({piece.whole, std::move(node)});
  }

  void read_block(const Piece& piece, Words& words, Nodes& nodes) {
    auto block = std::make_unique<Block>();
    const auto name = words.name("the name of the block");
    const bool good = name && words.expect_end();
    if (good) block->name = *name;
    Ended part = body_of(block_opener, piece);
    block->body = std::move(part.nodes);
    if (!part.by.empty()) end_block(block->name);
    if (!good) return;
    for (const auto& other : into_.blocks)
      if (other->name.text == block->name.text)
        return error(name->at, fmt::format("Two blocks here are called `{}`", name->text),
                     "Give each block a name of its own");
    nodes.push_back({piece.whole, Place{into_.blocks.size()}});
    into_.blocks.push_back(std::move(block));
  }

  void end_block(const Name& block) {
    Words words = rest();
    const Token token = words.peek();
    if (token.kind == TokenKind::name && !words.take(TokenKind::name, block.text))
      return error(token.at, fmt::format("This ends the block `{}`, not `{}`", block.text, token.text),
                   "Close the inner block first");
    words.expect_end();
  }

  std::optional<Name> new_name(Words& words, std::string_view wanted) {
    const auto name = words.name(wanted);
    if (name && name->text == "loop")
      return words.fail(name->at, "`loop` always means the loop one is in", "Use another name");
    return name;
  }

  std::optional<Binding> binding(Words& words) {
    const auto name = new_name(words, "a name");
    if (!name || !words.expect(TokenKind::symbol, "=")) return std::nullopt;
    auto value = words.expression();
    if (!value) return std::nullopt;
    return Binding{*name, std::move(*value)};
  }

  void read_set(const Piece& piece, Words& words, Nodes& nodes) {
    auto bound = binding(words);
    if (bound && words.expect_end()) nodes.push_back({piece.whole, Set{std::move(*bound)}});
  }

  void read_include(const Piece& piece, Words& words, Nodes& nodes) {
    const auto name = words.text("the name of a template, in quotes");
    if (!name) return;
    Include node{unescaped(name->text), name->at, {}};
    if (words.take(TokenKind::name, "with")) {
      do {
        auto bound = binding(words);
        if (!bound) return;
        node.with.push_back(std::move(*bound));
      } while (words.take(TokenKind::symbol, ","));
    }
    if (words.expect_end()) nodes.push_back({piece.whole, std::move(node)});
  }

  void read_extends(const Piece& piece, Words& words, Nodes& nodes) {
    const auto name = words.text("the name of a template, in quotes");
    if (!name || !words.expect_end()) return;
    const bool first = open_.empty() && !into_.extends &&
                       std::all_of(nodes.begin(), nodes.end(), [&](const Node& n) { return silent(n); });
    if (!first) return error(piece.whole, "`extends` comes first in a template, and once", "Move it to the first line");
    into_.extends = Extends{unescaped(name->text), name->at};
  }

  bool silent(const Node& node) const {
    if (!std::holds_alternative<Literal>(node.is)) return false;
    return source_.text(node.at).find_first_not_of(" \t\r\n") == std::string_view::npos;
  }

  // What a template that extends another one says outside its blocks would never be seen.
  void check_child() {
    for (const Node& node : into_.nodes)
      if (!silent(node) && !std::holds_alternative<Place>(node.is) && !std::holds_alternative<Set>(node.is))
        return error(first_words(node), "This stands outside every block, so no page shows it", "Move it into a block");
  }

  Span first_words(const Node& node) const {
    const std::string_view text = source_.text(node.at);
    const auto blank = static_cast<std::uint32_t>(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    return {node.at.offset + blank, node.at.length - blank};
  }

  Parsed& into_;
  const Source& source_;
  Problems& problems_;
  std::vector<Piece> pieces_;
  std::vector<Token> tokens_;
  std::vector<Opener> open_;
  std::size_t at_ = 0;
  bool readable_ = true;  // the tokens
};

}  // namespace

std::unique_ptr<const Parsed> parse(base::File file, Problems& problems) {
  auto parsed = std::make_unique<Parsed>(std::move(file));
  Parser(*parsed, problems).run();
  return parsed;
}

}  // namespace kept::render::language

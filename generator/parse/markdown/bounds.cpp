#include "parse/markdown/bounds.h"

#include <fmt/format.h>

#include <algorithm>

#include "parse/markdown/line_prefix.h"
#include "parse/rules.h"

namespace kept::parse {
namespace {

// How much of something a text holds at its worst, and on which line (from 1) that became so.
struct Amount {
  std::size_t most = 0;
  std::size_t line = 0;

  void see(std::size_t amount, std::size_t on_line) {
    if (amount > most) *this = {amount, on_line};
  }
};

struct Costs {
  Amount depth;       // lists and quotations within each other, at most
  Amount columns;     // of a table
  Amount bars;        // in a line of a table
  Amount cells;       // of all tables
  Amount table_work;  // lines that may start a table × bytes of the paragraph they stand in
  Amount brackets;    // images × closing brackets
  Amount parens;      // in words × their length: cmark counts them anew for each at the end of an address
  Amount at_signs;
  Amount expansion;  // bytes of addresses if every closing bracket were a link to the longest definition
};

struct Limit {
  Amount Costs::*cost;
  std::size_t limit;
  std::string_view message, hint;
};

// The limits leave a hundred times what people write; each keeps cmark's work on the largest text well under a second.
constexpr Limit limits[] = {
    {&Costs::depth, 32, "Lists and quotations are nested more than 32 levels deep", "Say it with fewer levels"},
    {&Costs::columns, 100, "A table has more than 100 columns", "Split it into several tables"},
    {&Costs::bars, 500, "A line of a table has more than 500 bars", "Split it into several tables"},
    {&Costs::cells, 100'000, "The tables of this text have more than 100,000 cells",
     "Publish so much data as a file and link to it"},
    {&Costs::table_work, 32 << 20, "Too many lines of --- stand in one paragraph", "Put empty lines around each table"},
    {&Costs::brackets, 50'000'000, "Too many images and brackets stand in this text", "Split it into several files"},
    {&Costs::parens, 32 << 20, "A word is made of too many brackets", "Put spaces between the brackets"},
    {&Costs::at_signs, 10'000, "More than 10,000 @ signs stand in this text",
     "Publish so much data as a file and link to it"},
    {&Costs::expansion, 32 << 20, "An address as long as this is used too often",
     "Write a shorter address, or fewer links to it"},
};

class Surveyor {
 public:
  explicit Surveyor(std::string_view text) : text_(text) {}

  Costs run() {
    for (std::size_t start = 0; start < text_.size(); ++line_) {
      const auto end = std::min(text_.find('\n', start), text_.size());
      line(text_.substr(start, end - start), start);
      start = end + 1;
    }
    costs_.expansion.most = longest_definition_.most * closing_;
    costs_.expansion.line = longest_definition_.line;
    return costs_;
  }

 private:
  void line(std::string_view text, std::size_t start) {
    const auto [depth, words] = line_prefix(text);
    costs_.depth.see(depth, line_);
    const auto bars = signs(text);
    table(words, text.size(), bars);
    if (words.starts_with('[') && !words.starts_with("[^")) definition(start + (words.data() - text.data()));
  }

  // Counts the signs of a line; gives the number of bars.
  std::size_t signs(std::string_view text) {
    std::size_t bars = 0, word = 0, parens = 0;
    const auto end_word = [&](std::size_t at) {
      if (parens > 1) paren_work_ += parens * (at - word);
      parens = 0;
      word = at + 1;
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
      switch (text[at]) {
        case '|':
          ++bars;
          break;
        case ']':
          ++closing_;
          break;
        case '@':
          ++at_signs_;
          break;
        case '!':
          images_ += text.substr(at).starts_with("![") ? 1 : 0;
          break;
        case ')':
          ++parens;
          break;
        case ' ':
        case '\t':
        case '<':
          end_word(at);
          break;
        default:
          break;
      }
    }
    end_word(text.size());
    costs_.parens.see(paren_work_, line_);
    costs_.at_signs.see(at_signs_, line_);
    costs_.brackets.see(images_ * closing_, line_);
    return bars;
  }

  // A table goes from a line of dashes to the next empty line at most.
  void table(std::string_view words, std::size_t size, std::size_t bars) {
    if (words.empty()) {
      paragraph_ = {};
      return;
    }
    paragraph_.bytes += size + 1;
    paragraph_.bars = std::max(paragraph_.bars, bars);
    const bool starts_table = words.find_first_not_of("|:- \t\r") == words.npos && words.find('-') != words.npos;
    if (starts_table) {
      ++paragraph_.starts;
      paragraph_.columns = std::max(paragraph_.columns, bars + 1);
    }
    if (paragraph_.starts == 0) return;
    table_work_ += starts_table ? paragraph_.bytes : 0;
    cells_ += paragraph_.columns;
    costs_.table_work.see(table_work_, line_);
    costs_.columns.see(paragraph_.columns, line_);
    costs_.bars.see(paragraph_.bars, line_);
    costs_.cells.see(cells_, line_);
  }

  // `[label]: address "title"`: the bytes that each link to it repeats.
  void definition(std::size_t at) {
    constexpr std::size_t longest_label = 1000, usual = 4096;
    const auto label = text_.substr(at, longest_label + 2).find("]:");
    if (label == text_.npos) return;
    const auto blank_from = [&](std::size_t from) {
      return std::min(text_.find_first_of(" \t\n", from), text_.size());
    };
    const auto word_from = [&](std::size_t from) {
      return std::min(text_.find_first_not_of(" \t\r\n", from), text_.size());
    };
    const auto address = word_from(at + label + 2), address_end = blank_from(address);
    const auto title = word_from(address_end);
    auto size = address_end - address;
    if (title < text_.size() && std::string_view("\"'(").find(text_[title]) != std::string_view::npos) {
      const char close = text_[title] == '(' ? ')' : text_[title];
      const auto end = text_.substr(title + 1, usual).find(close);
      size += end != text_.npos ? end : next_empty_line(title) - title;
    }
    longest_definition_.see(size, line_);
  }

  std::size_t next_empty_line(std::size_t from) {
    if (empty_line_ <= from || empty_line_ == 0) empty_line_ = std::min(text_.find("\n\n", from), text_.size());
    return empty_line_;
  }

  struct Paragraph {
    std::size_t bytes = 0, bars = 0, starts = 0, columns = 0;
  };

  std::string_view text_;
  Costs costs_;
  Paragraph paragraph_;
  Amount longest_definition_;
  std::size_t line_ = 1;
  std::size_t closing_ = 0, at_signs_ = 0, images_ = 0, paren_work_ = 0, table_work_ = 0, cells_ = 0, empty_line_ = 0;
};

}  // namespace

bool within_bounds(std::string_view markdown, Places& places, Remarks& remarks) {
  if (markdown.size() > largest_markdown) {
    remarks.error(
        rule::markdown_too_large, places.mark(0, 0),
        fmt::format("This text has {} kB; at most {} kB are read", markdown.size() / 1024, largest_markdown / 1024),
        "Split it into several files");
    return false;
  }
  const auto costs = Surveyor(markdown).run();
  const auto broken = std::find_if(std::begin(limits), std::end(limits),
                                   [&](const Limit& l) { return (costs.*l.cost).most > l.limit; });
  if (broken == std::end(limits)) return true;
  remarks.error(rule::markdown_too_complex, places.line_mark((costs.*broken->cost).line), std::string(broken->message),
                std::string(broken->hint));
  return false;
}

}  // namespace kept::parse

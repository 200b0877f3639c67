// Markdown made safe to hand over: wiki-links and what is no text are taken out before cmark sees them and put back
// when its tree is written. A seal is a noncharacter, a number, a noncharacter; so each keeps the exact place it came
// from, wherever it ends up, and inside code, raw HTML and addresses it turns back into the words it was made of.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parse/markdown/wiki_links.h"

namespace kept::parse {

struct Seal {
  enum class Kind : std::uint8_t {
    wiki_link,    // good or bad
    entity,       // that stands for no text
    instruction,  // `<?` and `<!` of HTML, each of which cmark would look to the end of the text for its partner
  };
  Kind kind;
  std::uint32_t offset;  // in the source
  std::uint32_t size;
  WikiLink link = {};
};

struct NotText {
  std::uint32_t offset, size;
};

class Sealed {
 public:
  explicit Sealed(std::string_view source);

  std::string_view source() const { return source_; }
  const std::string& text() const { return text_; }                   // for cmark
  const std::vector<NotText>& not_text() const { return not_text_; }  // replaced by U+FFFD

  // A piece of cmark's output up to the next seal, and that seal; both are taken off `rest`.
  struct Piece {
    std::string_view plain;
    const Seal* seal = nullptr;
  };
  Piece next(std::string_view& rest) const;

  std::string_view words(const Seal& seal) const { return source_.substr(seal.offset, seal.size); }
  std::string restored(std::string_view text) const;
  std::string restored_address(std::string_view url) const;  // an entity that stands for no text comes out as a control

 private:
  std::string restored(std::string_view text, bool as_address) const;
  void brackets(std::size_t& at, std::size_t& from);
  void entity(std::size_t& at, std::size_t& from);
  void odd_bytes(std::size_t& at, std::size_t& from);
  void instruction(std::size_t& at, std::size_t& from);
  void put_seal(Seal::Kind kind, std::size_t size, const WikiLink& link, std::size_t& at, std::size_t& from);

  std::string_view source_;
  std::string text_;
  std::vector<Seal> seals_;
  std::vector<NotText> not_text_;
};

}  // namespace kept::parse

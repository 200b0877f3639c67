// The texts of a record, one by one: titles, paragraphs of fields and the body, in the original and its translations.
#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

#include "check/rule.h"
#include "check/words.h"

namespace kept::check {

struct Passage {
  const model::Record& record;
  std::string_view path;            // the file that it stands in
  std::string_view language;
  bool translation = false;
  const model::Field* top = nullptr;    // the record's own field; nullptr: the body
  const model::Field* field = nullptr;  // the innermost field; nullptr: the body
  std::string_view written = {};
  const parse::Prose* prose = nullptr;  // the same as HTML; nullptr: a title, which knows no Markdown
  std::span<const Word> words = {};
  base::Mark at = {};            // of a field's value
  std::uint32_t offset = 0;      // and its first byte

  bool body() const { return top == nullptr; }
  bool title() const { return field && field->type == model::Type::line; }
  std::string_view text(const Word& word) const { return written.substr(word.offset, word.size); }
  // What stands between a word and the next one; empty behind the last.
  std::string_view gap_after(std::size_t word) const;
  base::Mark place(const Sight& sight, std::size_t offset, std::size_t width) const;
  base::Mark place(const Sight& sight, const Word& first, const Word& last) const;
};

// Its word at a place; nothing beyond the last.
std::string_view text_at(const Passage& passage, std::size_t word);
bool is_word(const Passage& passage, std::size_t word, std::initializer_list<std::string_view> any_of);
inline std::size_t end_of(const Word& word) { return std::size_t{word.offset} + word.size; }

// `women's`, `migrants’ associations`, `people-centred`: not the persons, but what is theirs. `anak-anak` are persons.
bool of_other(const Passage& passage, std::size_t word);

// `show` is called for each; a passage lives as long as the call.
void each_passage(const Sight& sight, const model::Record& record, const std::function<void(const Passage&)>& show);

// Where a stretch of a file stands.
base::Mark place_in(const base::File& file, std::size_t offset, std::size_t width);

const base::File* file_at(const Sight& sight, std::string_view path);

}  // namespace kept::check

#include "check/passages.h"

#include <algorithm>

namespace kept::check {

using model::Group;
using model::Value;

namespace {

// One list of words for each thread: it grows to the longest text and no further.
std::vector<Word>& spare_words() {
  thread_local std::vector<Word> words;
  return words;
}

class Walk {
 public:
  Walk(Passage passage, const std::function<void(const Passage&)>& show) : passage_(std::move(passage)), show_(show) {}

  void fields(const Group& group, const model::Field* top = nullptr) {
    for (const auto& [field, value] : group.members()) one(*value, top ? top : field, field);
  }

  void body(std::string_view written, const parse::Prose& prose) {
    passage_.top = passage_.field = nullptr;
    passage_.at = {};
    tell(written, &prose);
  }

 private:
  void one(const Value& value, const model::Field* top, const model::Field* field) {
    if (const Group* group = value.group()) return fields(*group, top);
    if (field->list)
      for (const Value& item : value.list()) {
        if (const Group* group = item.group()) fields(*group, top);
      }
    const auto* text = value.text();
    const auto* line = field->translated && field->type == model::Type::line ? value.line() : nullptr;
    if (!text && !line) return;
    passage_.top = top;
    passage_.field = field;
    passage_.at = value.at;
    passage_.offset = value.offset;
    if (text)
      tell(text->written, &text->prose);
    else
      tell(*line, nullptr);
  }

  void tell(std::string_view written, const parse::Prose* prose) {
    if (written.empty()) return;
    auto& words = spare_words();
    read_words(written, passage_.body(), words);
    passage_.written = written;
    passage_.prose = prose;
    passage_.words = words;
    show_(passage_);
  }

  Passage passage_;
  const std::function<void(const Passage&)>& show_;
};

base::Mark in_body(const base::File& file, std::string_view written, std::size_t offset, std::size_t width) {
  const auto start = file.bytes.size() - std::min(written.size(), file.bytes.size());
  return place_in(file, start + offset, std::min(width, written.substr(offset, width).find('\n')));
}

}  // namespace

std::string_view Passage::gap_after(std::size_t word) const {
  if (word + 1 >= words.size()) return {};
  const std::size_t end = words[word].offset + words[word].size;
  return end > words[word + 1].offset ? std::string_view() : written.substr(end, words[word + 1].offset - end);
}

base::Mark Passage::place(const Sight& sight, std::size_t offset, std::size_t width) const {
  const base::File* file = file_at(sight, path);
  if (body()) return file ? in_body(*file, written, offset, width) : base::Mark{};
  return parse::place(written, {path, file ? std::string_view(file->bytes) : std::string_view(), at, this->offset}, offset, width);
}

base::Mark Passage::place(const Sight& sight, const Word& first, const Word& last) const {
  return place(sight, first.offset, last.offset + last.size - first.offset);
}

void each_passage(const Sight& sight, const model::Record& record, const std::function<void(const Passage&)>& show) {
  const std::string_view original = sight.site.languages.front();
  Walk walk({.record = record, .path = record.path, .language = original}, show);
  walk.fields(record.fields);
  walk.body(record.body_written, record.body);
  for (const model::Translation& translation : record.translations) {
    Walk other({.record = record, .path = translation.path, .language = translation.language, .translation = true}, show);
    other.fields(translation.fields);
    other.body(translation.body_written, translation.body);
  }
}

base::Mark place_in(const base::File& file, std::size_t offset, std::size_t width) {
  const auto before = std::string_view(file.bytes).substr(0, offset);
  const auto start = before.rfind('\n') == before.npos ? 0 : before.rfind('\n') + 1;
  return {static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n') + 1),
          static_cast<std::uint32_t>(offset - start + 1), static_cast<std::uint32_t>(width)};
}

const base::File* file_at(const Sight& sight, std::string_view path) {
  const auto found = std::lower_bound(sight.files.begin(), sight.files.end(), path,
                                      [](const base::File& file, std::string_view p) { return file.path < p; });
  return found != sight.files.end() && found->path == path ? &*found : nullptr;
}

std::string_view text_at(const Passage& passage, std::size_t i) { return i < passage.words.size() ? passage.text(passage.words[i]) : std::string_view(); }

bool is_word(const Passage& passage, std::size_t i, std::initializer_list<std::string_view> any_of) {
  const auto text = text_at(passage, i);
  return std::any_of(any_of.begin(), any_of.end(), [&](std::string_view word) { return same_letters(word, text); });
}

bool of_other(const Passage& passage, std::size_t i) {
  const auto rest = passage.written.substr(end_of(passage.words[i]));
  if (rest.starts_with('\'') || rest.starts_with("’")) return true;
  return rest.starts_with('-') && i + 1 < passage.words.size() && passage.words[i + 1].joined && !same_letters(text_at(passage, i), text_at(passage, i + 1));
}

}  // namespace kept::check

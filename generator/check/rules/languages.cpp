// Languages, and characters that are not what they seem.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/plain_stretch.h"
#include "base/utf8.h"
#include "check/passages.h"
#include "check/rules/rules.h"
#include "check/scripts.h"
#include "check/waiver_comments.h"

namespace kept::check {
namespace {

// A text that is written in another script than its language. Names and short titles are not enough to say so.
void language_missing(const Sight& sight, const Passage& passage, const Tell& tell) {
  const Script expected = script_of(passage.language);
  const Letters letters = letters_in(passage);
  if (letters.most == Script::none || letters.most == expected || letters.most == Script::other) return;
  constexpr std::size_t few = 20;
  if (letters.of_most < few || letters.of_most * 10 < letters.all * 8) return;
  // A document may have its title in its own language, if it says which that is.
  const model::Field* language = model::find(passage.record.kind->fields, "language");
  const auto said = model::line_of(passage.record.fields, "language");
  if (!said.empty() && script_of(said) == letters.most) return;
  const Word& first = passage.words[first_word_in(passage, letters.most)];
  tell({std::string(passage.path), passage.place(sight, first, first),
        fmt::format("This is written in {} letters, and its file is in “{}”", name_of(letters.most), passage.language),
        language ? "Say the document's language: `language: th`"
                 : fmt::format("Write it in “{}”; what is in another language stands in a translation, such as {}.th.md", passage.language, passage.record.slug),
        ""});
}

// What is translated in both, and has changed in the original alone.
class Freshness {
 public:
  Freshness(const model::Translation& now, const model::Translation& then) : now_(now), then_(then) {}

  const model::Value* stale(const model::Group& now, const model::Group& then, const model::Group& translated, const model::Group& before) const {
    for (const auto& [field, value] : translated.members()) {
      const model::Value* was = before.find(field->name);
      const model::Value* original = now.find(field->name);
      const model::Value* original_was = then.find(field->name);
      if (!was || !original || !original_was) continue;
      const auto words = text_of(*value);
      if (!words.empty() && words == text_of(*was) && text_of(*original) != text_of(*original_was)) return value.get();
    }
    return nullptr;
  }

  bool stale_body(const model::Record& record, const model::Record& record_then) const {
    return !now_.body_written.empty() && now_.body_written == then_.body_written && record.body_written != record_then.body_written;
  }

 private:
  static std::string_view text_of(const model::Value& value) {
    return value.text() ? std::string_view(value.text()->written) : value.line() ? std::string_view(*value.line()) : std::string_view();
  }

  const model::Translation &now_, &then_;
};

const model::Group* item_named(const model::List& list, std::string_view id, const base::Date* date) {
  for (const model::Value& item : list) {
    const model::Group* group = item.group();
    if (!group) continue;
    if (!id.empty() ? model::line_of(*group, "id") == id : date && model::date_of(*group, model::Role::date) && *model::date_of(*group, model::Role::date) == *date) return group;
  }
  return nullptr;
}

const model::Value* stale_part(const Freshness& fresh, const model::Record& now, const model::Record& then, const model::Translation& translation, const model::Translation& before) {
  for (const auto& [field, value] : translation.fields.members()) {
    if (field->type != model::Type::group || !field->list) continue;
    for (const model::Value& item : value->list()) {
      if (!item.group()) continue;
      const auto id = model::line_of(*item.group(), "id");
      const auto* date = model::date_of(*item.group(), model::Role::date);
      const auto* was = item_named(model::list_of(before.fields, field->name), id, date);
      const auto* original = item_named(model::list_of(now.fields, field->name), id, date);
      const auto* original_was = item_named(model::list_of(then.fields, field->name), id, date);
      if (!was || !original || !original_was) continue;
      if (const auto* stale = fresh.stale(*original, *original_was, *item.group(), *was)) return stale;
    }
  }
  return nullptr;
}

void translation_behind(const Sight& sight, link::RecordId id, const Tell& tell) {
  const model::Record& now = sight.graph[id];
  if (now.translations.empty() || !sight.before) return;
  const link::RecordId found = sight.before->find(now.kind->name, now.slug);
  if (found == link::nowhere) return;
  const model::Record& then = (*sight.before)[found];
  for (const model::Translation& translation : now.translations)
    for (const model::Translation& before : then.translations) {
      if (before.language != translation.language || before.easy != translation.easy) continue;
      const Freshness fresh(translation, before);
      const auto* field = fresh.stale(now.fields, then.fields, translation.fields, before.fields);
      if (!field) field = stale_part(fresh, now, then, translation, before);
      if (!field && !fresh.stale_body(now, then)) continue;
      tell({translation.path, field ? field->at : base::Mark{1, 1, 0},
            fmt::format("{} has changed, and {} here has not", now.path, field ? "this text" : "the text"),
            "Bring the translation up to date. Where its meaning still holds, say so with a waiver", ""});
    }
}

struct Hidden {
  char32_t first, last;
  std::string_view name;
};

// They turn the order of what is read around: what reviewers see is not what is stored (CVE-2021-42574, “Trojan Source”).
constexpr Hidden turning[] = {{0x202A, 0x202A, "left-to-right embedding"}, {0x202B, 0x202B, "right-to-left embedding"},
                              {0x202C, 0x202C, "end of embedding"}, {0x202D, 0x202D, "left-to-right override"},
                              {0x202E, 0x202E, "right-to-left override"}, {0x2066, 0x2069, "direction isolate"}};

constexpr Hidden invisible[] = {{0xAD, 0xAD, "soft hyphen"}, {0x61C, 0x61C, "Arabic letter mark"}, {0x180E, 0x180E, "vowel separator"},
                                {0x200B, 0x200B, "zero-width space"}, {0x200C, 0x200D, "zero-width joiner"}, {0x200E, 0x200F, "direction mark"},
                                {0x2060, 0x2064, "invisible operator"}, {0x206A, 0x206F, "old format character"}, {0xFEFF, 0xFEFF, "byte order mark"},
                                {0xFFF9, 0xFFFC, "annotation mark"}, {0xFFFD, 0xFFFD, "replacement for a character that was lost"},
                                {0xE0000, 0xE007F, "tag character"}};

template <std::size_t size>
const Hidden* hidden_as(const Hidden (&table)[size], char32_t code) {
  for (const Hidden& row : table)
    if (code >= row.first && code <= row.last) return &row;
  return nullptr;
}

// Zero-width spaces part words in Thai, Khmer, Lao and Burmese; joiners shape Indic, Arabic and emoji; marks serve Arabic.
bool serves(char32_t code, char32_t before, char32_t after) {
  const auto alphabet = [](char32_t c) { return c >= 0x590 && c != 0xFFFD && !(c >= 0x2000 && c <= 0x20FF) && !(c >= 0x1E00 && c <= 0x1EFF); };
  if (code == 0x200B || code == 0x2060) return alphabet(before) || alphabet(after);
  if (code == 0x200C || code == 0x200D || code == 0x200E || code == 0x200F || code == 0x61C) return alphabet(before) || (alphabet(after) && before > 0x7F);
  return false;
}

// Candidates begin with C2, D8, E1 A0, E2 80/81, EF BB/BF or F3 A0; nearly all text is passed over without being decoded.
template <class Look>
void each_hidden(std::string_view bytes, Look look) {
  const auto beyond_ascii = [](base::SixteenBytes c) { return c >= 0x80; };
  for (std::size_t at = 0; at < bytes.size();) {
    if ((at = base::plain_until(bytes, at, beyond_ascii)) == bytes.size()) return;
    const auto byte = static_cast<unsigned char>(bytes[at]);
    const auto next = at + 1 < bytes.size() ? static_cast<unsigned char>(bytes[at + 1]) : 0u;
    const bool candidate = (byte == 0xC2 && next == 0xAD) || (byte == 0xD8 && next == 0x9C) || (byte == 0xE1 && next == 0xA0) ||
                           (byte == 0xE2 && (next == 0x80 || next == 0x81)) || (byte == 0xEF && (next == 0xBB || next == 0xBF)) || (byte == 0xF3 && next == 0xA0);
    if (!candidate) {
      ++at;
      continue;
    }
    const auto decoded = base::decode_utf8(bytes.substr(at));
    if (decoded.length) look(decoded.code, at, decoded.length);
    at += std::max<std::size_t>(decoded.length, 1);
  }
}

char32_t code_before(std::string_view bytes, std::size_t at) {
  if (at == 0) return 0;
  auto start = at - 1;
  while (start > 0 && at - start < 4 && (static_cast<unsigned char>(bytes[start]) & 0xC0) == 0x80) --start;
  return base::decode_utf8(bytes.substr(start)).code;
}

void direction(const Sight&, const base::File& file, const Tell& tell) {
  each_hidden(file.bytes, [&](char32_t code, std::size_t at, std::size_t size) {
    if (const Hidden* row = hidden_as(turning, code))
      tell({file.path, place_in(file, at, size), fmt::format("An invisible character stands here that turns text around: U+{:04X}, {}", std::uint32_t(code), row->name),
            "Delete it; type the line anew if you cannot find it. What is shown is not what is stored", ""});
  });
}

void not_seen(const Sight&, const base::File& file, const Tell& tell) {
  const std::string_view bytes = file.bytes;
  each_hidden(bytes, [&](char32_t code, std::size_t at, std::size_t size) {
    const Hidden* row = hidden_as(invisible, code);
    if (!row || (at == 0 && code == 0xFEFF) || serves(code, code_before(bytes, at), base::decode_utf8(bytes.substr(at + size)).code)) return;
    tell({file.path, place_in(file, at, size), fmt::format("A character that cannot be seen stands here: U+{:04X}, {}", std::uint32_t(code), row->name),
          "Delete it, and type the word anew: searches and links do not find it as it is", ""});
  });
}

void zawgyi(const Sight&, const base::File& file, const Tell& tell) {
  std::string_view rest = file.bytes;
  for (std::size_t start = 0; start < file.bytes.size();) {
    const auto first = rest.find("\xE1\x80", start);  // most of the letters of Burmese, U+1000 to U+103F
    if (first == rest.npos) return;
    const auto begin = rest.rfind('\n', first) == rest.npos ? 0 : rest.rfind('\n', first) + 1;
    const auto end = std::min(rest.find('\n', first), rest.size());
    const auto line = rest.substr(begin, end - begin);
    if (const auto at = zawgyi_in(line); at != line.npos && !in_code(file, begin + at))
      tell({file.path, place_in(file, begin + at, 3), "This Burmese text is written for the Zawgyi font, not in Unicode",
            "Convert it to Unicode: phones, searches and screen readers cannot read it as it is", ""});
    start = end + 1;
  }
}

constexpr std::array languages_table = {
    Rule{.id = "language/missing",
         .level = Level::warning,
         .title = "A text is in the language of its file",
         .why = "Browsers and screen readers are told one language for each text. In another one it is read aloud as noise and shown in a font that lacks its letters.",
         .bad = {"content/sources/plan.yaml", "title: แผนปฏิบัติการว่าด้วยเด็กในบริบทของการโยกย้ายถิ่นฐาน\n"},
         .good = {"content/sources/plan.yaml", "title: แผนปฏิบัติการว่าด้วยเด็กในบริบทของการโยกย้ายถิ่นฐาน\nlanguage: th\n"},
         .text = language_missing,
         .waivable = true},
    Rule{.id = "translation/behind",
         .level = Level::warning,
         .title = "A translation follows its original",
         .why = "Readers of the other language would be told what no longer holds. Looked at with `--base`: a change of the original without one of its translation.",
         .bad = {"content/practices/legal-aid.md", "---\ntitle: Legal aid for all\nthemes: [education]\n---\n"},
         .good = {"content/practices/legal-aid.md", "---\ntitle: Legal aid\nthemes: [education]\n---\n"},
         .record = translation_behind,
         .waivable = true},
    Rule{.id = "character/direction",
         .level = Level::error,
         .title = "Nothing turns the direction of text around",
         .why = "Such a character makes a reviewer see other words than those that are stored and published.",
         .bad = {about, "---\ntitle: About\n---\nThe promise was \u202Ekept\u202C.\n"},
         .good = {about, "---\ntitle: About\n---\nThe promise was kept.\n"},
         .file = direction,
         .waivable = true},
    Rule{.id = "character/invisible",
         .level = Level::warning,
         .title = "No character is invisible",
         .why = "A word with one inside is found by no search and equals no other. Zero-width spaces between words of Thai, Khmer, Lao and Burmese are in their place.",
         .bad = {about, "---\ntitle: About\n---\nThe pro\u200Bmise was kept.\n"},
         .good = {about, "---\ntitle: About\n---\nThe promise was kept.\n"},
         .file = not_seen,
         .waivable = true},
    Rule{.id = "character/zawgyi",
         .level = Level::error,
         .title = "Burmese is written in Unicode",
         .why = "Zawgyi uses the numbers of Unicode for other letters. Who lacks that font reads nonsense. It is known by vowels that stand before their consonant, and by stackers "
                "that stack nothing. Unicode has them in none of its languages (The Unicode Standard, chapter 16.3; Unicode Technical Note 11).",
         .bad = {about, "---\ntitle: About\n---\nေက်ာင္းသားေလးမ်ား ေက်ာင္းသြားသည္။\n"},
         .good = {about, "---\ntitle: About\n---\nကျောင်းသားလေးများ ကျောင်းသွားသည်။\n"},
         .file = zawgyi,
         .waivable = true},
};

}  // namespace

std::span<const Rule> languages_rules() { return languages_table; }

}  // namespace kept::check

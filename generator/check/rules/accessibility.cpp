// What everybody can see, hear and find the way in: pictures, headings, links and tables.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "check/html.h"
#include "check/link_words.h"
#include "check/rules/rules.h"
#include "check/table_headers.h"

namespace kept::check {
namespace {

void tell_at(const Passage& passage, base::Mark at, std::string message, std::string hint, const Tell& tell) {
  tell({std::string(passage.path), at, std::move(message), std::move(hint), ""});
}

// Pictures.

base::Mark place_of(const Passage& passage, const ShownImage& image) { return image.link ? image.link->at : passage.at; }

void no_alt(const Sight&, const Passage& passage, const Tell& tell) {
  if (!passage.prose) return;
  each_image(*passage.prose, [&](const ShownImage& image) {
    if (image.alt.empty())
      tell_at(passage, place_of(passage, image), "This picture has no words for those who do not see it",
              "Say between the square brackets what it shows: ![A class under a tree](…). A mere ornament may be left out, or stay with a waiver", tell);
  });
}

// Whether an alt text is the name of a file, or says only that this is a picture.
bool says_nothing_of(std::string_view alt, std::string_view target) {
  constexpr std::string_view endings[] = {".jpg", ".jpeg", ".png", ".gif", ".svg", ".webp", ".avif", ".tif", ".tiff", ".heic", ".bmp"};
  constexpr std::string_view empty_words[] = {"image", "picture", "photo", "photograph", "graphic", "figure", "logo", "icon", "screenshot", "chart", "untitled",
                                              "gambar", "foto", "hình ảnh", "hình", "ảnh", "larawan", "ภาพ", "รูปภาพ", "រូបភាព", "ຮູບ", "ຮູບພາບ", "ပုံ"};
  const auto words = small_letters(alt);
  const auto name = small_letters(target.substr(target.rfind('/') == target.npos ? 0 : target.rfind('/') + 1));
  const auto is_ending = [&](std::string_view ending) { return words.ends_with(ending) && words.find(' ') == words.npos; };
  if (std::any_of(std::begin(endings), std::end(endings), is_ending)) return true;
  if (words == name || words == name.substr(0, name.rfind('.'))) return words.find_first_of("-_0123456789") != words.npos;
  const auto bare = std::string_view(words).substr(0, words.find_last_not_of(" 0123456789_-") + 1);
  return std::find(std::begin(empty_words), std::end(empty_words), bare) != std::end(empty_words);
}

void alt_says_nothing(const Sight&, const Passage& passage, const Tell& tell) {
  if (!passage.prose) return;
  each_image(*passage.prose, [&](const ShownImage& image) {
    if (!image.alt.empty() && image.link && says_nothing_of(image.alt, image.link->target))
      tell_at(passage, place_of(passage, image), fmt::format("“{}” does not say what this picture shows", image.alt),
              "Say between the square brackets what somebody would miss who does not see it", tell);
  });
}

// Headings.

void heading_skipped(const Sight&, const Passage& passage, const Tell& tell) {
  if (!passage.body()) return;
  int above = 1;  // the title of the page
  for (const parse::Heading& heading : passage.prose->headings) {
    if (heading.level > above + 1)
      tell_at(passage, heading.at, fmt::format("A heading of level {} follows one of level {}", int(heading.level), above),
              fmt::format("Start it with {}: who reads by headings takes a gap for a part that is missing", std::string(static_cast<std::size_t>(above) + 1, '#')), tell);
    above = heading.level;
  }
}

void heading_empty(const Sight&, const Passage& passage, const Tell& tell) {
  if (!passage.body()) return;
  for (const parse::Heading& heading : passage.prose->headings)
    if (heading.text.find_first_not_of(" \t") == std::string::npos)
      tell_at(passage, heading.at, "This heading has no words", "Write them behind the signs, or delete the line", tell);
}

// Links.

void link_says_nothing(const Sight& sight, const Passage& passage, const Tell& tell) {
  if (!passage.prose) return;
  LinkFinder finder(sight, passage);
  each_link(*passage.prose, [&](const ShownLink& link) {
    if (link.titled || tell.full() || !say_nothing(link.words, passage.language)) return;
    tell_at(passage, finder.place(link), link.words.empty() ? "This link has no words" : fmt::format("“{}” does not say where this link leads", link.words),
            "Name what it leads to, as a heading would: [Report of the roundtable](…), or [[slug]] for a record, which shows its title", tell);
  });
}

void bare_address(const Sight& sight, const Passage& passage, const Tell& tell) {
  if (!passage.prose) return;
  LinkFinder finder(sight, passage);
  each_link(*passage.prose, [&](const ShownLink& link) {
    if (!link.titled && !tell.full() && is_address(link.words))
      tell_at(passage, finder.place(link), "This link shows its address instead of words", "Write words for it: [the Convention on the Rights of the Child](https://…)", tell);
  });
}

// Tables.

// The first cell may be empty: it stands where the headings of rows and columns meet.
void judge_header(const Passage& passage, base::Mark at, const std::vector<std::string_view>& cells, const Tell& tell) {
  const auto empty = std::find(cells.begin() + 1, cells.end(), std::string_view());
  if (std::all_of(cells.begin(), cells.end(), [](std::string_view cell) { return cell.empty(); }))
    tell_at(passage, at, "This table has no headings", "Write into its first row what stands in each column", tell);
  else if (empty != cells.end())
    tell_at(passage, at, fmt::format("Column {} of this table has no heading", empty - cells.begin() + 1), "Write into the first row what stands in this column", tell);
}

void table_header(const Sight& sight, const Passage& passage, const Tell& tell) {
  if (!passage.body() || passage.prose->html.find("<thead>") == std::string::npos) return;
  each_table_header(passage.written, [&](std::string_view line, const std::vector<std::string_view>& cells) {
    judge_header(passage, passage.place(sight, static_cast<std::size_t>(line.data() - passage.written.data()), line.size()), cells, tell);
    return !tell.full();
  });
}

constexpr std::array accessibility_table = {
    Rule{.id = "accessibility/no-alt",
         .level = Level::warning,
         .title = "A picture has words",
         .why = "Who does not see it hears these words, and so does who has no data left to load it. WCAG 2.2, criterion 1.1.1.",
         .bad = {about, "---\ntitle: About\n---\n![](class.jpg)\n"},
         .good = {about, "---\ntitle: About\n---\n![A class under a tree](class.jpg)\n"},
         .text = no_alt,
         .waivable = true},
    Rule{.id = "accessibility/alt-says-nothing",
         .level = Level::warning,
         .title = "The words of a picture say what it shows",
         .why = "A screen reader says that it is a picture, and spells the name of its file, without being told. WCAG 2.2, failure F30.",
         .bad = {about, "---\ntitle: About\n---\n![class.jpg](class.jpg)\n"},
         .good = {about, "---\ntitle: About\n---\n![A class under a tree](class.jpg)\n"},
         .text = alt_says_nothing,
         .waivable = true},
    Rule{.id = "accessibility/heading-skipped",
         .level = Level::warning,
         .title = "No level of headings is left out",
         .why = "Many go through a page from heading to heading, and take a gap for a part that is missing. The title is the first level; texts begin with ##. WCAG 2.2, criterion 1.3.1.",
         .bad = {about, "---\ntitle: About\n---\n## Who we are\n\n#### Our members\n"},
         .good = {about, "---\ntitle: About\n---\n## Who we are\n\n### Our members\n"},
         .text = heading_skipped,
         .waivable = true},
    Rule{.id = "accessibility/heading-empty",
         .level = Level::warning,
         .title = "A heading has words",
         .why = "It stands in the list of headings as a place without a name. WCAG 2.2, criterion 2.4.6.",
         .bad = {about, "---\ntitle: About\n---\n##\n\nWe are a network.\n"},
         .good = {about, "---\ntitle: About\n---\n## Who we are\n\nWe are a network.\n"},
         .text = heading_empty,
         .waivable = true},
    Rule{.id = "accessibility/link-says-nothing",
         .level = Level::warning,
         .title = "The words of a link say where it leads",
         .why = "Screen readers list the links of a page without the text around them, and eyes look for them alone. Looked for in the languages that Kept has words in. WCAG 2.2, criterion 2.4.4.",
         .bad = {about, "---\ntitle: About\n---\nFor the Compact click [[gcm-2018|here]].\n"},
         .good = {about, "---\ntitle: About\n---\nThis tracker follows the [[gcm-2018|Compact]].\n"},
         .text = link_says_nothing,
         .waivable = true},
    Rule{.id = "accessibility/bare-address",
         .level = Level::warning,
         .title = "A link shows words, not its address",
         .why = "Read aloud, an address is a minute of letters and slashes; on a phone it breaks the line.",
         .bad = {about, "---\ntitle: About\n---\nSee https://example.org/files/2020/report-final-2.pdf for more.\n"},
         .good = {about, "---\ntitle: About\n---\nSee the [report of 2020](https://example.org/files/2020/report-final-2.pdf) for more.\n"},
         .text = bare_address,
         .waivable = true},
    Rule{.id = "accessibility/table-header",
         .level = Level::warning,
         .title = "Each column of a table has a heading",
         .why = "A screen reader says it before each value; without it a number is a number of nothing. The first column may do without, where it names the rows. WCAG 2.2, criterion 1.3.1.",
         .bad = {about, "---\ntitle: About\n---\n| | |\n| --- | --- |\n| Thailand | 12 |\n"},
         .good = {about, "---\ntitle: About\n---\n| Country | Members |\n| --- | --- |\n| Thailand | 12 |\n"},
         .text = table_header,
         .waivable = true},
};

}  // namespace

std::span<const Rule> accessibility_rules() { return accessibility_table; }

}  // namespace kept::check

// What everybody can see, hear and find the way in: pictures, headings, links and tables.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "check/html.h"
#include "check/passages.h"
#include "check/rules/rules.h"

namespace kept::check {
namespace {

std::string small(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

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
  const auto words = small(alt);
  const auto name = small(target.substr(target.rfind('/') == target.npos ? 0 : target.rfind('/') + 1));
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

struct Empty {
  std::string_view language, words;  // parted by `|`
};

// Words of a link that say the same of every page. English ones are met in every language.
constexpr Empty empty_words[] = {
    {"en", "here|click|click here|see here|go here|look here|this|this link|link|links|the link|this page|this site|this website|more|read more|learn more|find out more|see more|see|"
           "more info|more information|for more information|further information|details|more details|continue|continue reading|read on|download|download here|website|url|source|page"},
    {"th", "ที่นี่|คลิก|คลิกที่นี่|กดที่นี่|อ่านต่อ|อ่านเพิ่มเติม|ดูเพิ่มเติม|เพิ่มเติม|รายละเอียด|ดูรายละเอียด|ลิงก์|ลิงก์นี้|ดาวน์โหลด"},
    {"id", "di sini|sini|klik|klik di sini|lihat di sini|baca selengkapnya|selengkapnya|baca lebih lanjut|lebih lanjut|tautan|tautan ini|unduh"},
    {"ms", "di sini|sini|klik|klik di sini|klik sini|lihat di sini|baca lagi|baca selanjutnya|selanjutnya|pautan|pautan ini|muat turun"},
    {"vi", "tại đây|ở đây|đây|bấm vào đây|nhấn vào đây|nhấp vào đây|xem tại đây|xem thêm|đọc thêm|tìm hiểu thêm|chi tiết|tải về|liên kết|liên kết này"},
    {"fil", "dito|rito|i-click dito|mag-click dito|pindutin dito|tingnan dito|magbasa pa|basahin pa|alamin pa|higit pa|link na ito"},
    {"km", "ទីនេះ|នៅទីនេះ|ចុចទីនេះ|ចុចនៅទីនេះ|អានបន្ថែម|ព័ត៌មានបន្ថែម"},
    {"lo", "ທີ່ນີ້|ຢູ່ທີ່ນີ້|ກົດທີ່ນີ້|ຄລິກທີ່ນີ້|ອ່ານຕໍ່|ອ່ານເພີ່ມເຕີມ|ລາຍລະອຽດ"},
    {"my", "ဒီမှာ|ဤနေရာ|ဤနေရာတွင်|ဒီနေရာ|ဒီမှာနှိပ်ပါ|ဒီနေရာကိုနှိပ်ပါ|ဤနေရာကိုနှိပ်ပါ|ဆက်ဖတ်ရန်"},
};

bool holds(std::string_view list, std::string_view words) {
  for (auto rest = list; !rest.empty();) {
    const auto one = rest.substr(0, rest.find('|'));
    if (one == words) return true;
    rest.remove_prefix(std::min(one.size() + 1, rest.size()));
  }
  return false;
}

// In small letters, without the arrows, dots and brackets that people put around.
std::string core(std::string_view words) {
  constexpr std::string_view marks[] = {"→", "»", "«", "…", "›", "“", "”", "။", "។"};
  constexpr std::string_view signs = " .,:;!?()[]<>\"'*-";
  for (bool stripped = true; stripped && !words.empty();) {
    stripped = false;
    const auto cut = [&](std::size_t front, std::size_t back) {
      words.remove_prefix(front);
      words.remove_suffix(back);
      stripped = true;
    };
    if (signs.find(words.front()) != signs.npos) cut(1, 0);
    if (!words.empty() && signs.find(words.back()) != signs.npos) cut(0, 1);
    for (const auto mark : marks) {
      if (words.starts_with(mark)) cut(mark.size(), 0);
      if (words.ends_with(mark)) cut(0, mark.size());
    }
  }
  return small(words);
}

bool is_address(std::string_view words) {
  if (words.find(' ') != words.npos) return false;
  if (words.starts_with("http://") || words.starts_with("https://")) return true;
  return words.starts_with("www.") && words.find('/') != words.npos;
}

// The words of links as they stand in a text, one after the other; a text that does not hold them as they are shown is not searched twice.
class Finder {
 public:
  Finder(const Sight& sight, const Passage& passage) : sight_(sight), passage_(passage) {}

  base::Mark place(const ShownLink& link) {
    const auto found = lost_ || link.words.empty() ? passage_.written.npos : find(link.words);
    if (found == passage_.written.npos) {
      lost_ = true;
      return link.link ? link.link->at : passage_.body() ? base::Mark{1, 1, 0} : passage_.at;
    }
    from_ = found + link.words.size();
    return passage_.place(sight_, found, link.words.size());
  }

 private:
  // Behind a bracket or the bar of a [[link]]; a bare address stands by itself.
  std::size_t find(std::string_view words) const {
    const auto text = passage_.written;
    for (auto at = text.find(words, from_); at != text.npos; at = text.find(words, at + words.size())) {
      const auto before = text.find_last_not_of("*_~ ", at ? at - 1 : 0);
      if (is_address(words) || (at && before != text.npos && (text[before] == '[' || text[before] == '|'))) return at;
    }
    return text.npos;
  }

  const Sight& sight_;
  const Passage& passage_;
  std::size_t from_ = 0;
  bool lost_ = false;
};

void link_says_nothing(const Sight& sight, const Passage& passage, const Tell& tell) {
  if (!passage.prose) return;
  Finder finder(sight, passage);
  each_link(*passage.prose, [&](const ShownLink& link) {
    if (link.titled || tell.full()) return;
    const auto words = core(link.words);
    const auto base = passage.language.substr(0, passage.language.find('-'));
    const auto listed = [&](const Empty& row) { return (row.language == "en" || row.language == base) && holds(row.words, words); };
    if (!words.empty() && !std::any_of(std::begin(empty_words), std::end(empty_words), listed)) return;
    constexpr std::string_view hint = "Name what it leads to, as a heading would: [Report of the roundtable](…), or [[slug]] for a record, which shows its title";
    if (link.words.empty())
      tell_at(passage, finder.place(link), "This link has no words", std::string(hint), tell);
    else
      tell_at(passage, finder.place(link), fmt::format("“{}” does not say where this link leads", link.words), std::string(hint), tell);
  });
}

void bare_address(const Sight& sight, const Passage& passage, const Tell& tell) {
  if (!passage.prose) return;
  Finder finder(sight, passage);
  each_link(*passage.prose, [&](const ShownLink& link) {
    if (!link.titled && !tell.full() && is_address(link.words))
      tell_at(passage, finder.place(link), "This link shows its address instead of words", "Write words for it: [the Convention on the Rights of the Child](https://…)", tell);
  });
}

// Tables.

std::vector<std::string_view> cells_of(std::string_view line) {
  const auto trim = [](std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    return first == text.npos ? std::string_view() : text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
  };
  line = trim(line);
  if (line.starts_with('|')) line.remove_prefix(1);
  if (line.ends_with('|') && !line.ends_with("\\|")) line.remove_suffix(1);
  std::vector<std::string_view> cells;
  std::size_t start = 0;
  for (std::size_t i = 0; i <= line.size(); ++i)
    if (i == line.size() || (line[i] == '|' && (i == 0 || line[i - 1] != '\\'))) {
      cells.push_back(trim(line.substr(start, i - start)));
      start = i + 1;
    }
  return cells;
}

bool is_ruler(std::string_view line) {
  return line.find('|') != line.npos && line.find('-') != line.npos && line.find_first_not_of(" \t\r|:-") == line.npos;
}

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
  const auto text = passage.written;
  std::string_view before, fence;
  for (std::size_t start = 0; start < text.size() && !tell.full();) {
    auto line = text.substr(start, std::min(text.find('\n', start), text.size()) - start);
    const auto next = start + line.size() + 1;
    line.remove_prefix(std::min(line.find_first_not_of(" >"), line.size()));
    const bool marks_code = line.starts_with("```") || line.starts_with("~~~");
    if (marks_code && (fence.empty() || line.starts_with(fence))) fence = fence.empty() ? line.substr(0, 3) : std::string_view();
    if (fence.empty() && before.find('|') != before.npos && is_ruler(line)) {
      const auto cells = cells_of(before);
      if (cells.size() == cells_of(line).size())
        judge_header(passage, passage.place(sight, static_cast<std::size_t>(before.data() - text.data()), before.size()), cells, tell);
    }
    before = line;
    start = next;
  }
}

constexpr std::string_view about = "content/about.md";

constexpr std::array table = {
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

std::span<const Rule> accessibility_rules() { return table; }

}  // namespace kept::check

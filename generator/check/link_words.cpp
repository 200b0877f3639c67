#include "check/link_words.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <iterator>

namespace kept::check {
namespace {

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
  return small_letters(words);
}

}  // namespace

std::string small_letters(std::string_view text) {
  std::string out(text);
  if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
    for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return out;
  }
  out.clear();
  icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())}).toLower(icu::Locale::getRoot()).toUTF8String(out);
  return out;
}

bool say_nothing(std::string_view words, std::string_view language) {
  constexpr std::size_t longest = 150;  // of what is listed, with the signs around it
  if (words.size() > longest) return false;
  const auto bare = core(words);
  const auto base = language.substr(0, language.find('-'));
  return bare.empty() || std::any_of(std::begin(empty_words), std::end(empty_words), [&](const Empty& row) { return (row.language == "en" || row.language == base) && holds(row.words, bare); });
}

bool is_address(std::string_view words) {
  if (words.find(' ') != words.npos) return false;
  if (words.starts_with("http://") || words.starts_with("https://")) return true;
  return words.starts_with("www.") && words.find('/') != words.npos;
}

base::Mark LinkFinder::place(const ShownLink& link) {
  const auto found = link.words.empty() ? find_empty(link) : lost_ ? passage_.written.npos : find(link.words);
  if (found == passage_.written.npos) {
    lost_ = lost_ || !link.words.empty();
    return link.link ? link.link->at : passage_.body() ? base::Mark{1, 1, 0} : passage_.at;
  }
  from_ = found + std::max<std::size_t>(link.words.size(), 1);
  return passage_.place(sight_, found, std::max<std::size_t>(link.words.size(), 2));
}

// Behind a bracket or the bar of a [[link]]; a bare address stands by itself.
std::size_t LinkFinder::find(std::string_view words) const {
  const auto text = passage_.written;
  for (auto at = text.find(words, from_); at != text.npos; at = text.find(words, at + words.size())) {
    const auto before = text.find_last_not_of("*_~ ", at ? at - 1 : 0);
    if (is_address(words) || (at && before != text.npos && (text[before] == '[' || text[before] == '|'))) return at;
  }
  return text.npos;
}

// `[](https://…)`.
std::size_t LinkFinder::find_empty(const ShownLink& link) const {
  const auto text = passage_.written;
  for (auto at = text.find("[](", from_); at != text.npos; at = text.find("[](", at + 3))
    if (at == 0 || text[at - 1] != '!') return at;
  return link.link ? text.npos : text.find("[](");
}

}  // namespace kept::check

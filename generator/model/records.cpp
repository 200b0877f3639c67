#include "model/records.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "base/ascii.h"
#include "base/nearest.h"
#include "base/slug.h"
#include "base/utf8.h"
#include "model/country.h"
#include "model/layout.h"
#include "model/reader.h"
#include "model/translations.h"
#include "parse/document.h"

namespace kept::model {
namespace {

std::string article(const Kind& kind) {
  return (std::string_view("aeiou").find(kind.name.front()) != std::string_view::npos ? "an " : "a ") + kind.name;
}

constexpr std::size_t longest_slug = 100;  // bytes: a folder of the site is called by it

class FileReader {
 public:
  FileReader(const base::File& file, const Kinds& kinds, const Site& site, bool to_compare = false)
      : file_(file), kinds_(kinds), site_(site), to_compare_(to_compare), remarks_(file.path, out_.report) {}

  FromFile read() {
    const Seat seat = seat_of(file_.path, kinds_);
    switch (seat.form) {
      case Seat::Form::asset:
        out_.asset = true;
        break;
      case Seat::Form::record:
        record(seat);
        break;
      case Seat::Form::list:
        list(seat);
        break;
      case Seat::Form::unknown:
        unknown(seat);
        break;
      case Seat::Form::elsewhere:
        break;
    }
    return std::move(out_);
  }

 private:
  Reader::Desk desk(const Kind& kind, bool translation) {
    what_ = article(kind);
    return {.path = file_.path,
            .bytes = file_.bytes,
            .what = what_,
            .statuses = site_.statuses,
            .translation = translation,
            .to_compare = to_compare_};
  }

  Record blank(const Seat& seat) const {
    Record made;
    made.kind = seat.kind;
    made.slug = seat.slug;
    made.path = file_.path;
    made.at = {1, 1, 0};
    made.folder = seat.folder;
    made.index = seat.index;
    return made;
  }

  void record(const Seat& seat) {
    parse::Document document = parse::document(file_, out_.report);
    Record made = blank(seat);
    const bool empty = document.data.kind == parse::Node::Kind::empty;
    if (empty) document.data.at = made.at;  // where what is missing is said to be
    made.unreadable = empty && out_.report.has_errors();
    check_slug(made, {}, "Rename the file");
    const bool translation = !seat.language.empty() || seat.easy;
    if (!seat.language.empty() && !to_compare_ && !known_language(seat.language, seat.slug)) return;
    Reader reader(desk(*seat.kind, translation), made, remarks_, out_.report);
    if (!made.unreadable) made.fields = reader.top(document.data, seat.kind->fields);
    made.body_mention = reader.mentions_so_far();
    if (!to_compare_) made.body = reader.body(document);
    made.body_written = document.body;
    if (translation)
      out_.translations.push_back({std::move(made), seat.language.empty() ? site_.languages.front() : seat.language, seat.easy});
    else
      out_.records.push_back(std::move(made));
  }

  void list(const Seat& seat) {
    const parse::Document document = parse::document(file_, out_.report);
    if (document.data.kind == parse::Node::Kind::empty) return;
    if (document.data.kind != parse::Node::Kind::list)
      return remarks_.error("file/no-list", document.data.at, fmt::format("{} holds a list of records", name_of_file()),
                            "Begin each record with `- id: …`");
    for (const parse::Node& item : document.data.items) item_of_list(seat, item);
  }

  void item_of_list(const Seat& seat, const parse::Node& item) {
    Record made = blank(seat);
    made.at = item.at;
    if (item.kind != parse::Node::Kind::map)
      return remarks_.error("field/type", item.at,
                            fmt::format("A record is made of keys and values, and here stands {}", described(item)),
                            "Begin the record with `- id: …`");
    const parse::Node* id = item.find("id");
    if (!id || is_blank(*id))
      return remarks_.error("field/missing", id ? id->at : item.at,
                            fmt::format("“id” is {} in {}", id ? "left blank" : "missing", article(*seat.kind)),
                            "Add `id: …`, the slug that names the record");
    if (id->kind != parse::Node::Kind::scalar)
      return remarks_.error("field/type", id->at, fmt::format("“id” is one value, and here stands {}", described(*id)),
                            "Write the slug that names the record");
    made.slug = id->text;
    check_slug(made, id->at, "");
    parse::Node rest = item;
    std::erase_if(rest.entries, [](const parse::Entry& e) { return e.key == "id"; });
    made.fields = Reader(desk(*seat.kind, false), made, remarks_, out_.report).top(rest, seat.kind->fields);
    made.body_mention = static_cast<std::uint32_t>(made.mentions.size());
    out_.records.push_back(std::move(made));
  }

  void check_slug(const Record& record, base::Mark at, std::string_view doing) {
    const std::string shown = base::printable(first_line_of(record.slug));
    if (!base::is_slug(record.slug)) {
      const auto meant = base::slug_from(record.slug);
      return remarks_.error(
          "slug/bad", at, fmt::format("“{}” cannot stand in an address", shown),
          fmt::format(
              "A slug is made of small letters, digits and hyphens.{}",
              meant.empty() ? "" : fmt::format(" {}: {}", doing.empty() ? "Write" : doing, first_line_of(meant))),
          at.line ? meant : "");
    }
    if (record.slug.size() > longest_slug)
      return remarks_.error("slug/bad", at, fmt::format("“{}” is too long for an address", shown),
                            fmt::format("A slug has at most {} letters, digits and hyphens", longest_slug));
    if (record.kind->name == country_kind && !is_country(base::upper(record.slug))) unknown_country(record, at);
  }

  void unknown_country(const Record& record, base::Mark at) {
    if (remarks_.full("country/unknown")) return;
    const auto meant = guess_country(record.slug);
    const std::string code = meant ? base::lower(*meant) : std::string();
    remarks_.error("country/unknown", at, fmt::format("“{}” is no country code", first_line_of(record.slug)),
                   fmt::format("A country's file is called by its ISO 3166-1 alpha-3 code in small letters{}",
                               meant ? fmt::format(": did you mean “{}”?", code) : ""),
                   at.line ? code : "");
  }

  bool known_language(const std::string& tag, std::string_view slug) {
    const auto& languages = site_.languages;
    if (tag == languages.front())
      remarks_.error("translation/language", {},
                     fmt::format("“{}” is the language in which originals are written", tag),
                     fmt::format("Rename the file to {}.md, or write it in one of the other languages", slug));
    else if (std::find(languages.begin(), languages.end(), tag) == languages.end())
      remarks_.error("translation/language", {}, fmt::format("“{}” is no language of this site", tag),
                     fmt::format("kept.yaml lists: {}. Add it there, or rename the file", fmt::join(languages, ", ")));
    else
      return true;
    return false;
  }

  void unknown(const Seat& seat) {
    std::vector<std::string_view> folders;
    for (const Kind& kind : kinds_.all())
      if (!kind.folder.empty()) folders.push_back(kind.folder);
    const std::string_view below = std::string_view(file_.path).substr(std::string_view("content/").size());
    const auto folder = below.substr(0, below.find_first_of("/."));
    const auto near = base::nearest(folder, folders);
    const bool list = !seat.language.empty();
    remarks_.error("file/unknown", {}, "Kept does not know what to do with this file",
                   list ? fmt::format("A list has no translation; write one file for each record: content/{}/….{}.md",
                                      folder, seat.language)
                   : near && *near != folder
                       ? fmt::format("Did you mean content/{}?", *near)
                       : "Content is Markdown (.md), data (.yaml in the folder of a kind), pictures (.png, .jpg, "
                         ".webp), .pdf and .csv");
  }

  std::string name_of_file() const { return base::printable(file_.path); }

  const base::File& file_;
  const Kinds& kinds_;
  const Site& site_;
  bool to_compare_;
  std::string what_;
  FromFile out_;
  parse::Remarks remarks_;
};

auto order(const Record& record) { return std::tie(record.kind, record.slug, record.path, record.at); }

void report_duplicates(const std::vector<Record>& all, base::Report& report) {
  for (std::size_t i = 1; i < all.size(); ++i) {
    const Record& first = all[i - 1];
    const Record& second = all[i];
    if (first.kind != second.kind || first.slug != second.slug) continue;
    report.error("record/duplicate", second.path, second.at,
                 fmt::format("There is already {} called “{}”: {}, line {}", article(*second.kind),
                             base::printable(second.slug), base::printable(first.path), first.at.line),
                 "Give one of the two another name; a folder does not tell them apart");
  }
}

// What a version may have wrong and still say all that it says: keys that are no longer known, or were not yet.
constexpr std::array<std::string_view, 4> harmless = {"field/unknown", "field/missing", "slug/bad", "translation/field"};

}  // namespace

Version read_version(const base::File& file, const Kinds& kinds) {
  static const Site any;
  FromFile read = FileReader(file, kinds, any, true).read();
  Version version;
  for (const base::Finding& finding : read.report.findings())
    if (finding.level == base::Level::error && std::find(harmless.begin(), harmless.end(), finding.rule) == harmless.end()) version.readable = false;
  version.records = std::move(read.records);
  for (Overlay& overlay : read.translations) version.records.push_back(std::move(overlay.record));
  return version;
}

Records read_records(std::span<const base::File> files, const Kinds& kinds, const Site& site, base::Report& report, const base::Took& took, const Shelf* shelf) {
  std::vector<FromFile> read(files.size());
  std::vector<std::string> wrapped(shelf ? files.size() : 0);
  tbb::parallel_for(std::size_t{0}, files.size(), [&](std::size_t i) {
    if (auto known = shelf ? shelf->find(files[i]) : std::nullopt) {
      read[i] = std::move(*known);
      return;
    }
    read[i] = base::timed(took, files[i].path, [&] { return FileReader(files[i], kinds, site).read(); });
    if (shelf) wrapped[i] = shelf->wrapped(read[i], files[i]);
  });
  if (shelf) shelf->put_back(files, wrapped);

  Records records;
  std::vector<Overlay> translations;
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (files[i].path.starts_with("content/")) ++records.files;
    if (read[i].asset) records.assets.push_back(files[i].path);
    report.merge(std::move(read[i].report));
    std::move(read[i].records.begin(), read[i].records.end(), std::back_inserter(records.all));
    std::move(read[i].translations.begin(), read[i].translations.end(), std::back_inserter(translations));
  }
  std::stable_sort(records.all.begin(), records.all.end(),
                   [](const Record& a, const Record& b) { return order(a) < order(b); });
  std::sort(records.assets.begin(), records.assets.end());
  report_duplicates(records.all, report);
  for (Overlay& overlay : translations) attach_translation(std::move(overlay), records.all, report);
  return records;
}

}  // namespace kept::model

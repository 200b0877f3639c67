// A whole tracker as its pages see it, in one language, on one day.
#pragma once

#include <fmt/format.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "parse/document.h"
#include "support/scratch.h"
#include "support/tracker.h"
#include "view/facts.h"
#include "view/rows.h"
#include "view/frame.h"
#include "view/pieces.h"

namespace kept::view::test {

// What those who speak of a promise refer to: the source `s`.
inline const base::File sources = {"content/sources.yaml", "- id: s\n  title: A source\n"};

// The words that the built-in theme has for a language; what it has no words for is English.
inline Messages words_of(std::string_view language) {
  base::Report report;
  const auto add = [&](Messages& messages, std::string_view tag) {
    const std::filesystem::path path = fmt::format("theme/i18n/{}.yaml", tag);
    if (std::filesystem::exists(path))
      messages.add(parse::yaml(kept::test::read_file(path), path.native(), 1, report), path.native(), report);
  };
  Messages english("en");
  add(english, "en");
  if (language == "en") return english;
  Messages translated = english.translated(language);
  add(translated, language);
  CHECK_FALSE(report.has_errors());
  return translated;
}

// `findings`: what is wrong with the content on purpose; nothing: whatever it is.
class Sight {
 public:
  explicit Sight(std::vector<base::File> files, std::string_view today = "2024-06-15", std::string_view language = "en",
                 bool drafts = false, std::optional<std::string_view> findings = "")
      : tracker(kept::test::site_of(std::move(files), drafts)),
        words(words_of(language)),
        dates(language),
        day(base::first_day(*base::read_date(today))),
        stories(timeline::tell_all(tracker.graph,
                                   {tracker.site.statuses, day, tracker.site.due_soon, tracker.site.stale_after})),
        translations(tracker.graph, language),
        facts{tracker.graph, stories, tracker.site, words, dates, day, language == tracker.site.languages.front() ? nullptr : &translations},
        site(site_view(facts, {"assets/site.css", "assets/site.js"})) {
    if (findings) CHECK(kept::test::places(tracker.report) == *findings);
  }
  Sight(const Sight&) = delete;
  Sight& operator=(const Sight&) = delete;

  link::RecordId id(std::string_view kind, std::string_view slug) const { return tracker.id(kind, slug); }
  const model::Record& record(std::string_view kind, std::string_view slug) const { return tracker(kind, slug); }
  const model::Kind& kind(std::string_view name) const { return *tracker.kinds->named(name); }

  const kept::test::Tracker tracker;
  const Messages words;
  const Dates dates;
  const base::Day day;
  const std::vector<timeline::Story> stories;
  const Translations translations;
  const Facts facts;
  const std::shared_ptr<const SiteView> site;
};

inline base::File file(std::string path, std::string fields, std::string body = "") {
  return {"content/" + std::move(path), "---\n" + std::move(fields) + "---\n" + std::move(body)};
}

inline base::File settings(std::string yaml) { return {"kept.yaml", std::move(yaml)}; }

// `A title <themes/a/>, another <themes/b/> (note)`.
inline std::string shown(const Link& link) {
  return link.text + (link.href.to.empty() ? "" : " <" + link.href.to + ">") +
         (link.note.empty() ? "" : " (" + link.note + ")");
}

inline std::string shown(const std::vector<Link>& links) {
  std::string text;
  for (const Link& link : links) text += (text.empty() ? "" : ", ") + shown(link);
  return text;
}

inline const std::string& title_of_row(const Shared<PromiseRow>& row) { return row->title.text; }
template <class Row>
const std::string& title_of_row(const Row& row) { return row.title.text; }

// Titles only.
template <class Rows>
std::string titles(const Rows& rows) {
  std::string text;
  for (const auto& row : rows) text += (text.empty() ? "" : ", ") + title_of_row(row);
  return text;
}

inline std::string text_of(const std::optional<When>& when) { return when ? when->text : ""; }

// `1 3`: the numbers of the sources.
template <class Cites>
std::string numbers(const Cites& cites) {
  std::string text;
  for (const auto& cite : cites) text += (text.empty() ? "" : " ") + std::to_string(cite.number);
  return text;
}

}  // namespace kept::view::test

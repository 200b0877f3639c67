#include "view/citation.h"

#include <fmt/format.h>

#include "base/json_text.h"
#include "view/places.h"

namespace kept::view {
namespace {

constexpr std::size_t hash_length = 12;  // enough to stay unambiguous as a repository grows

// The commit that last changed the record, and not the one that was built: the citation changes when what it cites does.
std::string_view commit_of(const Facts& facts, link::RecordId id) {
  if (!facts.history || facts.graph[id].implied()) return {};
  const auto& entries = facts.history->entries_of(id);
  if (entries.empty()) return {};
  return facts.history->commits[facts.history->entries[entries.front()].commit].id;
}

// Where what was built is a release, its name says more than a commit.
std::string_view release_of(const Facts& facts) {
  if (!facts.history || !facts.releases || facts.releases->newest.empty()) return {};
  const chronicle::Release& newest = facts.releases->newest.front();
  return newest.commit == facts.history->head ? std::string_view(newest.name) : std::string_view();
}

// Text in braces: what TeX would take for a command is none. BibTeX counts braces, even those behind a backslash, so a brace
// that the text holds is written by its name.
std::string tex(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '\\': out += "\\textbackslash{}"; break;
      case '~': out += "\\textasciitilde{}"; break;
      case '^': out += "\\textasciicircum{}"; break;
      case '{': out += "\\textbraceleft{}"; break;
      case '}': out += "\\textbraceright{}"; break;
      case '%': case '#': case '$': case '&': case '_': (out += '\\') += c; break;
      default: out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
  }
  return out;
}

// What a reader of BibTeX takes as it is may not hold what ends it.
std::string verbatim(std::string_view address) {
  std::string out;
  for (const char c : address) {
    if (c == '{' || c == '}' || c == '\\' || static_cast<unsigned char>(c) <= 0x20) out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    else out += c;
  }
  return out;
}

struct Work {
  std::string key, type, title, tracker;
  std::chrono::year_month_day day;
  std::string_view commit;
  std::string address;  // from the root of its language
};

std::string bibtex(const Work& work, const Citation& citation) {
  const auto number = [](auto part) { return static_cast<unsigned>(part); };
  std::string out = fmt::format("@misc{{{},\n  title = {{{{{}}}}},\n  author = {{{{{}}}}},\n  year = {{{}}},\n  month = {{{}}},\n  day = {{{}}}", work.key, tex(work.title), tex(work.tracker),
                                static_cast<int>(work.day.year()), number(work.day.month()), number(work.day.day()));
  if (!citation.version.empty()) out += fmt::format(",\n  note = {{{}}}", tex(citation.version));
  if (!citation.address.empty()) out += fmt::format(",\n  url = {{{}}}", verbatim(citation.address));
  return out + "\n}";
}

std::string csl_json(const Facts& facts, const Work& work, const Citation& citation) {
  base::JsonText json;
  json.open_list().open_object();
  json.member("id", work.key).member("type", work.type).member("title", work.title).member("container-title", work.tracker);
  json.key("author").open_list().open_object().member("literal", work.tracker).close_object().close_list();
  json.key("issued").open_object().key("date-parts").open_list().open_list();
  for (const int part : {static_cast<int>(work.day.year()), static_cast<int>(static_cast<unsigned>(work.day.month())), static_cast<int>(static_cast<unsigned>(work.day.day()))}) json.number(part);
  json.close_list().close_list().close_object();
  if (!citation.address.empty()) json.member("URL", citation.address);
  if (!citation.version.empty()) json.member("version", citation.version);
  json.member("language", facts.language());
  json.close_object().close_list();
  return json.taken();
}

Citation cite(const Facts& facts, const Work& work) {
  Citation made;
  if (const std::string_view release = release_of(facts); !release.empty()) made.version = facts.words.text("citation.release", {{"release", release}});
  else if (!work.commit.empty()) made.version = facts.words.text("citation.commit", {{"commit", work.commit.substr(0, hash_length)}});
  made.text = facts.words.text("citation.text", {{"title", work.title}, {"site", work.tracker}, {"date", facts.dates.text(facts.today)}});
  if (!made.version.empty()) made.text += " " + made.version + ".";
  if (!facts.site.base_url.empty()) made.address = facts.site.base_url + facts.folder() + work.address;
  made.bibtex = bibtex(work, made);
  made.csl = csl_json(facts, work, made);
  return made;
}

std::string tracker_of(const Facts& facts) { return std::string(facts.site.title.in(facts.language())); }

}  // namespace

Citation citation_of(const Facts& facts, link::RecordId id) {
  const auto& record = facts.graph[id];
  return cite(facts, {record.kind->name + "-" + record.slug, "webpage", title_of(facts, id), tracker_of(facts), facts.today, commit_of(facts, id), address_of(record)});
}

Citation citation_of_data(const Facts& facts, std::string title, std::string_view address) {
  const std::string_view commit = facts.history ? std::string_view(facts.history->head) : std::string_view();
  return cite(facts, {"data", "dataset", std::move(title), tracker_of(facts), facts.today, commit, std::string(address)});
}

}  // namespace kept::view

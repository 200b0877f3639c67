#include "view/history.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/country.h"
#include "view/forge.h"
#include "view/language.h"

namespace kept::view {

using chronicle::Change;
using chronicle::Entry;
using link::RecordId;
using What = Change::What;

namespace {

constexpr std::size_t most_sets = 100;    // commits that a record's page shows
constexpr std::size_t short_hash = 7;

std::string spaced(std::string text) {
  std::replace(text.begin(), text.end(), '-', ' ');
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

class Speaker {
 public:
  Speaker(const Facts& facts, const Change& change) : facts_(facts), words_(facts.words), change_(change) {}

  std::string say() const {
    switch (change_.what) {
      case What::added: return words_.text("history.added");
      case What::removed: return words_.text("history.removed");
      case What::renamed: return words_.text("history.renamed", {{"before", change_.before}, {"after", change_.after}});
      case What::unreadable: return words_.text("history.unreadable");
      case What::item_added: return item("history.item_added");
      case What::item_removed: return item("history.item_removed");
      case What::set: return own_words("history.joined.", "history.set");
      case What::unset: return own_words("history.left.", "history.unset");
      case What::changed: return value("history.changed");
      case What::moved: return value("history.moved");
      case What::written: return value("history.written");
      case What::unwritten: return value("history.unwritten");
      case What::rewritten: return value("history.rewritten");
      case What::evidence_added: return evidence("history.evidence_added", change_.after);
      case What::evidence_lost: return evidence("history.evidence_lost", change_.before);
      case What::translated: return translation("history.translated");
      case What::translation_changed: return translation("history.translation_changed");
      case What::translation_removed: return translation("history.translation_removed");
      case What::more: return words_.text("history.more", {{"n", change_.count}});
    }
    return {};
  }

 private:
  std::string noun(const std::string& field) const {
    const std::string key = "noun." + field;
    return words_.find(key) ? words_.text(key) : spaced(field);
  }

  // `update of 2020-12-14`, `provision 13h`; empty for the record itself.
  std::string part() const {
    if (change_.part.empty()) return {};
    return words_.text(change_.dated ? "history.part_dated" : "history.part_named", {{"list", noun(change_.top)}, {"part", change_.part}});
  }

  // What changed: `due date`, `status of the update of 2020-12-14`; an update whose date was put right is itself what moved.
  std::string what() const {
    if (change_.field.empty()) return words_.text("history.body");
    if (change_.part.empty()) return noun(change_.field);
    if (change_.what == What::moved && change_.dated && change_.field == "date") return noun(change_.top);
    return words_.text("history.of", {{"what", noun(change_.field)}, {"part", part()}});
  }

  std::string shown(const std::string& written) const {
    switch (change_.type) {
      case model::Type::status: {
        const int index = status_index(facts_.site.statuses, written);
        return index < 0 ? spaced(written) : status(facts_, index).label;
      }
      case model::Type::choice: return choice(change_.field, written);
      case model::Type::flag: return label(facts_, "value", written);
      case model::Type::country: return model::is_country(written) ? model::country_name(written, facts_.language()) : written;
      case model::Type::reference:
      case model::Type::addressee: return referred(written);
      default: return written;
    }
  }

  std::string choice(const std::string& family, const std::string& written) const {
    const std::string word = label(facts_, family, written);
    return word == written ? spaced(written) : word;
  }

  // The title of what is named, where it is still there.
  std::string referred(const std::string& written) const {
    if (model::is_country(written)) return model::country_name(written, facts_.language());
    const model::Name name = model::read_name(written);
    for (const model::Kind& kind : facts_.graph.kinds().all()) {
      if (!name.kind.empty() && name.kind != kind.name) continue;
      const RecordId id = facts_.graph.find(kind.name, name.slug);
      if (id == link::nowhere || facts_.graph[id].draft()) continue;
      const std::string title = title_of(facts_, id);
      return name.part.empty() ? title : fmt::format("{} {}", title, name.part);
    }
    return written;
  }

  std::string value(std::string_view key) const { return words_.text(key, {{"what", what()}, {"before", shown(change_.before)}, {"after", shown(change_.after)}}); }

  // What joins or leaves a list, in the words of the field where it has some.
  std::string own_words(std::string_view family, std::string_view otherwise) const {
    const std::string key = std::string(family) + change_.field;
    return value(words_.find(key) && change_.part.empty() ? std::string_view(key) : otherwise);
  }

  std::string item(std::string_view key) const {
    std::string about;
    const auto add = [&](const std::string& text) { about += (about.empty() ? "" : words_.text("list.separator")) + text; };
    if (!change_.status.empty()) {
      const int index = status_index(facts_.site.statuses, change_.status);
      add(index < 0 ? spaced(change_.status) : status(facts_, index).label);
    }
    if (!change_.voice.empty()) add(words_.text("event.according_to", {{"who", choice("voice", change_.voice)}}));
    if (change_.count) add(words_.text("history.sources", {{"n", change_.count}}));
    const std::string named = change_.part.empty() ? noun(change_.top.empty() ? change_.field : change_.top) : part();
    const std::string said = words_.text(key, {{"what", named}});
    return about.empty() ? said : words_.text("history.about", {{"what", said}, {"about", about}});
  }

  std::string evidence(std::string_view key, const std::string& source) const {
    const std::string said = words_.text(key, {{"source", referred(source)}});
    return change_.part.empty() ? said : words_.text("history.about", {{"what", said}, {"about", part()}});
  }

  std::string translation(std::string_view key) const {
    constexpr std::string_view easy = "easy";
    std::string_view language = change_.language;
    std::string version;
    if (language.starts_with(easy)) {
      version = words_.text("easy.title");
      language.remove_prefix(std::min(easy.size() + 1, language.size()));
      if (!language.empty()) version += words_.text("list.separator");
    }
    if (!language.empty()) version += language_name(std::string(language), facts_.language());
    return words_.text(key, {{"language", version}});
  }

  const Facts& facts_;
  const Messages& words_;
  const Change& change_;
};

}  // namespace

std::string said(const Facts& facts, const Change& change) { return Speaker(facts, change).say(); }

std::vector<std::string> said(const Facts& facts, const Entry& entry) {
  std::vector<std::string> lines;
  for (const Change& change : entry.changes) lines.push_back(said(facts, change));
  return lines;
}

std::string address_of_day(const ChangeDay& day) { return "_history-" + day.date.iso; }

ChangeSet change_set(const Facts& facts, const chronicle::Commit& commit) {
  ChangeSet set;
  set.hash = commit.id.substr(0, short_hash);
  set.id = "c-" + commit.id.substr(0, 12);
  set.subject = {commit.subject, facts.translated() ? facts.language_of_originals() : std::string()};
  if (facts.site.authors) set.author = commit.author;
  if (!commit.discreet) set.commit = commit_at_forge(facts.site, commit.id);  // the forge names the author
  return set;
}

std::optional<RecordHistory> history_of(const Facts& facts, RecordId id) {
  if (!facts.history || facts.graph[id].implied()) return std::nullopt;
  const auto& entries = facts.history->entries_of(id);
  if (entries.empty() && !facts.history->incomplete) return std::nullopt;
  RecordHistory made;
  made.incomplete = facts.history->incomplete;
  made.all = {"changes/"};
  if (!entries.empty()) {
    const auto& newest = facts.history->commits[facts.history->entries[entries.front()].commit];
    made.summary = facts.words.text("history.summary", {{"n", entries.size()}, {"date", facts.dates.text(newest.day)}});
  }
  const std::size_t shown = std::min(most_sets, entries.size());
  made.older = static_cast<std::int64_t>(entries.size() - shown);
  base::Day day{};
  for (std::size_t i = 0; i < shown; ++i) {
    const Entry& entry = facts.history->entries[entries[i]];
    const chronicle::Commit& commit = facts.history->commits[entry.commit];
    if (made.days.empty() || commit.day != day) made.days.push_back({when(facts, commit.day), {}});
    day = commit.day;
    made.days.back().sets.push_back(change_set(facts, commit));
    made.days.back().sets.back().lines = said(facts, entry);
  }
  return made;
}

}  // namespace kept::view

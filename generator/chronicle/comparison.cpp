#include <algorithm>
#include <map>
#include <tuple>

#include "chronicle/step.h"
#include "diff/renames.h"

namespace kept::chronicle {

using model::Record;
using model::Version;
using What = Change::What;

namespace {

using Key = std::tuple<std::string_view, std::string_view, std::string>;  // kind, slug, version
using Side = std::map<Key, const Record*>;

Key key_of(const Record& record, std::string version) { return {record.kind->name, record.slug, std::move(version)}; }

bool is_discreet(const Record* record) { return record && chronicle::is_discreet(*record); }

// All that a step changed, read: what was, by parent, and what is.
struct Both {
  std::vector<Side> before;  // the first parent's, then those of a merge's others
  Side after;
  std::vector<Versions::Held> held;
};

class Comparing {
 public:
  Comparing(const Versions& versions, std::span<const FilePair> files, Versions::Last* last) : versions_(versions), files_(files), last_(last) { both_.before.resize(1); }

  Notes run() {
    for (const FilePair& file : files_) {
      read(file);
    }
    std::vector<const Record*> gone, come;
    for (const auto& [key, record] : both_.after) look(key, *record, come);
    for (const auto& [key, record] : both_.before.front())
      if (!both_.after.contains(key) && everybody_had(key)) went(key, *record, gone);
    settle(gone, come);
    for (const auto& [key, record] : come_translations_) translation_came(key, *record);
    for (auto& [name, note] : notes_) {
      if (note.changes.empty()) continue;
      made_.notes.push_back(std::move(note));
    }
    return std::move(made_);
  }

 private:
  Note& note(std::string_view kind, std::string_view slug) {
    Note& own = notes_[{std::string(kind), std::string(slug)}];
    own.kind = kind;
    own.slug = slug;
    return own;
  }

  void read(const FilePair& file) {
    const model::Seat seat = model::seat_of(file.path, versions_.kinds());
    const bool list = seat.form == model::Seat::Form::list;
    if (!list && seat.form != model::Seat::Form::record) return;
    const bool both = file.others.empty() && !file.before.none() && !file.after.none();
    if (both && (list ? read_items(file, seat) : read_fields(file, seat))) return;
    if (both_.before.size() < file.others.size() + 1) both_.before.resize(file.others.size() + 1);
    const Versions::Held is = version(file, file.after);
    if (is && !is->readable) return unreadable(file, seat);
    put(is, seat, both_.after);
    put(version(file, file.before), seat, both_.before.front());
    for (std::size_t i = 0; i < file.others.size(); ++i) put(version(file, file.others[i]), seat, both_.before[i + 1]);
    if (last_) *last_ = {file.after, is, nullptr};
  }

  // Only the items that differ: a list of a thousand is not read for the sake of one.
  bool read_items(const FilePair& file, const model::Seat& seat) {
    const auto was = versions_.bytes(file.before), is = versions_.bytes(file.after);
    if (!was || !is) return false;
    const auto pair = differing_items(*was, *is);
    if (!pair) return false;
    const auto old_items = std::make_shared<const Version>(model::read_version({std::string(file.path), pair->before}, versions_.kinds()));
    const auto new_items = std::make_shared<const Version>(model::read_version({std::string(file.path), pair->after}, versions_.kinds()));
    if (!new_items->readable) {
      unreadable(file, seat);
      return true;
    }
    put(old_items, seat, both_.before.front());
    put(new_items, seat, both_.after);
    return true;
  }

  // Only the fields that differ: most commits change one of a dozen.
  bool read_fields(const FilePair& file, const model::Seat& seat) {
    const bool markdown = file.path.ends_with(".md");
    const auto was = last_ && last_->id == file.before && last_->cut ? last_->cut : cut(versions_.bytes(file.before), markdown);
    const auto is = was ? cut(versions_.bytes(file.after), markdown) : nullptr;
    if (!is) return false;
    const TextPair pair = differing_fields(*was, *is);
    const auto old_fields = std::make_shared<const Version>(model::read_version({std::string(file.path), pair.before}, versions_.kinds()));
    const auto new_fields = std::make_shared<const Version>(model::read_version({std::string(file.path), pair.after}, versions_.kinds()));
    if (!old_fields->readable || !new_fields->readable) return false;  // the whole says what is wrong
    put(old_fields, seat, both_.before.front());
    put(new_fields, seat, both_.after);
    if (last_) *last_ = {file.after, nullptr, is};
    return true;
  }

  Versions::Held version(const FilePair& file, const source::Id& id) {
    if (id.none()) return std::make_shared<const Version>();
    if (last_ && last_->id == id && last_->version) return last_->version;
    auto read = versions_.read(file.path, id);
    if (!read) made_.lacking = true;
    return read;
  }

  void unreadable(const FilePair& file, const model::Seat& seat) {
    made_.unreadable.emplace_back(file.path);
    const bool list = seat.form == model::Seat::Form::list;
    tell_unreadable(versions_, file, seat, note(seat.kind->name, list ? "" : seat.slug));
    if (last_) *last_ = {};
  }

  // What is a draft is not there yet.
  void put(const Versions::Held& version, const model::Seat& seat, Side& side) {
    if (!version) return;
    both_.held.push_back(version);
    for (const Record& record : version->records)
      if (!record.draft()) side.emplace(key_of(record, version_of(seat)), &record);
  }

  bool everybody_had(const Key& key) const {
    return std::all_of(both_.before.begin(), both_.before.end(), [&](const Side& side) { return side.contains(key) || side.empty(); });
  }

  void look(const Key& key, const Record& is, std::vector<const Record*>& come) {
    std::vector<const Record*> were;
    for (const Side& side : both_.before)
      if (const auto found = side.find(key); found != side.end()) were.push_back(found->second);
    const auto& [kind, slug, language] = key;
    if (!were.empty()) return compare(were, is, note(kind, slug), std::string(language));
    if (language.empty()) return come.push_back(&is);
    come_translations_.emplace_back(key, &is);
  }

  // One that came along with a record's new name is the one that bore the old name.
  void translation_came(const Key& key, const Record& is) {
    const auto& [kind, slug, language] = key;
    Note& own = note(kind, slug);
    const auto was = both_.before.front().find({kind, own.renamed_from, language});
    if (own.renamed_from.empty() || was == both_.before.front().end()) return tell_translation(own, What::translated, language);
    compare({was->second}, is, own, language);
  }

  void compare(const std::vector<const Record*>& were, const Record& is, Note& own, const std::string& language) {
    std::vector<std::vector<diff::FieldChange>> found;
    for (const Record* was : were) found.push_back(diff::compare(*was, is));
    const auto fields = found.size() == 1 ? std::move(found.front()) : of_all(found);
    if (fields.empty()) return;
    if (!language.empty()) return tell_translation(own, What::translation_changed, language);
    for (Change& change : changes_of(fields, *were.front(), is)) own.changes.push_back(std::move(change));
    own.text = own.text || touch_text(fields);
    own.discreet = own.discreet || is_discreet(&is) || std::any_of(were.begin(), were.end(), is_discreet);
  }

  void went(const Key& key, const Record& was, std::vector<const Record*>& gone) {
    const auto& [kind, slug, language] = key;
    if (language.empty()) return gone.push_back(&was);
    if (!both_.before.front().contains({kind, slug, ""}) || both_.after.contains({kind, slug, ""})) tell_translation(note(kind, slug), What::translation_removed, language);
  }

  // Records that came and went: some are one under two names.
  void settle(const std::vector<const Record*>& gone, const std::vector<const Record*>& come) {
    std::vector<bool> left(gone.size(), true), fresh(come.size(), true);
    for (const diff::Renamed& pair : diff::renamed(gone, come)) {
      left[pair.gone] = fresh[pair.come] = false;
      const Record &was = *gone[pair.gone], &is = *come[pair.come];
      Note& own = note(is.kind->name, is.slug);
      own.renamed_from = was.slug;
      Change change = plain(What::renamed);
      change.before = was.slug;
      change.after = is.slug;
      own.changes.insert(own.changes.begin(), std::move(change));
      own.discreet = is_discreet(&was) || is_discreet(&is);
      compare({&was}, is, own, "");
    }
    for (std::size_t i = 0; i < come.size(); ++i) {
      if (!fresh[i]) continue;
      tell_added(note(come[i]->kind->name, come[i]->slug), is_discreet(come[i]));
    }
    for (std::size_t i = 0; i < gone.size(); ++i) {
      if (!left[i]) continue;
      Note& own = note(gone[i]->kind->name, gone[i]->slug);
      own.changes = {plain(What::removed)};
      own.discreet = is_discreet(gone[i]);
    }
  }

  const Versions& versions_;
  std::span<const FilePair> files_;
  Versions::Last* last_;
  Both both_;
  std::map<std::pair<std::string, std::string>, Note> notes_;
  std::vector<std::pair<Key, const Record*>> come_translations_;
  Notes made_;
};

}  // namespace

Notes comparison(const Versions& versions, std::span<const FilePair> files, Versions::Last* last) { return Comparing(versions, files, last).run(); }

}  // namespace kept::chronicle

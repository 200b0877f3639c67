#include "chronicle/releases.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/drawer.h"
#include "diff/trackers.h"
#include "link/graph.h"
#include "model/records.h"
#include "model/site.h"
#include "source/snapshot.h"
#include "source/tags.h"

namespace kept::chronicle {
namespace {

using Json = nlohmann::json;

constexpr std::size_t most_releases = 60, most_records = 200;

// A release as its repository held it, with what its graph points to.
struct Held {
  source::Snapshot snapshot;
  model::Site site;
  link::Graph graph;
  std::vector<timeline::Story> stories;
};

std::unique_ptr<const Held> held(const std::filesystem::path& root, const std::string& commit, const model::Kinds& kinds) {
  auto snapshot = source::read_revision(root, commit);
  if (!snapshot) return nullptr;
  const auto kept_yaml = std::find_if(snapshot->files.begin(), snapshot->files.end(), [](const base::File& file) { return file.path == "kept.yaml"; });
  if (kept_yaml == snapshot->files.end()) return nullptr;
  auto made = std::make_unique<Held>();
  base::Report ignored;  // what was wrong then is no news now
  made->site = model::read_site(*kept_yaml, ignored);
  made->snapshot = std::move(*snapshot);
  made->graph = link::link(model::read_records(made->snapshot.files, kinds, made->site, ignored), kinds, false, ignored);
  made->stories.resize(made->graph.records().size());  // statuses are told by the updates that say them
  return made;
}

std::vector<std::pair<std::string, std::size_t>> holdings(const link::Graph& graph) {
  std::vector<std::pair<std::string, std::size_t>> made;
  for (const model::Kind& kind : graph.kinds().all()) {
    const auto ids = graph.of_kind(kind);
    if (const auto written = std::count_if(ids.begin(), ids.end(), [&](link::RecordId id) { return !graph[id].implied(); })) made.emplace_back(kind.name, static_cast<std::size_t>(written));
  }
  return made;
}

std::vector<Change> changes_in(const diff::RecordChange& change, const Held& before, const Held& after) {
  using How = diff::RecordChange::How;
  Change whole;
  whole.type = model::Type::line;
  switch (change.how) {
    case How::added: whole.what = Change::What::added; return {whole};
    case How::removed: whole.what = Change::What::removed; return {whole};
    default: break;
  }
  const model::Record& was = before.graph[change.before];
  const model::Record& is = after.graph[change.after];
  auto made = changes_of(change.fields, was, is);
  if (change.how == How::renamed) {
    whole.what = Change::What::renamed;
    whole.before = was.slug;
    whole.after = is.slug;
    made.insert(made.begin(), whole);
  }
  return made;
}

void compare(const Held& before, const Held& after, Release& release) {
  const auto side = [](const Held& held) { return diff::Side{held.graph, held.stories, held.site.statuses, {}}; };
  const auto change = diff::compare(side(before), side(after));
  for (const diff::RecordChange& record : change.records) {
    ReleasedRecord made;
    const model::Record& named = record.after == link::nowhere ? before.graph[record.before] : after.graph[record.after];
    made.kind = named.kind->name;
    made.slug = named.slug;
    made.changes = changes_in(record, before, after);
    if (made.changes.empty()) continue;
    if (release.records.size() < most_records) release.records.push_back(std::move(made));
    else ++release.more;
  }
}

Json stored(const Change& change) {
  return {static_cast<int>(change.what), static_cast<int>(change.type), change.top, change.field, change.part, change.dated, change.language, change.before, change.after, change.status, change.voice, change.count};
}

// Throws where it is none: the caller forgets all.
Change change_from(const Json& stored) {
  Change made;
  const int what = stored.at(0), type = stored.at(1);
  if (what < 0 || what > static_cast<int>(Change::What::more) || type < 0 || type > static_cast<int>(model::Type::tree)) throw Json::other_error::create(501, "no change", nullptr);
  made.what = static_cast<Change::What>(what);
  made.type = static_cast<model::Type>(type);
  std::size_t at = 2;
  for (std::string* text : {&made.top, &made.field, &made.part}) *text = stored.at(at++);
  made.dated = stored.at(at++);
  for (std::string* text : {&made.language, &made.before, &made.after, &made.status, &made.voice}) *text = stored.at(at++);
  made.count = stored.at(at);
  return made;
}

Json stored(const Release& release) {
  Json records = Json::array();
  for (const ReleasedRecord& record : release.records) {
    Json changes = Json::array();
    for (const Change& change : record.changes) changes.push_back(stored(change));
    records.push_back({record.kind, record.slug, std::move(changes)});
  }
  Json holds = Json::array();
  for (const auto& [kind, count] : release.holds) holds.push_back({kind, count});
  return {{"readable", release.readable}, {"holds", std::move(holds)}, {"records", std::move(records)}, {"more", release.more}};
}

void fill(Release& release, const Json& stored) {
  release.readable = stored.at("readable");
  release.more = stored.at("more");
  for (const Json& one : stored.at("holds")) release.holds.emplace_back(one.at(0), one.at(1));
  for (const Json& one : stored.at("records")) {
    ReleasedRecord record{one.at(0), one.at(1), {}};
    for (const Json& change : one.at(2)) record.changes.push_back(change_from(change));
    release.records.push_back(std::move(record));
  }
}

// Reads revisions as they are asked for and holds the last one, so that of two neighbours each is read once.
class Reader {
 public:
  Reader(const std::filesystem::path& root, const model::Kinds& kinds) : root_(root), kinds_(kinds) {}

  const Held* at(const std::string& commit) {
    if (!held_.contains(commit)) held_.emplace(commit, held(root_, commit, kinds_));
    return held_[commit].get();
  }
  void let_go_of(const std::string& commit) { held_.erase(commit); }

 private:
  const std::filesystem::path& root_;
  const model::Kinds& kinds_;
  std::map<std::string, std::unique_ptr<const Held>> held_;
};

void read(Release& release, const Release* before, Reader& reader) {
  const Held* now = reader.at(release.commit);
  if (!now) {
    release.readable = false;
    return;
  }
  release.holds = holdings(now->graph);
  const Held* then = before && before->readable ? reader.at(before->commit) : nullptr;
  if (then) compare(*then, *now, release);
}

}  // namespace

base::Result<Releases> releases(const std::filesystem::path& root, std::string_view pattern, std::string_view head, const model::Kinds& kinds) {
  Releases made;
  if (pattern.empty()) return made;
  auto archive = source::Archive::open(root);
  if (!archive) return tl::unexpected(std::move(archive.error()));
  if (!*archive) return made;
  const auto id = (*archive)->commit(head);
  if (!id || !*id) return made;
  auto tags = source::tags(root, pattern, **id, most_releases);
  if (!tags) return tl::unexpected(std::move(tags.error()));
  made.older = tags->older;
  if (tags->newest.empty()) return made;

  const std::string below = (*archive)->below();
  const auto file = (*archive)->folder() / "kept" / fmt::format("releases-{:016x}", XXH3_64bits(below.data(), below.size()));
  Json known = Json::parse(base::taken_from(file), nullptr, false);
  if (!known.is_object()) known = Json::object();
  Json now = Json::object();
  Reader reader(root, kinds);
  std::vector<Release> oldest_first;
  oldest_first.reserve(tags->newest.size());
  for (auto tag = tags->newest.rbegin(); tag != tags->newest.rend(); ++tag) {
    const auto day = base::day_at(tag->when);
    if (!day) continue;
    const Release* before = oldest_first.empty() ? nullptr : &oldest_first.back();
    Release release{tag->name, tag->commit.text(), *day, true, {}, before == nullptr, {}, 0};
    const std::string key = release.commit + (before ? before->commit : "");
    try {
      fill(release, known.at(key));
    } catch (const Json::exception&) {
      release = {tag->name, tag->commit.text(), *day, true, {}, before == nullptr, {}, 0};
      read(release, before, reader);
    }
    now[key] = stored(release);
    if (before) reader.let_go_of(before->commit);
    oldest_first.push_back(std::move(release));
  }
  if (now != known) base::put_into(file, now.dump());
  made.newest.assign(std::make_move_iterator(oldest_first.rbegin()), std::make_move_iterator(oldest_first.rend()));
  return made;
}

}  // namespace kept::chronicle

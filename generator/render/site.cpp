#include "render/site.h"

#include <fmt/format.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <optional>

#include "render/formats/calendar.h"
#include "render/formats/changes_feed.h"
#include "render/formats/datapackage.h"
#include "render/formats/feed.h"
#include "render/formats/json.h"
#include "render/formats/schema.h"
#include "render/formats/sitemap.h"
#include "view/pages/embed.h"
#include "view/subject.h"

namespace kept::render {
namespace {

// Runs `work` for 0 … count-1 on all cores; after the first failure no more is begun.
template <class Work>
base::Result<void> in_parallel(std::size_t count, Work work) {
  std::atomic<bool> stopped = false;
  std::optional<base::Failure> first;
  std::mutex guard;
  tbb::parallel_for(std::size_t{0}, count, [&](std::size_t i) {
    if (stopped) return;
    if (auto done = work(i); !done) {
      const std::lock_guard lock(guard);
      if (!first) first = std::move(done.error());
      stopped = true;
    }
  });
  if (first) return tl::unexpected<base::Failure>(std::move(*first));
  return {};
}

// `/tracker/` of `https://example.org/tracker/`; empty where it is not known.
std::string_view path_of(std::string_view base_url) {
  const auto host = base_url.find("//");
  const auto slash = host == std::string_view::npos ? host : base_url.find('/', host + 2);
  return slash == std::string_view::npos ? std::string_view() : base_url.substr(slash);
}

std::string way_to_root(std::string_view path) {
  std::string way;
  for (const char c : path)
    if (c == '/') way += "../";
  return way;
}

base::Result<void> draw_one(const view::PagePlan& plan, const Templates& templates, const view::Messages& words, std::string_view base_url, const Sink& sink) {
  const Template* page = templates.find(plan.template_name);
  if (!page) return base::failure(base::Failure::Kind::usage, fmt::format("There is no template {}", plan.template_name), "Take templates/ out of the way to use the built-in one");
  const view::Made made = plan.make();
  const std::string_view to_top = plan.folder.empty() ? "" : "../";
  const std::string way = plan.anywhere ? std::string(path_of(base_url)) + plan.folder : way_to_root(std::string_view(plan.path).substr(plan.folder.size()));
  std::string html;
  html.reserve(32 << 10);
  if (!render(*page, made.root.get(), {.root_prefix = way, .messages = &words, .to_top = to_top}, html))
    return base::failure(base::Failure::Kind::content, fmt::format("The page {} grew too large", plan.path), "Split the record");
  return sink(plan.path, html);
}

// What readers follow: of the whole tracker, and of each country and theme. A feed speaks in whole addresses.
base::Result<void> write_followed(const view::Facts& facts, const Sink& sink) {
  const auto write = [&](const view::Subject& subject) -> base::Result<void> {
    const auto address = view::address_of(facts, subject);
    if (auto done = sink(address + "deadlines.ics", calendar(facts, subject)); !done || facts.site.base_url.empty()) return done;
    return sink(address + "feed.xml", feed(facts, subject));
  };
  if (auto done = write(view::whole_tracker(facts)); !done) return done;
  std::vector<link::RecordId> followed;
  for (const link::RecordId id : facts.graph.published())
    if (view::can_be_followed(*facts.graph[id].kind)) followed.push_back(id);
  return in_parallel(followed.size(), [&](std::size_t i) { return write(view::subject_of(facts, followed[i])); });
}

// Each record as data, beside its page; what was written, in the same order.
base::Result<std::vector<std::string>> write_each(const view::Facts& facts, std::span<const link::RecordId> ids, const Sink& sink) {
  std::vector<std::string> records(ids.size());
  auto done = in_parallel(ids.size(), [&](std::size_t i) {
    records[i] = record_json(facts, ids[i]);
    return sink(view::address_of(facts.graph[ids[i]]) + "index.json", published_json(facts, ids[i], records[i]));
  });
  if (!done) return tl::unexpected<base::Failure>(std::move(done.error()));
  return records;
}

// What other sites' editors are told of the small pages; it speaks in whole addresses.
base::Result<void> write_embeds(const view::Facts& facts, const Sink& sink) {
  if (facts.site.base_url.empty()) return {};
  const auto published = facts.graph.published();
  return in_parallel(published.size(), [&](std::size_t i) -> base::Result<void> {
    const model::Record& record = facts.graph[published[i]];
    if (!view::can_be_embedded(facts, *record.kind) || view::address_of(record).empty()) return {};
    return sink(view::embed_address(record) + "oembed.json", view::oembed(facts, published[i]));
  });
}

// The records one by one, and everything in bulk below data/; `listing` gains each file.
base::Result<void> write_data(const view::Facts& facts, const Sink& sink, std::vector<view::DataFile>& listing) {
  using Form = view::DataFile::Form;
  const auto put = [&](view::DataFile file, std::string_view bytes) {
    file.path.insert(0, "data/");
    file.bytes = bytes.size();
    auto done = sink(file.path, bytes);
    listing.push_back(std::move(file));
    return done;
  };
  const auto tables = tables_of(facts);
  if (auto done = put({Form::package, "datapackage.json", "package", "", 0, 0}, datapackage(facts, tables)); !done) return done;
  for (const Table& table : tables)
    if (auto done = put({Form::table, table.name + ".csv", table.of, table.list, table.rows, 0}, table.csv); !done) return done;
  for (const model::Kind& kind : facts.graph.kinds().all()) {
    const auto ids = facts.graph.of_kind(kind);
    if (ids.empty()) continue;
    const auto records = write_each(facts, ids, sink);
    if (!records) return tl::unexpected<base::Failure>(records.error());
    if (auto done = put({Form::records, (kind.folder.empty() ? "pages" : kind.folder) + ".json", kind.name, "", ids.size(), 0}, records_json(*records)); !done) return done;
  }
  const auto schema = [&](const std::string& name, const nlohmann::ordered_json& json) { return put({Form::schema, "schemas/" + name + ".json", name, "", 0, 0}, json.dump(1, '\t') + "\n"); };
  for (const model::Kind& kind : facts.graph.kinds().all())
    if (auto done = schema(kind.name, schema_of(kind, facts.site.statuses)); !done) return done;
  return schema("site", schema_of_site());
}

}  // namespace

Templates load_templates(const std::vector<base::File>& files, const view::Messages& words, base::Report& report) {
  std::vector<base::File> templates;
  for (const base::File& file : files)
    if ((file.path.starts_with("templates/") || file.path.starts_with("theme/components/")) && file.path.ends_with(".html")) templates.push_back(file);
  std::vector<Wanted> wanted;
  for (const auto& use : view::template_uses()) wanted.push_back({use.name, use.root});
  return Templates::load(std::move(templates), wanted, words, report);
}

base::Result<void> draw(std::span<const view::PagePlan> plans, const Templates& templates, const view::Messages& words, std::string_view base_url, const Sink& sink, const base::Took& took) {
  return in_parallel(plans.size(), [&](std::size_t i) { return base::timed(took, plans[i].template_name, [&] { return draw_one(plans[i], templates, words, base_url, sink); }); });
}

base::Result<void> write_formats(const view::Facts& facts, const Sink& sink, std::vector<view::DataFile>& data) {
  if (auto done = write_embeds(facts, sink); !done) return done;
  if (auto done = write_data(facts, sink, data); !done) return done;
  if (auto done = write_followed(facts, sink); !done || facts.site.base_url.empty()) return done;
  if (!facts.beside)
    for (const base::File& file : sitemap(facts))
      if (auto done = sink(file.path, file.bytes); !done) return done;
  return facts.history ? sink("changes/feed.xml", changes_feed(facts)) : base::Result<void>();
}

}  // namespace kept::render

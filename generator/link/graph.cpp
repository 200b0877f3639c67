#include "link/graph.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

#include "link/explain.h"
#include "link/names.h"
#include "link/resolve.h"
#include "model/country.h"

namespace kept::link {

using model::Mention;
using model::Record;

namespace {

bool before(const Record& a, const Record& b) { return std::tie(a.kind, a.slug) < std::tie(b.kind, b.slug); }

// First index of each record's stretch in a list sorted by record, and one past the last.
template <class Key>
std::vector<std::uint32_t> starts(const std::vector<Edge>& edges, std::size_t records, Key key) {
  std::vector<std::uint32_t> first(records + 1, 0);
  for (const Edge& edge : edges) ++first[key(edge) + 1];
  for (std::size_t i = 0; i < records; ++i) first[i + 1] += first[i];
  return first;
}

bool is_country_slug(std::string_view slug) {
  std::string code(slug);
  for (char& c : code)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return slug.size() == 3 && code != slug && model::is_country(code);
}

}  // namespace

class Linker {
 public:
  Linker(model::Records records, const model::Kinds& kinds, bool drafts) : drafts_(drafts) {
    graph_.kinds_ = &kinds;
    graph_.records_ = std::move(records.all);
    graph_.assets_ = std::move(records.assets);
  }

  Graph run(base::Report& report) {
    add_implied_countries();
    resolve(report);
    publish();
    connect();
    return std::move(graph_);
  }

 private:
  std::vector<Record>& records() { return graph_.records_; }

  // In a field a country's code is enough; in prose `[[country:tha]]` is, and `[[tha]]` where nothing else is called
  // so.
  void add_implied_countries() {
    const model::Kind* kind = graph_.kinds_->named(model::country_kind);
    if (!kind) return;
    std::set<std::string> named, bare;
    for (const Record& record : records())
      for (const Mention& mention : record.mentions)
        if (mention.form == Mention::Form::name && is_country_slug(mention.slug)) {
          if (mention.kind == kind->name) named.insert(mention.slug);
          if (mention.kind.empty() && allowed(mention, *kind)) bare.insert(mention.slug);
        }
    if (!bare.empty()) {
      const Names names(records());
      for (const std::string& slug : bare)
        if (names.called(slug).empty()) named.insert(slug);
    }
    for (const Record& record : records())
      if (record.kind == kind) named.erase(record.slug);
    for (const std::string& slug : named) {
      Record made;
      made.kind = kind;
      made.slug = slug;
      records().push_back(std::move(made));
    }
    std::stable_sort(records().begin(), records().end(), before);
  }

  void resolve(base::Report& report) {
    const Names names(records());
    const Resolver resolver(records(), names, graph_.assets_);
    auto& first = graph_.first_target_;
    first.push_back(0);
    for (const Record& record : records())
      first.push_back(first.back() + static_cast<std::uint32_t>(record.mentions.size()));
    graph_.targets_.resize(first.back());
    std::vector<std::vector<std::uint32_t>> lost(records().size());  // of each record, the mentions that lead nowhere
    tbb::parallel_for(std::size_t{0}, records().size(), [&](std::size_t id) {
      const Record& record = records()[id];
      for (std::uint32_t m = 0; m < record.mentions.size(); ++m) {
        const Way way = resolver.follow(record.file_of(m), record.mentions[m]);
        if (way.found && may_name(record, way.target))
          graph_.targets_[first[id] + m] = way.target;
        else
          lost[id].push_back(m);
      }
    });
    Explainer explainer(records(), names, resolver, *graph_.kinds_, graph_.assets_);
    for (RecordId id = 0; id < records().size(); ++id) explain(explainer, records()[id], lost[id], report);
  }

  bool may_name(const Record& from, Target target) {
    return drafts_ || from.draft() || !target.found() || !records()[target.record].draft();
  }

  // In the order of the records, so that the same references get a guess whatever the threads do.
  static void explain(Explainer& explainer, const Record& record, const std::vector<std::uint32_t>& lost,
                      base::Report& report) {
    std::optional<parse::Remarks> remarks;  // of the file at hand: the record's own, then each of its translations
    std::string_view file;
    for (const std::uint32_t m : lost) {
      if (!remarks || record.file_of(m) != file) {
        file = record.file_of(m);
        remarks.emplace(file, report);
      }
      explainer.explain(file, record.mentions[m], *remarks);
    }
  }

  // A country that only drafts name is not published either.
  void publish() {
    std::vector<bool> named(records().size(), false);
    for (RecordId id = 0; id < records().size(); ++id)
      if (drafts_ || !records()[id].draft())
        for (std::uint32_t m = 0; m < records()[id].mentions.size(); ++m)
          if (const Target to = graph_.target(id, m); to.found()) named[to.record] = true;
    for (RecordId id = 0; id < records().size(); ++id)
      if (records()[id].implied() ? named[id] : drafts_ || !records()[id].draft()) graph_.published_.push_back(id);
    auto& first = graph_.first_of_kind_;
    first.assign(graph_.kinds_->all().size() + 1, 0);
    for (const RecordId id : graph_.published_) ++first[graph_.kinds_->index(*records()[id].kind) + 1];
    for (std::size_t k = 1; k < first.size(); ++k) first[k] += first[k - 1];
  }

  void connect() {
    for (const RecordId id : graph_.published_) {
      const Record& record = records()[id];
      for (std::uint32_t m = 0; m < record.mentions.size(); ++m) {
        const Mention& mention = record.mentions[m];
        const Target to = graph_.target(id, m);
        if (to.found()) graph_.out_.push_back({{id, mention.from_part}, to, mention.top, mention.field});
      }
    }
    graph_.in_ = graph_.out_;
    std::stable_sort(graph_.out_.begin(), graph_.out_.end(),
                     [](const Edge& a, const Edge& b) { return a.from < b.from; });
    std::stable_sort(graph_.in_.begin(), graph_.in_.end(),
                     [](const Edge& a, const Edge& b) { return std::tie(a.to, a.from) < std::tie(b.to, b.from); });
    graph_.first_out_ = starts(graph_.out_, records().size(), [](const Edge& e) { return e.from.record; });
    graph_.first_in_ = starts(graph_.in_, records().size(), [](const Edge& e) { return e.to.record; });
  }

  Graph graph_;
  bool drafts_;
};

Graph link(model::Records records, const model::Kinds& kinds, bool drafts, base::Report& report) {
  return Linker(std::move(records), kinds, drafts).run(report);
}

std::span<const RecordId> Graph::of_kind(const model::Kind& kind) const {
  const auto k = kinds_->index(kind);
  return {published_.data() + first_of_kind_[k], published_.data() + first_of_kind_[k + 1]};
}

std::span<const Edge> Graph::out_of(RecordId record) const {
  return {out_.data() + first_out_[record], out_.data() + first_out_[record + 1]};
}
std::span<const Edge> Graph::into(RecordId record) const {
  return {in_.data() + first_in_[record], in_.data() + first_in_[record + 1]};
}

std::span<const Edge> Graph::into(RecordId record, std::uint32_t part) const {
  const auto all = into(record);
  const auto range = std::equal_range(all.begin(), all.end(), Edge{{}, {record, part}},
                                      [](const Edge& a, const Edge& b) { return a.to < b.to; });
  return {range.first, range.second};
}

RecordId Graph::find(std::string_view kind, std::string_view slug) const {
  const model::Kind* wanted = kinds_->named(kind);
  if (!wanted) return nowhere;
  const auto ids = of_kind(*wanted);
  const auto found = std::lower_bound(ids.begin(), ids.end(), slug,
                                      [this](RecordId id, std::string_view s) { return records_[id].slug < s; });
  return found != ids.end() && records_[*found].slug == slug ? *found : nowhere;
}

}  // namespace kept::link

#include "search/index.h"

#include <fmt/format.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <chrono>
#include <ctime>
#include <mutex>
#include <numeric>
#include <optional>

#include "search/bytes.h"
#include "search/columns.h"
#include "search/documents.h"
#include "search/ids.h"
#include "search/json.h"
#include "search/texts.h"
#include "view/places.h"

namespace kept::search {
namespace {

constexpr std::size_t batch_size = 256;

void compose(Document& document) {
  for (std::string* text : {&document.title, &document.about, &document.names, &document.involved}) *text = composed(std::move(*text));
  for (Part& part : document.parts) part.title = composed(std::move(part.title)), part.text = composed(std::move(part.text));
}

std::size_t words_of(const Document& document) {
  std::size_t bytes = document.title.size() + document.about.size();
  for (const Part& part : document.parts) bytes += part.title.size() + part.text.size();
  return bytes;
}

// Counts what it passes on.
class Counted {
 public:
  explicit Counted(const Sink& sink) : sink_(sink) {}
  base::Result<void> operator()(std::string_view path, std::string_view bytes) {
    ++files;
    size += bytes.size();
    return sink_(path, bytes);
  }
  std::atomic<std::size_t> files = 0, size = 0;

 private:
  const Sink& sink_;
};

class Writer {
 public:
  Writer(const view::Facts& facts, const Sink& sink) : facts_(facts), folder_(facts.folder() + "search/"), counted_(sink), sink_([this](auto path, auto bytes) { return counted_(path, bytes); }) {}

  base::Result<Cost> write() {
    const auto begun = std::chrono::steady_clock::now();
    const std::clock_t processor = std::clock();
    records_ = found_records(facts_);
    std::vector<std::string> addresses;
    for (const link::RecordId id : records_) addresses.push_back(view::address_of(facts_.graph[id]));
    ids_ = ids(addresses);
    lengths_.resize(records_.size());
    read_common();
    auto batches = read_documents();
    if (failure_) return tl::unexpected<base::Failure>(std::move(*failure_));
    const Lists lists(std::move(batches), ids_, lengths_);
    if (auto done = write_files(lists); !done) return tl::unexpected<base::Failure>(std::move(done.error()));
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    return Cost{records_.size(), lists.all().size(), counted_.files, counted_.size, text_, took.count(), static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC};
  }

 private:
  // Those with the lowest numbers, which come from a hash: as good as drawn by lot, and the same each time.
  void read_common() {
    if (records_.size() < many_documents) return;
    std::vector<std::size_t> order(records_.size());
    std::iota(order.begin(), order.end(), 0);
    std::partial_sort(order.begin(), order.begin() + documents_in_common, order.end(), [&](std::size_t a, std::size_t b) { return ids_[a] < ids_[b]; });
    for (std::size_t i = 0; i < documents_in_common; ++i) common_ += text_file(composed_document(records_[order[i]])).substr(0, longest_in_common);
    opening_ = Deflater().opening(common_);
    common_name_ = written(digest(opening_));
  }

  Document composed_document(link::RecordId id) const {
    Document one = document(facts_, id);
    compose(one);
    return one;
  }

  std::vector<Batch> read_documents() {
    const std::size_t count = (records_.size() + batch_size - 1) / batch_size;
    std::vector<Batch> batches(count);
    std::vector<Columns> columns(count);
    tbb::parallel_for(std::size_t{0}, count, [&](std::size_t b) { batches[b] = read_batch(b * batch_size, columns[b]); });
    for (Columns& own : columns) columns_.merge(std::move(own));
    columns_.sort();
    return batches;
  }

  Batch read_batch(std::size_t first, Columns& columns) {
    Gathering gathering;
    Deflater deflater;
    for (std::size_t i = first; i < std::min(first + batch_size, records_.size()); ++i) {
      Document one = composed_document(records_[i]);
      lengths_[i] = gathering.add(one, static_cast<std::uint32_t>(i));
      text_ += words_of(one);
      note(sink_(folder_ + text_path(common_name_, ids_[i]), deflater.deflated(text_file(one), common_)));
      columns.add(ids_[i], std::move(one.traits), std::move(one.when));
    }
    return gathering.take();
  }

  void note(base::Result<void> done) {
    if (done) return;
    const std::lock_guard lock(guard_);
    if (!failure_) failure_ = std::move(done.error());
  }

  base::Result<void> write_files(const Lists& lists) {
    const auto room = room_for(records_.size());
    auto shards = write_shards(lists, room, records_.size(), folder_, sink_);
    if (!shards) return tl::unexpected<base::Failure>(std::move(shards.error()));
    auto branches = write_branches(*shards, folder_, sink_);
    if (!branches) return tl::unexpected<base::Failure>(std::move(branches.error()));

    std::string root = fmt::format("{{\"kept\":2,\"documents\":{},\"room\":{},\"usual\":{},\n\"facets\":[", records_.size(), room, std::lround(usual_length(lengths_)));
    for (std::size_t i = 0, shown = 0; i < facets.size(); ++i) {
      const auto bytes = columns_.facet(i);
      if (bytes.empty()) continue;
      auto name = write_column(bytes);
      if (!name) return tl::unexpected<base::Failure>(std::move(name.error()));
      root += fmt::format("{}[\"{}\",\"{}\"]", shown++ ? "," : "", facets[i], *name);
    }
    auto dates = write_column(columns_.dates());
    if (!dates) return tl::unexpected<base::Failure>(std::move(dates.error()));
    root += fmt::format("],\"dates\":\"{}\",\n", *dates);
    if (!common_.empty()) {
      if (auto done = sink_(folder_ + "texts/" + common_name_ + ".bin", opening_); !done) return done;
      root += fmt::format("\"common\":[\"{}\",{}],\n", common_name_, common_.size());
    }
    root += branches->empty() ? "\"shards\":[" : "\"branches\":[";
    for (const Entrance& entrance : branches->empty() ? *shards : *branches) {
      root += root.ends_with('[') ? "\n[" : ",\n[";
      append_json(root, entrance.key);
      root += fmt::format(",\"{}\"]", entrance.name);
    }
    return sink_(folder_ + "index.json", root + "]}\n");
  }

  base::Result<std::string> write_column(std::string_view bytes) {
    const auto name = written(digest(bytes));
    auto done = sink_(folder_ + "facets/" + name + ".bin", Deflater().deflated(bytes));
    if (!done) return tl::unexpected<base::Failure>(std::move(done.error()));
    return name;
  }

  const view::Facts& facts_;
  std::string folder_;
  Counted counted_;
  Sink sink_;
  std::vector<link::RecordId> records_;
  std::vector<std::uint32_t> ids_, lengths_;
  std::string common_, opening_, common_name_;
  Columns columns_;
  std::atomic<std::size_t> text_ = 0;
  std::mutex guard_;
  std::optional<base::Failure> failure_;
};

}  // namespace

Cost& Cost::operator+=(const Cost& other) {
  documents += other.documents;
  terms += other.terms;
  files += other.files;
  bytes += other.bytes;
  text += other.text;
  seconds += other.seconds;
  processor += other.processor;
  return *this;
}

base::Result<Cost> write_index(const view::Facts& facts, const Sink& sink) { return Writer(facts, sink).write(); }

}  // namespace kept::search

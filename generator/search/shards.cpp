#include "search/shards.h"

#include <tbb/parallel_for.h>
#include <xxhash.h>

#include <algorithm>
#include <atomic>
#include <bit>
#include <mutex>
#include <optional>
#include <set>

#include "search/bytes.h"
#include "search/json.h"

namespace kept::search {
namespace {

constexpr std::size_t longest_inside = 1024;  // bytes of a list that stands in its shard
constexpr std::size_t smallest_shard = 3 << 10, largest_shard = 8 << 10;
constexpr std::size_t block = 1024;           // documents at least in a block of a long list that has several
constexpr std::size_t best = 512;             // documents of such a list that are told apart
constexpr std::size_t smallest_branch = 16, largest_branch = 64, most_in_root = 96;
constexpr std::size_t few_documents = 300;
constexpr double everywhere = 0.3;            // a word that so many hold has no places: a phrase is told by its other words

// One term, ready to be put into a shard: what it adds to each column.
struct Entry {
  std::string numbers, gaps, impacts, places;
  std::size_t size() const { return numbers.size() + gaps.size() + impacts.size() + places.size(); }
};

class Failing {
 public:
  void note(base::Result<void> done) {
    if (done) return;
    const std::lock_guard lock(guard_);
    if (!first_) first_ = std::move(done.error());
  }
  base::Result<void> result() const { return first_ ? base::Result<void>(tl::unexpected<base::Failure>(*first_)) : base::Result<void>(); }

 private:
  std::mutex guard_;
  std::optional<base::Failure> first_;
};

// Two blocks may hold the same bytes: they are one file.
class Store {
 public:
  Store(std::string folder, const Sink& sink) : folder_(std::move(folder)), sink_(sink) {}

  Digest put(std::string_view bytes) {
    thread_local Deflater deflater;
    return put_once(bytes, [&] { return deflater.deflated(bytes); });
  }

  Digest put(std::string_view first, std::string_view second) {
    thread_local Deflater deflater(Deflater::Of::numbers);
    return put_once(std::string(first) + std::string(second), [&] { return deflater.deflated_apart(first, second); });
  }

  base::Result<void> result() const { return failing_.result(); }

 private:
  template <class Deflate>
  Digest put_once(std::string_view bytes, Deflate deflate) {
    const Digest name = digest(bytes);
    {
      const std::lock_guard lock(guard_);
      if (!names_.insert(name).second) return name;
    }
    failing_.note(sink_(folder_ + written(name) + ".bin", deflate()));
    return name;
  }

  std::string folder_;
  const Sink& sink_;
  std::mutex guard_;
  std::set<Digest> names_;
  Failing failing_;
};

class Encoder {
 public:
  Encoder(const Lists& lists, std::uint32_t room, std::size_t documents, Store& store) : lists_(lists), room_(room), documents_(documents), store_(store) {}

  Entry encoded(const List& list) {
    const auto count = static_cast<std::size_t>(list.last - list.first);
    const bool placed = documents_ < few_documents || static_cast<double>(count) < everywhere * static_cast<double>(documents_) || is_of_clusters(list.term);
    Entry made;
    made.gaps = gaps(list.first, list.last);
    const bool is_long = made.gaps.size() + count > longest_inside;
    append_number(made.numbers, count * 4 + placed * 2 + is_long);
    if (is_long) {
      made.gaps.clear();
      write_long(list, count, placed, made.numbers);
      return made;
    }
    made.impacts = impacts(list.first, list.last);
    if (placed) made.places = places_of(list.first, list.last);
    return made;
  }

 private:
  using At = std::vector<Posting>::const_iterator;

  static std::string gaps(At first, At last) {
    std::string out;
    for (std::uint32_t before = 0; first != last; ++first) {
      append_number(out, first->id - before);
      before = first->id;
    }
    return out;
  }

  static std::string impacts(At first, At last) {
    std::string out;
    for (; first != last; ++first) out += static_cast<char>(first->impact / 8);
    return out;
  }

  std::string places_of(At first, At last) const {
    std::string out;
    for (; first != last; ++first) out += lists_.places(*first);
    return out;
  }

  void write_long(const List& list, std::size_t count, bool placed, std::string& numbers) {
    const auto blocks = std::min<std::size_t>(std::bit_floor(std::max<std::size_t>(count / block, 1)), room_);
    append_number(numbers, blocks);
    std::string of_lists, of_places;
    for (At first = list.first; const std::size_t end : ends(blocks)) {
      const auto last = std::partition_point(first, list.last, [&](const Posting& p) { return p.id < end; });
      append(of_lists, first == last ? Digest{} : put_block(first, last));
      if (placed) append(of_places, first == last ? Digest{} : store_.put(places_of(first, last)));
      first = last;
    }
    numbers += of_lists + of_places;
    if (blocks > 1) append(numbers, put_best(list));
  }

  Digest put_best(const List& list) {
    std::vector<Posting> top(list.first, list.last);
    std::nth_element(top.begin(), top.begin() + best, top.end(), [](const Posting& a, const Posting& b) { return a.impact != b.impact ? a.impact > b.impact : a.id < b.id; });
    top.resize(best);
    std::sort(top.begin(), top.end(), [](const Posting& a, const Posting& b) { return a.id < b.id; });
    return put_block(top.cbegin(), top.cend());
  }

  Digest put_block(At first, At last) {
    std::string ids;
    append_number(ids, static_cast<std::size_t>(last - first));
    return store_.put(ids + gaps(first, last), impacts(first, last));
  }

  std::vector<std::size_t> ends(std::size_t blocks) const {
    std::vector<std::size_t> all;
    for (std::size_t i = 1; i <= blocks; ++i) all.push_back(room_ / blocks * i);
    return all;
  }

  static void append(std::string& out, const Digest& digest) { out.append(reinterpret_cast<const char*>(digest.data()), digest.size()); }

  const Lists& lists_;
  std::uint32_t room_;
  std::size_t documents_;
  Store& store_;
};

std::size_t shared(std::string_view a, std::string_view b) { return static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin()); }

// The first key of a shard is told by the keys around it, not by how many stand before.
bool cuts(std::string_view key, std::size_t one_in) { return XXH3_64bits(key.data(), key.size()) % one_in == 0; }

std::string shard_of(const std::vector<List>& lists, const std::vector<Entry>& entries, std::size_t first, std::size_t last) {
  std::string made, terms;
  append_number(made, last - first);
  for (std::size_t i = first; i < last; ++i) {
    const auto same = i == first ? 0 : shared(lists[i - 1].term, lists[i].term);
    append_number(made, same);
    append_number(made, lists[i].term.size() - same);
    terms += lists[i].term.substr(same);
  }
  made += terms;
  for (std::string Entry::*column : {&Entry::numbers, &Entry::gaps, &Entry::impacts, &Entry::places})
    for (std::size_t i = first; i < last; ++i) made += entries[i].*column;
  return made;
}

}  // namespace

base::Result<std::vector<Entrance>> write_shards(const Lists& lists, std::uint32_t room, std::size_t documents, const std::string& folder, const Sink& sink) {
  const auto& all = lists.all();
  Store blocks(folder + "lists/", sink);
  std::vector<Entry> entries(all.size());
  tbb::parallel_for(std::size_t{0}, all.size(), [&](std::size_t i) { entries[i] = Encoder(lists, room, documents, blocks).encoded(all[i]); });
  if (auto done = blocks.result(); !done) return tl::unexpected<base::Failure>(std::move(done.error()));

  std::vector<std::size_t> starts;
  std::size_t size = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool fresh_key = i == 0 || all[i].key != all[i - 1].key;
    if (i == 0 || (fresh_key && (size >= largest_shard || (size >= smallest_shard && cuts(all[i].key, 16))))) starts.push_back(i), size = 0;
    size += all[i].term.size() / 2 + entries[i].size();
  }

  Store shards(folder + "terms/", sink);
  std::vector<Entrance> made(starts.size());
  tbb::parallel_for(std::size_t{0}, starts.size(), [&](std::size_t i) {
    const auto last = i + 1 < starts.size() ? starts[i + 1] : all.size();
    made[i] = {all[starts[i]].key, written(shards.put(shard_of(all, entries, starts[i], last)))};
  });
  if (auto done = shards.result(); !done) return tl::unexpected<base::Failure>(std::move(done.error()));
  return made;
}

base::Result<std::vector<Entrance>> write_branches(const std::vector<Entrance>& shards, const std::string& folder, const Sink& sink) {
  if (shards.size() <= most_in_root) return std::vector<Entrance>();
  Store store(folder + "terms/", sink);
  std::vector<Entrance> made;
  std::string list;
  std::size_t held = 0;
  const auto close = [&] {
    if (held > 0) made.back().name = written(store.put(list + "]"));
    list.clear();
    held = 0;
  };
  for (const Entrance& shard : shards) {
    if (held >= largest_branch || (held >= smallest_branch && cuts(shard.key, 16))) close();
    if (held++ == 0) made.push_back({shard.key, ""});
    list += list.empty() ? "[[" : ",[";
    append_json(list, shard.key);
    list += ",\"" + shard.name + "\"]";
  }
  close();
  if (auto done = store.result(); !done) return tl::unexpected<base::Failure>(std::move(done.error()));
  return made;
}

}  // namespace kept::search

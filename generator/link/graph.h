// Every reference of every record, resolved once. Edges run both ways by construction.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "model/records.h"

namespace kept::link {

using RecordId = std::uint32_t;
constexpr RecordId nowhere = 0xFFFFFFFF;

struct Target {
  RecordId record = nowhere;
  std::uint32_t part = 0;  // 0: the record itself; n: parts[n - 1]; past the parts: the body's headings

  bool found() const { return record != nowhere; }
  friend auto operator<=>(const Target&, const Target&) = default;
};

struct Edge {
  Target from, to;
  const model::Field* top = nullptr;    // the record's own field; nullptr: the body
  const model::Field* field = nullptr;  // the innermost field
};

class Graph {
 public:
  const std::vector<model::Record>& records() const { return records_; }
  const model::Record& operator[](RecordId id) const { return records_[id]; }
  std::span<const RecordId> of_kind(const model::Kind& kind) const;  // published ones, by slug
  std::span<const RecordId> published() const { return published_; }

  Target target(RecordId from, std::uint32_t mention) const { return targets_[first_target_[from] + mention]; }
  std::span<const Edge> out_of(RecordId record) const;  // sorted by part
  std::span<const Edge> into(RecordId record) const;    // sorted by part
  std::span<const Edge> into(RecordId record, std::uint32_t part) const;

  const model::Kinds& kinds() const { return *kinds_; }
  RecordId find(std::string_view kind, std::string_view slug) const;  // `nowhere` where there is none
  const std::vector<std::string>& assets() const { return assets_; }

 private:
  friend class Linker;
  const model::Kinds* kinds_ = nullptr;
  std::vector<model::Record> records_;  // sorted by kind, slug
  std::vector<RecordId> published_;
  std::vector<std::uint32_t> first_of_kind_;  // into published_
  std::vector<Target> targets_;
  std::vector<std::uint32_t> first_target_;
  std::vector<Edge> out_, in_;
  std::vector<std::uint32_t> first_out_, first_in_;
  std::vector<std::string> assets_;
};

// A reference to nothing becomes a finding and no edge; everything else in the record stands. A country code needs no
// record: one is implied. Drafts are linked and checked; unless `drafts`, they are not published and nothing published
// may name them. Findings: reference/dangling, /part, /ambiguous, /wrong-kind, /unknown-kind, /draft, /file, /asset.
Graph link(model::Records records, const model::Kinds& kinds, bool drafts, base::Report& report);

// Where a relative path written in `from` leads, from the tracker's root; empty where it leaves content/.
std::string beside(std::string_view from, std::string_view relative);

}  // namespace kept::link

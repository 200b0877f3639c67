// The notes of all commits, in order -> the history of each record, through its renames.
#pragma once

#include "chronicle/chronicle.h"
#include "chronicle/versions.h"
#include "source/history.h"

namespace kept::chronicle {

// All that happened, before it is asked which of the records are still there. Depends on the commit alone: it is kept between builds.
struct Told {
  struct Commit {
    source::Id id;
    base::Day day;
    std::string subject, author;  // author: who it was, whether that may be said or not
  };
  struct Entry {
    std::uint32_t commit = 0, thread = 0;
    std::string kind, slug;
    std::vector<Change> changes;
  };
  // All that happened to one record, under whatever names.
  struct Thread {
    std::string name;  // `commitment:tha-mou-atd`, as it was called last; empty: another has that name now
    bool discreet = false;
    Chronicle::Texts texts;
  };
  source::Id head;
  bool incomplete = false;
  std::vector<std::string> undated;
  std::vector<Commit> commits;  // as in Chronicle
  std::vector<Entry> entries;   // oldest first
  std::vector<Thread> threads;
};

// `notes` by step, oldest first.
Told threaded(const source::Id& head, const source::Walk& walk, const source::Ledger& ledger, const std::vector<const Notes*>& notes);

// To each record that is there now its own.
Chronicle named(Told told, const link::Graph& graph);

}  // namespace kept::chronicle

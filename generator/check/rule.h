// A rule: what holds in a tracker, why, an example of each, and how to see that it does not.
// Every rule is a row of its family's table in rules/; the manual, `kept explain` and the tests read the same rows.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "base/date.h"
#include "base/file.h"
#include "base/finding.h"
#include "link/graph.h"
#include "model/site.h"

namespace kept::check {

enum class Level : std::uint8_t { off, warning, error };

// A file of a small tracker that has the records of `example_site()` besides: enough to break the rule, or to keep it.
struct Example {
  std::string_view path;  // `content/commitments/tha-detention.md`
  std::string_view text;
};

class Terms;
struct Passage;

// What a look may see.
struct Sight {
  const link::Graph& graph;
  const model::Site& site;
  std::span<const base::File> files;  // the tracker's files, sorted by path
  base::Day today;
  const link::Graph* before = nullptr;  // the tracker at the revision that `--base` names; nullptr without one
  base::Day latest = today;             // no day up to this one lies ahead, even where the tracker is looked at as of an earlier day
  const Terms* terms = nullptr;         // set by run()
};

// Takes what a look has seen; the rule's id and level are added by the one who calls it.
struct Seen {
  std::string file;
  base::Mark at;
  std::string message;
  std::string hint;
  std::string fix;
};
class Tell {
 public:
  using Take = std::function<bool(Seen)>;  // false: enough of this

  explicit Tell(Take take) : take_(std::move(take)) {}
  void operator()(Seen seen) const { full_ = full_ || !take_(std::move(seen)); }
  bool full() const { return full_; }  // nothing more is taken, so a look may stop: places cost time

 private:
  Take take_;
  mutable bool full_ = false;
};

// One record, text of a record or file at a time, so that looks run on all cores; or the whole at once.
using RecordLook = void (*)(const Sight& sight, link::RecordId record, const Tell& tell);
using TextLook = void (*)(const Sight& sight, const Passage& passage, const Tell& tell);
using FileLook = void (*)(const Sight& sight, const base::File& file, const Tell& tell);  // kept.yaml and content, .md and .yaml
using WholeLook = void (*)(const Sight& sight, const Tell& tell);

struct Rule {
  std::string_view id;     // `evidence/no-source`: family, slash, name
  Level level;             // unless kept.yaml or the command line says otherwise
  std::string_view title;  // what holds: `A status needs a source`
  std::string_view why;    // one or two plain sentences
  Example bad, good;
  RecordLook record = nullptr;  // no look at all: seen where files are read and linked
  TextLook text = nullptr;
  FileLook file = nullptr;
  WholeLook whole = nullptr;
  bool waivable = false;     // a line may be excused, with a reason and until a day
  bool fixed_level = false;  // a tracker that breaks it cannot be built: its level cannot be changed
};

}  // namespace kept::check

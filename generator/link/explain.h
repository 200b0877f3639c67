// What to say of a reference that leads nowhere, and what was probably meant.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "link/names.h"
#include "link/resolve.h"
#include "parse/remarks.h"

namespace kept::link {

// The nearest of many names, as long as there is time: ten thousand references that lead nowhere among ten thousand
// records must not cost their square.
class Guesses {
 public:
  static constexpr std::size_t comparisons = 10'000'000;  // about a second

  bool affords(std::size_t names) const { return names <= left_; }
  std::optional<std::string_view> nearest(std::string_view wanted, std::span<const std::string_view> known);

 private:
  std::size_t left_ = comparisons;
};

class Explainer {
 public:
  Explainer(const std::vector<model::Record>& records, const Names& names, const Resolver& resolver,
            const model::Kinds& kinds, const std::vector<std::string>& assets)
      : records_(records), names_(names), resolver_(resolver), kinds_(kinds), assets_(assets) {}

  // `remarks` are those of `file`, in which the mention is written.
  void explain(std::string_view file, const model::Mention& mention, parse::Remarks& remarks);

 private:
  void no_name(const model::Mention& mention, parse::Remarks& remarks);
  void wrong_kind(const model::Mention& mention, std::span<const RecordId> called, parse::Remarks& remarks);
  void dangling(const model::Mention& mention, parse::Remarks& remarks);
  void no_part(RecordId id, const model::Mention& mention, parse::Remarks& remarks);
  void no_file(const model::Mention& mention, parse::Remarks& remarks);
  void no_asset(std::string_view file, const model::Mention& mention, parse::Remarks& remarks);
  std::string nearest_slug(const model::Mention& mention, std::span<const std::string> kinds);

  const std::vector<model::Record>& records_;
  const Names& names_;
  const Resolver& resolver_;
  const model::Kinds& kinds_;
  const std::vector<std::string>& assets_;
  Guesses guesses_;
};

}  // namespace kept::link

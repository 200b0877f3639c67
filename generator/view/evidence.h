// The numbered sources of a page: a pinpoint asked for twice keeps its number.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "view/pieces.h"

namespace kept::view {

struct Cite {
  std::int64_t number = 0;
  Address href;       // `#source-3`
  std::string label;  // for those who hear it: the source's title and the place in it
};
template <>
inline constexpr auto members_of<Cite> = members("cite", field<&Cite::number>("number"), field<&Cite::href>("href"), field<&Cite::label>("label"));

struct EvidenceItem {
  std::int64_t number = 0;
  std::string id;         // `source-3`
  Link source;
  Phrase at;              // the pinpoint, as the source counts
  Phrase publisher;
  std::optional<When> date;
  Address url;            // empty where none is known
  Address archived;
};
template <>
inline constexpr auto members_of<EvidenceItem> = members(
    "evidence",
    field<&EvidenceItem::number>("number"), field<&EvidenceItem::id>("id"), field<&EvidenceItem::source>("source"), field<&EvidenceItem::at>("at"),
     field<&EvidenceItem::publisher>("publisher"), field<&EvidenceItem::date>("date"), field<&EvidenceItem::url>("url"),
     field<&EvidenceItem::archived>("archived"));

class Evidence {
 public:
  explicit Evidence(const Facts& facts) : facts_(facts) {}

  // The pinpoints that a record or a group of it names in its `sources`, numbered in the order first asked for.
  std::vector<Cite> cite(link::RecordId record, const model::Group& group);
  std::vector<EvidenceItem> take() { return std::move(items_); }

 private:
  Cite cite(link::RecordId source, std::string_view at);

  const Facts& facts_;
  std::vector<EvidenceItem> items_;
  std::map<std::pair<link::RecordId, std::string>, std::int64_t> numbers_;
};

}  // namespace kept::view

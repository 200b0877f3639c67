// For each provision of an instrument: who has committed to carry it out, and who has not.
#pragma once

#include <string>
#include <vector>

#include "link/graph.h"

namespace kept::timeline {

struct Coverage {
  std::uint32_t part = 0;                    // the provision: record.parts[part - 1]; 0: the instrument as a whole
  std::vector<link::RecordId> commitments;   // that name it, by record
  std::vector<link::RecordId> practices;     // what else carries it out
  std::vector<link::RecordId> promisers;     // countries and bodies that made those commitments
  std::vector<link::RecordId> silent;        // of the countries asked about, those without one
};

// `countries` are those asked about: the parties of the instrument where it names any, else the site's.
// One entry per provision, in the record's order, after one for the whole.
std::vector<Coverage> coverage(const link::Graph& graph, link::RecordId instrument, const std::vector<link::RecordId>& countries);

}  // namespace kept::timeline

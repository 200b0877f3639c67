#include "corpus.h"

#include "names.h"
#include "records.h"
#include "words.h"

namespace kept::bench {

void make_corpus(std::size_t commitments, const std::function<void(const base::File&)>& sink) {
  sink(settings());
  sink(organisations());
  sink(themes());
  for (std::size_t i = 0; i < countries.size(); ++i) sink(country(i));
  for (std::size_t i = 0; i < declaration_count; ++i) sink(declaration(i));
  for (std::size_t i = 0; i < sources_by(commitments); ++i) sink(source(i));
  for (std::size_t i = 0; i < commitments; ++i) sink(commitment(i));
  for (std::size_t i = 0; i * commitments_per_roundtable < commitments; ++i) sink(roundtable(i, commitments));
  for (std::size_t i = 0; i < commitments / 20; ++i) sink(practice(i));
}

}  // namespace kept::bench

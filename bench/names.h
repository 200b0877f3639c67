// The names of the corpus's records: each is known from its number alone, so that any record can refer to any other.
#pragma once

#include <cstddef>
#include <string>

#include "month.h"
#include "random.h"
#include "words.h"

namespace kept::bench {

inline constexpr std::size_t declaration_count = 40;
inline constexpr std::size_t provisions_each = 12;
inline constexpr std::size_t national_bodies = 5;  // of each country
inline constexpr std::size_t world_bodies = 20;
inline constexpr std::size_t commitments_per_roundtable = 50;

// How many sources there are when so many commitments have been made.
constexpr std::size_t sources_by(std::size_t commitments) { return commitments / 4 + 50; }

std::string lower(std::string_view text);

std::string declaration_slug(std::size_t index);
std::string source_slug(std::size_t index);
std::string roundtable_slug(std::size_t index);
std::string national_body_slug(Word country, std::size_t index);
std::string world_body_slug(std::size_t index);
std::string commitment_slug(std::size_t index);

// What is decided of a record before it is made, because others ask.
struct Promise {
  Word country;
  Topic topic;
};
Promise promise(std::size_t commitment);
Month roundtable_month(std::size_t index);

// References drawn by lot.
std::string any_provision(Random& random, std::size_t declarations = declaration_count);  // of the first so many
std::string any_national_body(Random& random, Word country);
std::string any_world_body(Random& random);

// YAML lists on one line.
std::string any_themes(Random& random, int at_most);
std::string any_countries(Random& random, int at_most);
std::string any_provisions(Random& random, int at_most);
std::string any_source(Random& random, std::size_t sources);  // half of them with a pinpoint

}  // namespace kept::bench

#include "names.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cctype>
#include <set>

namespace kept::bench {
namespace {

// At most so many different ones, as a YAML list.
template <class Draw>
std::string list_of(int at_most, const Draw& draw) {
  std::set<std::string> drawn;
  while (at_most-- > 0) drawn.insert(draw());
  return fmt::format("[{}]", fmt::join(drawn, ", "));
}

}  // namespace

std::string lower(std::string_view text) {
  std::string made(text);
  for (char& letter : made) letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
  return made;
}

std::string declaration_slug(std::size_t index) { return fmt::format("instrument-{:02}", index + 1); }
std::string source_slug(std::size_t index) { return fmt::format("source-{:05}", index + 1); }
std::string roundtable_slug(std::size_t index) { return fmt::format("roundtable-{:04}", index + 1); }
std::string national_body_slug(Word country, std::size_t index) {
  return fmt::format("{}-body-{}", lower(country), index + 1);
}
std::string world_body_slug(std::size_t index) { return fmt::format("world-body-{:02}", index + 1); }

std::string commitment_slug(std::size_t index) {
  const auto [country, topic] = promise(index);
  return fmt::format("{}-{}-{:05}", lower(country), topic.slug, index + 1);
}

Promise promise(std::size_t commitment) {
  Random random("promise", commitment);
  const Word country = countries[random.mostly_low(countries.size())];
  return {country, topics[random.mostly_low(topics.size())]};
}

Month roundtable_month(std::size_t index) {
  return Month::of(2013, 1) + Random("roundtable-month", index).between(0, 140);
}

std::string any_provision(Random& random, std::size_t declarations) {
  const auto declaration = declaration_slug(random.mostly_low(declarations));
  return fmt::format("{}#{}", declaration, random.below(provisions_each) + 1);
}

std::string any_national_body(Random& random, Word country) {
  return national_body_slug(country, random.below(national_bodies));
}
std::string any_world_body(Random& random) { return world_body_slug(random.below(world_bodies)); }

std::string any_themes(Random& random, int at_most) {
  return list_of(at_most, [&] { return std::string(topics[random.mostly_low(topics.size())].slug); });
}
std::string any_countries(Random& random, int at_most) {
  return list_of(at_most, [&] { return std::string(random.pick(countries)); });
}
std::string any_provisions(Random& random, int at_most) {
  return list_of(at_most, [&] { return any_provision(random); });
}

std::string any_source(Random& random, std::size_t sources) {
  const auto source = source_slug(random.mostly_low(sources));
  if (random.chance(50)) return fmt::format("[{}]", source);
  return fmt::format("[{{source: {}, at: para {}}}]", source, random.between(1, 120));
}

}  // namespace kept::bench

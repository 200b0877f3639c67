// Which plural form a number takes in a language, by CLDR's rules. The only place that asks ICU for them.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace kept::view {

enum class Plural : std::uint8_t { zero, one, two, few, many, other };
constexpr std::size_t plural_count = 6;
constexpr std::array<std::string_view, plural_count> plural_names = {"zero", "one", "two", "few", "many", "other"};

std::optional<Plural> plural_named(std::string_view name);

// Safe to share between threads. A language that CLDR does not know has `other` only.
class PluralRules {
 public:
  explicit PluralRules(std::string_view language);  // BCP 47: `th`, `pt-BR`
  ~PluralRules();
  PluralRules(PluralRules&&) noexcept;

  Plural of(std::int64_t n) const;

 private:
  struct Rules;
  std::array<Plural, 256> small_;  // counts are small nearly always: no need to ask ICU again
  std::unique_ptr<const Rules> rules_;
};

}  // namespace kept::view

#include "view/plurals.h"

#include <unicode/locid.h>
#include <unicode/plurrule.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <string>

namespace kept::view {

struct PluralRules::Rules {
  std::unique_ptr<icu::PluralRules> icu;

  Plural ask(double n) const {
    std::string name;
    icu->select(n).toUTF8String(name);
    return plural_named(name).value_or(Plural::other);
  }
};

std::optional<Plural> plural_named(std::string_view name) {
  const auto found = std::find(plural_names.begin(), plural_names.end(), name);
  if (found == plural_names.end()) return std::nullopt;
  return static_cast<Plural>(found - plural_names.begin());
}

PluralRules::PluralRules(std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  const auto locale =
      icu::Locale::forLanguageTag(icu::StringPiece(language.data(), static_cast<int32_t>(language.size())), status);
  std::unique_ptr<icu::PluralRules> icu;
  if (U_SUCCESS(status)) icu.reset(icu::PluralRules::forLocale(locale, status));
  if (U_SUCCESS(status) && icu) rules_ = std::make_unique<const Rules>(Rules{std::move(icu)});
  for (std::size_t n = 0; n < small_.size(); ++n)
    small_[n] = rules_ ? rules_->ask(static_cast<double>(n)) : Plural::other;
}

PluralRules::~PluralRules() = default;
PluralRules::PluralRules(PluralRules&&) noexcept = default;

Plural PluralRules::of(std::int64_t n) const {
  if (n >= 0 && n < static_cast<std::int64_t>(small_.size())) return small_[static_cast<std::size_t>(n)];
  return rules_ ? rules_->ask(static_cast<double>(n)) : Plural::other;
}

}  // namespace kept::view

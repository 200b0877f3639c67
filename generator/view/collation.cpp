#include "view/collation.h"

#include <unicode/coll.h>
#include <unicode/unistr.h>

namespace kept::view {

struct Collation::Held {
  std::unique_ptr<icu::Collator> collator;
};

Collation::Collation(std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  auto held = std::make_unique<Held>();
  held->collator.reset(icu::Collator::createInstance(icu::Locale(std::string(language).c_str()), status));
  if (U_FAILURE(status)) held->collator = nullptr;
  held_ = std::move(held);
}

Collation::~Collation() = default;

std::string Collation::key(std::string_view text) const {
  if (!held_->collator) return std::string(text);
  const auto written = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  std::string key(32 + 4 * text.size(), '\0');
  const auto bytes = [&] { return reinterpret_cast<std::uint8_t*>(key.data()); };
  const auto length = static_cast<std::size_t>(held_->collator->getSortKey(written, bytes(), static_cast<int32_t>(key.size())));
  if (length > key.size()) {
    key.resize(length);
    held_->collator->getSortKey(written, bytes(), static_cast<int32_t>(key.size()));
  }
  key.resize(length);
  return key;
}

}  // namespace kept::view

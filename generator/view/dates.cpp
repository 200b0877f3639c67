#include "view/dates.h"

#include <unicode/dtfmtsym.h>
#include <unicode/dtptngen.h>
#include <unicode/locid.h>
#include <unicode/numsys.h>
#include <unicode/unistr.h>

#include <memory>

namespace kept::view {
namespace {

std::string utf8(const icu::UnicodeString& text) {
  std::string bytes;
  return text.toUTF8String(bytes);
}

std::array<std::string, 12> names(const icu::DateFormatSymbols& symbols, icu::DateFormatSymbols::DtContextType context, icu::DateFormatSymbols::DtWidthType width) {
  std::array<std::string, 12> made;
  int32_t count = 0;
  const icu::UnicodeString* texts = symbols.getMonths(count, context, width);
  for (int32_t i = 0; i < count && i < 12; ++i) made[static_cast<std::size_t>(i)] = utf8(texts[i]);
  return made;
}

}  // namespace

Dates::Dates(std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  // English without a country is the world's, not the United States': the day stands first.
  // Digits are those of the records, their figures and addresses in every language: CLDR has others for Burmese, Arabic or Nepali,
  // and a page would mix two kinds.
  const icu::Locale locale(((language == "en" ? "en-001" : std::string(language)) + "@calendar=gregorian;numbers=latn").c_str());
  const std::unique_ptr<icu::DateTimePatternGenerator> patterns(icu::DateTimePatternGenerator::createInstance(locale, status));
  const icu::DateFormatSymbols symbols(locale, status);
  for (std::size_t i = 0; i < digits_.size(); ++i) digits_[i] = static_cast<char>('0' + i);
  if (U_FAILURE(status)) return;
  const auto pattern = [&](const char* skeleton) { return utf8(patterns->getBestPattern(icu::UnicodeString(skeleton), status)); };
  year_ = pattern("y");
  month_ = pattern("yMMMM");
  day_ = pattern("yMMMMd");
  day_only_ = pattern("MMMd");
  using Symbols = icu::DateFormatSymbols;
  months_ = names(symbols, Symbols::FORMAT, Symbols::WIDE);
  short_months_ = names(symbols, Symbols::FORMAT, Symbols::ABBREVIATED);
  lone_months_ = names(symbols, Symbols::STANDALONE, Symbols::WIDE);
  int32_t eras = 0;
  const icu::UnicodeString* era_names = symbols.getEras(eras);
  if (eras > 1) era_ = utf8(era_names[1]);
  const std::unique_ptr<icu::NumberingSystem> system(icu::NumberingSystem::createInstance(locale, status));
  if (U_FAILURE(status) || !system || system->isAlgorithmic()) return;
  const icu::UnicodeString described = system->getDescription();
  for (int32_t i = 0, at = 0; i < 10 && at < described.length(); ++i, at = described.moveIndex32(at, 1))
    digits_[static_cast<std::size_t>(i)] = utf8(icu::UnicodeString(described.char32At(at)));
}

std::string Dates::number(int value) const {
  std::string out;
  for (const char c : std::to_string(value)) out += digits_[static_cast<std::size_t>(c - '0')];
  return out;
}

// CLDR patterns: runs of a letter are fields, quotes hold literal text, all else stands for itself.
std::string Dates::fill(std::string_view pattern, const base::Point& point, bool short_month) const {
  std::string out;
  bool quoted = false;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const char c = pattern[i];
    if (c == '\'') {
      if (i + 1 < pattern.size() && pattern[i + 1] == '\'') out += pattern[++i];
      else quoted = !quoted;
      continue;
    }
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (quoted || !letter) {
      out += c;
      continue;
    }
    std::size_t run = 1;
    while (i + run < pattern.size() && pattern[i + run] == c) ++run;
    i += run - 1;
    const auto month = static_cast<std::size_t>(point.month ? point.month - 1 : 0);
    switch (c) {
      case 'y': out += number(point.year); break;
      case 'M': out += run < 3 ? number(point.month) : short_month ? short_months_[month] : months_[month]; break;
      case 'L': out += run < 3 ? number(point.month) : lone_months_[month]; break;
      case 'd': out += number(point.day); break;
      case 'G': out += era_; break;
      default: break;
    }
  }
  return out;
}

std::string Dates::point(const base::Point& point) const { return fill(point.day ? day_ : point.month ? month_ : year_, point, false); }

std::string Dates::text(base::Day day) const { return point(base::whole(day).from); }

std::string Dates::text(const base::Date& date, const Messages& words) const {
  const auto doubted = [&](const base::Point& p) {
    std::string said = point(p);
    if (p.approximate) said = words.text("date.around", {{"date", said}});
    if (p.uncertain) said = words.text("date.uncertain", {{"date", said}});
    return said;
  };
  switch (date.span) {
    case base::Date::Span::point: return doubted(date.from);
    case base::Date::Span::interval: return words.text("date.span", {{"from", doubted(date.from)}, {"to", doubted(date.to)}});
    case base::Date::Span::open_end: return words.text("date.from", {{"from", doubted(date.from)}});
    case base::Date::Span::open_start: return words.text("date.until", {{"to", doubted(date.to)}});
  }
  return {};
}

std::string Dates::within_year(const base::Date& date, const Messages& words) const {
  const base::Point& p = date.from;
  if (date.span != base::Date::Span::point || p.approximate || p.uncertain) return text(date, words);
  if (p.day) return fill(day_only_, p, true);
  return p.month ? lone_months_[static_cast<std::size_t>(p.month - 1)] : std::string();
}

}  // namespace kept::view

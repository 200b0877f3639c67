#include "model/country.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <shared_mutex>
#include <vector>

#include "base/ascii.h"
#include "base/nearest.h"

namespace kept::model {
namespace {

const std::map<std::string, std::string, std::less<>>& codes() {  // alpha-3 -> alpha-2
  static const auto table = [] {
    std::map<std::string, std::string, std::less<>> made;
    for (const char* const* code = icu::Locale::getISOCountries(); *code; ++code) {
      const std::string three = icu::Locale("", *code).getISO3Country();
      if (three.size() == 3) made.emplace(three, *code);
    }
    return made;
  }();
  return table;
}

using NamesByCode = std::map<std::string, std::string, std::less<>>;  // alpha-3 -> name

NamesByCode names_by_code(const std::string& language) {
  NamesByCode made;
  const icu::Locale locale(language.c_str());
  for (const auto& [three, two] : codes()) {
    icu::UnicodeString name;
    icu::Locale("", two.c_str()).getDisplayCountry(locale, name);
    name.toUTF8String(made[three]);
  }
  return made;
}

// Asked for on every line of a timeline, and dear to ask ICU: the names of a language are fetched once.
const NamesByCode& names_in(std::string_view language) {
  static std::shared_mutex guard;
  static std::map<std::string, NamesByCode, std::less<>> known;
  {
    const std::shared_lock lock(guard);
    if (const auto found = known.find(language); found != known.end()) return found->second;
  }
  auto made = names_by_code(std::string(language));
  const std::unique_lock lock(guard);
  return known.try_emplace(std::string(language), std::move(made)).first->second;
}

struct Names {
  std::vector<std::string> codes, names;
  std::vector<std::string_view> views;
};

const Names& english_names() {
  static const Names made = [] {
    Names all;
    for (const auto& [three, name] : names_in("en")) {
      all.codes.push_back(three);
      all.names.push_back(base::upper(name));
    }
    all.views.assign(all.names.begin(), all.names.end());
    return all;
  }();
  return made;
}

}  // namespace

bool is_country(std::string_view alpha3) { return codes().find(alpha3) != codes().end(); }

std::string alpha2(std::string_view alpha3) {
  const auto found = codes().find(alpha3);
  return found == codes().end() ? std::string() : found->second;
}

std::string country_name(std::string_view alpha3, std::string_view language) {
  const auto& names = names_in(language);
  const auto found = names.find(alpha3);
  return found == names.end() ? std::string(alpha3) : found->second;
}

std::optional<std::string> guess_country(std::string_view written) {
  const std::string wanted = base::upper(written);
  if (is_country(wanted)) return wanted;
  static const auto by_alpha2 = [] {
    std::map<std::string, std::string, std::less<>> made;
    for (const auto& [three, two] : codes()) made.emplace(two, three);
    return made;
  }();
  if (const auto found = by_alpha2.find(wanted); found != by_alpha2.end()) return found->second;
  const auto near = base::nearest(wanted, english_names().views);
  if (!near) return std::nullopt;
  const auto& views = english_names().views;
  return english_names().codes[static_cast<std::size_t>(std::find(views.begin(), views.end(), *near) - views.begin())];
}

}  // namespace kept::model

#include "model/country.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <map>
#include <vector>

#include "base/nearest.h"

namespace kept::model {
namespace {

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return out;
}

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

struct Names {
  std::vector<std::string> codes, names;
  std::vector<std::string_view> views;
};

const Names& english_names() {
  static const Names made = [] {
    Names all;
    for (const auto& [three, two] : codes()) {
      all.codes.push_back(three);
      all.names.push_back(upper(country_name(three, "en")));
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
  const auto code = alpha2(alpha3);
  if (code.empty()) return std::string(alpha3);
  icu::UnicodeString name;
  icu::Locale("", code.c_str()).getDisplayCountry(icu::Locale(std::string(language).c_str()), name);
  std::string bytes;
  return name.toUTF8String(bytes);
}

std::optional<std::string> guess_country(std::string_view written) {
  const std::string wanted = upper(written);
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

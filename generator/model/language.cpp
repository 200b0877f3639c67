#include "model/language.h"

#include <unicode/locid.h>
#include <unicode/stringoptions.h>
#include <unicode/unistr.h>

namespace kept::model {

std::string language_name(std::string_view language, std::string_view in) {
  const icu::Locale shown(std::string(in).c_str());
  icu::UnicodeString name;
  icu::Locale(std::string(language).c_str()).getDisplayName(shown, name);
  name.toTitle(nullptr, shown, U_TITLECASE_NO_LOWERCASE | U_TITLECASE_WHOLE_STRING);
  std::string bytes;
  return name.toUTF8String(bytes);
}

}  // namespace kept::model

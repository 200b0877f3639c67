#include "base/finding.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace kept::base {

void Report::error(std::string_view rule, std::string_view file, Mark at, std::string message, std::string hint, std::string fix) {
  add({rule, Level::error, std::string(file), at, std::move(message), std::move(hint), std::move(fix)});
}

void Report::warning(std::string_view rule, std::string_view file, Mark at, std::string message, std::string hint, std::string fix) {
  add({rule, Level::warning, std::string(file), at, std::move(message), std::move(hint), std::move(fix)});
}

void Report::merge(Report other) {
  findings_.insert(findings_.end(), std::make_move_iterator(other.findings_.begin()), std::make_move_iterator(other.findings_.end()));
}

void Report::sort() {
  std::stable_sort(findings_.begin(), findings_.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.file, a.at, a.rule, a.message) < std::tie(b.file, b.at, b.rule, b.message);
  });
}

bool Report::has_errors() const {
  return std::any_of(findings_.begin(), findings_.end(), [](const Finding& f) { return f.level == Level::error; });
}

}  // namespace kept::base

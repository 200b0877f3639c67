#include "report/json.h"

#include <nlohmann/json.hpp>

#include "report/lines.h"

namespace kept::report {
namespace {

using Json = nlohmann::ordered_json;

class Items {
 public:
  explicit Items(const Outcome& outcome) : lines_(outcome.files) {}

  Json of(const base::Finding& finding) {
    Json item = {{"rule", finding.rule}, {"level", name_of(finding.level)}, {"file", finding.file}};
    if (finding.at.line) {
      const auto line = lines_.line(finding.file, finding.at.line);
      item["line"] = finding.at.line;
      item["column"] = columns_.of(finding, line);
      item["width"] = width_of(finding, line);
    }
    item["message"] = finding.message;
    if (!finding.hint.empty()) item["hint"] = finding.hint;
    if (!finding.fix.empty()) item["fix"] = finding.fix;
    return item;
  }

 private:
  Lines lines_;
  Columns columns_;
};

}  // namespace

Json findings_json(const Outcome& outcome) {
  Items items(outcome);
  Json list = Json::array();
  for (const base::Finding& finding : outcome.findings) list.push_back(items.of(finding));
  return list;
}

Json waived_json(const Outcome& outcome) {
  Items items(outcome);
  Json list = Json::array();
  for (const check::Waived& waived : outcome.waived) {
    Json item = items.of(waived.finding);
    item["until"] = waived.until;
    item["reason"] = waived.reason;
    list.push_back(std::move(item));
  }
  return list;
}

}  // namespace kept::report

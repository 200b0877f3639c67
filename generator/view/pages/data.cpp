#include "view/pages/data.h"

#include <algorithm>

#include "view/frame.h"
#include "view/linked_data.h"

namespace kept::view {
namespace {

std::string size_of(const Facts& facts, std::size_t bytes) {
  constexpr std::size_t kilobyte = 1000, megabyte = 1000 * 1000;
  if (bytes < megabyte) return facts.words.text("data.kilobytes", {{"size", (bytes + kilobyte - 1) / kilobyte}});
  const std::size_t tenths = (bytes * 10 + megabyte / 2) / megabyte;
  return facts.words.text("data.megabytes", {{"size", std::to_string(tenths / 10) + "." + std::to_string(tenths % 10)}});
}

std::string name_of(const Facts& facts, const DataFile& file) {
  if (facts.words.find("data." + file.of)) return facts.words.text("data." + file.of);
  const std::string name = label(facts, "kinds", file.of);
  const std::string list = file.list.substr(file.list.rfind('-') + 1);  // of a list within a list the inner one
  return list.empty() ? name : facts.words.text("data.part", {{"kind", name}, {"list", label(facts, "field", list)}});
}

DataRow row(const Facts& facts, const DataFile& file) {
  return {{file.path.substr(data_address.size()), {"/" + file.path}, ""}, name_of(facts, file), static_cast<std::int64_t>(file.rows), size_of(facts, file.bytes)};
}

}  // namespace

Root<DataPage> data_page(const Facts& facts, std::shared_ptr<const SiteView> site, std::span<const DataFile> files) {
  Root<DataPage> root{std::move(site), head_titled(facts, {facts.words.text("data.title")}, "data", data_address), {}};
  root.head.section = "data";
  root.head.description = facts.words.text("data.lede");
  root.head.citation = citation_of_data(facts, root.head.title, data_address);
  root.head.linked_data = linked_data(facts, root.head);
  root.page.total = static_cast<std::int64_t>(facts.graph.published().size());
  for (const DataFile& file : files) {
    std::vector<DataRow>* lists[] = {&root.page.package, &root.page.tables, &root.page.records, &root.page.schemas};
    lists[static_cast<std::size_t>(file.form)]->push_back(row(facts, file));
  }
  return root;
}

}  // namespace kept::view

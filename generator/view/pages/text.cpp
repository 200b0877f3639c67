#include "view/pages/text.h"

#include <algorithm>

#include "view/frame.h"
#include "view/versions.h"

namespace kept::view {

using link::RecordId;

namespace {

double weight(const model::Record& record) {
  const auto* value = record.fields.find("weight");
  return value && value->number() ? value->number()->value : 1e9;
}

std::string_view top_of(std::string_view folder) { return folder.substr(0, folder.find('/') + 1); }

bool read_before(const model::Record& a, const model::Record& b) {
  if (a.folder != b.folder) return a.folder < b.folder;
  if (a.index != b.index) return a.index;
  if (weight(a) != weight(b)) return weight(a) < weight(b);
  return a.title() != b.title() ? a.title() < b.title() : a.slug < b.slug;
}

// As much of a folder as a reader can take in: with every page on every page, a site would grow with their square.
std::span<const RecordId> around(std::span<const RecordId> pages, std::size_t place) {
  constexpr std::size_t most = 400;
  if (pages.size() <= most) return pages;
  return pages.subspan(std::min(place - std::min(place, most / 2), pages.size() - most), most);
}

FolderEntry folder_entry(const Facts& facts, RecordId id, bool here) {
  const auto& page = facts.graph[id];
  const auto below = std::count(page.folder.begin(), page.folder.end(), '/') - 1;
  return {link_to(facts, id), below + (page.index ? 0 : 1), here};
}

}  // namespace

ReadingOrder::ReadingOrder(const Facts& facts) {
  for (const RecordId id : facts.graph.of_kind(facts.graph.kinds().page()))
    if (!facts.graph[id].folder.empty()) pages_.push_back(id);
  std::sort(pages_.begin(), pages_.end(), [&](RecordId a, RecordId b) { return read_before(facts.graph[a], facts.graph[b]); });
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    const auto [folder, fresh] = folders_.try_emplace(std::string(top_of(facts.graph[pages_[i]].folder)), i, i);
    folder->second.second = i + 1;
    places_[pages_[i]] = i - folder->second.first;
  }
}

std::span<const RecordId> ReadingOrder::folder_of(const model::Record& page) const {
  const auto found = folders_.find(top_of(page.folder));
  if (found == folders_.end()) return {};
  return std::span(pages_).subspan(found->second.first, found->second.second - found->second.first);
}

Root<TextPage> text_page(const Facts& facts, std::shared_ptr<const SiteView> site, const ReadingOrder& order, RecordId id) {
  const auto& record = facts.graph[id];
  TextPage page;
  Head head = head_of(facts, id);
  page.summary = markup(facts, id, record.fields, model::Role::summary);
  page.body = body(facts, id);
  auto part = static_cast<std::uint32_t>(record.parts.size());
  for (const parse::Heading& heading : record.body.headings) {
    ++part;
    if (heading.level <= 3) page.contents.push_back({{title_of(facts, link::Target{id, part}), {"#" + heading.id}, ""}, heading.level});
  }
  if (const auto pages = order.folder_of(record); !pages.empty()) {
    const std::size_t place = order.place_of(id);
    for (const RecordId other : around(pages, place)) page.folder.push_back(folder_entry(facts, other, other == id));
    if (const auto& first = facts.graph[pages.front()]; first.index && first.folder == top_of(record.folder)) {
      page.folder_title = title_of(facts, pages.front());
      if (place != 0) head.crumbs.push_back(link_to(facts, pages.front()));
    }
    if (place > 0) page.previous.push_back(link_to(facts, pages[place - 1]));
    if (place + 1 < pages.size()) page.next.push_back(link_to(facts, pages[place + 1]));
  }
  page.mentioned = mentioned(facts, id, [&](const link::Edge& edge) { return facts.graph[edge.from.record].kind == record.kind; });
  return {std::move(site), std::move(head), std::move(page)};
}

Root<NoticePage> not_found_page(const Facts& facts, std::shared_ptr<const SiteView> site) {
  Head head = head_titled(facts, facts.words.text("notfound.title"), "notice", "404.html");
  head.versions = versions(facts, "");  // there is no saying what was looked for: the way in, in every language
  for (Version& version : head.versions) version.absolute = {};
  return {std::move(site), std::move(head),
          {facts.words.text("notfound.text"), {facts.words.text("page.home"), {""}, ""}}};
}

Root<NoticePage> redirect_page(const Facts& facts, std::shared_ptr<const SiteView> site, RecordId id) {
  return {std::move(site), head_titled(facts, facts.words.text("redirect.title"), "notice", address_of(facts.graph[id])), {facts.words.text("redirect.text"), link_to(facts, id)}};
}

}  // namespace kept::view

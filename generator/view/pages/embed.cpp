#include "view/pages/embed.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/json_text.h"
#include "parse/markdown/html.h"
#include "view/frame.h"
#include "view/pages/country.h"

namespace kept::view {

using link::RecordId;

namespace {

constexpr int width = 600, height = 360;  // pixels

std::string whole_address(const Facts& facts, RecordId id) { return facts.site.base_url + facts.folder() + embed_address(facts.graph[id]); }

std::string code(const Facts& facts, RecordId id) {
  std::string html = "<iframe src=\"";
  parse::append_attribute(html, whole_address(facts, id));
  html += "\" title=\"";
  parse::append_attribute(html, title_of(facts, id));
  return html + fmt::format("\" width=\"{}\" height=\"{}\" loading=\"lazy\"></iframe>", width, height);
}

}  // namespace

bool can_be_embedded(const Facts& facts, const model::Kind& kind) { return !facts.beside && (kind.tracked() || kind.name == model::country_kind); }

std::string embed_address(const model::Record& record) { return "embed/" + address_of(record); }

void tell_embed(const Facts& facts, RecordId id, Head& head) {
  const model::Record& record = facts.graph[id];
  if (!can_be_embedded(facts, *record.kind) || address_of(record).empty()) return;
  head.embed = {embed_address(record)};
  if (facts.site.base_url.empty()) return;
  head.embed_code = code(facts, id);
  if (!facts.translated()) head.oembed = {facts.site.base_url + embed_address(record) + "oembed.json"};
}

Root<EmbedPage> embed_page(const Facts& facts, std::shared_ptr<const SiteView> site, RecordId id) {
  EmbedPage page;
  page.whole = link_to(facts, id);
  if (facts.graph[id].kind->tracked()) {
    ShortAnswer answer = short_answer(facts, id);
    page.lede = std::move(answer.lede);
    page.answers = std::move(answer.answers);
    page.differ = facts.stories[id].differ;
  } else {
    const auto promises = promises_of(facts, id);
    page.total = static_cast<std::int64_t>(promises.size());
    page.overdue = std::count_if(promises.begin(), promises.end(), [&](RecordId promise) { return facts.stories[promise].overdue; });
    page.shares = shares(facts, promises);
  }
  Head head;
  head.title = title_of(facts, id);
  head.kind = "embed";
  if (!facts.site.base_url.empty()) head.canonical = {facts.site.base_url + facts.folder() + address_of(facts.graph[id])};
  return {std::move(site), std::move(head), std::move(page)};
}

std::string oembed(const Facts& facts, RecordId id) {
  base::JsonText json;
  json.open_object().member("version", "1.0").member("type", "rich").member("title", title_of(facts, id));
  json.member("provider_name", facts.site.title.in(facts.language())).member("provider_url", facts.site.base_url).member("html", code(facts, id));
  json.key("width").number(width).key("height").number(height).close_object();
  return json.taken();
}

}  // namespace kept::view

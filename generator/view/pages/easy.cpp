#include "view/pages/easy.h"

#include "view/frame.h"
#include "view/versions.h"

namespace kept::view {

Root<EasyPage> easy_page(const Facts& facts, std::shared_ptr<const SiteView> site, link::RecordId id) {
  const auto& easy = *easy_version(facts, id);
  Head head = head_of(facts, id);
  if (const auto title = line_of(easy.fields, model::Role::title); !title.empty()) head.title = {std::string(title), easy.language == facts.language() ? "" : easy.language};
  EasyPage page{summary(facts, id, easy), body(facts, id, easy), link_to(facts, id)};
  head.description = plain_words(page.summary);
  head.kind = "easy";
  head.crumbs.push_back(page.whole);
  tell_easy_versions(facts, id, head);
  return {std::move(site), std::move(head), std::move(page)};
}

}  // namespace kept::view

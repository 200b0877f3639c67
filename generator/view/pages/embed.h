// A record in a few lines, for an <iframe> in another site: commitments and countries have one.
#pragma once

#include "view/pages/commitment.h"

namespace kept::view {

struct EmbedPage {
  Link whole;                   // the record's own page
  std::string lede;
  std::vector<Answer> answers;  // of a promise; without what leads to evidence, which is not here
  bool differ = false;
  std::int64_t total = 0, overdue = 0;  // of a country: its promises
  std::vector<Share> shares;
};
template <>
inline constexpr auto members_of<EmbedPage> = members(
    "embed_page",
    field<&EmbedPage::whole>("whole"), field<&EmbedPage::lede>("lede"), field<&EmbedPage::answers>("answers"), field<&EmbedPage::differ>("differ"), field<&EmbedPage::total>("total"),
     field<&EmbedPage::overdue>("overdue"), field<&EmbedPage::shares>("shares"));

bool can_be_embedded(const Facts& facts, const model::Kind& kind);
std::string embed_address(const model::Record& record);  // `embed/commitments/a/`
void tell_embed(const Facts& facts, link::RecordId record, Head& head);  // of the record's own page

Root<EmbedPage> embed_page(const Facts& facts, std::shared_ptr<const SiteView> site, link::RecordId record);

// What the editors of other sites are told by oEmbed; JSON. Asks for `base_url`.
std::string oembed(const Facts& facts, link::RecordId record);

}  // namespace kept::view

// A record in words that are easy to read, for children and for everybody else who asks for them.
#pragma once

#include "view/page.h"

namespace kept::view {

struct EasyPage {
  Markup summary, body;
  Link whole;  // the page in full
};
template <>
inline constexpr auto members_of<EasyPage> = members("easy_page", field<&EasyPage::summary>("summary"), field<&EasyPage::body>("body"), field<&EasyPage::whole>("whole"));

// The record has such a version.
Root<EasyPage> easy_page(const Facts& facts, std::shared_ptr<const SiteView> site, link::RecordId record);

}  // namespace kept::view

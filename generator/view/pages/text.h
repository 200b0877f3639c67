// Plain pages and documentation: a text with its contents, the pages beside it, and the way on.
#pragma once

#include <functional>
#include <map>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "view/page.h"

namespace kept::view {

struct ContentsEntry {
  Link link;
  std::int64_t level = 2;
};
template <>
inline constexpr auto members_of<ContentsEntry> = members("contents_entry", field<&ContentsEntry::link>("link"), field<&ContentsEntry::level>("level"));

struct FolderEntry {
  Link link;
  std::int64_t depth = 0;  // below the folder that the navigation shows
  bool here = false;
};
template <>
inline constexpr auto members_of<FolderEntry> = members("folder_entry", field<&FolderEntry::link>("link"), field<&FolderEntry::depth>("depth"), field<&FolderEntry::here>("here"));

struct TextPage {
  Markup summary, body;
  std::vector<ContentsEntry> contents;
  std::string folder_title;
  std::vector<FolderEntry> folder;         // the pages of its top folder, in order, the nearest 400; empty for a page that stands alone
  std::vector<Link> previous, next;        // none or one
  std::vector<Links> mentioned;
};
template <>
inline constexpr auto members_of<TextPage> = members(
    "text_page",
    field<&TextPage::summary>("summary"), field<&TextPage::body>("body"), field<&TextPage::contents>("contents"), field<&TextPage::folder_title>("folder_title"),
     field<&TextPage::folder>("folder"), field<&TextPage::previous>("previous"), field<&TextPage::next>("next"), field<&TextPage::mentioned>("mentioned"));

struct NoticePage {  // 404, redirects
  std::string text;
  Link onward;
};
template <>
inline constexpr auto members_of<NoticePage> = members("notice_page", field<&NoticePage::text>("text"), field<&NoticePage::onward>("onward"));

// The pages of every top folder in the order in which they are read: folder by folder, each folder's index first, then
// by weight and title. Made once for all pages.
class ReadingOrder {
 public:
  explicit ReadingOrder(const Facts& facts);

  // The pages of the top folder to which a page belongs; empty for one that stands alone.
  std::span<const link::RecordId> folder_of(const model::Record& page) const;
  std::size_t place_of(link::RecordId page) const { return places_.at(page); }  // in its top folder

 private:
  std::vector<link::RecordId> pages_;
  std::map<std::string, std::pair<std::size_t, std::size_t>, std::less<>> folders_;  // first, one past the last
  std::unordered_map<link::RecordId, std::size_t> places_;
};

Root<TextPage> text_page(const Facts& facts, std::shared_ptr<const SiteView> site, const ReadingOrder& order, link::RecordId record);
Root<NoticePage> not_found_page(const Facts& facts, std::shared_ptr<const SiteView> site);
Root<NoticePage> redirect_page(const Facts& facts, std::shared_ptr<const SiteView> site, link::RecordId record);

}  // namespace kept::view

// What every page is given: the site, its own head, and the page itself. Templates see these as `site`, `head` and `page`.
#pragma once

#include <memory>

#include "view/citation.h"
#include "view/history.h"
#include "view/outline.h"
#include "view/pieces.h"

namespace kept::view {

struct NavigationItem {
  std::string section;  // `commitments`, `docs`: equal to `head.section` on the pages below it
  Phrase text;
  Address href;
};
template <>
inline constexpr auto members_of<NavigationItem> = members(
    "navigation_item", field<&NavigationItem::section>("section"), field<&NavigationItem::text>("text"), field<&NavigationItem::href>("href"));

// This page in one language of the site.
struct Version {
  std::string language;  // `th`
  std::string name;      // in its own words: `ไทย`
  std::string direction;
  Address href;
  Address absolute;      // empty where the site does not say where it will stand, and where the page is not in this language
  std::string state;     // here, translated, partly, untranslated, outdated
  std::string note;      // what is to be said of that, in the words of this page; may be empty
};
template <>
inline constexpr auto members_of<Version> = members(
    "version", field<&Version::language>("language"), field<&Version::name>("name"), field<&Version::direction>("direction"), field<&Version::href>("href"),
                field<&Version::absolute>("absolute"), field<&Version::state>("state"), field<&Version::note>("note"));

struct SiteView {
  Phrase title, description;
  std::string language, direction;
  std::vector<NavigationItem> navigation;
  std::vector<Link> overviews;  // pages about the record as a whole; the note says what each shows
  When as_of;
  std::string licence;
  Address licence_href;  // empty where the licence has no known address
  std::string contact;
  Address quick_exit;    // where a reader who must leave is taken; empty: no such button
  Address home, search, feed, calendar, data, stylesheet, script, sitemap;
  std::string version;   // of Kept
  std::shared_ptr<const Outline> outline;  // for the maps of pages; templates do not see it
  Address changes, changes_feed;  // empty where there is no history
  std::string beside;    // the name of this version, where it stands beside today's site; else empty
  Address today;         // that site; empty: this is it
  std::vector<Link> earlier;  // the named versions that stand beside this site
  Address releases;      // empty where there are none
  std::string clock;     // which clock was turned, on a site that shows another day or an older record
};
template <>
inline constexpr auto members_of<SiteView> = members(
    "site",
    field<&SiteView::title>("title"), field<&SiteView::description>("description"), field<&SiteView::language>("language"),
     field<&SiteView::direction>("direction"), field<&SiteView::navigation>("navigation"),
     field<&SiteView::overviews>("overviews"), field<&SiteView::as_of>("as_of"),
     field<&SiteView::licence>("licence"), field<&SiteView::licence_href>("licence_href"), field<&SiteView::contact>("contact"), field<&SiteView::quick_exit>("quick_exit"),
     field<&SiteView::home>("home"), field<&SiteView::search>("search"), field<&SiteView::feed>("feed"), field<&SiteView::calendar>("calendar"), field<&SiteView::data>("data"),
     field<&SiteView::stylesheet>("stylesheet"),
     field<&SiteView::script>("script"), field<&SiteView::sitemap>("sitemap"), field<&SiteView::version>("version"),
     field<&SiteView::changes>("changes"), field<&SiteView::changes_feed>("changes_feed"), field<&SiteView::beside>("beside"), field<&SiteView::today>("today"), field<&SiteView::earlier>("earlier"), field<&SiteView::releases>("releases"), field<&SiteView::clock>("clock"));

struct Head {
  Phrase title;             // of the page; empty on the home page
  std::string description;  // plain words, one or two sentences; may be empty
  std::string section;      // the navigation item that it belongs to
  std::string kind;         // `commitment`, `list`, `home`, …: for the template's class names
  Address canonical;        // absolute; empty where the site does not say where it will stand
  Address today;            // of a version beside today's site: the same page there; empty where it is gone
  Address embed;            // the small page that stands in other sites; empty where there is none
  std::string embed_code;   // what another site writes to show it; empty where the site does not say where it will stand
  Address oembed;           // and what tells their editors of it; empty where the site does not say where it will stand
  Address edit;             // where the forge edits its file; empty where that is not known
  Address json;             // its record as data; empty where it has none
  Address feed, calendar;   // of what concerns its record; empty where there is none
  std::optional<Citation> citation;  // of a record
  Markup linked_data;       // schema.org, view/linked_data.h
  std::vector<Link> crumbs;
  std::vector<Version> versions;  // in every language of the site, this one among them; empty where it has one
  std::string notice;       // what a reader must know of this translation, in a sentence or two; may be empty
  Address easy;             // its version that is easy to read; empty where there is none
  Address translate;        // where the forge adds the translation that is missing; may be empty
  std::optional<RecordHistory> history;  // of a record, where it is known
};
template <>
inline constexpr auto members_of<Head> = members(
    "head",
    field<&Head::title>("title"), field<&Head::description>("description"), field<&Head::section>("section"), field<&Head::kind>("kind"),
     field<&Head::canonical>("canonical"), field<&Head::today>("today"), field<&Head::embed>("embed"), field<&Head::embed_code>("embed_code"), field<&Head::oembed>("oembed"), field<&Head::edit>("edit"), field<&Head::json>("json"), field<&Head::feed>("feed"),
     field<&Head::calendar>("calendar"), field<&Head::citation>("citation"), field<&Head::linked_data>("linked_data"), field<&Head::crumbs>("crumbs"), field<&Head::versions>("versions"),
     field<&Head::notice>("notice"), field<&Head::easy>("easy"), field<&Head::translate>("translate"), field<&Head::history>("history"));

template <class P>
struct Root {
  std::shared_ptr<const SiteView> site;
  Head head;
  P page;
};
template <class P>
inline constexpr auto members_of<Root<P>> = members("page", field<&Root<P>::site>("site"), field<&Root<P>::head>("head"), field<&Root<P>::page>("page"));

}  // namespace kept::view

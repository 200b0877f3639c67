// Views for the tests of templates.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "view/shape.h"

namespace kept::render::test {

struct Source {
  std::string title;
  view::Address href;
};
struct Update {
  std::string date, status;
  std::optional<std::string> voice;
  view::Markup summary;
  std::vector<Source> sources;
};
struct Page {
  std::string title, slug, empty;
  view::Markup body;
  view::Address href;
  std::int64_t total = 0, zero = 0;
  bool overdue = false, draft = false;
  std::vector<std::string> tags, nothing;
  std::vector<Update> updates;
  std::vector<view::Shared<Source>> shared;
  std::vector<std::optional<std::string>> perhaps;
  std::optional<std::string> place, missing;
  std::optional<std::int64_t> count, no_count;
  std::shared_ptr<const Source> made, unmade;
  std::optional<std::vector<std::string>> maybe_tags;
};
struct Site {
  std::string title;
  view::Address home;
};
struct Root {
  Page page;
  Site site;
};

inline Root root() {
  Root r;
  r.site = {"Children on the move", {""}};
  Page& p = r.page;
  p.title = "Alternatives to detention";
  p.slug = "tha-mou-atd";
  p.body = {
      "<p>See <a href=\"\x01"
      "countries/tha/index.html\">Thailand</a>.</p>"};
  p.href = {"commitments/tha-mou-atd/"};
  p.total = 3;
  p.overdue = true;
  p.tags = {"law", "age", "<b>"};
  p.updates = {{"2019-01",
                "started",
                "government",
                {"<em>Signed</em>"},
                {{"Report", {"sources/rt-2020/"}}, {"Minutes", {"https://example.org/m"}}}},
               {"2020-12", "met", std::nullopt, {"Done"}, {}}};
  p.shared = {view::Shared(Source{"One", {"sources/one/"}}), view::Shared(Source{"<Two>", {"/two"}}), view::Shared(Source{"\x01", {"\x01#x"}})};
  p.perhaps = {"a", std::nullopt, "c"};
  p.place = "Bangkok";
  p.count = 7;
  p.made = std::make_shared<const Source>(Source{"MoU", {"sources/mou/#p2"}});
  return r;
}

}  // namespace kept::render::test

namespace kept::view {

template <>
inline constexpr auto members_of<render::test::Source> = members(
    "Source", field<&render::test::Source::title>("title"), field<&render::test::Source::href>("href"));
template <>
inline constexpr auto members_of<render::test::Update> = members(
    "Update",
    field<&render::test::Update::date>("date"), field<&render::test::Update::status>("status"),
     field<&render::test::Update::voice>("voice"), field<&render::test::Update::summary>("summary"),
     field<&render::test::Update::sources>("sources"));
template <>
inline constexpr auto members_of<render::test::Page> = members(
    "Page", field<&render::test::Page::title>("title"),       field<&render::test::Page::slug>("slug"),
             field<&render::test::Page::empty>("empty"),       field<&render::test::Page::body>("body"),
             field<&render::test::Page::href>("href"),         field<&render::test::Page::total>("total"),
             field<&render::test::Page::zero>("zero"),         field<&render::test::Page::overdue>("overdue"),
             field<&render::test::Page::draft>("draft"),       field<&render::test::Page::tags>("tags"),
             field<&render::test::Page::nothing>("nothing"),   field<&render::test::Page::updates>("updates"),
             field<&render::test::Page::shared>("shared"),     field<&render::test::Page::perhaps>("perhaps"),   field<&render::test::Page::place>("place"),
             field<&render::test::Page::missing>("missing"),   field<&render::test::Page::count>("count"),
             field<&render::test::Page::no_count>("no_count"), field<&render::test::Page::made>("made"),
             field<&render::test::Page::unmade>("unmade"),     field<&render::test::Page::maybe_tags>("maybe_tags"));
template <>
inline constexpr auto members_of<render::test::Site> = members(
    "Site", field<&render::test::Site::title>("title"), field<&render::test::Site::home>("home"));
template <>
inline constexpr auto members_of<render::test::Root> = members(
    "Root", field<&render::test::Root::page>("page"), field<&render::test::Root::site>("site"));

}  // namespace kept::view

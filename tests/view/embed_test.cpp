#include "view/pages/embed.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "view/sight.h"
#include "view/suggest.h"

namespace kept::view {
namespace {

using test::file;
using test::settings;
using test::Sight;

const base::File site = settings("title: A tracker\nbase_url: https://example.org/t/\n");

TEST_CASE("A promise and a country can be shown in another site, in a few lines that lead to the whole") {
  const Sight sight({site, file("commitments/a.md", "title: A promise\ncountry: THA\nmade: 2019\n"), file("themes/t.md", "title: T\n")});
  const auto promise = embed_page(sight.facts, sight.site, sight.id("commitment", "a"));
  CHECK(promise.page.whole.href.to == "commitments/a/");
  CHECK(promise.page.answers.size() == 4);
  CHECK(promise.head.canonical.to == "https://example.org/t/commitments/a/");
  const auto country = embed_page(sight.facts, sight.site, sight.id("country", "tha"));
  CHECK(country.page.total == 1);
  CHECK(country.page.answers.empty());
  CHECK(can_be_embedded(sight.facts, sight.kind("commitment")));
  CHECK_FALSE(can_be_embedded(sight.facts, sight.kind("theme")));
}

TEST_CASE("What another site pastes holds a title and nothing that could end it") {
  const std::string title = R"--(x" onload="alert(1)"><script>&)--";
  const Sight sight({site, file("commitments/a.md", "title: " + nlohmann::json(title).dump() + "\ncountry: THA\n")}, "2024-06-15", "en", false, std::nullopt);
  Head head;
  tell_embed(sight.facts, sight.id("commitment", "a"), head);
  CHECK(head.embed.to == "embed/commitments/a/");
  CHECK(head.oembed.to == "https://example.org/t/embed/commitments/a/oembed.json");
  CHECK(head.embed_code ==
        "<iframe src=\"https://example.org/t/embed/commitments/a/\" title=\"x&quot; onload=&quot;alert(1)&quot;&gt;&lt;script&gt;&amp;\" width=\"600\" height=\"360\" loading=\"lazy\"></iframe>");
  const auto json = nlohmann::json::parse(oembed(sight.facts, sight.id("commitment", "a")));
  CHECK(json["version"] == "1.0");
  CHECK(json["type"] == "rich");
  CHECK(json["title"] == title);
  CHECK(json["html"] == head.embed_code);
}

TEST_CASE("A site that does not know where it will stand gives nothing to paste") {
  const Sight sight({settings("title: A\n"), file("commitments/a.md", "title: A promise\ncountry: THA\n")});
  Head head;
  tell_embed(sight.facts, sight.id("commitment", "a"), head);
  CHECK_FALSE(head.embed.to.empty());
  CHECK(head.embed_code.empty());
  CHECK(head.oembed.to.empty());
}

std::string fields_of(const Suggest& made) {
  std::string text;
  for (const SuggestField& field : made.fields) text += field.name + ":" + field.control + (field.needed ? "!" : "") + (field.choices.empty() ? "" : "/" + std::to_string(field.choices.size())) + " ";
  return text;
}

TEST_CASE("The form for an update comes from the table of an update's fields and the site's own scale") {
  const Sight sight({settings("title: A\nstatuses: [{id: no, label: No}, {id: done, label: Done}]\n"), file("commitments/a.md", "title: A promise\ncountry: THA\n")});
  const auto made = suggest(sight.facts, sight.id("commitment", "a"));
  REQUIRE(made);
  CHECK(fields_of(*made) == "date:line! status:choice/2 summary:text sources:evidence voice:choice/3 by:line ");
  CHECK(made->record == "commitment:a");
  CHECK(made->issue.to.empty());
  CHECK(made->mail.to.empty());
  CHECK_FALSE(suggest(sight.facts, sight.id("country", "tha")));
}

TEST_CASE("Where a suggestion may go follows from the repository and the contact") {
  struct Row {
    std::string repository, contact, issue, mail;
  };
  const Row rows[] = {{"https://github.com/some/where.git", "office@example.org", "https://github.com/some/where/issues/new?title=Update%3A%20A%20promise&body=%60%60%60yaml%0A", "mailto:office@example.org?subject=Update%3A%20A%20promise&body=suggestion"},
                      {"https://gitlab.com/some/where", "Write to a@b.c", "https://gitlab.com/some/where/-/issues/new?issue%5Btitle%5D=Update%3A%20A%20promise&issue%5Bdescription%5D=", ""},
                      {"https://codeberg.org/some/where", "a@b@c", "https://codeberg.org/some/where/issues/new?title=", ""},
                      {"https://example.org/where.git", "a@b.c?cc=d@e.f", "", ""}};
  for (const Row& row : rows) {
    const Sight sight({settings("title: A\nrepository: {url: '" + row.repository + "'}\ncontact: '" + row.contact + "'\n"), file("commitments/a.md", "title: A promise\ncountry: THA\n")});
    const auto made = suggest(sight.facts, sight.id("commitment", "a"));
    REQUIRE(made);
    CHECK((row.issue.empty() ? made->issue.to.empty() : made->issue.to.starts_with(row.issue)));
    CHECK((row.mail.empty() ? made->mail.to.empty() : made->mail.to.starts_with(row.mail)));
  }
}

}  // namespace
}  // namespace kept::view

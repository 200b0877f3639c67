#include "model/wrapping.h"

#include <catch2/catch.hpp>

#include "model/shown.h"
#include "support/findings.h"
#include "support/records.h"

namespace kept::model {
namespace {

// One file that holds every type of field, parts that are named from elsewhere, and prose with all that prose can hold.
const base::File file = {"content/declarations/d.md", R"(---
title: A declaration
adopted: 2018-12-10~
summary: It names [[other#1|a part]] and `code`.
aliases: [old/address, older]
sources:
  - {source: s, at: para 3}
  - t
provisions:
  - {id: 1, title: One, text: "The *first*."}
  - {id: 1.a, title: Deeper, parent: 1}
extra:
  anything: [1, {at: all}, ~]
---
## A heading

A [link](../docs/a.md#b) and a footnote.[^1]

![A picture](photo.png)

[^1]: Of [[another]].
)"};

FromFile read_alone(const Kinds& kinds) {
  base::Report report;
  FromFile read;
  read.records = read_records(std::vector{file}, kinds, Site(), report).all;
  CHECK(test::told(report) == "");
  return read;
}

}  // namespace

TEST_CASE("Records come out of their wrapping as they went in") {
  const Kinds kinds = built_in_kinds();
  const FieldNumbers fields(kinds);
  FromFile read = read_alone(kinds);
  const std::string wrapped = wrap(read, file, kinds, fields);
  auto again = unwrap(wrapped, file, kinds, fields);
  REQUIRE(again);
  CHECK(wrap(*again, file, kinds, fields) == wrapped);
  REQUIRE(again->records.size() == 1);
  const Record &was = read.records.front(), &is = again->records.front();
  CHECK(shown(is.fields) == shown(was.fields));
  CHECK(is.path == was.path);
  CHECK(is.body.html == was.body.html);
  CHECK(is.body_written == was.body_written);
  REQUIRE(is.mentions.size() == was.mentions.size());
  for (std::size_t i = 0; i < is.mentions.size(); ++i) CHECK(shown(is.mentions[i]) == shown(was.mentions[i]));
  REQUIRE(is.part("1.a"));
  CHECK(shown(*is.part("1.a")->group) == shown(*was.part("1.a")->group));
}

TEST_CASE("Of a wrapping that is cut short, or goes on, nothing is taken") {
  const Kinds kinds = built_in_kinds();
  const FieldNumbers fields(kinds);
  FromFile read = read_alone(kinds);
  const std::string wrapped = wrap(read, file, kinds, fields);
  for (std::size_t size = 0; size < wrapped.size(); ++size) CHECK_FALSE(unwrap(std::string_view(wrapped).substr(0, size), file, kinds, fields));
  CHECK_FALSE(unwrap(wrapped + "x", file, kinds, fields));
}

TEST_CASE("A part that is no item of its record is not wrapped") {
  const Kinds kinds = built_in_kinds();
  FromFile read = read_alone(kinds);
  const Group elsewhere;
  read.records.front().parts.front().group = &elsewhere;
  CHECK(wrap(read, file, kinds, FieldNumbers(kinds)).empty());
}

}  // namespace kept::model

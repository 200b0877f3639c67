// Every row of every table of fields is broken in turn.
#include <catch2/catch.hpp>

#include "model/tables.h"
#include "support/findings.h"

using namespace kept;
using namespace kept::model;
using namespace kept::test;

TEST_CASE("The smallest map of every table reads without a finding") {
  const Kinds kinds = built_in_kinds();
  for (const Kind& kind : kinds.all())
    for (const Table& table : tables_of(kind)) {
      INFO(kind.name << " " << table.path);
      CHECK(told(read(kind, table, flow_map(*table.fields, "", "", "")).report) == "");
    }
}

TEST_CASE("A key that no table knows is refused at its place in every table") {
  const Kinds kinds = built_in_kinds();
  for (const Kind& kind : kinds.all())
    for (const Table& table : tables_of(kind)) {
      INFO(kind.name << " " << table.path);
      const auto content = read(kind, table, flow_map(*table.fields, "", "zzqqxx", "1"));
      const auto column = table.before.size() + 2;
      REQUIRE(content.report.findings().size() == 1);
      const auto& finding = content.report.findings().front();
      CHECK(finding.rule == "field/unknown");
      CHECK(finding.at == base::Mark{2, static_cast<std::uint32_t>(column), 6});
      CHECK(finding.hint.starts_with("The fields here are: " + table.fields->front().name));
    }
}

TEST_CASE("A slip in a key is told the key that was meant, and is not also missing") {
  const Kinds kinds = built_in_kinds();
  for (const Kind& kind : kinds.all())
    for (const Table& table : tables_of(kind))
      for (const Field& field : *table.fields) {
        if (field.name.size() < 3) continue;  // one letter of two is no slip
        INFO(kind.name << " " << table.path << " " << field.name);
        const std::string slip = field.name + field.name.back();
        const auto content = read(kind, table, flow_map(*table.fields, field.name, slip, sample(field)));
        REQUIRE(content.report.findings().size() == 1);
        CHECK(content.report.findings().front().rule == "field/unknown");
        CHECK(content.report.findings().front().fix == field.name);
      }
}

TEST_CASE("A required field that is missing or left blank is said in every table") {
  const Kinds kinds = built_in_kinds();
  std::size_t looked_at = 0;
  for (const Kind& kind : kinds.all())
    for (const Table& table : tables_of(kind))
      for (const Field& field : *table.fields) {
        if (!field.required) continue;
        ++looked_at;
        INFO(kind.name << " " << table.path << " " << field.name);
        const auto missing = read(kind, table, flow_map(*table.fields, field.name, "extra_", "1"));
        const auto blank = read(kind, table, flow_map(*table.fields, "", field.name, "\" \""));
        REQUIRE(missing.report.findings().size() == 2);
        CHECK(missing.report.findings()[1].rule == "field/missing");
        CHECK(missing.report.findings()[1].message.starts_with(fmt::format("“{}” is missing in ", field.name)));
        REQUIRE(blank.report.findings().size() == 1);
        CHECK(blank.report.findings()[0].rule == "field/missing");
        CHECK(blank.report.findings()[0].message.starts_with(fmt::format("“{}” is left blank in ", field.name)));
        CHECK(blank.report.findings()[0].at.width == field.name.size());
      }
  CHECK(looked_at > 20);
}

TEST_CASE("A list that is written as one value is refused with the brackets that are missing") {
  const Kinds kinds = built_in_kinds();
  std::size_t looked_at = 0;
  for (const Kind& kind : kinds.all())
    for (const Table& table : tables_of(kind))
      for (const Field& field : *table.fields) {
        if (!field.list) continue;
        ++looked_at;
        INFO(kind.name << " " << table.path << " " << field.name);
        const auto content = read(kind, table, flow_map(*table.fields, field.name, field.name, "word"));
        REQUIRE(content.report.findings().size() == 1);
        CHECK(content.report.findings()[0].rule == "field/list");
        const bool short_form = field.type != Type::group || !field.shorthand.empty();
        CHECK(content.report.findings()[0].fix == (short_form ? "[word]" : ""));
        const auto map = read(kind, table, flow_map(*table.fields, field.name, field.name, "{a: b}"));
        REQUIRE(map.report.findings().size() == 1);
        CHECK(map.report.findings()[0].rule == "field/list");
      }
  CHECK(looked_at > 50);
}

TEST_CASE("What is no list refuses one in every table") {
  const Kinds kinds = built_in_kinds();
  for (const Kind& kind : kinds.all())
    for (const Table& table : tables_of(kind))
      for (const Field& field : *table.fields) {
        if (field.list || field.type == Type::tree) continue;
        INFO(kind.name << " " << table.path << " " << field.name);
        const auto content = read(kind, table, flow_map(*table.fields, field.name, field.name, "[a, b]"));
        REQUIRE(content.report.findings().size() == 1);
        CHECK(content.report.findings()[0].rule == "field/type");
      }
}

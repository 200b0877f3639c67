#include "view/messages.h"

#include <catch2/catch.hpp>

#include "parse/document.h"

using namespace kept;
using view::Messages;

namespace {

void add(Messages& messages, std::string_view yaml, base::Report& report) {
  messages.add(parse::yaml(yaml, "m.yaml", 1, report), "m.yaml", report);
}

Messages english() {
  base::Report report;
  Messages messages("en");
  add(messages, R"(title: Children on the move
made: {by: "by {who}", by_when: "by {who} in {when}"}
commitments:
  title: Commitments
  count: {one: "{n} commitment", other: "{n} commitments"}
  of: {one: "{n} of {who}", other: "{n} from {who}"}
)",
      report);
  CHECK(report.findings().empty());
  return messages;
}

std::string told(const base::Report& report) {
  std::string lines;
  for (const base::Finding& f : report.findings())
    lines += std::to_string(f.at.line) + ':' + std::to_string(f.at.column) + ' ' + std::string(f.rule) + ' ' +
             f.message + " | " + f.hint + '\n';
  return lines;
}

std::string findings(std::string_view yaml) {
  base::Report report;
  Messages messages("en");
  add(messages, yaml, report);
  return told(report);
}

}  // namespace

TEST_CASE("Messages are found by dotted keys and filled with texts and numbers") {
  const Messages m = english();
  const std::string owned = "Thailand";
  CHECK(m.text("title") == "Children on the move");
  CHECK(m.text("commitments.title") == "Commitments");
  CHECK(m.text("made.by", {{"who", owned}}) == "by Thailand");
  CHECK(m.text("made.by_when", {{"when", 2019}, {"who", "Lao PDR"}}) == "by Lao PDR in 2019");
  CHECK(m.text("commitments.count", {{"n", 1}}) == "1 commitment");
  CHECK(m.text("commitments.count", {{"n", 0}}) == "0 commitments");
  CHECK(m.text("commitments.of", {{"n", 12000}, {"who", "{n}"}}) == "12000 from {n}");
}

TEST_CASE("A key that nobody wrote and a hole that nobody filled show themselves") {
  const Messages m = english();
  CHECK(m.text("commitments.titel") == "commitments.titel");
  CHECK(m.text("made.by") == "by {who}");
  CHECK(m.text("made") == "made");
}

TEST_CASE("A number takes the plural form that its language has for it") {
  struct Row {
    std::string_view language;
    std::int64_t n;
    std::string_view category;
  };
  const Row rows[] = {
      {"en", 0, "other"},  {"en", 1, "one"},    {"en", 2, "other"},
      {"pl", 1, "one"},    {"pl", 2, "few"},    {"pl", 5, "many"},
      {"pl", 22, "few"},   {"pl", 1002, "few"}, {"ar", 0, "zero"},
      {"ar", 2, "two"},    {"ar", 5, "few"},    {"ar", 99, "many"},
      {"th", 1, "other"},  {"id", 1, "other"},  {"fr", 0, "one"},
      {"pt-BR", 0, "one"}, {"xx", 1, "other"},  {"not a language", 1, "other"},
  };
  base::Report report;
  Messages base("en");
  add(base, "n: {zero: zero, one: one, two: two, few: few, many: many, other: other}", report);
  for (const Row& row : rows) {
    CAPTURE(row.language, row.n);
    Messages m = base.translated(row.language);
    add(m, "n: {zero: zero, one: one, two: two, few: few, many: many, other: other}", report);
    CHECK(m.text("n", {{"n", row.n}}) == row.category);
  }
  CHECK(report.findings().empty());
}

TEST_CASE("A translation says what it lacks in the default language, by that language's rules") {
  base::Report report;
  Messages th = english().translated("th");
  CHECK(th.language() == "th");
  add(th, "commitments: {title: พันธกรณี, of: '{who}: {n}'}\ntitle:\n", report);
  CHECK(report.findings().empty());
  CHECK(th.text("commitments.title") == "พันธกรณี");
  CHECK(th.text("commitments.count", {{"n", 1}}) == "1 commitment");
  CHECK(th.text("commitments.of", {{"n", 1}, {"who", "ไทย"}}) == "ไทย: 1");
  CHECK(th.text("title") == "Children on the move");
}

TEST_CASE("A form that a language needs and nobody wrote is the form other") {
  base::Report report;
  Messages pl = english().translated("pl");
  add(pl, "commitments: {count: {one: '{n} a', other: '{n} b'}}", report);
  CHECK(pl.text("commitments.count", {{"n", 3}}) == "3 b");
}

TEST_CASE("A later layer wins key by key, and ids stay") {
  base::Report report;
  Messages m = english();
  const auto before = m.find("commitments.title");
  add(m, "commitments: {title: Promises}\nmine: My own", report);
  CHECK(report.findings().empty());
  CHECK(m.find("commitments.title") == before);
  CHECK(m.text("commitments.title") == "Promises");
  CHECK(m.text("commitments.count", {{"n", 2}}) == "2 commitments");
  CHECK(m.text("mine") == "My own");
  CHECK(m.translated("th").shares_keys_with(m));
  CHECK_FALSE(m.shares_keys_with(english()));
}

TEST_CASE("What is wrong with messages is said at its place") {
  struct Row {
    std::string_view yaml, expected;
  };
  const Row rows[] = {
      {"- a", "1:1 message/type Messages are a list of keys with their texts | Write `key: text` on each line\n"},
      {"a: [b]", "1:1 message/type The message `a` is a list | Write one text\n"},
      {"a: {one: x}",
       "1:1 message/plural The message `a` has no form `other` | Add `other:`, the form for every number that no other "
       "form takes\n"},
      {"a: {one: [x], other: y}", "1:10 message/type A form of a message is a text | Write one text\n"},
      {"a: b\nb: 'x {'",
       "2:4 message/hole A brace in a message opens or closes nothing | Write a hole as `{name}`, in small letters; "
       "braces have no other use here\n"},
      {"a: 'x } y'",
       "1:4 message/hole A brace in a message opens or closes nothing | Write a hole as `{name}`, in small letters; "
       "braces have no other use here\n"},
      {"a: 'x {Who}'",
       "1:4 message/hole A brace in a message opens or closes nothing | Write a hole as `{name}`, in small letters; "
       "braces have no other use here\n"},
      {"a: 'x {}'",
       "1:4 message/hole A brace in a message opens or closes nothing | Write a hole as `{name}`, in small letters; "
       "braces have no other use here\n"},
      {"a: b", ""},
      {"", ""},
      {"a:", ""},
      {"a: {one: , other: }", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.yaml);
    CHECK(findings(row.yaml) == row.expected);
  }
}

TEST_CASE("A translation invents neither keys nor holes") {
  base::Report report;
  Messages th = english().translated("th");
  add(th, "commitments: {titel: x}\nmade: {by: '{whom}'}\ntitle: '{n} x'\nnew: {one: a, other: b}", report);
  CHECK(told(report) ==
        "1:15 message/unknown-key No message is called `commitments.titel` | Did you mean `commitments.title`?\n"
        "2:12 message/hole Nothing fills the hole `{whom}` of the message `made.by` | Its holes are {who}\n"
        "3:8 message/hole Nothing fills the hole `{n}` of the message `title` | This message has no holes\n"
        "4:1 message/unknown-key No message is called `new` | Remove it, or add it to the default language first\n");
  CHECK(th.text("made.by", {{"who", "Laos"}}) == "by Laos");
}

TEST_CASE("Keys nested without end are refused") {
  std::string yaml;
  for (int i = 0; i < 20; ++i) yaml += "{a: ";
  yaml += 'x' + std::string(20, '}');
  CHECK(findings(yaml) == "1:65 message/type These keys are nested too deep | Use fewer levels\n");
}

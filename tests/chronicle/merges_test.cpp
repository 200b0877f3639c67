#include <catch2/catch.hpp>

#include "chronicle/past.h"

namespace kept::chronicle::test {
namespace {

TEST_CASE("What a branch changed is told once, by the commits that did it; a clean merge says nothing") {
  Past past;
  const int start = past.commit({{a_md, promise("due: 2022\n")}, {b_md, promise("", "B")}}, "start");
  const int ours = past.commit_on({start}, {{b_md, promise("", "B2")}}, "ours");
  const int theirs = past.commit_on({start}, {{a_md, promise("due: 2023\n")}}, "theirs");
  past.commit_on({ours, theirs}, {{a_md, promise("due: 2023\n")}}, "merge");
  CHECK(told(past.read()) ==
        "theirs commitment:a due moved 2022 → 2023\n"
        "ours commitment:b title rewritten\n"
        "start commitment:a added; commitment:b added\n");
}

TEST_CASE("A merge that makes something of its own says what") {
  Past past;
  const int start = past.commit({{a_md, promise("due: 2022\n")}}, "start");
  const int ours = past.commit_on({start}, {{a_md, promise("due: 2023\n")}}, "ours");
  const int theirs = past.commit_on({start}, {{a_md, promise("due: 2024\ntype: law\n")}}, "theirs");
  past.commit_on({ours, theirs}, {{a_md, promise("due: 2025\ntype: law\n")}}, "merge");
  CHECK(told(past.read()) ==
        "merge commitment:a due moved 2023 → 2025\n"
        "theirs commitment:a type set → law, due moved 2022 → 2024\n"
        "ours commitment:a due moved 2022 → 2023\n"
        "start commitment:a added\n");
}

TEST_CASE("A conflict that was settled by taking both sides says nothing of its own") {
  Past past;
  const int start = past.commit({{a_md, promise("due: 2022\n")}}, "start");
  const int ours = past.commit_on({start}, {{a_md, promise("due: 2023\n")}}, "ours");
  const int theirs = past.commit_on({start}, {{a_md, promise("due: 2022\ntype: law\n")}}, "theirs");
  past.commit_on({ours, theirs}, {{a_md, promise("due: 2023\ntype: law\n")}}, "merge");
  CHECK(told(past.read()) ==
        "theirs commitment:a type set → law\n"
        "ours commitment:a due moved 2022 → 2023\n"
        "start commitment:a added\n");
}

TEST_CASE("What was given up with a branch is no part of the history") {
  Past past;
  const int start = past.commit({{a_md, promise("due: 2022\n")}}, "start");
  const int ours = past.commit_on({start}, {{a_md, promise("due: 2023\n")}}, "ours");
  const int theirs = past.commit_on({start}, {{a_md, promise("due: 1999\n")}}, "theirs");
  past.commit_on({ours, theirs}, {}, "merge that takes ours");
  CHECK(told(past.read()) ==
        "ours commitment:a due moved 2022 → 2023\n"
        "start commitment:a added\n");
}

TEST_CASE("Branches that were merged into each other both ways tell each change once") {
  Past past;
  const std::string a0 = promise("due: 2022\n"), a1 = promise("due: 2023\n"), a2 = promise("due: 2024\n");
  const std::string b0 = promise("due: 2022\n", "B"), b1 = promise("due: 2023\n", "B"), b2 = promise("due: 2024\n", "B");
  const int start = past.commit({{a_md, a0}, {b_md, b0}}, "start");
  const int left = past.commit_on({start}, {{a_md, a1}}, "left");
  const int right = past.commit_on({start}, {{b_md, b1}}, "right");
  const int left_merge = past.commit_on({left, right}, {{b_md, b1}}, "left takes right");
  const int right_merge = past.commit_on({right, left}, {{a_md, a1}}, "right takes left");
  const int left_again = past.commit_on({left_merge}, {{a_md, a2}}, "left again");
  const int right_again = past.commit_on({right_merge}, {{b_md, b2}}, "right again");
  past.commit_on({left_again, right_again}, {{b_md, b2}}, "together");
  CHECK(told(past.read()) ==
        "right again commitment:b due moved 2023 → 2024\n"
        "left again commitment:a due moved 2023 → 2024\n"
        "right commitment:b due moved 2022 → 2023\n"
        "left commitment:a due moved 2022 → 2023\n"
        "start commitment:a added; commitment:b added\n");
}

TEST_CASE("The same change made on two branches counts once") {
  Past past;
  const int start = past.commit({{a_md, promise("due: 2022\n")}}, "start");
  const int ours = past.commit_on({start}, {{a_md, promise("due: 2023\n")}}, "picked");
  const int theirs = past.commit_on({start}, {{a_md, promise("due: 2023\n")}}, "picked too");
  past.commit_on({ours, theirs}, {}, "merge");
  CHECK(told(past.read()) ==
        "picked commitment:a due moved 2022 → 2023\n"
        "start commitment:a added\n");
}

TEST_CASE("A change reverted and made again is told as it went") {
  Past past;
  past.commit({{a_md, promise("due: 2022\n")}});
  past.commit({{a_md, promise("due: 2023\n")}});
  past.commit({{a_md, promise("due: 2022\n")}});
  past.commit({{a_md, promise("due: 2023\n")}});
  CHECK(told(past.read()) ==
        "4 commitment:a due moved 2022 → 2023\n"
        "3 commitment:a due moved 2023 → 2022\n"
        "2 commitment:a due moved 2022 → 2023\n"
        "1 commitment:a added\n");
}

TEST_CASE("A change that a branch made under the old name belongs to the record that has the new one") {
  Past past;
  const std::string words = "Words enough to be known by.";
  const int start = past.commit({{a_md, promise("due: 2022\n", "A promise", words)}}, "start");
  const int ours = past.commit_on({start}, {{a_md, {}}, {b_md, promise("due: 2022\n", "A promise", words)}}, "rename");
  const int theirs = past.commit_on({start}, {{a_md, promise("due: 2023\n", "A promise", words)}}, "theirs");
  past.commit_on({ours, theirs}, {{b_md, promise("due: 2023\n", "A promise", words)}}, "merge");
  const auto chronicle = past.read();
  const std::string said = told(chronicle, tracker_of(past.files(4)).id("commitment", "b"));
  INFO(said);
  CHECK(said ==
        "merge commitment:b due moved 2022 → 2023\n"
        "rename commitment:b renamed a → b\n"
        "start commitment:a added\n");
}

TEST_CASE("Histories that have nothing in common can be merged") {
  Past past;
  const int one = past.commit({{a_md, promise()}}, "one");
  const int other = past.commit_on({}, {{b_md, promise("", "B")}}, "other");
  past.commit_on({one, other}, {{b_md, promise("", "B")}}, "merge");
  CHECK(told(past.read()) ==
        "other commitment:b added\n"
        "one commitment:a added\n");
}

TEST_CASE("A merge of three keeps what each brought") {
  Past past;
  const std::string c_md = "content/commitments/c.md";
  const int start = past.commit({{a_md, promise()}}, "start");
  const int two = past.commit_on({start}, {{b_md, promise("", "B")}}, "two");
  const int three = past.commit_on({start}, {{c_md, promise("", "C")}}, "three");
  const int one = past.commit_on({start}, {{a_md, promise("due: 2022\n")}}, "one");
  past.commit_on({one, two, three}, {{b_md, promise("", "B")}, {c_md, promise("", "C")}}, "all");
  CHECK(told(past.read()) ==
        "one commitment:a due set → 2022\n"
        "three commitment:c added\n"
        "two commitment:b added\n"
        "start commitment:a added\n");
}

}  // namespace
}  // namespace kept::chronicle::test

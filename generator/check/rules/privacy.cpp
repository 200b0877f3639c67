// What would let somebody be found: people behind small numbers, addresses, telephone numbers, places; and links that follow readers.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "check/people.h"
#include "check/rules/rules.h"
#include "check/traces.h"

namespace kept::check {

using model::Group;
using model::Role;

namespace {

std::string with_git(std::string_view hint) { return std::string(hint).append(git_keeps); }

void email(const Sight&, const base::File& file, const Tell& tell) {
  if (file.path == "kept.yaml") return;  // what stands there is the maintainers' own
  each_email(file, [&](const Trace& trace) {
    if (!trace.in_code)
      tell({file.path, place_in(file, trace.at, trace.size), fmt::format("“{}” is somebody's own e-mail address", trace.shown),
            with_git("Write the address of an office, such as info@…, or none"), ""});
  });
}

void phone(const Sight&, const base::File& file, const Tell& tell) {
  if (file.path == "kept.yaml") return;
  each_phone(file, [&](const Trace& trace) {
    if (!trace.in_code)
      tell({file.path, place_in(file, trace.at, trace.size), fmt::format("“{}” looks like a telephone number", trace.shown),
            with_git("Link to the page of the office instead. A public helpline may stay, with a waiver that says so"), ""});
  });
}

void phone_in_words(const Sight& sight, const Passage& passage, const Tell& tell) {
  each_number_called(passage, [&](std::size_t first, std::size_t last) {
    tell({std::string(passage.path), passage.place(sight, passage.words[first], passage.words[last]), "A telephone number stands here",
          with_git("Link to the page of the office instead. A public helpline may stay, with a waiver that says so"), ""});
  });
}

void tracking(const Sight&, const base::File& file, const Tell& tell) {
  each_tracker(file, [&](const Trace& trace) {
    if (!trace.in_code)
      tell({file.path, place_in(file, trace.at, trace.size), fmt::format("This address carries “{}”, by which readers are followed", trace.shown),
            fmt::format("Write {}", trace.fix), trace.fix});
  });
}

// Fewer than five persons: an error; from five to nine: a warning.
struct Range {
  int least, most;
};

void people_in_words(const Sight& sight, const Passage& passage, const Tell& tell, Range range) {
  if (passage.top && passage.top->role == Role::provisions) return;  // the words of the instrument
  each_count(passage, [&](const Counted& counted) {
    if (counted.number < range.least || counted.number > range.most) return;
    const auto words = passage.written.substr(counted.offset, counted.size);
    tell({std::string(passage.path), passage.place(sight, counted.offset, counted.size), fmt::format("“{}” {} so few that they may be known", words, counted.number == 1 ? "is" : "are"),
          with_git("Write “fewer than 10”, or leave the number out"), ""});
  });
}

void people_observed(const Sight& sight, link::RecordId id, const Tell& tell, Range range) {
  const model::Record& record = sight.graph[id];
  for (const model::Value& indicator : model::list_of(record.fields, Role::indicators)) {
    if (!indicator.group() || !counts_people(*indicator.group())) continue;
    const auto look = [&](const Group& measure) {
      const model::Value* value = measure.find("value");
      const model::Number* number = value ? value->number() : nullptr;
      if (!number || number->value != static_cast<int>(number->value) || number->value < range.least || number->value > range.most) return;
      tell({record.path, value->at, fmt::format("{} persons are so few that they may be known", number->written),
            with_git("Leave this observation out, or take a longer time or a larger place together"), ""});
    };
    for (const model::Value& observation : model::list_of(*indicator.group(), Role::observations))
      if (observation.group()) look(*observation.group());
    if (const model::Value* baseline = indicator.group()->find("baseline"); baseline && baseline->group()) look(*baseline->group());
  }
}

constexpr Range very_few = {1, 4}, few = {5, 9};

void very_few_in_words(const Sight& sight, const Passage& passage, const Tell& tell) { people_in_words(sight, passage, tell, very_few); }
void few_in_words(const Sight& sight, const Passage& passage, const Tell& tell) { people_in_words(sight, passage, tell, few); }
void very_few_observed(const Sight& sight, link::RecordId id, const Tell& tell) { people_observed(sight, id, tell, very_few); }
void few_observed(const Sight& sight, link::RecordId id, const Tell& tell) { people_observed(sight, id, tell, few); }

void age_and_place(const Sight& sight, const Passage& passage, const Tell& tell) {
  if (passage.top && passage.top->role == Role::provisions) return;
  each_person_placed(passage, [&](std::size_t offset, std::size_t size, std::string_view place) {
    tell({std::string(passage.path), passage.place(sight, offset, size),
          fmt::format("One person's age and an exact place (“{}”) stand in one sentence", place),
          with_git("Leave out the place or the age: “a child in the north of the country”"), ""});
  });
}

constexpr std::array privacy_table = {
    Rule{.id = "privacy/very-few-people",
         .level = Level::error,
         .title = "Nobody is counted in a group of fewer than five",
         .why = "Where few were there, neighbours and officials know who they were. A number of persons from one to four points at them.",
         .bad = {about, "---\ntitle: About\n---\nIn May 3 girls left the centre.\n"},
         .good = {about, "---\ntitle: About\n---\nIn May fewer than 10 girls left the centre.\n"},
         .record = very_few_observed,
         .text = very_few_in_words,
         .waivable = true},
    Rule{.id = "privacy/few-people",
         .level = Level::warning,
         .title = "A group of fewer than ten is not counted without need",
         .why = "Together with a place, a month or a nationality, so small a group can be told apart.",
         .bad = {about, "---\ntitle: About\n---\nIn May seven unaccompanied children left the centre.\n"},
         .good = {about, "---\ntitle: About\n---\nIn May fewer than 10 unaccompanied children left the centre.\n"},
         .record = few_observed,
         .text = few_in_words,
         .waivable = true},
    Rule{.id = "privacy/age-and-place",
         .level = Level::error,
         .title = "No person's age stands beside an exact place",
         .why = "A girl of fourteen in a named school is found in an afternoon.",
         .bad = {about, "---\ntitle: About\n---\nA 14-year-old girl was held at the police camp in Ban Nong village.\n"},
         .good = {about, "---\ntitle: About\n---\nA girl was held at a police camp in the north-east.\n"},
         .text = age_and_place,
         .waivable = true},
    Rule{.id = "privacy/email",
         .level = Level::error,
         .title = "Nobody's own e-mail address is published",
         .why = "It can be used to find, threaten or deceive a person, and is copied by machines within days. Addresses of an office (info@, contact@ and the like) are no person's.",
         .bad = {about, "---\ntitle: About\n---\nWrite to somchai.p@ngo-example.asia.\n"},
         .good = {about, "---\ntitle: About\n---\nWrite to info@ngo-example.asia.\n"},
         .file = email,
         .waivable = true},
    Rule{.id = "privacy/phone",
         .level = Level::error,
         .title = "Nobody's telephone number is published",
         .why = "It can be used to find or threaten a person, long after the page has gone.",
         .bad = {about, "---\ntitle: About\n---\nCall Somchai: +66 81 234 5678.\n"},
         .good = {about, "---\ntitle: About\n---\nCall the national helpline: 1300.\n"},
         .text = phone_in_words,
         .file = phone,
         .waivable = true},
    Rule{.id = "privacy/tracking",
         .level = Level::error,
         .title = "No address follows readers",
         .why = "Parameters such as utm_source or fbclid tell another site where a reader came from, and sometimes who they are.",
         .bad = {about, "---\ntitle: About\n---\nSee [the plan](https://example.org/plan?id=7&utm_source=mail).\n"},
         .good = {about, "---\ntitle: About\n---\nSee [the plan](https://example.org/plan?id=7).\n"},
         .file = tracking,
         .waivable = true},
};

}  // namespace

std::span<const Rule> privacy_rules() { return privacy_table; }

}  // namespace kept::check

// Every sentence that a change can be said in, in plain sight. A test asks that each of them stands in a golden case.
#pragma once

#include <array>
#include <stdexcept>
#include <string_view>

namespace kept::diff {

struct Sentence {
  std::string_view key;
  std::string_view words;  // for fmt
  std::string_view tone;   // added, removed, changed, warning
};

constexpr std::array sentences = {
    // the record
    Sentence{"record-added", "new {}", "added"},
    Sentence{"record-removed", "{} removed, and its address leads nowhere", "removed"},
    Sentence{"record-renamed", "renamed from {} to {}; the old address redirects", "changed"},
    Sentence{"record-renamed-lost", "renamed from {} to {}; the old address leads nowhere: add the old name to `aliases`", "warning"},
    // its status, by voice
    Sentence{"status-at-first", "{} status: {}{}", "added"},
    Sentence{"status-given", "{} status not assessed → {}{}", "changed"},
    Sentence{"status-moved", "{} status {} → {}{}", "changed"},
    Sentence{"status-withdrawn", "{} status {} → not assessed", "warning"},
    // dates; of a part, `of the milestone first-centre`
    Sentence{"date-moved", "{} moved from {} to {}", "changed"},
    // milestones
    Sentence{"milestone-reached", "{} reached{}", "added"},
    Sentence{"milestone-not-reached", "{} not reached", "warning"},
    Sentence{"milestone-open-again", "{} no longer said to be reached", "warning"},
    // evidence
    Sentence{"evidence-added", "evidence added: {}{}", "added"},
    Sentence{"evidence-lost", "evidence lost: {}{}", "warning"},
    Sentence{"pinpoint-added", "place in {} given: {}{}", "changed"},
    Sentence{"pinpoint-changed", "place in {} changed from “{}” to “{}”{}", "changed"},
    Sentence{"pinpoint-removed", "place in {} no longer given: {}{}", "warning"},
    // what joins or leaves a list, in the words of the field
    Sentence{"carries-out-added", "{}now carries out {}", "added"},
    Sentence{"carries-out-removed", "{}no longer carries out {}", "removed"},
    Sentence{"theme-added", "{}theme added: {}", "added"},
    Sentence{"theme-removed", "{}theme removed: {}", "removed"},
    Sentence{"concerns-added", "{}now concerns {}", "added"},
    Sentence{"concerns-removed", "{}no longer concerns {}", "removed"},
    Sentence{"alias-added", "{}old name kept: {}", "added"},
    Sentence{"alias-removed", "{}old name given up: {}", "removed"},
    // any other field
    Sentence{"item-added", "{} added{}{}", "added"},
    Sentence{"item-removed", "{} removed{}{}", "removed"},
    Sentence{"field-added", "{}{} added: {}", "added"},
    Sentence{"field-removed", "{}{} removed: {}", "removed"},
    Sentence{"field-changed", "{}{} changed from “{}” to “{}”", "changed"},
    // texts and translations
    Sentence{"text-added", "text added", "changed"},
    Sentence{"text-removed", "text removed", "changed"},
    Sentence{"text-rewritten", "text rewritten", "changed"},
    Sentence{"translation-added", "{} version added", "changed"},
    Sentence{"translation-removed", "{} version removed", "removed"},
    Sentence{"translation-changed", "{} version changed", "changed"},
    // settings, and how pages are drawn
    Sentence{"rule-level", "rule {} is {} now", "changed"},
    Sentence{"rule-off", "rule {} is switched off", "warning"},
    Sentence{"rule-level-own", "rule {} has its own level again", "changed"},
    Sentence{"setting-added", "setting {} added: {}", "changed"},
    Sentence{"setting-changed", "setting {} changed from “{}” to “{}”", "changed"},
    Sentence{"setting-removed", "setting {} taken out: {}", "changed"},
    Sentence{"file-added", "file {} added", "added"},
    Sentence{"file-changed", "file {} changed", "changed"},
    Sentence{"file-removed", "file {} removed", "removed"},
};

// A key that is no row does not compile.
consteval const Sentence& sentence(std::string_view key) {
  for (const Sentence& one : sentences)
    if (one.key == key) return one;
  throw std::logic_error("no such sentence");
}

}  // namespace kept::diff

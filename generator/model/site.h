// kept.yaml: what a site says of itself. Rooms take the two or three values they use, never the whole.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/file.h"
#include "base/finding.h"
#include "parse/document.h"

namespace kept::model {

// A text in some of the site's languages.
struct Localised {
  std::vector<std::pair<std::string, std::string>> texts;  // language, text; an empty language: written without one

  bool empty() const { return texts.empty(); }
  std::string_view in(std::string_view language) const;  // else the first
};

// One step of the scale; the order is that of progress.
struct StatusStep {
  std::string id;
  Localised label;
  std::string tone;    // neutral, moving, good, warning, bad
  bool final = false;  // nothing more is owed
  Localised description;
};

// A row of `checks:`, as written; the rooms above know the rules.
struct RuleSetting {
  std::string rule, level;
  base::Mark rule_at, level_at;
};

// A row of `terms:`: a word or words, and what to write instead.
struct Term {
  std::string word, plain;
};

// A row of `versions:`: a revision that is built beside today's site.
struct NamedRevision {
  std::string name, revision;
};

struct Site {
  Localised title;
  Localised description;
  std::string base_url;  // with a slash at its end, or empty
  std::vector<std::string> languages = {"en"};
  std::vector<StatusStep> statuses;
  std::vector<std::string> countries;  // slugs of country records; empty: those with records
  base::Period due_soon{6, 0};
  base::Period stale_after{12, 0};
  std::string repository;
  std::string branch = "main";
  std::string releases;                 // the pattern of tags that are releases; empty: none are
  std::vector<NamedRevision> versions;
  bool authors = false;  // histories say who wrote a change
  std::vector<RuleSetting> checks;
  std::vector<Term> terms;
  std::vector<std::string> navigation;
  std::string licence;
  std::string contact;
  std::string quick_exit;  // where a reader who must leave is taken; empty: no such button
};

// Errors are findings in kept.yaml; the site returned then holds what could be read.
Site read_site(const base::File& kept_yaml, base::Report& report);

std::vector<StatusStep> default_statuses();
std::string_view default_label(std::string_view status);  // in English; empty where the default scale has no such step

// The index of a status in the scale; -1 where it has none.
int status_index(const std::vector<StatusStep>& scale, std::string_view id);

}  // namespace kept::model

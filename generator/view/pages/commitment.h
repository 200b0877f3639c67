// A promise: the answer first, then what happened, then the evidence.
#pragma once

#include "view/chart.h"
#include "view/events.h"
#include "view/page.h"
#include "view/rows.h"
#include "view/strip.h"
#include "view/suggest.h"

namespace kept::view {

// One of the four answers above the fold.
struct Answer {
  std::string label;           // `Government says`
  std::vector<Status> status;  // none or one
  std::string text;            // where there is no status: `No date given`, `Overdue`
  std::string tone;            // of the text: empty, warning, bad
  std::string note;            // `since January 2019`
  std::vector<Cite> cites;
};
template <>
inline constexpr auto members_of<Answer> = members("answer", field<&Answer::label>("label"), field<&Answer::status>("status"), field<&Answer::text>("text"),
                                               field<&Answer::tone>("tone"), field<&Answer::note>("note"), field<&Answer::cites>("cites"));

struct Observation {
  When date;
  std::string value;
  Phrase by;
  std::vector<Cite> cites;
};
template <>
inline constexpr auto members_of<Observation> = members(
    "observation", field<&Observation::date>("date"), field<&Observation::value>("value"), field<&Observation::by>("by"), field<&Observation::cites>("cites"));

struct IndicatorView {
  std::string id;
  Markup title;
  Phrase unit;
  std::string direction, baseline, target;  // empty where not known
  std::vector<Observation> observations;
  std::optional<Chart> chart;
};
template <>
inline constexpr auto members_of<IndicatorView> = members(
    "indicator",
    field<&IndicatorView::id>("id"), field<&IndicatorView::title>("title"), field<&IndicatorView::unit>("unit"), field<&IndicatorView::direction>("direction"),
     field<&IndicatorView::baseline>("baseline"), field<&IndicatorView::target>("target"), field<&IndicatorView::observations>("observations"), field<&IndicatorView::chart>("chart"));

struct CommitmentPage {
  std::string lede;  // who promised what kind of thing, when and where it stands, in one sentence
  Markup summary, body;
  std::vector<Answer> answers;
  bool differ = false;
  std::optional<Strip> strip;  // none where nothing is dated
  TimelineView timeline;
  std::vector<IndicatorView> indicators;
  std::vector<Cite> cites;  // the record's own sources
  std::vector<EvidenceItem> evidence;
  std::vector<Link> implements, lead, supporting, themes;
  std::vector<Shared<PromiseRow>> elsewhere;  // other promises that carry out the same provisions
  std::vector<Links> mentioned;       // what else names this record
  std::optional<Suggest> suggest;     // how readers propose an update; none in an old version of the site
};
template <>
inline constexpr auto members_of<CommitmentPage> = members(
    "commitment_page",
    field<&CommitmentPage::lede>("lede"), field<&CommitmentPage::summary>("summary"), field<&CommitmentPage::body>("body"),
     field<&CommitmentPage::answers>("answers"), field<&CommitmentPage::differ>("differ"), field<&CommitmentPage::strip>("strip"), field<&CommitmentPage::timeline>("timeline"),
     field<&CommitmentPage::indicators>("indicators"), field<&CommitmentPage::cites>("cites"), field<&CommitmentPage::evidence>("evidence"),
     field<&CommitmentPage::implements>("implements"), field<&CommitmentPage::lead>("lead"), field<&CommitmentPage::supporting>("supporting"),
     field<&CommitmentPage::themes>("themes"), field<&CommitmentPage::elsewhere>("elsewhere"), field<&CommitmentPage::mentioned>("mentioned"), field<&CommitmentPage::suggest>("suggest"));

// The answer alone, without what leads to evidence: for where the page is not.
struct ShortAnswer {
  std::string lede;
  std::vector<Answer> answers;
};
ShortAnswer short_answer(const Facts& facts, link::RecordId record);

Root<CommitmentPage> commitment_page(const Facts& facts, std::shared_ptr<const SiteView> site, link::RecordId record);

}  // namespace kept::view

#include "render/formats/changes_feed.h"

#include <fmt/format.h>

#include <algorithm>

#include "render/formats/atom.h"
#include "render/formats/xml.h"
#include "view/pages/changes.h"

namespace kept::render {
namespace {

std::string text_of(const view::Facts& facts, const view::Revision& revision) {
  std::string text;
  for (const view::ChangedRecord& record : revision.records) {
    text += record.record.text.empty() ? record.kind : fmt::format("{}: {}", record.kind, record.record.text);
    for (const std::string& line : record.lines) text += "\n– " + line;
    if (record.more) text += "\n– " + facts.words.text("history.more", {{"n", record.more}});
    text += "\n";
  }
  if (revision.more) text += facts.words.text("changes.more", {{"n", revision.more}}) + "\n";
  if (revision.set.subject.find_first_not_of(' ') != std::string::npos) text += fmt::format("\n{} ({})\n", revision.set.subject, revision.set.hash);
  return text;
}

// What changed, in a line: a commit's subject is written for editors.
std::string title_of(const view::Facts& facts, const view::Revision& revision) {
  const view::ChangedRecord& first = revision.records.front();
  const std::string name = first.record.text.empty() ? first.kind : first.record.text;
  if (revision.records.size() == 1) return first.lines.empty() ? name : fmt::format("{}: {}", name, first.lines.front());
  return facts.words.text("changes.and_more", {{"record", name}, {"n", static_cast<std::int64_t>(revision.records.size()) - 1 + revision.more}});
}

std::string entry(const view::Facts& facts, const chronicle::Commit& commit, std::string_view page) {
  const view::Revision revision = view::revision(facts, commit);
  const std::string& base = facts.site.base_url;
  const std::string author = revision.set.author.empty() ? "" : fmt::format("<author><name>{}</name></author>", xml(revision.set.author));
  const std::string title = title_of(facts, revision);
  return fmt::format("<entry><id>{0}changes/#{1}</id><title>{2}</title><link rel=\"alternate\" type=\"text/html\" href=\"{0}{3}#{1}\"/><updated>{4}</updated>{5}<summary>{6}</summary></entry>\n",
                     xml(base), xml(revision.set.id), xml(title), xml(page), moment(commit.day), author, xml(text_of(facts, revision)));
}

}  // namespace

std::string changes_feed(const view::Facts& facts) {
  const auto& commits = facts.history->commits;
  const auto title = std::string(facts.site.title.in(facts.language()));
  std::string out = fmt::format(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{3}\">\n<id>{0}changes/</id>\n<title>{1}</title>\n<subtitle>{4}</subtitle>\n"
      "<link rel=\"self\" type=\"application/atom+xml\" href=\"{0}changes/feed.xml\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\"{0}changes/\"/>\n<updated>{2}</updated>\n"
      "<author><name>{5}</name></author>\n",
      xml(facts.site.base_url), xml(facts.words.text("changes.feed", {{"site", title}})), moment(commits.empty() ? facts.today : commits.front().day), xml(facts.language()),
      xml(facts.words.text("changes.lede")), xml(title));
  std::size_t put = 0;
  for (const view::MonthOfChanges& stretch : view::stretches(*facts.history))
    for (std::size_t i = stretch.first; i < stretch.first + stretch.count && put < most_entries; ++i, ++put) out += entry(facts, commits[i], stretch.address);
  return out + "</feed>\n";
}

}  // namespace kept::render

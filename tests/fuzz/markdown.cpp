// Any bytes as Markdown: the HTML keeps to the allow-list of the tests, and every mark lies in the text.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "parse/allow_list.h"
#include "parse/prose.h"

using namespace kept;

namespace {

void check(const parse::Prose& prose, std::string_view text, const base::Report& report) {
  const auto foreign = parse::AllowList::first_foreign(prose);
  if (!foreign.empty()) {
    std::fprintf(stderr, "%s\n%s\n", foreign.c_str(), prose.html.c_str());
    std::abort();
  }
  std::uint32_t lines = 1;
  for (const char c : text) lines += c == '\n' ? 1 : 0;
  for (const auto& link : prose.links)
    if (link.at.line < 1 || link.at.line > lines || link.at.column < 1) std::abort();
  for (const auto& finding : report.findings())
    if (finding.at.line < 1 || finding.at.line > lines || finding.message.empty() || finding.hint.empty()) std::abort();
  parse::plain_text(prose.html);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  base::Report block_report, line_report;
  check(parse::block(text, {"a.md", {}, {1, 1, 0}}, "p-", block_report), text, block_report);
  check(parse::line(text, {"a.md", {}, {1, 1, 0}}, line_report), text, line_report);
  return 0;
}

#include "view/said_of_prose.h"

#include "parse/markdown/html.h"

#include <array>
#include <string_view>

namespace kept::view {
namespace {

struct Said {
  std::string_view english, key;
};

// As they stand in parse/markdown/; where one begins like another, the longer stands first.
constexpr std::array<Said, 12> all_said = {{{"Table", "prose.table"},
                                            {"Footnotes", "prose.footnotes"},
                                            {"Footnote", "prose.footnote"},
                                            {"Back to reference", "prose.back"},
                                            {"done", "prose.done"},
                                            {"not done", "prose.not_done"},
                                            {"Link to this section", "prose.section"},
                                            {"Note", "prose.note"},
                                            {"Tip", "prose.tip"},
                                            {"Important", "prose.important"},
                                            {"Warning", "prose.warning"},
                                            {"Caution", "prose.caution"}}};

void say_after(std::string_view mark, const Messages& words, std::string& html) {
  auto at = html.find(mark);
  if (at == std::string::npos) return;
  std::string made;
  std::size_t done = 0;
  for (; at != std::string::npos; at = html.find(mark, done)) {
    at += mark.size();
    made.append(html, done, at - done);
    done = at;
    for (const Said& said : all_said) {
      if (!std::string_view(html).substr(at).starts_with(said.english)) continue;
      parse::append_attribute(made, words.text(said.key));
      done += said.english.size();
      break;
    }
  }
  made.append(html, done, std::string::npos);
  html = std::move(made);
}

}  // namespace

void say_in_words_of(const Messages& words, std::string& html) {
  say_after(" aria-label=\"", words, html);
  say_after(" class=\"alert-title\">", words, html);
}

}  // namespace kept::view

#include <catch2/catch.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "parse/document.h"
#include "render/built_in.h"
#include "view/messages.h"

namespace kept::render {
namespace {

constexpr const char* languages[] = {"th", "id", "ms", "vi", "fil", "km", "lo", "my"};

// How many messages a built-in language may lack before somebody has to translate them; readers see those in English, marked
// as such.
constexpr std::size_t most_missing = 181;

view::Messages read(view::Messages messages, std::string_view language, base::Report& report) {
  const auto path = fmt::format("theme/i18n/{}.yaml", language);
  for (const base::File& file : built_in_files())
    if (file.path == path) messages.add(parse::yaml(file.bytes, file.path, 1, report), file.path, report);
  return messages;
}

// Of all forms of a message.
std::set<int> holes_used(const view::Messages& messages, view::Messages::Id id) {
  std::set<int> used;
  for (const std::int64_t n : {0, 1, 2, 5, 100})
    for (const auto& piece : messages.pieces(id, n))
      if (piece.hole >= 0 && messages.holes(id)[static_cast<std::size_t>(piece.hole)] != "n") used.insert(piece.hole);
  return used;
}

TEST_CASE("Kept speaks the languages of the region: its messages are known, fill the same holes, and few are missing") {
  base::Report report;
  const auto english = read(view::Messages("en"), "en", report);
  for (const char* language : languages) {
    const auto messages = read(english.translated(language), language, report);
    std::string missing;
    std::size_t count = 0;
    for (const std::string_view key : english.keys()) {
      const auto id = *english.find(key);
      INFO(language << " " << key << ": " << messages.text(key));
      if (messages.other_language(id).empty()) {
        CHECK(holes_used(messages, id) == holes_used(english, id));
      } else {
        ++count;
        missing += fmt::format("\n  {}", key);
      }
    }
    if (count) WARN(fmt::format("{} lacks {} messages:{}", language, count, missing));
    CHECK(count <= most_missing);
  }
  CHECK(report.findings().empty());
}

TEST_CASE("Every built-in translation says at its top that a native reader has yet to look at it") {
  std::size_t seen = 0;
  for (const base::File& file : built_in_files()) {
    if (!file.path.starts_with("theme/i18n/") || file.path == "theme/i18n/en.yaml") continue;
    ++seen;
    CHECK(file.bytes.substr(0, file.bytes.find('\n')).find("Needs the review of a native reader") != std::string::npos);
  }
  CHECK(seen == std::size(languages));
}

}  // namespace
}  // namespace kept::render

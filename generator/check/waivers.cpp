#include "check/waivers.h"

#include <fmt/format.h>

#include <map>
#include <utility>

#include "check/catalogue.h"
#include "check/waiver_comments.h"

namespace kept::check {
namespace {

constexpr std::string_view shape = "Write: kept: allow RULE until 2027-01-31 because REASON";

struct Waiver {
  std::string_view file;
  Comment comment;
  const Rule* rule = nullptr;
  std::string_view until, reason;
  bool used = false;
};

std::string_view take_word(std::string_view& text) {
  const auto begin = std::min(text.find_first_not_of(" \t"), text.size());
  const auto end = std::min(text.find_first_of(" \t", begin), text.size());
  const auto word = text.substr(begin, end - begin);
  text.remove_prefix(std::min(text.find_first_not_of(" \t", end), text.size()));
  return word;
}

class Waivers {
 public:
  Waivers(base::Day today, base::Report& report) : today_(today), report_(report) {}

  void read(const base::File& file) {
    for (const Comment& comment : comments_for_kept(file))
      if (auto waiver = understood(file.path, comment)) keep(std::move(*waiver));
  }

  bool empty() const { return waivers_.empty(); }

  // The waiver that excuses a finding; nullptr where there is none.
  Waiver* of(const base::Finding& finding) {
    const auto found = by_line_.equal_range({finding.file, finding.at.line});
    for (auto one = found.first; one != found.second; ++one)
      if (Waiver& waiver = waivers_[one->second]; waiver.rule->id == finding.rule) return &waiver;
    return nullptr;
  }

  void tell_unused(const Levels& levels) {
    for (const Waiver& waiver : waivers_)
      if (!waiver.used && levels.of(*waiver.rule) != Level::off)
        report_.warning("waiver/unused", waiver.file, waiver.comment.at,
                        fmt::format("Nothing here breaks “{}”", waiver.rule->id), "Take this comment out");
  }

 private:
  void keep(Waiver waiver) {
    const auto index = waivers_.size();
    by_line_.insert({{waiver.file, waiver.comment.covers}, index});
    if (waiver.comment.top)
      for (const std::uint32_t line : {0u, 1u})
        if (line != waiver.comment.covers) by_line_.insert({{waiver.file, line}, index});
    waivers_.push_back(std::move(waiver));
  }

  std::optional<Waiver> understood(std::string_view file, const Comment& comment) {
    const auto wrong = [&](std::string_view rule, std::string message, std::string hint) -> std::optional<Waiver> {
      report_.error(rule, file, comment.at, std::move(message), std::move(hint));
      return std::nullopt;
    };
    auto rest = comment.words;
    if (take_word(rest) != "allow") return wrong("waiver/incomplete", "This comment asks nothing that Kept knows", std::string(shape));
    const auto id = take_word(rest);
    if (id.empty()) return wrong("waiver/incomplete", "No rule is named here", std::string(shape));
    Waiver waiver{file, comment, find_rule(id), {}, {}};
    if (!waiver.rule) {
      const auto near = nearest_rule(id);
      return wrong("waiver/unknown-rule", fmt::format("There is no rule “{}”", id),
                   near.empty() ? "`kept explain` lists the rules there are" : fmt::format("Did you mean “{}”?", near));
    }
    if (!waiver.rule->waivable)
      return wrong("waiver/not-allowed", fmt::format("“{}” has no exceptions", id), "Put right what it says, and take this comment out");
    if (take_word(rest) == "until") waiver.until = take_word(rest);
    const auto date = base::read_date(waiver.until);
    if (!date) return wrong("waiver/incomplete", "It is not said until when this holds", std::string(shape));
    waiver.reason = take_word(rest) == "because" ? rest : std::string_view();
    if (waiver.reason.empty()) return wrong("waiver/incomplete", "It is not said why this holds", std::string(shape));
    if (base::last_day(*date) < today_)
      return wrong("waiver/expired", fmt::format("This exception held until {}", waiver.until),
                   "Put right what it excused and take it out, or give it a later day if its reason still holds");
    return waiver;
  }

  base::Day today_;
  base::Report& report_;
  std::vector<Waiver> waivers_;
  std::multimap<std::pair<std::string_view, std::uint32_t>, std::size_t> by_line_;
};

bool has_comments(std::string_view path) { return path.ends_with(".md") || path.ends_with(".yaml") || path.ends_with(".yml"); }

}  // namespace

std::vector<Waived> waive(std::span<const base::File> files, base::Day today, const Levels& levels, base::Report& report) {
  base::Report own;
  Waivers waivers(today, own);
  for (const base::File& file : files)
    if (has_comments(file.path)) waivers.read(file);
  std::vector<Waived> waived;
  if (!waivers.empty())
    std::erase_if(report.findings(), [&](base::Finding& finding) {
      Waiver* waiver = waivers.of(finding);
      if (!waiver) return false;
      waiver->used = true;
      waived.push_back({std::move(finding), std::string(waiver->until), std::string(waiver->reason)});
      return true;
    });
  waivers.tell_unused(levels);
  levels.apply(own);
  report.merge(std::move(own));
  return waived;
}

}  // namespace kept::check

#include "diff/say.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "model/country.h"

namespace kept::diff {

using link::RecordId;
using model::Role;

namespace {

constexpr std::array<std::string_view, timeline::voices> voice_words = {"government", "civil society", "independent"};
constexpr std::size_t longest = 160;  // of a text that is quoted, in bytes

std::string spaced(std::string id) {
  std::replace(id.begin(), id.end(), '-', ' ');
  std::replace(id.begin(), id.end(), '_', ' ');
  return id;
}

std::string cut(std::string_view text) {
  std::string out(text.substr(0, text.find('\n')));
  if (out.size() <= longest) return out.size() < text.size() ? out + " …" : out;
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(out[end]) & 0xC0) == 0x80) --end;
  return out.substr(0, end) + "…";
}

// What joins or leaves a list, in the words of the field; `{}` is the item.
struct Phrase {
  Role role;
  std::string_view added, removed;
};
constexpr std::array<Phrase, 4> phrases = {{{Role::carries_out, "now carries out {}", "no longer carries out {}"},
                                            {Role::themes, "theme added: {}", "theme removed: {}"},
                                            {Role::concerns, "now concerns {}", "no longer concerns {}"},
                                            {Role::aliases, "old name kept: {}", "old name given up: {}"}}};

std::string phrase(const model::Field& field, bool added, const std::string& item) {
  for (const Phrase& own : phrases)
    if (own.role == field.role) return fmt::format(fmt::runtime(added ? own.added : own.removed), item);
  return {};
}

std::string counted(int count, std::string_view one) { return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s"); }

std::string title_of(const Side& side, RecordId id) {
  const auto& record = side.graph[id];
  if (!record.title().empty()) return std::string(record.title());
  std::string code = record.slug;
  std::transform(code.begin(), code.end(), code.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return model::is_country(code) ? model::country_name(code, "en") : record.slug;
}

std::string subject_of(const Side& side, RecordId id) {
  for (const auto& edge : side.graph.out_of(id))
    if (edge.top && edge.top->role == Role::promiser) return title_of(side, edge.to.record) + " · " + title_of(side, id);
  return title_of(side, id);
}

class Speaker {
 public:
  Speaker(const RecordChange& change, const Side& before, const Side& after) : change_(change), before_(before), after_(after) {
    const bool gone = change.after == link::nowhere;
    const Side& side = gone ? before : after;
    const RecordId id = gone ? change.before : change.after;
    subject_ = subject_of(side, id);
    kind_ = side.graph[id].kind->name;
    reference_ = kind_ + ":" + side.graph[id].slug;
  }

  std::vector<Line> lines() {
    using How = RecordChange::How;
    if (change_.how == How::added) add(fmt::format("new {}", kind_), "added");
    if (change_.how == How::removed) add(fmt::format("{} removed, and its address leads nowhere", kind_), "removed");
    if (change_.how == How::renamed)
      add(fmt::format("renamed from {} to {}{}", before_.graph[change_.before].slug, after_.graph[change_.after].slug,
                      change_.redirects ? "; the old address redirects" : "; the old address leads nowhere: add the old name to `aliases`"),
          change_.redirects ? "changed" : "warning");
    for (const StatusMove& move : change_.statuses) status(move);
    for (const auto rank : {Rank::date, Rank::update, Rank::evidence, Rank::other})
      for (const FieldChange& field : change_.fields)
        if (rank_of(field) == rank) say(field, rank);
    return std::move(lines_);
  }

 private:
  enum class Rank { date, update, evidence, other };

  void add(std::string text, std::string tone) { lines_.push_back({subject_, std::move(text), std::move(tone), reference_}); }

  void status(const StatusMove& move) {
    std::string why;
    if (!move.date.empty()) why = fmt::format(" ({}{})", move.date, move.sources_added ? ", " + counted(move.sources_added, "source") + " added" : "");
    if (change_.how == RecordChange::How::added)
      return add(fmt::format("{} status: {}{}", voice_words[static_cast<std::size_t>(move.voice)], spaced(move.to), why), "added");
    add(fmt::format("{} status {} → {}{}", voice_words[static_cast<std::size_t>(move.voice)], move.from.empty() ? "not assessed" : spaced(move.from),
                    move.to.empty() ? "not assessed" : spaced(move.to), why),
        move.to.empty() ? "warning" : "changed");
  }

  static Rank rank_of(const FieldChange& field) {
    if (!field.field) return Rank::other;
    if (field.field->role == Role::evidence) return Rank::evidence;
    if (field.field->type == model::Type::date) return Rank::date;
    if (field.field->role == Role::updates) return Rank::update;
    return Rank::other;
  }

  // `update of 2020-12-14`, `provision 13h`; empty for the record itself.
  std::string where(const FieldChange& field) const {
    if (field.part.empty() || !field.top) return {};
    std::string one = field.top->name;
    if (one.ends_with('s')) one.pop_back();
    return field.top->parts == model::Parts::by_date ? fmt::format("{} of {}", spaced(one), field.part) : fmt::format("{} {}", spaced(one), field.part);
  }

  void say(const FieldChange& field, Rank rank) {
    if (!field.language.empty()) return translation(field);
    if (!field.field) return add(fmt::format("text {}", field.how == How::added ? "added" : field.how == How::removed ? "removed" : "rewritten"), "changed");
    if (field.field == field.top && field.item && rank != Rank::evidence) return item(field);
    const auto place = where(field);
    const std::string of = place.empty() ? "" : " of the " + place;
    const std::string name = spaced(field.field->name);
    if (rank == Rank::evidence) return evidence(field, place);
    if (rank == Rank::date && field.how == How::changed) {
      const std::string what = field.field->role != Role::date ? name + " date" + of : place.empty() ? "date" : spaced(field.top->name.substr(0, field.top->name.size() - 1));
      return add(fmt::format("{} moved from {} to {}", what, field.before, field.after), "changed");
    }
    if (field.how != How::changed)
      if (auto said = phrase(*field.field, field.how == How::added, cut(field.how == How::added ? field.after : field.before)); !said.empty())
        return add(place.empty() ? said : place + " " + said, field.how == How::added ? "added" : "removed");
    switch (field.how) {
      case How::added: return add(fmt::format("{}{} added: {}", name, of, cut(field.after)), "added");
      case How::removed: return add(fmt::format("{}{} removed: {}", name, of, cut(field.before)), "removed");
      case How::changed: return add(fmt::format("{}{} changed from “{}” to “{}”", name, of, cut(field.before), cut(field.after)), "changed");
    }
  }

  void evidence(const FieldChange& field, const std::string& place) {
    const bool lost = field.how == How::removed;
    std::string what = lost ? field.before : field.after;
    if (field.item) what = fmt::format("{}{}{}", value_of(field, "source"), field.item->find("at") ? ", " : "", value_of(field, "at"));
    add(fmt::format("evidence {}: {}{}", lost ? "lost" : "added", cut(what), place.empty() ? "" : " (" + place + ")"), lost ? "warning" : "added");
  }

  std::string value_of(const FieldChange& field, std::string_view name) const {
    const auto* value = field.item->find(name);
    const auto& record = field.how == How::removed ? before_.graph[change_.before] : after_.graph[change_.after];
    return value ? written(record, *value) : std::string();
  }

  void item(const FieldChange& field) {
    const bool gone = field.how == How::removed;
    const auto words = [&](Role role) {
      const auto* value = field.item->find(role);
      const auto& record = gone ? before_.graph[change_.before] : after_.graph[change_.after];
      return value ? cut(written(record, *value)) : std::string();
    };
    std::string said = words(Role::summary);
    if (said.empty()) said = words(Role::title);
    std::string voice(line_of(*field.item, Role::voice));
    const int sources = static_cast<int>(list_of(*field.item, Role::evidence).size());
    std::string about = voice.empty() ? "" : spaced(voice);
    if (sources) about += (about.empty() ? "" : ", ") + counted(sources, "source");
    const auto place = where(field);
    add(fmt::format("{} {}{}{}", place.empty() ? spaced(field.field->name) : place, gone ? "removed" : "added", about.empty() ? "" : " (" + about + ")", said.empty() ? "" : ": " + said), gone ? "removed" : "added");
  }

  void translation(const FieldChange& field) {
    add(fmt::format("{} version {}", field.language, field.how == How::added ? "added" : field.how == How::removed ? "removed" : "changed"), field.how == How::removed ? "removed" : "changed");
  }

  const RecordChange& change_;
  const Side& before_;
  const Side& after_;
  std::string subject_, kind_, reference_;
  std::vector<Line> lines_;
};

}  // namespace

std::vector<Line> say(const TrackerChange& change, const Side& before, const Side& after) {
  std::vector<Line> all;
  for (const RecordChange& record : change.records)
    for (Line& line : Speaker(record, before, after).lines()) all.push_back(std::move(line));
  return all;
}

}  // namespace kept::diff

#include "diff/say.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "diff/sentences.h"
#include "model/country.h"
#include "model/language.h"

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

// What joins or leaves a list, in the words of the field.
struct Phrase {
  Role role;
  const Sentence &added, &removed;
};
const std::array<Phrase, 4> phrases = {{{Role::carries_out, sentence("carries-out-added"), sentence("carries-out-removed")},
                                        {Role::themes, sentence("theme-added"), sentence("theme-removed")},
                                        {Role::concerns, sentence("concerns-added"), sentence("concerns-removed")},
                                        {Role::aliases, sentence("alias-added"), sentence("alias-removed")}}};

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
    if (change_.how == How::added) add(sentence("record-added"), kind_);
    if (change_.how == How::removed) add(sentence("record-removed"), kind_);
    if (change_.how == How::renamed)
      add(change_.redirects ? sentence("record-renamed") : sentence("record-renamed-lost"), before_.graph[change_.before].slug, after_.graph[change_.after].slug);
    for (const StatusMove& move : change_.statuses) status(move);
    for (const auto rank : {Rank::date, Rank::update, Rank::evidence, Rank::other})
      for (const FieldChange& field : change_.fields)
        if (rank_of(field) == rank) say(field, rank);
    return std::move(lines_);
  }

 private:
  enum class Rank { date, update, evidence, other };

  template <class... Words>
  void add(const Sentence& said, const Words&... words) {
    lines_.push_back({subject_, fmt::format(fmt::runtime(said.words), words...), std::string(said.tone), reference_});
  }

  void status(const StatusMove& move) {
    std::string why;
    if (!move.date.empty()) why = fmt::format(" ({}{})", move.date, move.sources_added ? ", " + counted(move.sources_added, "source") + " added" : "");
    const auto voice = voice_words[static_cast<std::size_t>(move.voice)];
    if (change_.how == RecordChange::How::added) return add(sentence("status-at-first"), voice, spaced(move.to), why);
    if (move.to.empty()) return add(sentence("status-withdrawn"), voice, spaced(move.from));
    if (move.from.empty()) return add(sentence("status-given"), voice, spaced(move.to), why);
    add(sentence("status-moved"), voice, spaced(move.from), spaced(move.to), why);
  }

  static Rank rank_of(const FieldChange& field) {
    if (!field.field) return Rank::other;
    if (field.field->role == Role::evidence || is_pinpoint(field)) return Rank::evidence;
    if (field.field->type == model::Type::date || field.field->type == model::Type::reached) return Rank::date;
    if (field.field->role == Role::updates) return Rank::update;
    return Rank::other;
  }

  // What a reference names, by its title: `Global Compact 13h`; as it is written where there is no such record.
  std::string named(const model::Field& field, const std::string& text, bool gone) const {
    if (field.type != model::Type::reference || text.empty()) return shortened(text);
    const auto name = model::read_name(text);
    const auto& graph = (gone ? before_ : after_).graph;
    RecordId found = name.kind.empty() ? link::nowhere : graph.find(name.kind, name.slug);
    for (std::size_t i = 0; found == link::nowhere && name.kind.empty() && i < field.kinds.size(); ++i) found = graph.find(field.kinds[i], name.slug);
    if (found == link::nowhere) return shortened(text);
    return shortened(title_of(gone ? before_ : after_, found)) + (name.part.empty() ? "" : fmt::format(" {}", name.part));
  }

  static bool is_pinpoint(const FieldChange& field) { return field.list && field.list->role == Role::evidence; }

  static std::string one_of(std::string list) {
    if (list.ends_with('s')) list.pop_back();
    return spaced(std::move(list));
  }

  // `update of 2020-12-14`, `provision 13h`, `milestone “First centre”`; empty for the record itself.
  static std::string where(const FieldChange& field) {
    std::string place;
    if (!field.part.empty() && field.top) place = fmt::format("{} {}{}", one_of(field.top->name), field.top->parts == model::Parts::by_date ? "of " : "", field.part);
    if (!field.list || is_pinpoint(field)) return place;
    return fmt::format("{} “{}”{}{}", one_of(field.list->name), shortened(field.item_name), place.empty() ? "" : " of the ", place);
  }

  void say(const FieldChange& field, Rank rank) {
    if (!field.language.empty()) return translation(field);
    if (!field.field) return add(field.how == How::added ? sentence("text-added") : field.how == How::removed ? sentence("text-removed") : sentence("text-rewritten"));
    if (field.field == field.top && field.item && rank != Rank::evidence) return item(field);
    const auto place = where(field);
    const std::string of = place.empty() ? "" : " of the " + place;
    const std::string name = spaced(field.field->name);
    if (is_pinpoint(field)) return pinpoint(field, place);
    if (rank == Rank::evidence) return evidence(field, place);
    if (field.field->role == Role::reached) return reached(field, place);
    if (rank == Rank::date && field.how == How::changed) {
      const std::string what = field.field->role != Role::date ? name + " date" + of : place.empty() ? "date" : field.list ? place : one_of(field.top->name);
      return add(sentence("date-moved"), what, field.before, field.after);
    }
    if (field.how != How::changed)
      for (const Phrase& own : phrases)
        if (own.role == field.field->role)
          return add(field.how == How::added ? own.added : own.removed, place.empty() ? "" : place + " ", named(*field.field, field.how == How::added ? field.after : field.before, field.how == How::removed));
    switch (field.how) {
      case How::added: return add(sentence("field-added"), name, of, named(*field.field, field.after, false));
      case How::removed: return add(sentence("field-removed"), name, of, named(*field.field, field.before, true));
      case How::changed: return add(sentence("field-changed"), name, of, named(*field.field, field.before, true), named(*field.field, field.after, false));
    }
  }

  void evidence(const FieldChange& field, const std::string& place) {
    const bool lost = field.how == How::removed;
    std::string what = lost ? field.before : field.after;
    if (field.item) what = fmt::format("{}{}{}", source_of(field), field.item->find("at") ? ", " : "", value_of(field, "at"));
    add(lost ? sentence("evidence-lost") : sentence("evidence-added"), shortened(what), place.empty() ? "" : " (" + place + ")");
  }

  // A milestone is said to be reached on a day, or only to be reached or not.
  void reached(const FieldChange& field, const std::string& place) {
    if (field.how == How::removed) return add(sentence("milestone-open-again"), place);
    if (field.after == "no") return add(sentence("milestone-not-reached"), place);
    add(sentence("milestone-reached"), place, field.after == "yes" ? "" : fmt::format(" ({})", field.after));
  }

  void pinpoint(const FieldChange& field, const std::string& place) {
    const std::string about = place.empty() ? "" : " (" + place + ")";
    const model::Field* cited = model::find(field.list->fields, Role::cited);
    const auto source = cited ? named(*cited, field.item_name, false) : field.item_name;
    if (field.how == How::added) return add(sentence("pinpoint-added"), source, shortened(field.after), about);
    if (field.how == How::removed) return add(sentence("pinpoint-removed"), source, shortened(field.before), about);
    add(sentence("pinpoint-changed"), source, shortened(field.before), shortened(field.after), about);
  }

  std::string source_of(const FieldChange& field) const {
    const model::Field* source = model::find(field.field->fields, Role::cited);
    return source ? named(*source, value_of(field, source->name), field.how == How::removed) : value_of(field, "source");
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
      return value ? shortened(written(record, *value)) : std::string();
    };
    std::string said = words(Role::summary);
    if (said.empty()) said = words(Role::title);
    std::string voice(line_of(*field.item, Role::voice));
    const int sources = static_cast<int>(list_of(*field.item, Role::evidence).size());
    std::string about = voice.empty() ? "" : spaced(voice);
    if (sources) about += (about.empty() ? "" : ", ") + counted(sources, "source");
    const auto place = where(field);
    add(gone ? sentence("item-removed") : sentence("item-added"), place.empty() ? spaced(field.field->name) : place, about.empty() ? "" : " (" + about + ")", said.empty() ? "" : ": " + said);
  }

  void translation(const FieldChange& field) {
    constexpr std::string_view easy = "easy-to-read ";
    const bool is_easy = field.language.starts_with(easy);
    const auto name = (is_easy ? std::string(easy) : "") + model::language_name(std::string_view(field.language).substr(is_easy ? easy.size() : 0), "en");
    add(field.how == How::added ? sentence("translation-added") : field.how == How::removed ? sentence("translation-removed") : sentence("translation-changed"), name);
  }

  const RecordChange& change_;
  const Side& before_;
  const Side& after_;
  std::string subject_, kind_, reference_;
  std::vector<Line> lines_;
};

}  // namespace

std::string shortened(std::string_view text) {
  std::string out(text.substr(0, text.find('\n')));
  if (out.size() <= longest) return out.size() < text.size() ? out + " …" : out;
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(out[end]) & 0xC0) == 0x80) --end;
  return out.substr(0, end) + "…";
}

std::vector<Line> say(const TrackerChange& change, const Side& before, const Side& after) {
  std::vector<Line> all;
  for (const RecordChange& record : change.records)
    for (Line& line : Speaker(record, before, after).lines()) all.push_back(std::move(line));
  return all;
}

}  // namespace kept::diff

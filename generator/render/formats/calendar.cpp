#include "render/formats/calendar.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <map>

#include "view/pieces.h"
#include "view/rows.h"

namespace kept::render {
namespace {

using link::RecordId;
using model::Group;
using model::Role;

constexpr std::size_t longest_line = 75;       // bytes, without the line end
constexpr std::size_t longest_summary = 160;   // of a text that becomes a title

struct Item {
  base::Day day;
  std::string uid, address, summary, description;
};

std::string compact(base::Day day) {
  std::string written = base::written(day);
  std::erase(written, '-');
  return written;
}

// No day that anybody can wait for: an open end.
bool is_deadline(const base::Date& date) { return date.span != base::Date::Span::open_end; }

std::string cut(std::string text) {
  if (text.size() <= longest_summary) return text;
  std::size_t end = longest_summary;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

class Collector {
 public:
  explicit Collector(const view::Facts& facts) : facts_(facts) {}

  std::vector<Item> items(const view::Subject& subject) {
    for (const RecordId id : subject.promises) promise(id);
    for (const RecordId id : subject.meetings) meeting(id);
    for (const link::Target& outcome : subject.outcomes) this->outcome(outcome);
    std::sort(items_.begin(), items_.end(), [](const Item& a, const Item& b) { return std::tie(a.day, a.uid) < std::tie(b.day, b.uid); });
    return std::move(items_);
  }

 private:
  std::string text(std::string_view key, std::initializer_list<view::Argument> arguments) const { return facts_.words.text(key, arguments); }

  void promise(RecordId id) {
    const auto& story = facts_.stories[id];
    if (story.final) return;
    const auto& record = facts_.graph[id];
    const auto title = view::title_of(facts_, id);
    if (story.due) add(*story.due, "due", record, "due", text(story.overdue ? "calendar.overdue" : "calendar.due", {{"title", title}}), promised_by(id));
    for (const auto& event : story.events) {
      if (event.type != timeline::Event::Type::milestone || event.reached) continue;
      const auto step = view::plain(facts_, id, *event.group, Role::title);
      add(event.date, named("milestone", *event.group), record, "", text(event.missed ? "calendar.missed" : "calendar.milestone", {{"step", cut(step)}, {"title", title}}),
          step + "\n" + promised_by(id));
    }
  }

  void meeting(RecordId id) {
    const auto& record = facts_.graph[id];
    for (const model::Value& value : list_of(record.fields, "deadlines"))
      if (const auto* date = value.group() ? date_of(*value.group(), Role::date) : nullptr) {
        const std::string title(line_of(*value.group(), Role::title));
        add(*date, named("deadline", *value.group()), record, "", text("calendar.deadline", {{"step", cut(title)}, {"title", view::title_of(facts_, id)}}), title);
      }
  }

  void outcome(link::Target target) {
    const auto& record = facts_.graph[target.record];
    const auto& part = record.parts[target.part - 1];
    const auto* date = part.group ? date_of(*part.group, Role::due) : nullptr;
    if (!date) return;
    const auto said = view::plain(facts_, target.record, *part.group, Role::summary);
    add(*date, part.id, record, part.id, text("calendar.outcome", {{"step", cut(said)}, {"title", view::title_of(facts_, target.record)}}), said);
  }

  std::string promised_by(RecordId id) const {
    const auto row = view::promise_row(facts_, id);
    const auto who = row->promiser.empty() ? facts_.words.text("promiser.unknown") : std::string(row->promiser.front().text);
    return text("calendar.promised_by", {{"who", who}}) + " " + text("calendar.stands", {{"status", view::status(facts_, facts_.stories[id].promiser).label}});
  }

  // What has no id is named by what it says in the original, not by its date, which is what moves.
  static std::string named(std::string_view what, const Group& group) {
    const model::Value* title = group.find(Role::title);
    const std::string_view said = !title ? std::string_view() : title->text() ? std::string_view(title->text()->written) : title->line() ? std::string_view(*title->line()) : std::string_view();
    return fmt::format("{}-{:016x}", what, XXH3_64bits(said.data(), said.size()));
  }

  void add(const base::Date& date, std::string name, const model::Record& record, std::string_view anchor, std::string summary, std::string description) {
    if (!is_deadline(date)) return;
    const auto address = view::address_of(record);
    std::string key = address + std::string(name);
    if (const int n = ++named_[key]; n > 1) name += fmt::format("-{}", n);
    Item item{base::last_day(date), address + name, address + (anchor.empty() ? "" : "#" + std::string(anchor)), std::move(summary), ""};
    item.description = text(date.from.day && date.span == base::Date::Span::point ? "calendar.on" : "calendar.by", {{"date", facts_.dates.text(date, facts_.words)}});
    if (!description.empty()) item.description += "\n" + description;
    items_.push_back(std::move(item));
  }

  const view::Facts& facts_;
  std::vector<Item> items_;
  std::map<std::string, int> named_;
};

// Where the tracker stands, whichever scheme it is served by; before that is known, what it is called.
std::string home_of(const model::Site& site) {
  std::string_view home = site.base_url;
  if (home.empty()) return std::string(site.title.in(""));
  home.remove_prefix(home.find("//") == std::string_view::npos ? 0 : home.find("//") + 2);
  while (home.ends_with('/')) home.remove_suffix(1);
  return std::string(home);
}

class Writer {
 public:
  void line(std::string_view name, std::string_view value) { out_ += folded(fmt::format("{}:{}", name, value)); }
  void text(std::string_view name, std::string_view value) { line(name, calendar_text(value)); }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

void write(Writer& out, const view::Facts& facts, const Item& item) {
  constexpr base::Day last_of_all = std::chrono::year(9999) / 12 / 31;
  const auto& base_url = facts.site.base_url;
  out.line("BEGIN", "VEVENT");
  out.text("UID", item.uid + "@" + home_of(facts.site));
  out.line("DTSTAMP", compact(facts.today) + "T000000Z");
  out.line("DTSTART;VALUE=DATE", compact(item.day));
  if (item.day < last_of_all) out.line("DTEND;VALUE=DATE", compact(item.day + std::chrono::days(1)));  // without it an event lasts its day too
  out.text("SUMMARY", item.summary);
  out.text("DESCRIPTION", base_url.empty() ? item.description : item.description + "\n" + base_url + item.address);
  if (!base_url.empty()) out.line("URL", base_url + item.address);
  out.line("TRANSP", "TRANSPARENT");
  out.line("END", "VEVENT");
}

// A calendar must hold something (RFC 5545, 3.6), also while nothing is due.
void write_time_zone(Writer& out) {
  for (const auto& [name, value] : {std::pair{"BEGIN", "VTIMEZONE"}, {"TZID", "UTC"}, {"BEGIN", "STANDARD"}, {"DTSTART", "19700101T000000"}, {"TZOFFSETFROM", "+0000"}, {"TZOFFSETTO", "+0000"},
                                    {"END", "STANDARD"}, {"END", "VTIMEZONE"}})
    out.line(name, value);
}

}  // namespace

std::string folded(std::string_view line) {
  std::string out;
  for (std::size_t room = longest_line; line.size() > room; room = longest_line - 1) {
    std::size_t end = room;
    while (end > 1 && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80) --end;
    out.append(line.substr(0, end)).append("\r\n ");
    line.remove_prefix(end);
  }
  return out.append(line).append("\r\n");
}

std::string calendar_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') out += "\\n";
    else if (c == '\\' || c == ';' || c == ',') (out += '\\') += c;
    else if (static_cast<unsigned char>(c) >= 0x20 && c != '\x7f') out += c;
    else if (c == '\t') out += ' ';
  }
  return out;
}

std::string calendar(const view::Facts& facts, const view::Subject& subject) {
  const std::string site(facts.site.title.in(facts.language()));
  const bool whole = subject.of == link::nowhere;
  Writer out;
  out.line("BEGIN", "VCALENDAR");
  out.line("VERSION", "2.0");
  out.line("PRODID", "-//Kept//Kept//EN");
  out.line("CALSCALE", "GREGORIAN");
  const auto name = whole ? facts.words.text("calendar.title", {{"title", site}}) : facts.words.text("calendar.title", {{"title", view::title_of(facts, subject.of) + " · " + site}});
  out.text("NAME", name);
  out.text("X-WR-CALNAME", name);
  out.text("DESCRIPTION", facts.words.text("calendar.about"));
  if (!facts.site.base_url.empty()) out.line("URL", facts.site.base_url + view::address_of(facts, subject));
  out.line("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
  out.line("X-PUBLISHED-TTL", "P1D");
  const auto items = Collector(facts).items(subject);
  if (items.empty()) write_time_zone(out);
  for (const Item& item : items) write(out, facts, item);
  out.line("END", "VCALENDAR");
  return out.take();
}

}  // namespace kept::render

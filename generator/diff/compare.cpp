#include "diff/compare.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <map>

namespace kept::diff {

using model::Field;
using model::Group;
using model::List;
using model::Record;
using model::Role;
using model::Value;

namespace {

std::string name_of(const model::Mention& mention) {
  if (mention.field && mention.field->type == model::Type::country) {
    std::string code = mention.slug;
    std::transform(code.begin(), code.end(), code.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return code;
  }
  return fmt::format("{}{}{}{}{}", mention.kind, mention.kind.empty() ? "" : ":", mention.slug, mention.part.empty() ? "" : "#", mention.part);
}

std::string written_group(const Record& record, const Group& group) {
  std::string out;
  for (const auto& member : group.members()) out += (out.empty() ? "" : ", ") + member.field->name + ": " + written(record, *member.value);
  return out;
}

// Items of a list of groups, keyed by what names them from outside, else by what they hold.
std::string key_of(const Record& record, const Field& field, const Value& item, std::map<std::string, int>& same) {
  std::string key;
  if (item.group() && field.parts == model::Parts::by_id) key = line_of(*item.group(), "id");
  else if (item.group() && field.parts == model::Parts::by_date && date_of(*item.group(), Role::date)) key = base::written(*date_of(*item.group(), Role::date));
  else return written(record, item);
  const int count = ++same[key];
  return count > 1 ? fmt::format("{}-{}", key, count) : key;
}

// What tells an item without an id from the others of its list; empty where nothing does.
std::string name_of_item(const Record& record, const Group& item) {
  for (const Role role : {Role::title, Role::cited, Role::date})
    if (const Value* value = item.find(role)) return written(record, *value);
  for (const auto& member : item.members())
    if (member.field->type == model::Type::reference) return written(record, *member.value);
  return {};
}

class Comparer {
 public:
  Comparer(const Record& before, const Record& after, Items items) : before_(before), after_(after), items_(items) {}

  std::vector<FieldChange> run() {
    for (const Field& field : after_.kind->fields) field_of(before_.fields, after_.fields, field, {});
    if (before_.body_written != after_.body_written) {
      FieldChange change;
      change.before = before_.body_written;
      change.after = after_.body_written;
      change.how = change.before.empty() ? How::added : change.after.empty() ? How::removed : How::changed;
      changes_.push_back(std::move(change));
    }
    translations();
    return std::move(changes_);
  }

 private:
  struct Where {
    const Field* top = nullptr;
    std::string part;
    std::string language;
    const Field* list = nullptr;
    std::string item_name;
  };
  using Gone = std::map<std::string, const Value*>;
  using Come = std::vector<std::pair<std::string, const Value*>>;

  void add(How how, const Where& where, const Field& field, std::string was, std::string is, const Group* item = nullptr) {
    changes_.push_back({how, where.top ? where.top : &field, &field, where.part, where.list, where.item_name, where.language, std::move(was), std::move(is), item});
  }

  void field_of(const Group& was, const Group& is, const Field& field, Where where) {
    const Value* old_value = was.find(field.name);
    const Value* new_value = is.find(field.name);
    if (!old_value && !new_value) return;
    if (field.list) return lists(list_of(was, field.name), list_of(is, field.name), field, where);
    if (old_value && new_value && old_value->group() && new_value->group()) {
      Where inner = where;
      if (!inner.top) inner.top = &field;
      for (const Field& own : field.fields) field_of(*old_value->group(), *new_value->group(), own, inner);
      return;
    }
    std::string old_text = old_value ? written(before_, *old_value) : "";
    std::string new_text = new_value ? written(after_, *new_value) : "";
    if (old_value && new_value && old_text == new_text) return;
    add(!old_value ? How::added : !new_value ? How::removed : How::changed, where, field, std::move(old_text), std::move(new_text));
  }

  void lists(const List& was, const List& is, const Field& field, const Where& where) {
    Gone gone;
    std::map<std::string, int> same_before, same_after;
    for (const Value& item : was) gone.emplace(key_of(before_, field, item, same_before), &item);
    Come come;
    for (const Value& item : is) {
      auto key = key_of(after_, field, item, same_after);
      const auto found = gone.find(key);
      if (found == gone.end()) {
        come.emplace_back(std::move(key), &item);
        continue;
      }
      if (item.group() && found->second->group()) parts(*found->second->group(), *item.group(), field, where, key);
      gone.erase(found);
    }
    if (field.parts == model::Parts::by_date) match_moved(gone, come, field, where);
    if (field.parts == model::Parts::none && items_ == Items::matched) match_named(gone, come, field, where);
    for (const auto& [key, item] : gone) add(How::removed, named(where, field, key), field, written(before_, *item), "", item->group());
    for (const auto& [key, item] : come) add(How::added, named(where, field, key), field, "", written(after_, *item), item->group());
  }

  static Where named(const Where& where, const Field& field, const std::string& key) {
    return {where.top ? where.top : &field, field.parts == model::Parts::none ? where.part : key, where.language, where.list, where.item_name};
  }

  void parts(const Group& was, const Group& is, const Field& field, const Where& where, const std::string& key) {
    const Where inner = named(where, field, key);
    for (const Field& own : field.fields) field_of(was, is, own, inner);
  }

  // A milestone of which another field has changed is still the same milestone.
  void match_named(Gone& gone, Come& come, const Field& field, const Where& where) {
    std::map<std::string, Gone::iterator> by_name;
    for (auto it = gone.begin(); it != gone.end(); ++it)
      if (it->second->group()) by_name.emplace(name_of_item(before_, *it->second->group()), it);
    std::erase_if(come, [&](const auto& arrival) {
      const Group* item = arrival.second->group();
      const auto name = item ? name_of_item(after_, *item) : std::string();
      const auto found = name.empty() ? by_name.end() : by_name.find(name);
      if (found == by_name.end()) return false;
      const Where inner{where.top ? where.top : &field, where.part, where.language, &field, name};
      for (const Field& own : field.fields) field_of(*found->second->second->group(), *item, own, inner);
      gone.erase(found->second);
      by_name.erase(found);
      return true;
    });
  }

  // An update whose date was corrected is still the same update.
  void match_moved(Gone& gone, Come& come, const Field& field, const Where& where) {
    const auto says = [](const Record& record, const Group& group) {
      std::string text;
      for (const auto& member : group.members())
        if (member.field->role != Role::date) text += member.field->name + ": " + written(record, *member.value) + "\n";
      return text;
    };
    std::map<std::string, Gone::iterator> by_words;
    for (auto it = gone.begin(); it != gone.end(); ++it)
      if (it->second->group()) by_words.emplace(says(before_, *it->second->group()), it);
    std::erase_if(come, [&](const auto& arrival) {
      const auto found = arrival.second->group() ? by_words.find(says(after_, *arrival.second->group())) : by_words.end();
      if (found == by_words.end() || found->first.empty()) return false;
      parts(*found->second->second->group(), *arrival.second->group(), field, where, arrival.first);
      gone.erase(found->second);
      by_words.erase(found);
      return true;
    });
  }

  void translations() {
    const auto in = [](const Record& record, const model::Translation& wanted) -> const model::Translation* {
      for (const auto& translation : record.translations)
        if (translation.language == wanted.language && translation.easy == wanted.easy) return &translation;
      return nullptr;
    };
    const auto name_of = [](const model::Translation& translation) { return (translation.easy ? "easy-to-read " : "") + translation.language; };
    for (const auto& translation : after_.translations) {
      FieldChange change;
      change.language = name_of(translation);
      const auto* was = in(before_, translation);
      if (!was) change.how = How::added;
      else if (written_group(before_, was->fields) == written_group(after_, translation.fields) && was->body.html == translation.body.html) continue;
      changes_.push_back(std::move(change));
    }
    for (const auto& translation : before_.translations)
      if (!in(after_, translation)) {
        FieldChange change;
        change.language = name_of(translation);
        change.how = How::removed;
        changes_.push_back(std::move(change));
      }
  }

  const Record& before_;
  const Record& after_;
  Items items_;
  std::vector<FieldChange> changes_;
};

}  // namespace

std::string written(const parse::Node& node) {
  using Kind = parse::Node::Kind;
  if (node.kind == Kind::scalar) return node.text;
  std::string out;
  for (const auto& item : node.items) out += (out.empty() ? "" : ", ") + written(item);
  for (const auto& entry : node.entries) out += (out.empty() ? "" : ", ") + entry.key + ": " + written(entry.value);
  return out;
}

std::string written(const Record& record, const Value& value) {
  if (const auto* line = value.line()) return *line;
  if (const auto* text = value.text()) return text->written;
  if (const auto* date = value.date()) return base::written(*date);
  if (const auto* flag = value.flag()) return *flag ? "yes" : "no";
  if (const auto* number = value.number()) return number->written;
  if (const auto* mention = value.mention()) return name_of(record.mentions[mention->index]);
  if (const auto* group = value.group()) return written_group(record, *group);
  if (const auto* node = value.tree()) return written(*node);
  if (const auto* reached = std::get_if<model::Reached>(&value.is)) return reached->date ? base::written(*reached->date) : reached->yes ? "yes" : "no";
  std::string out;
  for (const Value& item : value.list()) out += (out.empty() ? "" : ", ") + written(record, item);
  return out;
}

double likeness(const Record& a, const Record& b) {
  if (a.kind->name != b.kind->name) return 0;
  std::size_t same = 0, all = 0;
  const auto weigh = [&](std::string_view x, std::string_view y) {
    if (x.empty() && y.empty()) return;
    all += std::max(x.size(), y.size());
    if (x == y) same += x.size();
  };
  for (const Field& field : a.kind->fields) {
    const Value* x = a.fields.find(field.name);
    const Value* y = b.fields.find(field.name);
    weigh(x ? written(a, *x) : "", y ? written(b, *y) : "");
  }
  weigh(a.body_written, b.body_written);
  return all ? static_cast<double>(same) / static_cast<double>(all) : 0;
}

std::vector<FieldChange> compare(const Record& before, const Record& after, Items items) { return Comparer(before, after, items).run(); }

}  // namespace kept::diff

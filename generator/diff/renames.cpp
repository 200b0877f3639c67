#include "diff/renames.h"

#include <map>
#include <string>

#include "diff/compare.h"

namespace kept::diff {

using model::Record;
using model::Role;

namespace {

constexpr double alike = 0.6;  // of their text: less, and they are two records

std::vector<std::string_view> old_slugs(const Record& record) {
  std::vector<std::string_view> slugs;
  for (const model::Value& alias : list_of(record.fields, Role::aliases)) {
    if (!alias.line()) continue;
    std::string_view written = *alias.line();
    if (written.ends_with('/')) written.remove_suffix(1);
    slugs.push_back(written.substr(written.rfind('/') + 1));
  }
  return slugs;
}

std::vector<std::string> telling(const Record& record) {
  std::vector<std::string> words;
  if (!record.title().empty()) words.push_back("title " + std::string(record.title()));
  if (!record.body_written.empty()) words.push_back("body " + record.body_written);
  return words;
}

// First by what aliases say; then by the words: only records with a title or a body in common are weighed against each other.
class Matching {
 public:
  Matching(std::span<const Record* const> gone, std::span<const Record* const> come) : gone_(gone), come_(come), taken_(gone.size()), found_(come.size()) {}

  std::vector<Renamed> run() {
    by_alias();
    by_words();
    return std::move(made_);
  }

 private:
  using Name = std::pair<std::string_view, std::string_view>;  // of the kind, and the slug

  void take(std::size_t gone, std::size_t come) {
    made_.push_back({gone, come});
    taken_[gone] = found_[come] = true;
  }

  void by_alias() {
    std::map<Name, std::size_t> named;
    for (std::size_t i = 0; i < gone_.size(); ++i) named.emplace(Name{gone_[i]->kind->name, gone_[i]->slug}, i);
    for (std::size_t i = 0; i < come_.size(); ++i)
      for (const std::string_view slug : old_slugs(*come_[i])) {
        const auto found = named.find({come_[i]->kind->name, slug});
        if (found == named.end() || taken_[found->second]) continue;
        take(found->second, i);
        break;
      }
  }

  void by_words() {
    std::multimap<std::string, std::size_t> by_words;
    for (std::size_t i = 0; i < gone_.size(); ++i)
      for (auto& words : telling(*gone_[i])) by_words.emplace(std::move(words), i);
    for (std::size_t i = 0; i < come_.size() && !by_words.empty(); ++i) {
      if (found_[i]) continue;
      std::size_t best = gone_.size();
      double most = alike;
      for (const auto& words : telling(*come_[i])) {
        const auto [first, last] = by_words.equal_range(words);
        int tried = 0;
        for (auto it = first; it != last && tried < 20; ++it, ++tried) {
          if (taken_[it->second]) continue;
          if (const double weight = likeness(*gone_[it->second], *come_[i]); weight > most) {
            most = weight;
            best = it->second;
          }
        }
      }
      if (best != gone_.size()) take(best, i);
    }
  }

  std::span<const Record* const> gone_, come_;
  std::vector<bool> taken_, found_;
  std::vector<Renamed> made_;
};

}  // namespace

std::vector<Renamed> renamed(std::span<const Record* const> gone, std::span<const Record* const> come) {
  if (gone.empty() || come.empty()) return {};
  return Matching(gone, come).run();
}

bool has_alias(const Record& record, std::string_view slug) {
  for (const std::string_view old : old_slugs(record))
    if (old == slug) return true;
  return false;
}

}  // namespace kept::diff

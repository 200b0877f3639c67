#include "view/messages.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace kept::view {

Messages::Messages(std::string_view language)
    : language_(language),
      rules_(std::make_shared<const PluralRules>(language)),
      index_(std::make_shared<const Index>()) {}

Messages Messages::translated(std::string_view language) const {
  Messages other = *this;
  other.language_ = language;
  other.rules_ = std::make_shared<const PluralRules>(language);
  other.is_translation_ = true;
  other.borrowed_from_ = language_;
  for (Message& message : other.messages_) message.borrowed = true;
  return other;
}

std::string Messages::text(std::string_view key, std::span<const Argument> arguments) const {
  const auto id = find(key);
  if (!id) return std::string(key);
  const auto given = [&](std::string_view name) {
    return std::find_if(arguments.begin(), arguments.end(), [&](const Argument& a) { return a.name == name; });
  };
  const auto count = given("n");
  const auto* n = count == arguments.end() ? nullptr : std::get_if<std::int64_t>(&count->value);
  std::string result;
  for (const Piece& piece : pieces(*id, n ? *n : 0)) {
    result += piece.text;
    if (piece.hole < 0) continue;
    const std::string& name = index_->holes[*id][static_cast<std::size_t>(piece.hole)];
    const auto argument = given(name);
    if (argument == arguments.end())
      result += fmt::format("{{{}}}", name);
    else
      std::visit([&](const auto& value) { fmt::format_to(std::back_inserter(result), "{}", value); }, argument->value);
  }
  return result;
}

std::optional<Messages::Id> Messages::find(std::string_view key) const {
  const auto found = index_->ids.find(key);
  if (found == index_->ids.end()) return std::nullopt;
  return found->second;
}

std::vector<std::string_view> Messages::keys() const {
  std::vector<std::string_view> result;
  for (const auto& [key, id] : index_->ids) result.push_back(key);
  std::sort(result.begin(), result.end());
  return result;
}

std::span<const Messages::Piece> Messages::pieces(Id id, std::int64_t n) const {
  const Message& message = messages_[id];
  if (!message.rules) return message.forms.front();
  return message.forms[message.form_of[static_cast<std::size_t>(message.rules->of(n))]];
}

}  // namespace kept::view

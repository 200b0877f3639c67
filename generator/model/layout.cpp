#include "model/layout.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace kept::model {
namespace {

constexpr std::string_view content = "content/";
constexpr std::string_view easy = "easy";
constexpr std::array<std::string_view, 11> asset_endings = {".png", ".jpg", ".jpeg", ".gif",  ".webp", ".avif",
                                                            ".pdf", ".csv", ".ods",  ".xlsx", ".docx"};

std::string_view take_ending(std::string_view& name) {
  const auto dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return {};
  const auto ending = name.substr(dot);
  name = name.substr(0, dot);
  return ending;
}

bool looks_like_language(std::string_view tag) {
  return tag.size() >= 2 && std::isalpha(static_cast<unsigned char>(tag.front())) &&
         std::all_of(tag.begin(), tag.end(), [](unsigned char c) { return std::isalnum(c) || c == '-'; });
}

// `name.th` gives `th` and leaves `name`.
std::string_view take_language(std::string_view& stem) {
  const auto dot = stem.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || !looks_like_language(stem.substr(dot + 1))) return {};
  const auto language = stem.substr(dot + 1);
  stem = stem.substr(0, dot);
  return language;
}

}  // namespace

bool is_asset(std::string_view path) {
  std::string_view stem = path.substr(path.rfind('/') + 1);
  const auto ending = take_ending(stem);
  const auto same = [&](std::string_view known) {  // a camera writes .JPG
    return std::equal(known.begin(), known.end(), ending.begin(), ending.end(),
                      [](char a, unsigned char b) { return a == std::tolower(b); });
  };
  return std::any_of(asset_endings.begin(), asset_endings.end(), same);
}

Seat seat_of(std::string_view path, const Kinds& kinds) {
  Seat seat;
  if (!path.starts_with(content)) return seat;
  if (is_asset(path)) {
    seat.form = Seat::Form::asset;
    return seat;
  }
  seat.form = Seat::Form::unknown;
  std::string_view below = path.substr(content.size());
  const auto slash = below.rfind('/');
  const std::string_view folder = slash == std::string_view::npos ? std::string_view() : below.substr(0, slash + 1);
  std::string_view stem = below.substr(folder.size());
  const auto ending = take_ending(stem);
  const bool markdown = ending == ".md";
  const bool yaml = ending == ".yaml" || ending == ".yml";
  if (!markdown && !yaml) return seat;

  if (folder.empty() && yaml) {
    seat.kind = kinds.in_folder(stem);
    if (seat.kind)
      seat.form = Seat::Form::list;
    else if (const auto language = take_language(stem); kinds.in_folder(stem))
      seat.language = language;
    return seat;
  }
  seat.kind = folder.empty() ? nullptr : kinds.in_folder(folder.substr(0, folder.find('/')));
  if (!seat.kind && !markdown) return seat;
  seat.form = Seat::Form::record;
  seat.language = take_language(stem);
  if (seat.language == easy) {
    seat.easy = true;
    seat.language.clear();
  } else if (stem.ends_with(".easy")) {
    seat.easy = true;
    stem.remove_suffix(std::string_view(".easy").size());
  }
  seat.slug = stem;
  if (seat.kind) return seat;
  seat.kind = &kinds.page();
  seat.folder = folder;
  if (stem == "index") {
    seat.index = true;
    if (!folder.empty()) {
      const auto parent = folder.substr(0, folder.size() - 1);
      seat.slug = parent.substr(parent.rfind('/') + 1);
    }
  }
  return seat;
}

}  // namespace kept::model

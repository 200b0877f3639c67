#include "publish/names.h"

#include <fmt/format.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "base/utf8.h"
#include "publish/manifest.h"

namespace kept::publish {
namespace {

constexpr std::size_t longest_path = 1024, longest_name = 255, deepest = 64;  // bytes, bytes, names

bool is_device(std::string_view folded_name) {
  const std::string_view stem = folded_name.substr(0, folded_name.find('.'));
  constexpr std::string_view whole[] = {"con", "prn", "aux", "nul", "conin$", "conout$"};
  constexpr std::string_view numbered[] = {"com", "lpt"};
  if (std::ranges::find(whole, stem) != std::end(whole)) return true;
  return stem.size() == 4 && std::ranges::find(numbered, stem.substr(0, 3)) != std::end(numbered) && stem[3] >= '1' &&
         stem[3] <= '9';
}

std::string objection_to_name(std::string_view name) {
  if (name.empty() || name == "." || name == "..") return "it does not stay inside the site's folder";
  if (name.size() > longest_name) return fmt::format("a name in it is longer than {} bytes", longest_name);
  const std::string key = folded(name);
  if (key == ".git") return "`.git` would make the site look like a git repository";
  if (is_device(key)) return fmt::format("`{}` is a name that Windows keeps for itself", name);
  if (name.back() == '.' || name.back() == ' ')
    return fmt::format("`{}` ends with a dot or a space, which Windows drops", name);
  const std::size_t at = name.find_first_of("<>:\"\\|?*");
  if (at != name.npos) return fmt::format("`{}` holds `{}`, which Windows does not allow", name, name[at]);
  return {};
}

bool is_plain_text(std::string_view text) {
  while (!text.empty()) {
    const base::Decoded next = base::decode_utf8(text);
    if (next.length == 0 || base::is_control(next.code)) return false;
    text.remove_prefix(next.length);
  }
  return true;
}

tl::unexpected<base::Failure> no_name(std::string_view path, std::string reason) {
  return base::failure(base::Failure::Kind::content,
                       fmt::format("{} cannot be published: {}", base::printable(path), reason),
                       "Give it another name");
}

}  // namespace

std::string folded(std::string_view path) {
  std::string key(path);
  if (std::ranges::all_of(path, [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
    std::ranges::transform(path, key.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return key;
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status)) return key;
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8(key);
  // Folding can undo the decomposition, hence twice (the Unicode standard's canonical caseless match).
  const icu::UnicodeString done = nfd->normalize(nfd->normalize(text, status).foldCase(), status);
  return U_FAILURE(status) ? key : done.toUTF8String(key = {});
}

std::string objection_to(std::string_view path) {
  if (!is_plain_text(path)) return "it is not valid UTF-8, or holds a control character";
  if (path.size() > longest_path) return fmt::format("it is longer than {} bytes", longest_path);
  if (static_cast<std::size_t>(std::ranges::count(path, '/')) >= deepest)
    return fmt::format("it lies more than {} folders deep", deepest);
  if (folded(path) == marker) return fmt::format("`{}` is Kept's own mark", marker);
  for (std::string_view rest = path;;) {
    const std::size_t slash = rest.find('/');
    if (std::string objection = objection_to_name(rest.substr(0, slash)); !objection.empty()) return objection;
    if (slash == rest.npos) return {};
    rest.remove_prefix(slash + 1);
  }
}

base::Result<void> Names::claim(std::string_view path) {
  if (std::string objection = objection_to(path); !objection.empty()) return no_name(path, std::move(objection));
  const std::string key = folded(path);
  if (const auto folder = folders_.find(key); folder != folders_.end())
    return no_name(path, fmt::format("the folder of {} has that name", folder->second));
  const auto [file, is_new] = files_.emplace(key, path);
  if (!is_new && file->second == path) return no_name(path, "there is a file of that name already");
  if (!is_new) return no_name(path, fmt::format("many systems cannot tell its name from that of {}", file->second));

  // Deepest first: a folder that is known has known folders above.
  for (std::size_t slash = key.rfind('/'); slash != key.npos && slash > 0; slash = key.rfind('/', slash - 1)) {
    const std::string above = key.substr(0, slash);
    if (const auto taken = files_.find(above); taken != files_.end())
      return no_name(path, fmt::format("the file {} has the name of a folder above it", taken->second));
    if (!folders_.emplace(above, path).second) break;
  }
  return {};
}

}  // namespace kept::publish

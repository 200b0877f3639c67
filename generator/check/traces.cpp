#include "check/traces.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "check/waiver_comments.h"

namespace kept::check {
namespace {

using base::is_digit;
using base::is_letter;

constexpr std::string_view offices[] = {
    "info",     "information", "contact",  "contacts",   "office",   "secretariat", "admin",    "administration", "support", "help",    "helpdesk", "hello",
    "enquiries", "enquiry",    "inquiries", "press",     "media",    "communications", "comms",  "news",         "newsletter", "mail",  "email",    "post",
    "webmaster", "postmaster", "privacy",  "data",       "dataprotection", "dpo",   "security", "abuse",          "legal",   "team",    "board",    "jobs",
    "registry", "registrar",   "library",  "publications", "editor", "editors",     "web",      "service",        "services", "feedback", "complaints", "hotline",
    "hq",       "headquarters", "asia",    "asiapacific", "regional", "policy",     "advocacy", "research",       "events",  "git",     "noreply",  "no-reply",
    "protection", "network",   "programme", "program",   "project",  "unit",        "desk",     "focalpoint",     "childprotection", "sekretariat", "kantor", "humas",
    "kontak",   "redaksi",     "pejabat",  "lienhe",     "thongtin", "vanphong",    "tanggapan"};

// RFC 2606: nobody's.
constexpr std::string_view nobodys[] = {"example.org", "example.com", "example.net", "example", "test", "invalid", "localhost"};

constexpr bool in_local(char c) { return is_letter(c) || is_digit(c) || std::string_view("._%+-").find(c) != std::string_view::npos; }
constexpr bool in_domain(char c) { return is_letter(c) || is_digit(c) || c == '.' || c == '-'; }

std::string small(std::string_view text) {
  std::string made(text);
  for (char& c : made)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return made;
}

// `info`, `info.asia`, `asia-info`: an office as one of the words.
bool of_office(std::string_view local) {
  const auto name = small(local);
  for (std::string_view rest = name; !rest.empty();) {
    const auto word = rest.substr(0, rest.find_first_of("._-+"));
    if (std::find(std::begin(offices), std::end(offices), word) != std::end(offices)) return true;
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
  }
  return std::find(std::begin(offices), std::end(offices), name) != std::end(offices);
}

bool of_nobody(std::string_view domain) {
  const auto name = small(domain);
  return std::any_of(std::begin(nobodys), std::end(nobodys), [&](std::string_view end) {
    return name == end || (name.ends_with(end) && name[name.size() - end.size() - 1] == '.');
  });
}

// The address around an `@`, or an empty one.
std::string_view email_around(std::string_view bytes, std::size_t at) {
  auto begin = at, end = at + 1;
  while (begin > 0 && at - begin < 64 && in_local(bytes[begin - 1])) --begin;
  while (end < bytes.size() && end - at < 255 && in_domain(bytes[end])) ++end;
  while (end > at + 1 && (bytes[end - 1] == '.' || bytes[end - 1] == '-')) --end;
  const auto domain = bytes.substr(at + 1, end - at - 1);
  const auto dot = domain.rfind('.');
  const auto last = dot == domain.npos ? std::string_view() : domain.substr(dot + 1);
  const bool whole = begin < at && dot != domain.npos && dot > 0 && last.size() >= 2 && std::all_of(last.begin(), last.end(), is_letter);
  const bool in_address = begin > 0 && (bytes[begin - 1] == '/' || bytes[begin - 1] == ':') && bytes.substr(begin > 7 ? begin - 7 : 0, 7).find("mailto:") == std::string_view::npos;
  return whole && !in_address ? bytes.substr(begin, end - begin) : std::string_view();
}

// `somchai (at) ngo.asia`, `somchai[at]ngo.asia`: machines read that too. The address around the sign that stands for `@`.
std::string_view email_spelt_out(std::string_view bytes, std::size_t sign, std::size_t size) {
  auto begin = sign, end = sign + size;
  if (begin > 0 && bytes[begin - 1] == ' ') --begin;
  const auto local = begin;
  while (begin > 0 && local - begin < 64 && in_local(bytes[begin - 1])) --begin;
  if (end < bytes.size() && bytes[end] == ' ') ++end;
  const auto domain = end;
  while (end < bytes.size() && end - domain < 255 && in_domain(bytes[end])) ++end;
  while (end > domain && (bytes[end - 1] == '.' || bytes[end - 1] == '-')) --end;
  const auto dot = bytes.substr(domain, end - domain).find('.');
  return begin < local && dot != std::string_view::npos && dot > 0 && !of_office(bytes.substr(begin, local - begin)) && !of_nobody(bytes.substr(domain, end - domain))
             ? bytes.substr(begin, end - begin)
             : std::string_view();
}

// How many bytes a telephone number takes that starts at `at`; 0: it is none. Nine to fifteen digits (ITU-T E.164), in groups.
std::size_t phone_size(std::string_view bytes, std::size_t at) {
  std::size_t digits = 0, end = at;
  for (auto i = at; i < bytes.size() && i - at < 40; ++i) {
    const char c = bytes[i];
    if (is_digit(c)) {
      ++digits;
      end = i + 1;
    } else if (std::string_view(" -.()/").find(c) == std::string_view::npos) {
      break;
    } else if (i > at && bytes[i - 1] == c && c == ' ') {
      break;
    }
  }
  return digits >= 9 && digits <= 15 ? end - at : 0;
}

constexpr std::string_view trackers[] = {"fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "igshid", "igsh", "mc_eid", "mc_cid",
                                         "_hsenc", "_hsmi", "mkt_tok", "vero_id", "li_fat_id", "oly_anon_id", "oly_enc_id", "rb_clickid", "s_cid", "wickedid", "__s", "_openstat"};

bool follows(std::string_view parameter) {
  const auto name = small(parameter.substr(0, parameter.find('=')));
  return name.starts_with("utm_") || std::find(std::begin(trackers), std::end(trackers), name) != std::end(trackers);
}

// The address with those parameters alone that follow nobody; the first that does is named.
std::string without_trackers(std::string_view url, std::string& first) {
  const auto fragment = std::min(url.find('#'), url.size());
  const auto question = url.find('?');
  std::string kept;
  for (auto rest = url.substr(question + 1, fragment - question - 1); !rest.empty();) {
    const auto one = rest.substr(0, rest.find('&'));
    rest.remove_prefix(std::min(one.size() + 1, rest.size()));
    if (!follows(one))
      kept.append(kept.empty() ? "?" : "&").append(one);
    else if (first.empty())
      first = one.substr(0, one.find('='));
  }
  return std::string(url.substr(0, question)) + kept + std::string(url.substr(fragment));
}

}  // namespace

void each_email(const base::File& file, const ShowTrace& show) {
  const std::string_view bytes = file.bytes;
  for (auto at = bytes.find('@'); at != bytes.npos; at = bytes.find('@', at + 1)) {
    const auto found = email_around(bytes, at);
    if (found.empty()) continue;
    const auto sign = found.find('@');
    if (of_office(found.substr(0, sign)) || of_nobody(found.substr(sign + 1))) continue;
    const auto start = static_cast<std::size_t>(found.data() - bytes.data());
    show({start, found.size(), std::string(found), "", in_code(file, start)});
  }
  for (const std::string_view sign : {"(at)", "[at]"})
    for (auto at = bytes.find(sign); at != bytes.npos; at = bytes.find(sign, at + sign.size())) {
      const auto found = email_spelt_out(bytes, at, sign.size());
      if (found.empty()) continue;
      const auto start = static_cast<std::size_t>(found.data() - bytes.data());
      show({start, found.size(), std::string(found), "", in_code(file, start)});
    }
}

void each_phone(const base::File& file, const ShowTrace& show) {
  const std::string_view bytes = file.bytes;
  for (auto at = bytes.find('+'); at != bytes.npos; at = bytes.find('+', at + 1)) {
    if (at + 1 >= bytes.size() || !(is_digit(bytes[at + 1]) || bytes[at + 1] == '(') || (at > 0 && (is_digit(bytes[at - 1]) || is_letter(bytes[at - 1]) || bytes[at - 1] == '%'))) continue;
    const auto size = phone_size(bytes, at + 1);
    if (size) show({at, size + 1, std::string(bytes.substr(at, size + 1)), "", in_code(file, at)});
  }
  for (auto at = bytes.find("tel:"); at != bytes.npos; at = bytes.find("tel:", at + 4)) {
    if (at > 0 && is_letter(bytes[at - 1])) continue;
    const auto start = at + 4;
    if (start < bytes.size() && is_digit(bytes[start]))
      if (const auto size = phone_size(bytes, start)) show({at, size + 4, std::string(bytes.substr(at, size + 4)), "", in_code(file, at)});
  }
}

void each_tracker(const base::File& file, const ShowTrace& show) {
  const std::string_view bytes = file.bytes;
  for (auto at = bytes.find('?'); at != bytes.npos; at = bytes.find('?', at + 1)) {
    constexpr std::string_view ends = " \t\r\n<>\"'`)]}|";
    constexpr std::size_t longest = 2000;
    const auto start = at;
    const auto end = at + std::min(bytes.substr(at, longest).find_first_of(ends), bytes.substr(at, longest).size());
    at = end - 1;  // further signs of this stretch belong to the same address
    if (bytes.substr(start, end - start).find('=') == std::string_view::npos) continue;
    const auto back = bytes.substr(start > longest ? start - longest : 0, std::min(start, longest));
    const auto before = back.find_last_of(" \t\r\n<>\"'`([{|");
    const auto begin = before == back.npos ? start - back.size() : start - (back.size() - before - 1);
    const auto url = bytes.substr(begin, end - begin);
    if (!url.starts_with("http://") && !url.starts_with("https://")) continue;
    std::string first;
    auto fix = without_trackers(url, first);
    if (!first.empty()) show({begin, url.size(), std::move(first), std::move(fix), in_code(file, begin)});
  }
}

}  // namespace kept::check

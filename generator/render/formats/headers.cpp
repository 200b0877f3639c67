#include "render/formats/headers.h"

#include <fmt/format.h>

namespace kept::render {
namespace {

// templates/base.html says the same; a test holds one against the other.
constexpr const char* policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

}  // namespace

std::string headers(const std::set<std::string>& folders) {
  std::string out = fmt::format("/*\n  Content-Security-Policy: {}\n  Referrer-Policy: no-referrer\n  X-Content-Type-Options: nosniff\n", policy);
  // Hosts add up what several rules say, so that `frame-ancestors` for all could not be taken back for some.
  out += "/\n  X-Frame-Options: DENY\n/index.html\n  X-Frame-Options: DENY\n";
  for (const std::string& folder : folders)
    if (folder != "embed") out += fmt::format("/{}/*\n  X-Frame-Options: DENY\n", folder);
  return out;
}

}  // namespace kept::render

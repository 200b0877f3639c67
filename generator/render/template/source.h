// A template as written, and what is found wrong in it.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/file.h"
#include "base/finding.h"

namespace kept::render::language {

// A stretch of a template, in bytes.
struct Span {
  std::uint32_t offset = 0;
  std::uint32_t length = 0;

  friend bool operator==(const Span&, const Span&) = default;
};

class Source {
 public:
  explicit Source(base::File file);

  const std::string& path() const { return file_.path; }
  // What it is called in templates: `page.html` for templates/page.html, `components/status.html` for
  // theme/components/status/status.html.
  std::string_view name() const { return name_; }
  std::string_view text() const { return file_.bytes; }
  std::string_view text(Span at) const { return text().substr(at.offset, at.length); }
  base::Mark mark(Span at) const;  // the width ends with the line

 private:
  base::File file_;
  std::string name_;
  std::vector<std::uint32_t> lines_;  // where each begins
};

// One finding for each place and rule, however often a component is compiled.
class Problems {
 public:
  explicit Problems(base::Report& report) : report_(report) {}

  void add(std::string_view rule, const Source& source, Span at, std::string message, std::string hint = {},
           std::string fix = {});
  void add(std::string_view rule, std::string_view path, std::string message, std::string hint = {});
  std::size_t count() const { return count_; }  // repeated ones count too

 private:
  base::Report& report_;
  std::set<std::tuple<std::string_view, const Source*, std::uint32_t>> seen_;
  std::size_t count_ = 0;
};

// "Did you mean `title`?", or a list of the known names.
std::string hint_for(std::string_view wanted, const std::vector<std::string_view>& known, std::string_view list_begins);

}  // namespace kept::render::language

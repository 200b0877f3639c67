#include <fmt/format.h>
#include <tbb/global_control.h>
#include <unistd.h>

#include <charconv>
#include <cstdlib>

#include "commands/pipeline.h"

namespace kept::commands {
namespace {

using base::Failure;

base::Result<int> jobs_from(const std::string& text) {
  if (text.empty()) return 0;
  int jobs = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), jobs);
  if (error != std::errc() || end != text.data() + text.size() || jobs < 1 || jobs > 1024)
    return base::failure(Failure::Kind::usage, fmt::format("“{}” is no number of threads", text), "Write a whole number from 1 to 1024");
  return jobs;
}

base::Result<std::optional<base::Day>> day_from(const std::string& text) {
  if (text.empty()) return std::nullopt;
  const auto date = base::read_date(text);
  if (!date || date->from.day == 0 || date->span != base::Date::Span::point)
    return base::failure(Failure::Kind::usage, fmt::format("“{}” is no day", text), date || date.error().suggestion.empty() ? "Write it as 2026-11-21" : fmt::format("Did you mean “{}”?", date.error().suggestion));
  return base::first_day(*date);
}

}  // namespace

base::Result<Settings> settings_from(const Given& given) {
  Settings settings;
  settings.source = given.get("source");
  settings.revision = given.get("rev");
  settings.drafts = given.has("drafts");
  settings.base = given.get("base");
  settings.rules = given.all("rule");
  settings.base_url = given.get("base-url");
  if (!settings.base_url.empty() && !settings.base_url.starts_with("https://") && !settings.base_url.starts_with("http://"))
    return base::failure(Failure::Kind::usage, fmt::format("“{}” is no address of a site", settings.base_url), "Write the whole address, beginning with https://");
  if (!settings.base_url.empty() && settings.base_url.back() != '/') settings.base_url += '/';
  const bool terminal = ::isatty(STDERR_FILENO) && !given.has("quiet");
  settings.steps = std::make_shared<Steps>(terminal ? Steps::Show::progress : Steps::Show::nothing, given.has("profile"));
  const auto as_of = day_from(given.get("as-of"));
  if (!as_of) return tl::unexpected<Failure>(as_of.error());
  settings.as_of = *as_of;
  const auto jobs = jobs_from(given.get("jobs"));
  if (!jobs) return tl::unexpected<Failure>(jobs.error());
  settings.jobs = *jobs;
  return settings;
}

std::shared_ptr<void> limit_threads(const Settings& settings) {
  if (!settings.jobs) return nullptr;
  return std::make_shared<tbb::global_control>(tbb::global_control::max_allowed_parallelism, static_cast<std::size_t>(settings.jobs));
}

}  // namespace kept::commands

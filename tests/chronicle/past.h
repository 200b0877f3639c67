// A repository with the history that a test writes down, made by one `git fast-import`, and what the chronicle tells of it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "chronicle/chronicle.h"
#include "support/repository.h"
#include "support/scratch.h"
#include "support/tracker.h"

namespace kept::chronicle::test {

using Files = std::map<std::string, std::string>;
using Changes = std::map<std::string, std::optional<std::string>>;  // nothing: the file is deleted

class Past {
 public:
  explicit Past(bool bare = false) : bare_(bare), scratch_(kept::test::Scratch::quick()) {}

  // Commits on top of what was committed last, a day later each time from 1 March 2024; gives its number, from 1.
  int commit(Changes changes, std::string subject = "");
  // On top of another commit, or of several: a merge starts from the files of the first.
  int commit_on(std::vector<int> parents, Changes changes, std::string subject = "");

  std::string when;                             // of the next commit alone, as git's raw format has it: `1709294400 +0000`
  std::string author = "Ada <ada@example.org>";
  std::string above;                            // a folder that the tracker lies in, with a slash at its end

  const kept::test::Scratch& folder() const { return scratch_; }
  std::string id(int commit) const;  // in hexadecimal digits; only after made()
  Files files(int commit) const { return commits_.at(static_cast<std::size_t>(commit) - 1).files; }
  int last() const { return static_cast<int>(commits_.size()); }

  const Past& made();  // the repository; later calls add what has been committed since
  Chronicle read(std::string_view revision = "HEAD");

 private:
  struct Commit {
    std::string text;
    Files files;
  };
  bool bare_, initialised_ = false;
  kept::test::Scratch scratch_;
  std::vector<Commit> commits_;
  std::size_t imported_ = 0;
  std::vector<std::string> ids_;
};

kept::test::Tracker tracker_of(const Files& files);

// Each commit that changed records, newest first, in one line: `2024-03-02 commitment:a due moved 2022 → 2023; …`. A record that is no
// longer there stands in brackets.
std::string told(const Chronicle& chronicle);
// The same for one record alone.
std::string told(const Chronicle& chronicle, link::RecordId record);

// Of a chronicle that is there.
Chronicle read(const std::filesystem::path& root, const Files& files, std::string_view revision = "HEAD");

inline std::string markdown(std::string fields, std::string body = "") { return "---\n" + std::move(fields) + "---\n" + std::move(body); }

inline constexpr const char* a_md = "content/commitments/a.md";
inline constexpr const char* b_md = "content/commitments/b.md";

// A commitment of Thailand with these further fields.
inline std::string promise(std::string fields = "", std::string title = "A promise", std::string body = "") {
  return markdown("title: " + title + "\ncountry: THA\n" + std::move(fields), std::move(body));
}

}  // namespace kept::chronicle::test

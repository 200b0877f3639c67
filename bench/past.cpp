#include "past.h"

#include <fmt/format.h>

#include <map>
#include <string>
#include <vector>

#include "corpus.h"
#include "prose.h"
#include "random.h"
#include "text.h"

namespace kept::bench {
namespace {

constexpr std::int64_t first_day = 1262347200;  // 1 January 2010, at noon

class Past {
 public:
  Past(std::size_t commitments, const std::function<void(std::string_view)>& sink) : sink_(sink) {
    make_corpus(commitments, [&](const base::File& file) { files_[file.path] = file.bytes; });
    for (const auto& [path, bytes] : files_)
      if (path.starts_with("content/commitments/")) promises_.push_back(path);
  }

  void run(std::size_t commits) {
    sink_("reset refs/heads/main\n");
    begin(0, {});
    for (const auto& [path, bytes] : files_) put(path);
    std::size_t tip = 1;
    for (std::size_t number = 1; number < commits; ++number) {
      Random random("past", number);
      if (random.chance(5) && number + 2 < commits) {
        tip = branch_and_merge(number, tip, random);
        number += 2;
        continue;
      }
      begin(number, {tip});
      for (int left = random.chance(90) ? 1 : random.between(2, 5); left > 0; --left) change(any(random), number, random);
      tip = number + 1;
    }
  }

 private:
  // Two commits on two branches, and a third that takes both.
  std::size_t branch_and_merge(std::size_t number, std::size_t tip, Random& random) {
    const std::string ours = any(random);
    std::string theirs = any(random);
    while (theirs == ours) theirs = any(random);
    begin(number, {tip});
    change(ours, number, random);
    begin(number + 1, {tip});
    change(theirs, number + 1, random);
    begin(number + 2, {number + 1, number + 2});
    put(theirs);
    return number + 3;
  }

  const std::string& any(Random& random) const { return promises_[random.chance(50) ? random.below(promises_.size()) : random.mostly_low(promises_.size())]; }

  void begin(std::size_t number, const std::vector<std::size_t>& parents) {
    const std::string subject = fmt::format("What happened, part {}", number);
    std::string text = fmt::format("commit refs/heads/main\nmark :{0}\ncommitter Ada <ada@example.org> {1} +0000\ndata {2}\n{3}\n", number + 1,
                                   first_day + static_cast<std::int64_t>(number) * 2 / 3 * 86400 / 4, subject.size(), subject);
    for (std::size_t i = 0; i < parents.size(); ++i) text += fmt::format("{} :{}\n", i == 0 ? "from" : "merge", parents[i]);
    sink_(text);
  }

  void put(const std::string& path) {
    const std::string& bytes = files_.at(path);
    sink_(fmt::format("M 100644 inline {}\ndata {}\n", path, bytes.size()));
    sink_(bytes);
    sink_("\n");
  }

  void change(const std::string& path, std::size_t number, Random& random) {
    std::string& bytes = files_.at(path);
    const std::size_t end = bytes.find("\n---\n", 4) + 1;
    switch (random.below(4)) {
      case 0: {  // reported at last
        Text update;
        update << "  - date: " << 2020 + static_cast<int>(number % 7) << "-0" << random.between(1, 9) << "-1" << random.between(0, 9) << "\n    voice: government\n    summary: ";
        update << sentence(random) << "\n";
        bytes.insert(end, update.written);
        break;
      }
      case 1: {
        const std::size_t due = bytes.find("\ndue: ");
        const std::string line = fmt::format("\ndue: {}-{:02}", random.between(2026, 2040), random.between(1, 12));
        if (due == bytes.npos) bytes.insert(bytes.find("\nimplements:"), line);
        else bytes.replace(due, bytes.find('\n', due + 1) - due, line);
        break;
      }
      case 2:
        bytes.insert(bytes.find('\n', bytes.find("title: ")), fmt::format(" {}", number));
        break;
      default: {
        Text more;
        more << "\n" << sentence(random) << " " << sentence(random) << "\n";
        bytes += more.written;
      }
    }
    put(path);
  }

  const std::function<void(std::string_view)>& sink_;
  std::map<std::string, std::string> files_;
  std::vector<std::string> promises_;
};

}  // namespace

void make_past(std::size_t commits, std::size_t commitments, const std::function<void(std::string_view)>& sink) { Past(commitments, sink).run(commits); }

}  // namespace kept::bench

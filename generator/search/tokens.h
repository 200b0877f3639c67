// A text as the terms that it is found by. Reader and index cut alike: see search/letters.h.
//
//   `Các thành viên` -> các thành viên
//   `GCM 13(h)`      -> gcm 13 h        (digits and letters are parted, so that 13h and 13(h) are one)
//   `เด็กไทย`         -> เด็ก กไท ไทย ย   (clusters เด็ ก ไท ย: each with its neighbour, the last alone)
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kept::search {

// In Normalization Form C, as search keeps every text.
std::string composed(std::string text);

// Cuts texts one after the other and keeps its memory between them. Each term takes one place: the n-th stands at n.
class Cutter {
 public:
  // `text` is composed. The term holds until the next call of `take`.
  template <class Take>
  void cut(std::string_view text, Take take) {
    text_ = text;
    while (next()) take(std::string_view(term_));
  }

 private:
  struct Mark {
    int rank = 0;
    char32_t code = 0;
    bool stacked = false;
  };
  static constexpr std::size_t most_marks = 12;  // of a cluster; more are no writing of any language
  struct Cluster {
    std::array<char32_t, 2> head = {};  // a leading vowel and the letter
    std::size_t heads = 0, marks = 0;
    std::array<Mark, most_marks> mark = {};
  };

  bool next();
  bool next_of_run();
  bool word_from(char32_t first);
  void read_run(char32_t first);
  void add_to_run(char32_t code);
  static void settle(Cluster& cluster);
  static void write(Cluster& cluster, std::string& out);

  std::string_view text_;
  std::string term_;
  std::vector<Cluster> run_;
  std::vector<std::string> written_;  // of the run, its memory kept
  std::size_t clusters_ = 0, given_ = 0;
  bool stacking_ = false;
};

std::vector<std::string> terms(std::string_view text);  // for tests and short texts

bool is_of_clusters(std::string_view term);  // of a script without words

// What terms are sorted and looked up by: without the marks of Latin, Greek and Cyrillic letters. `viên` -> `vien`.
std::string folded(std::string_view term);

}  // namespace kept::search

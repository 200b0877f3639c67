// Terms by number, each kept once. No allocation per term.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace kept::search {

class Vocabulary {
 public:
  std::uint32_t number_of(std::string_view term);  // new terms get the next number
  std::string_view operator[](std::uint32_t number) const { return terms_[number]; }
  std::size_t size() const { return terms_.size(); }

 private:
  std::string_view keep(std::string_view term);
  void grow();

  std::vector<std::string_view> terms_;
  std::vector<std::uint64_t> hashes_;  // by number
  std::vector<std::uint32_t> table_;   // numbers from 1; 0: free
  std::vector<std::unique_ptr<char[]>> blocks_;
  std::size_t used_ = 0, room_ = 0;  // of the last block
};

}  // namespace kept::search

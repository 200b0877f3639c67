// The order in which a language sorts: Thai by its consonants, Vietnamese by its marks, and no language by capitals first.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace kept::view {

class Collation {
 public:
  explicit Collation(std::string_view language);
  ~Collation();

  // Texts stand in the order of their keys, byte by byte; made once for each text.
  std::string key(std::string_view text) const;

 private:
  struct Held;
  std::unique_ptr<const Held> held_;
};

}  // namespace kept::view

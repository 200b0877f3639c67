// Addresses and numbers in a file by which somebody can be found or followed. Private to this room.
#pragma once

#include <functional>
#include <string>

#include "check/passages.h"

namespace kept::check {

struct Trace {
  std::size_t at, size;  // in the file's bytes
  std::string shown;
  std::string fix;       // of an address: the same without what follows readers
  bool in_code = false;  // in a fenced block of Markdown, where examples stand
};
using ShowTrace = std::function<void(const Trace&)>;

// Not those of offices (`info@`), of examples (`@example.org`) and of programs (`git@`).
void each_email(const base::File& file, const ShowTrace& show);
void each_phone(const base::File& file, const ShowTrace& show);  // `+66 2 123 4567`, `tel:…`
void each_tracker(const base::File& file, const ShowTrace& show);

}  // namespace kept::check

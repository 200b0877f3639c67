// Who said it, and who was there: what a text gives away of a meeting whose participants are not to be known. Private to this room.
#pragma once

#include <functional>

#include "check/passages.h"

namespace kept::check {

using ShowWords = std::function<void(std::size_t first, std::size_t last)>;

// `Thailand said that`, `according to UNICEF`, `Menurut IOM`, `Việt Nam cho biết`, `ผู้แทนประเทศไทยกล่าวว่า`. Not what a text says
// (`the Convention states`), nor who stays without a name (`one speaker said`).
void each_attribution(const Passage& passage, const ShowWords& show);

// `attended by UNICEF`, `participants from Thailand`, `Ms Somchai`.
void each_participant(const Passage& passage, const ShowWords& show);

}  // namespace kept::check

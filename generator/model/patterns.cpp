#include "model/patterns.h"

namespace kept::model {

std::string_view pattern_of(Type type) {
  switch (type) {
    // One end of a date, and a date: base/date.h.
    case Type::date: return R"(^(\.\.|[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?[~?%]?)(/(\.\.|[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?[~?%]?)?)?$)";
    case Type::country: return "^[A-Z]{3}$";
    case Type::reference: return "^([a-z0-9][a-z0-9-]*:)?[a-z0-9][a-z0-9-]*(#[a-z0-9][a-z0-9.-]*)?$";
    case Type::url: return "^https?://[^/?#\\s][^\\s]*$";
    case Type::language: return "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$";
    case Type::part_id: return "^[a-z0-9][a-z0-9.-]*$";
    case Type::alias: return "^/?[a-z0-9][a-z0-9.-]*(/[a-z0-9][a-z0-9.-]*)*/?$";
    case Type::period: return "^[0-9]{1,4} (day|week|month|year)s?$";
    default: return "";
  }
}

}  // namespace kept::model

#include "chronicle/store.h"

namespace kept::chronicle {

void write(Writer& out, const Change& change) {
  out.number(static_cast<std::uint64_t>(change.what));
  out.number(static_cast<std::uint64_t>(change.type));
  out.flag(change.dated);
  for (const std::string* text : {&change.top, &change.field, &change.part, &change.language, &change.before, &change.after, &change.status, &change.voice}) out.text(*text);
  out.number(static_cast<std::uint64_t>(change.count));
}

Change read_change(Scanner& in) {
  Change change;
  const auto what = in.number(), type = in.number();
  if (what > static_cast<std::uint64_t>(Change::What::more) || type > static_cast<std::uint64_t>(model::Type::tree)) in.spoil();
  change.what = static_cast<Change::What>(what);
  change.type = static_cast<model::Type>(type);
  change.dated = in.flag();
  for (std::string* text : {&change.top, &change.field, &change.part, &change.language, &change.before, &change.after, &change.status, &change.voice}) *text = in.text();
  change.count = static_cast<std::int64_t>(in.number());
  return change;
}

}  // namespace kept::chronicle

// A record: one thing that the tracker holds, read and typed, its references not yet followed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "model/kind.h"
#include "model/value.h"

namespace kept::model {

// A reference as written, in a field or in prose.
struct Mention {
  enum class Form : std::uint8_t {
    name,   // `gcm-2018#13h`, `commitment:tha-mou-atd`
    file,   // a Markdown link to another content file, relative to this one
    asset,  // a picture or another file, relative to this one
  };
  Form form = Form::name;
  std::string kind;  // as written before the colon; empty where none was
  std::string slug;  // or the path
  std::string part;  // after `#`; empty: the record itself
  base::Mark at;
  const Field* top = nullptr;    // the record's own field in which it stands; nullptr: the body
  const Field* field = nullptr;  // the innermost field
  std::uint32_t from_part =
      0;  // the part of this record that mentions it; 0: the record itself, else parts[from_part - 1]
};

// An item of a list of groups that can be named from outside: `gcm-2018#13h`. One that could not be read has no group,
// one whose name could not be read no id.
struct Part {
  std::string id;
  const Field* field = nullptr;  // the list that it stands in
  const Group* group = nullptr;
  base::Mark at;  // of its id or date
};

// The same record in another language, or easy to read, or both: only what is said differently.
struct Translation {
  std::string language;
  bool easy = false;
  std::string path;
  Group fields;
  parse::Prose body;
  std::string body_written;
  std::uint32_t first_mention = 0;  // in the record's mentions; those of its texts and its body count from here
  std::uint32_t body_mention = 0;
};

struct Record {
  const Kind* kind = nullptr;
  std::string slug;
  std::string path;         // the file, from the tracker's root; empty: implied by a country code
  base::Mark at;            // where it begins
  std::string folder;       // of a page: its folder below content/, with a slash at the end; else empty
  bool index = false;       // of a page: it is its folder's index.md
  bool unreadable = false;  // its YAML is broken: nothing is known of its fields
  Group fields;
  parse::Prose body;
  std::string body_written;
  std::uint32_t body_mention = 0;  // the body's links are mentions from here on
  std::vector<Mention> mentions;
  std::vector<Part> parts;
  std::vector<std::uint32_t> parts_by_id;  // places in `parts` of those that have an id, by id, then place
  std::vector<Translation> translations;   // in the order of their first mentions

  bool implied() const { return path.empty(); }
  bool draft() const;
  std::string_view title() const { return line_of(fields, Role::title); }
  const Translation* version(std::string_view language, bool easy) const;  // nullptr where there is none
  const Part* part(std::string_view id) const;            // the first of equals; nullptr where there is none
  std::string_view file_of(std::uint32_t mention) const;  // where that mention is written: here or in a translation
};

// A name as it may be written: `kind:slug#part`. Empty members where a piece is missing.
struct Name {
  std::string_view kind, slug, part;
};
Name read_name(std::string_view written);

}  // namespace kept::model

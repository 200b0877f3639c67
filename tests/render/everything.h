// A tracker with a record of every kind and every field of every kind, filled by the tables of fields: a field that is
// added tomorrow is filled too.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "base/file.h"
#include "model/kind.h"

namespace kept::render::test {

// What is written into fields of one line and of a paragraph, and as the body.
struct Filling {
  std::string line = "x", text = "x", body = "x\n";
};

class Everything {
 public:
  explicit Everything(Filling filling) : filling_(std::move(filling)) {}

  std::vector<base::File> files() const {
    std::vector<base::File> made = {
        {"kept.yaml",
         "title: A tracker\nbase_url: https://example.org/t/\ncontact: us\nnavigation: [commitments, docs]\n"
         "repository: {url: https://github.com/some/where}\n"}};
    const model::Kinds kinds = model::built_in_kinds();
    for (const model::Kind& kind : kinds.all()) made.push_back(file(kind));
    return made;
  }

 private:
  using Json = nlohmann::ordered_json;

  static std::string slug_of(const std::string& kind) { return kind == model::country_kind ? "tha" : "the-" + kind; }

  base::File file(const model::Kind& kind) const {
    const std::string folder = kind.folder.empty() ? "docs" : kind.folder;
    Json fields = group(kind.fields, kind.name);
    return {"content/" + folder + "/" + slug_of(kind.name) + ".md",
            "---\n" + fields.dump() + "\n---\n" + filling_.body};
  }

  Json group(const std::vector<model::Field>& fields, const std::string& path) const {
    Json made = Json::object();
    for (const model::Field& field : fields) {
      if (field.role == model::Role::draft || field.role == model::Role::parent) continue;
      const Json value = one(field, path + "-" + field.name);
      made[field.name] = field.list ? Json::array({value}) : value;
    }
    return made;
  }

  Json one(const model::Field& field, const std::string& path) const {
    using model::Type;
    switch (field.type) {
      case Type::line:
      case Type::localised:
        return filling_.line;
      case Type::text:
        return filling_.text;
      case Type::date:
        return "2020-01";
      case Type::reached:
        return "2020-02-03";
      case Type::flag:
        return true;
      case Type::number:
        return 7;
      case Type::country:
      case Type::addressee:
        return "THA";
      case Type::choice:
        return field.choices.front();
      case Type::status:
        return "started";
      case Type::reference:
        return field.kinds.empty() ? "commitment:the-commitment" : slug_of(field.kinds.front());
      case Type::url:
        return "https://example.org/?a='onclick='x'&b={{c}};d,e(f)%22";
      case Type::language:
        return "th";
      case Type::part_id:
        return "javascript.on-" + path;
      case Type::alias:
        return "old-" + path;
      case Type::period:
        return "1 year";
      case Type::group:
        return group(field.fields, path);
      case Type::tree:
        return Json::object(
            {{filling_.line + ".", Json::array({filling_.line, Json::object({{"a", filling_.line}})})}});
    }
    return {};
  }

  Filling filling_;
};

}  // namespace kept::render::test

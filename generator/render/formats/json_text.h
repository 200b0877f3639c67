// JSON written as it is said, one value after the other, indented by tabs. Fit to be pasted into a script as well: no
// `</script>`, none of the line ends that JavaScript knows and JSON does not.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kept::render {

class JsonText {
 public:
  // Between them members or items; in an object each value stands after its key().
  JsonText& open_object() { return open('{'); }
  JsonText& close_object() { return close('}'); }
  JsonText& open_list() { return open('['); }
  JsonText& close_list() { return close(']'); }

  JsonText& key(std::string_view name);
  JsonText& text(std::string_view value);  // UTF-8
  JsonText& number(std::int64_t value);
  JsonText& number(double value);  // finite
  JsonText& flag(bool value) { return raw(value ? "true" : "false"); }
  JsonText& nothing() { return raw("null"); }
  JsonText& written(std::string_view json);  // a value that a JsonText has taken() before; its lines keep their indentation

  // What was said, with a line end; the writer is empty afterwards.
  std::string taken();

 private:
  JsonText& open(char bracket);
  JsonText& close(char bracket);
  JsonText& raw(std::string_view value);
  void begin_value();
  void quote(std::string_view value);
  void break_line();

  std::string out_;
  std::size_t depth_ = 0;
  bool empty_ = true;       // nothing yet in the object or list at hand
  bool after_key_ = false;
};

}  // namespace kept::render

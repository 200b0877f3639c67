// JSON written as it is said, one value after the other, without a tree of it. Fit to be pasted into a script as well: no
// `</script>`, none of the line ends that JavaScript knows and JSON does not.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kept::base {

class JsonText {
 public:
  enum class Layout : std::uint8_t {
    indented,  // a member or item on a line, by tabs; ends with a line end
    in_html,   // all in one line; none of `<`, `>` and `&` in it
  };
  explicit JsonText(Layout layout = Layout::indented) : layout_(layout) {}

  // Between them members or items; in an object each value stands after its key().
  JsonText& open_object() { return open('{'); }
  JsonText& close_object() { return close('}'); }
  JsonText& open_list() { return open('['); }
  JsonText& close_list() { return close(']'); }

  JsonText& key(std::string_view name);
  JsonText& text(std::string_view value);  // UTF-8
  JsonText& member(std::string_view name, std::string_view value) { return key(name).text(value); }
  JsonText& number(std::int64_t value);
  JsonText& number(int value) { return number(std::int64_t{value}); }
  JsonText& number(double value);  // finite
  JsonText& flag(bool value) { return raw(value ? "true" : "false"); }
  JsonText& nothing() { return raw("null"); }
  JsonText& written(std::string_view json);  // a value that a JsonText has taken() before; its lines keep their indentation

  // What was said; the writer is empty afterwards.
  std::string taken();

 private:
  JsonText& open(char bracket);
  JsonText& close(char bracket);
  JsonText& raw(std::string_view value);
  void begin_value();
  void quote(std::string_view value);
  void break_line();

  Layout layout_;
  std::string out_;
  std::size_t depth_ = 0;
  bool empty_ = true;       // nothing yet in the object or list at hand
  bool after_key_ = false;
};

}  // namespace kept::base

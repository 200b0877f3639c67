#include "parse/yaml/tree.h"

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <istream>
#include <streambuf>

#include "parse/rules.h"
#include "parse/yaml/builder.h"

namespace kept::parse {
namespace {

// yaml-cpp reads streams only; this one reads the bytes where they are.
class Bytes : public std::streambuf {
 public:
  explicit Bytes(std::string_view bytes) {
    auto* begin = const_cast<char*>(bytes.data());  // a get area is never written to
    setg(begin, begin, begin + bytes.size());
  }
};

// Whatever follows a finished document: yaml-cpp would pass over it in silence.
class Leftover : public Builder {
 public:
  using Builder::Builder;
  void OnDocumentStart(const YAML::Mark& mark) override {
    throw Stopped{{offset(mark), rule::yaml_syntax, "there is more after the end of the list or map"}};
  }
};

std::string without_returns(std::string_view bytes) {
  std::string lines(bytes);
  std::erase(lines, '\r');
  return lines;
}

}  // namespace

YamlTree yaml_tree(const YamlText& text, Remarks& remarks) {
  const bool windows = text.bytes.find('\r') != text.bytes.npos;
  const auto lines = windows ? without_returns(text.bytes) : std::string();
  Bytes buffer(windows ? lines : text.bytes);
  std::istream stream(&buffer);
  Builder builder(text, remarks);
  Leftover leftover(text, remarks);
  try {
    YAML::Parser parser(stream);
    parser.HandleNextDocument(builder);
    parser.HandleNextDocument(leftover);
  } catch (const Stopped& stopped) {
    return {{}, stopped.why};
  } catch (const YAML::Exception& e) {
    return {{}, YamlStop{offset_of(text, e.mark), rule::yaml_syntax, e.msg}};
  } catch (const std::exception& e) {
    return {{}, YamlStop{0, rule::yaml_syntax, e.what()}};
  }
  return {builder.take(), {}};
}

}  // namespace kept::parse

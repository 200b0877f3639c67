#include "render/modules.h"

#include <catch2/catch.hpp>

#include "render/built_in.h"
#include "render/theme.h"

namespace kept::render {
namespace {

using Files = std::vector<base::File>;

std::vector<std::string> names_of(const Files& files) {
  std::vector<std::string> names;
  for (const base::File& file : files) names.push_back(file.path);
  return names;
}

TEST_CASE("What a module imports stands before it in one file; what it asks for later keeps its own") {
  const Files made = joined({{"a.js", "export const one = 1;\n"},
                             {"late.js", "import {one} from './a.js';\nexport const late = one;\n"},
                             {"page.js", "import {one} from './a.js';\nexport async function start() { await import('./late.js'); return one; }\n"}},
                            "page.js");
  REQUIRE(names_of(made) == std::vector<std::string>{"page.js", "late.js"});
  CHECK(made[0].bytes ==
        "const {one} = (() => {\nconst one = 1;\n" + std::string("return {one};\n})();\n") +
            "const {start} = (() => {\nasync function start() { await import('./late.js'); return one; }\nreturn {start};\n})();\nexport {one,start};\n");
  CHECK(made[1].bytes == "import {one} from './page.js';\nexport const late = one;\n");
}

TEST_CASE("Modules that cannot be joined stay apart") {
  const base::File page = {"page.js", "import {one} from './a.js';\nexport function start() {}\n"};
  for (const char* other : {"export default 1;\n", "export {one};\n", "export const one = 1;\nexport * from './b.js';\n", "import * as all from './b.js';\nexport const one = 1;\n",
                            "import {start} from './page.js';\nexport const one = 1;\n", "export const one = 1;\nexport function start() {}\n", "export const two = 2, one = 1;\n"}) {
    INFO(other);
    const Files modules = {{"a.js", other}, page};
    const Files made = joined(modules, "page.js");
    CHECK(names_of(made) == names_of(modules));
    CHECK(made[0].bytes == other);
  }
  CHECK(joined({page}, "page.js")[0].bytes == page.bytes);
}

TEST_CASE("A tight script says the same: only blanks that part nothing are left out") {
  struct Case {
    const char *script, *tight;
  };
  for (const Case& one : {Case{"const a = {b: 1, c};\n  // remark's\n\n  f(a);\n", "const a={b:1,c};f(a);"}, Case{"return x\nlet y", "return x\nlet y"}, Case{"a + +b - -c;", "a+ +b- -c;"},
                          Case{"s = 'a  b'; t = \"it's  \\\"\";", "s='a  b';t=\"it's  \\\"\";"}, Case{"t = `a  ${b + 1}\n  c`;", "t=`a  ${b + 1}\n  c`;"}, Case{"x = a / b;  y = 1;\nz = 2;", "x=a / b;y=1;z=2;"},
                          Case{"s.replace(/ [\"'/] \\/ /g, ' ')\nz = 2;", "s.replace(/ [\"'/] \\/ /g,' ')\nz=2;"},
                          Case{"return / '  /.test(a) && b\nz = 2", "return / '  /.test(a) && b\nz=2"}, Case{"x = a / b / c;\nz = 2", "x=a / b / c;z=2"}, Case{"f(1, // one\n  2);", "f(1,2);"}, Case{"const [a, b] = [1, 2];", "const[a,b]=[1,2];"},
                          // not understood, so left
                          Case{"a = 1; /* it's\n */ b = 2;", "a = 1; /* it's\n */ b = 2;"}, Case{"a = `x ${ {} }${`y`} `; `", "a = `x ${ {} }${`y`} `; `"}, Case{"a = 'open\nb = 1;", "a = 'open\nb = 1;"}}) {
    CHECK(tight(one.script) == one.tight);
  }
}

TEST_CASE("Kept's own search is few files: what answers, and what is asked for later") {
  const Theme made = theme(built_in_files());
  std::vector<std::string> modules;
  for (const base::File& file : made.files)
    if (file.path.starts_with(made.search)) modules.push_back(file.path.substr(made.search.size()));
  CHECK(modules == std::vector<std::string>{"page.js", "forgive.js", "narrow.js", "vast.js"});
}

}  // namespace
}  // namespace kept::render

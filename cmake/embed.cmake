# Writes a C++ file that holds other files: cmake -DOUT=… -DROOT=… "-DFILES=a;b" -P embed.cmake
set(arrays "")
set(entries "")
set(number 0)
foreach(path IN LISTS FILES)
  file(READ ${ROOT}/${path} hex HEX)
  string(LENGTH "${hex}" digits)
  math(EXPR size "${digits} / 2")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
  string(APPEND arrays "const unsigned char file_${number}[] = {${bytes}0};\n")
  string(APPEND entries "      {\"${path}\", std::string(reinterpret_cast<const char*>(file_${number}), ${size})},\n")
  math(EXPR number "${number} + 1")
endforeach()
file(WRITE ${OUT} "#include \"render/built_in.h\"

namespace kept::render {
namespace {

${arrays}
}  // namespace

std::vector<base::File> built_in_files() {
  return {
${entries}  };
}

}  // namespace kept::render
")

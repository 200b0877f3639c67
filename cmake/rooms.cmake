# What nearly every file includes, parsed once: most of the time that a compiler needs for this house went there.
set(kept_common_headers <algorithm> <array> <chrono> <filesystem> <functional> <map> <memory> <optional> <set> <span> <string>
    <string_view> <unordered_map> <variant> <vector> <fmt/format.h> <tl/expected.hpp>)
add_library(kept_common STATIC ${CMAKE_CURRENT_LIST_DIR}/common.cpp)
target_link_libraries(kept_common PRIVATE fmt::fmt)
target_precompile_headers(kept_common PRIVATE ${kept_common_headers})

# The presets that script/site and script/test use compile the files of a room several at a time (CMAKE_UNITY_BUILD), in a third
# of the time: so a name in the anonymous namespace of a file is given once in its room. What two files need has a header.
# A room is a folder of generator/ and a library that may use only the rooms it names: `kept_room(link USES model LIBRARIES …)`.
function(kept_room name)
  cmake_parse_arguments(ROOM "" "" "USES;LIBRARIES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp)
  list(TRANSFORM ROOM_USES PREPEND kept_)
  if(sources)
    add_library(kept_${name} STATIC ${sources})
    target_include_directories(kept_${name} PUBLIC ${CMAKE_SOURCE_DIR}/generator)
    target_link_libraries(kept_${name} PUBLIC ${ROOM_USES} PRIVATE ${ROOM_LIBRARIES})
    target_precompile_headers(kept_${name} REUSE_FROM kept_common)
  else()
    add_library(kept_${name} INTERFACE)
    target_include_directories(kept_${name} INTERFACE ${CMAKE_SOURCE_DIR}/generator)
    target_link_libraries(kept_${name} INTERFACE ${ROOM_USES} ${ROOM_LIBRARIES})
  endif()
endfunction()

# What script/test builds and runs of the program as it ships; all tests run under the sanitizers.
add_custom_target(shipped)

# Tests are not what is under test, and compile in a third of the time without the optimiser and the sanitizers.
set(kept_test_options -O0 -fno-sanitize=all)

# The tests of a room: every tests/<room>/*_test.cpp, in one program. SHIPPED: they bound what hostile input may cost, which
# only the program as it ships can answer.
function(kept_room_tests name)
  cmake_parse_arguments(ROOM "SHIPPED" "" "USES;LIBRARIES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*_test.cpp)
  if(NOT sources)
    return()
  endif()
  list(TRANSFORM ROOM_USES PREPEND kept_)
  add_executable(test_${name} ${sources})
  target_include_directories(test_${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
  set_target_properties(test_${name} PROPERTIES UNITY_BUILD OFF)  # helpers of a test are named for it alone
  target_compile_options(test_${name} PRIVATE ${kept_test_options})
  target_precompile_headers(test_${name} REUSE_FROM kept_test_main)
  target_link_libraries(test_${name} PRIVATE kept_test_main kept_${name} ${ROOM_USES} ${ROOM_LIBRARIES})
  add_test(NAME ${name} COMMAND test_${name} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
  if(ROOM_SHIPPED)
    set_tests_properties(${name} PROPERTIES LABELS shipped)
    add_dependencies(shipped test_${name})
  endif()
endfunction()

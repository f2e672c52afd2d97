# How a folder becomes a target. Flags live in a target and are linked, never set globally.

add_library(otklik_flags INTERFACE)
add_library(otklik::flags ALIAS otklik_flags)
target_compile_features(otklik_flags INTERFACE cxx_std_20)
target_compile_options(otklik_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual -Wswitch-enum
  -Wold-style-cast -Wformat=2 -Werror=format-security -fstack-protector-strong)
target_compile_definitions(otklik_flags INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400
  $<$<CONFIG:Release>:_FORTIFY_SOURCE=2>)
if(OTKLIK_SANITIZE)
  list(JOIN OTKLIK_SANITIZE "," sanitizers)
  target_compile_options(otklik_flags INTERFACE -fsanitize=${sanitizers} -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
  target_link_options(otklik_flags INTERFACE -fsanitize=${sanitizers})
endif()

# otklik_library(SOURCES a.cpp USES core/domain LIBS SQLite::SQLite3 PUBLIC_LIBS Qt6::Core)
# The folder is the target (core/storage -> otklik::core_storage); USES is the arrow in the dependency picture. What is
# used has to be declared earlier, so a circle cannot be written (CMake itself accepts one between static libraries).
function(otklik_library)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "" "SOURCES;USES;LIBS;PUBLIC_LIBS")
  file(RELATIVE_PATH folder ${PROJECT_SOURCE_DIR} ${CMAKE_CURRENT_SOURCE_DIR})
  string(REPLACE "/" "_" name ${folder})
  list(TRANSFORM arg_USES REPLACE "/" "_")
  list(TRANSFORM arg_USES PREPEND "otklik::")
  foreach(used IN LISTS arg_USES)
    if(NOT TARGET ${used})
      message(FATAL_ERROR "${folder} uses ${used}, which is declared later or not at all")
    endif()
  endforeach()
  add_library(otklik_${name} STATIC ${arg_SOURCES})
  add_library(otklik::${name} ALIAS otklik_${name})
  target_include_directories(otklik_${name} PUBLIC ${PROJECT_SOURCE_DIR})
  target_link_libraries(otklik_${name} PUBLIC ${arg_USES} ${arg_PUBLIC_LIBS} PRIVATE otklik::flags ${arg_LIBS})
endfunction()

# otklik_test(tst_calendar USES core/domain LIBS ...): one executable per file, label = folder.
function(otklik_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "USES;LIBS;SOURCES")
  list(TRANSFORM arg_USES REPLACE "/" "_")
  list(TRANSFORM arg_USES PREPEND "otklik::")
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 120)
  endif()
  if(OTKLIK_SANITIZE)
    math(EXPR arg_TIMEOUT "${arg_TIMEOUT} * 4")
  endif()
  add_executable(${name} ${name}.cpp ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE ${arg_USES} ${arg_LIBS} otklik::flags Qt6::Test)
  set(before ${PROJECT_SOURCE_DIR}/tests/support/patience.h)
  target_compile_options(${name} PRIVATE $<IF:$<CXX_COMPILER_ID:MSVC>,/FI${before},-include${before}>)
  target_compile_definitions(${name} PRIVATE
    OTKLIK_SHARED_DATA="${PROJECT_SOURCE_DIR}/../shared/data" OTKLIK_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  add_test(NAME ${name} COMMAND ${name})
  get_filename_component(label ${CMAKE_CURRENT_SOURCE_DIR} NAME)
  # A far time zone and a C locale: what works here works in Kaluga.
  set_tests_properties(${name} PROPERTIES LABELS ${label} TIMEOUT ${arg_TIMEOUT}
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=Pacific/Auckland;LC_ALL=C.UTF-8;OTKLIK_BIN=${CMAKE_BINARY_DIR}/bin;UBSAN_OPTIONS=print_stacktrace=1")
endfunction()

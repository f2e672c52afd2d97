# What a reader may rely on in each file: a licence line, a size that one can hold in the head, nothing left for later.

cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/rules.cmake)

function(check_size file limit)
  file(READ "${ROOT}/${file}" text)
  string(REGEX REPLACE "[^\n]" "" breaks "${text}")
  string(LENGTH "${breaks}" count)
  if(count GREATER limit)
    rule_breach("Too long, split it by reasons to change" "${file}: ${count} lines, at most ${limit}")
  endif()
endfunction()

rule_files(files app core ui tests)
foreach(file IN LISTS files)
  file(STRINGS "${ROOT}/${file}" first LIMIT_COUNT 1 ENCODING UTF-8)
  if(NOT first STREQUAL "// SPDX-License-Identifier: GPL-3.0-or-later")
    rule_breach("The first line is \"// SPDX-License-Identifier: GPL-3.0-or-later\"" "${file}")
  endif()
  if(file MATCHES "\\.h$")
    check_size("${file}" 200)
  elseif(file MATCHES "^tests/")
    check_size("${file}" 600)
  else()
    check_size("${file}" 500)
  endif()
endforeach()

rule_forbid("(^|[^A-Za-z_])(TODO|FIXME|XXX|HACK)([^A-Za-z_]|$)" "Nothing is left for later: do it or open an issue" ${files})

list(FILTER files EXCLUDE REGEX "^tests/")
rule_forbid("\\.then *\\( *this" "QFuture::then with a context crashes in Qt 6.4: use whenDone" ${files})
rule_end()

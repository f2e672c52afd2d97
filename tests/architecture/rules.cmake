# What the rules share. A rule is a script run by CTest, cmake -DROOT=<source tree> -P <rule>.cmake: it looks at all files
# and reports every breach at once, as "file:line: what stands there", under a sentence that says what to do instead.

# rule_files(out folder...): the C++ files under these folders, as paths relative to ROOT.
function(rule_files out)
  set(found "")
  foreach(folder IN LISTS ARGN)
    file(GLOB_RECURSE files RELATIVE "${ROOT}" "${ROOT}/${folder}/*.h" "${ROOT}/${folder}/*.cpp")
    list(APPEND found ${files})
  endforeach()
  set(${out} "${found}" PARENT_SCOPE)
endfunction()

# rule_lines(out file pattern): the lines that match, each as "number: text". Brackets, semicolons and backslashes, which
# would break a CMake list, are blanks here: a pattern cannot ask for them.
function(rule_lines out file pattern)
  set(found "")
  file(STRINGS "${ROOT}/${file}" any REGEX "${pattern}" LIMIT_COUNT 1 ENCODING UTF-8)
  if(any)
    file(READ "${ROOT}/${file}" text)
    string(REGEX REPLACE "[][;\\]" " " text "${text}")
    string(REPLACE "\n" ";" lines "${text}")
    set(number 0)
    foreach(line IN LISTS lines)
      math(EXPR number "${number} + 1")
      if(line MATCHES "${pattern}")
        string(STRIP "${line}" line)
        list(APPEND found "${number}: ${line}")
      endif()
    endforeach()
  endif()
  set(${out} "${found}" PARENT_SCOPE)
endfunction()

# rule_forbid(pattern advice file...): no line of the files may match.
function(rule_forbid pattern advice)
  foreach(file IN LISTS ARGN)
    rule_lines(lines "${file}" "${pattern}")
    foreach(line IN LISTS lines)
      rule_breach("${advice}" "${file}:${line}")
    endforeach()
  endforeach()
endfunction()

function(rule_breach advice where)
  set_property(GLOBAL APPEND PROPERTY otklik_advice "${advice}")
  set_property(GLOBAL APPEND PROPERTY "otklik_breaches_${advice}" "${where}")
endfunction()

# Ends a rule: fails with all breaches, grouped by advice.
function(rule_end)
  get_property(all_advice GLOBAL PROPERTY otklik_advice)
  list(REMOVE_DUPLICATES all_advice)
  foreach(advice IN LISTS all_advice)
    get_property(breaches GLOBAL PROPERTY "otklik_breaches_${advice}")
    list(JOIN breaches "\n    " text)
    message(NOTICE "${advice}:\n    ${text}\n")
  endforeach()
  if(all_advice)
    message(FATAL_ERROR "The house rules are broken at the places above.")
  endif()
endfunction()

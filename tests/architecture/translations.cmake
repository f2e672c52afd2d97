# Russian is complete, always: the sources are read anew, and every text that they show must be in otklik_ru.ts with a
# finished translation; otklik_en.ts must have the English plural forms.
#   -DLUPDATE=<program>  -DSCRATCH=<folder of the build tree>

cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/rules.cmake)

# The texts of the sources laid over a copy of the file, as update_translations does it.
file(REMOVE_RECURSE "${SCRATCH}")
file(COPY "${ROOT}/translations/" DESTINATION "${SCRATCH}/translations" FILES_MATCHING PATTERN "*.ts")
execute_process(COMMAND ${CMAKE_COMMAND} -DROOT=${ROOT} -DLUPDATE=${LUPDATE} -DINTO=${SCRATCH}/translations
    -P ${ROOT}/translations/update.cmake
  RESULT_VARIABLE failed OUTPUT_VARIABLE output ERROR_VARIABLE output)
if(failed)
  message(FATAL_ERROR "lupdate: ${output}")
endif()

set(ROOT "${SCRATCH}") # from here on the copies are looked at
foreach(file translations/otklik_ru.ts translations/otklik_en.ts)
  set(reported "")
  set(missing "type=\"unfinished\"|<translation></translation>|<numerusform></numerusform>")
  rule_lines(lines "${file}" "<source>|${missing}")
  foreach(line IN LISTS lines)
    if(line MATCHES "<source>([^<]*)")
      set(source "${CMAKE_MATCH_1}")
    elseif(NOT source STREQUAL reported)
      set(reported "${source}")
      rule_breach("No translation: build the target update_translations and finish the file" "${file}: ${source}")
    endif()
  endforeach()
  rule_lines(contexts "${file}" "<name>")
  list(FILTER contexts EXCLUDE REGEX "<name>otklik(::[A-Za-z0-9_]+)*</name>")
  foreach(context IN LISTS contexts)
    rule_breach("lupdate did not see the namespace of this class: tr() would look its texts up elsewhere" "${file}:${context}")
  endforeach()
endforeach()
rule_end()

# Brings the .ts files up to the sources: cmake -DROOT=<source tree> -DLUPDATE=<program> -DINTO=<folder of the .ts> -P
# With -I lupdate sees the classes' namespaces; without, it writes contexts that tr() never asks for.
# English is the language of the sources and needs its plural forms only. Line numbers are left out: they would change
# with every edit.

set(common -silent -recursive -extensions cpp,h -locations none -no-obsolete -I ${ROOT}
  ${ROOT}/core ${ROOT}/ui ${ROOT}/app)
foreach(language ru en)
  set(plurals "")
  if(language STREQUAL "en")
    set(plurals -pluralonly)
  endif()
  execute_process(
    COMMAND ${LUPDATE} ${common} ${plurals} -source-language en -target-language ${language}
      -ts ${INTO}/otklik_${language}.ts
    COMMAND_ERROR_IS_FATAL ANY)
endforeach()

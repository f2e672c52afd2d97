# Builds a small source tree that breaks every rule, and checks that each breach is found, and that its innocent
# neighbours are not accused.

cmake_minimum_required(VERSION 3.25)

set(house "${SCRATCH}/house")
file(REMOVE_RECURSE "${SCRATCH}")
set(licence "// SPDX-License-Identifier: GPL-3.0-or-later\n")

file(WRITE ${house}/core/domain/reach.cpp "${licence}"
  "#include \"core/storage/store.h\"\n#include \"reach.h\"\n#include <QColor>\n#include <QtWidgets/QLabel>\n"
  "#include <QString>\n#include <sqlite3.h>\n#include <QNetworkReply>\n#include <QSqlQuery>\n#include <libpq-fe.h>\n")
file(WRITE ${house}/core/domain/CMakeLists.txt "otklik_library(SOURCES reach.cpp LIBS Qt6::Gui SQLite::SQLite3)\n")
file(WRITE ${house}/core/storage/store.cpp "${licence}#include <sqlite3.h>\n#include \"core/domain/values.h\"\n")
file(WRITE ${house}/core/sync/line.cpp "${licence}#include <libpq-fe.h>\n")
file(WRITE ${house}/core/unknown/room.cpp "${licence}#include \"core/base/result.h\"\n")
file(WRITE ${house}/ui/page.cpp "${licence}#include \"core/storage/store.h\"\n"
  "auto *label = new QLabel(text);\nlabel->setToolTip(text);\nfuture.then(this, f);\nint a[2]; // TODO: later\n"
  "box.setInformativeText(text);\nview.setHtml(text);\nQString s = tr(\"[;] untranslated\");\n"
  "QString shown = tr(\"Translated\");\n")
file(WRITE ${house}/ui/widgets/plain_label.cpp "${licence}label->setToolTip(asPlain(text));\n")
file(WRITE ${house}/ui/unlicensed.cpp "int main() {}\n")
string(REPEAT "\n" 201 long)
file(WRITE ${house}/ui/long.h "${licence}${long}")
string(REPEAT "\n" 499 fits)
file(WRITE ${house}/ui/fits.cpp "${licence}${fits}")
file(WRITE ${house}/ui/split.cpp "${licence}${fits}\n")
file(WRITE ${house}/ui/dialog.h "${licence}namespace otklik {\nclass Dialog { Q_OBJECT };\n}\n")
file(WRITE ${house}/ui/dialog.cpp "${licence}#include \"ui/dialog.h\"\nnamespace otklik {\n"
  "void Dialog::f() { tr(\"Appeals\"); tr(\"%n appeal(s)\", nullptr, 2); tr(\"Known\"); }\n"
  "void Undeclared::f() { tr(\"Lost\"); }\n}\n")
file(WRITE ${house}/app/main.cpp "${licence}#include \"core/storage/store.h\"\n#include \"ui/page.h\"\n")
foreach(language ru en)
  file(WRITE ${house}/translations/otklik_${language}.ts "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE TS>\n"
    "<TS version=\"2.1\" language=\"${language}\" sourcelanguage=\"en\">\n<context>\n    <name>otklik::Dialog</name>\n"
    "    <message>\n        <source>Known</source>\n        <translation>Known already</translation>\n    </message>\n"
    "</context>\n</TS>\n")
endforeach()
file(COPY "${ROOT}/translations/update.cmake" DESTINATION "${house}/translations")

# finds(rule EXPECT text... NOT text...): the rule fails, names the first and not the others.
function(finds rule)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "EXPECT;NOT")
  execute_process(
    COMMAND ${CMAKE_COMMAND} -DROOT=${house} "-DGUI_HEADERS=${GUI_HEADERS}" -DLUPDATE=${LUPDATE}
      -DSCRATCH=${SCRATCH}/scratch -P ${CMAKE_CURRENT_LIST_DIR}/${rule}.cmake
    RESULT_VARIABLE failed OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT failed)
    message(SEND_ERROR "${rule} passes a tree that breaks it")
  endif()
  foreach(text IN LISTS arg_EXPECT)
    string(FIND "${output}" "${text}" at)
    if(at EQUAL -1)
      message(SEND_ERROR "${rule} does not report \"${text}\":\n${output}")
    endif()
  endforeach()
  foreach(text IN LISTS arg_NOT)
    string(FIND "${output}" "${text}" at)
    if(NOT at EQUAL -1)
      message(SEND_ERROR "${rule} accuses \"${text}\":\n${output}")
    endif()
  endforeach()
endfunction()

finds(layering
  EXPECT core/domain/reach.cpp:2 core/domain/reach.cpp:3 core/domain/reach.cpp:4 core/domain/reach.cpp:5
    core/domain/reach.cpp:7 core/domain/reach.cpp:8 core/domain/reach.cpp:9 core/domain/reach.cpp:10
    core/domain/CMakeLists.txt:1
    core/unknown/room.cpp ui/page.cpp:2 "Only core/storage links SQLite" "core links nothing that draws"
  NOT core/domain/reach.cpp:6 core/storage/store.cpp core/sync/line.cpp app/main.cpp)
finds(plain_text
  EXPECT ui/page.cpp:3 ui/page.cpp:4 ui/page.cpp:7 ui/page.cpp:8
  NOT ui/page.cpp:5 ui/widgets/plain_label.cpp)
finds(hygiene
  EXPECT ui/page.cpp:5 ui/page.cpp:6 "ui/unlicensed.cpp" "ui/long.h: 202 lines, at most 200"
    "ui/split.cpp: 501 lines, at most 500"
  NOT ui/fits.cpp ui/page.cpp:3)
finds(translations
  EXPECT "otklik_ru.ts: Appeals" "otklik_ru.ts: %n appeal(s)" "otklik_en.ts: %n appeal(s)" "<name>Undeclared</name>"
  NOT "otklik_ru.ts: Known" "otklik_en.ts: Appeals" "<name>otklik")

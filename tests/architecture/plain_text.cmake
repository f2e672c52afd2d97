# Citizens' text is hostile until it is shown plain: these calls guess rich text or take it, so only ui/widgets, which
# wraps them, may use them.

cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/rules.cmake)

rule_files(files app core ui)
list(FILTER files EXCLUDE REGEX "^ui/widgets/")
rule_forbid("new QLabel *\\(|setToolTip *\\(|(set|insert|append)Html *\\(|setMarkdown *\\(|setInformativeText *\\("
  "May render a citizen's text as HTML: use the wrappers of ui/widgets" ${files})
rule_end()

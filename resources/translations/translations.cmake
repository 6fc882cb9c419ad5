# The words of the window in other languages: resources/translations/driftseal_CODE.ts, compiled into the program.
# `ninja driftseal_update_translations` takes new and changed texts into them (and marks what has to be translated).
set(DRIFTSEAL_LANGUAGES de)
set(DRIFTSEAL_LUPDATE_ARGUMENTS ui app/workbench -I . -extensions cpp,h -locations none -no-obsolete
    CACHE INTERNAL "what lupdate is told")

set(translation_sources "")
set(translation_binaries "")
foreach(code IN LISTS DRIFTSEAL_LANGUAGES)
  set(source ${CMAKE_CURRENT_LIST_DIR}/driftseal_${code}.ts)
  set(binary ${CMAKE_CURRENT_BINARY_DIR}/driftseal_${code}.qm)
  add_custom_command(OUTPUT ${binary} COMMAND Qt6::lrelease -silent ${source} -qm ${binary} DEPENDS ${source} VERBATIM)
  list(APPEND translation_sources ${source})
  list(APPEND translation_binaries ${binary})
endforeach()
qt_add_resources(driftseal_ui_shell translations PREFIX /i18n BASE ${CMAKE_CURRENT_BINARY_DIR}
                 FILES ${translation_binaries})

add_custom_target(driftseal_update_translations
                  COMMAND Qt6::lupdate ${DRIFTSEAL_LUPDATE_ARGUMENTS} -ts ${translation_sources}
                  WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} VERBATIM)

# cmake -DBUILD=folder -DVERSION=x.y.z -DGUI=ON|OFF -P smoke_test.cmake
# Installs into an empty folder and runs what is there, away from the sources and the build.
set(prefix "${BUILD}/installed tree")  # with a space, as folders have them
file(REMOVE_RECURSE "${prefix}")
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix "${prefix}" OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)

# expect(PATTERN program arguments...): the installed program succeeds and its output matches.
function(expect pattern program)
  execute_process(COMMAND "${prefix}/bin/${program}" ${ARGN} WORKING_DIRECTORY "${prefix}" RESULT_VARIABLE code
                  OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT code EQUAL 0 OR NOT output MATCHES "${pattern}")
    message(FATAL_ERROR "${program} ${ARGN} answered ${code}:\n${output}")
  endif()
endfunction()

function(expect_files)
  foreach(file IN LISTS ARGN)
    if(NOT EXISTS "${prefix}/${file}")
      message(FATAL_ERROR "not installed: ${file}")
    endif()
  endforeach()
endfunction()

set(samples share/driftseal/samples/mlp)
expect("${VERSION}" driftseal --version)
expect("${VERSION}" driftseal-verify --version)
expect("driftseal-drift/1" driftseal drift ${samples}/base ${samples}/full --json)
expect_files(share/driftseal/schema share/driftseal/policies share/doc/Driftseal/README.md share/doc/Driftseal/LICENSE
             share/man/man1/driftseal.1 share/man/man1/driftseal-verify.1)
if(GUI)
  expect("${VERSION}" driftseal-workbench --version)
  expect_files(share/applications/driftseal-workbench.desktop share/metainfo/dev.driftseal.Driftseal.metainfo.xml
               share/mime/packages/driftseal.xml share/icons/hicolor/scalable/apps/driftseal-workbench.svg
               share/man/man1/driftseal-workbench.1)
endif()
file(REMOVE_RECURSE "${prefix}")

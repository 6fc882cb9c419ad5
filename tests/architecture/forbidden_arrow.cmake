# cmake -DARROWS=resources/build/arrows.cmake -DNAME=library -DDEPENDS=list -DLINK=list -P forbidden_arrow.cmake
# Declares one library as the build would, with the target commands stubbed: script mode has no targets.
cmake_minimum_required(VERSION 3.25)
function(add_library)
endfunction()
function(target_include_directories)
endfunction()
function(target_link_libraries)
endfunction()
function(target_compile_options)
endfunction()

include(${ARROWS})
driftseal_library(${NAME} SOURCES none.cpp DEPENDS ${DEPENDS} LINK ${LINK})
message(STATUS "declared ${NAME}")

# Compiles every header alone, included twice: a header that needs another to stand before it fails here
# and not at whoever includes it first. Part of the dev build (SAIDBY_HEADERS_ALONE).
file(GLOB_RECURSE headers CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}
  ${PROJECT_SOURCE_DIR}/core/*.hpp ${PROJECT_SOURCE_DIR}/cli/*.hpp)
set(sources "")
foreach(header IN LISTS headers)
  string(REGEX REPLACE "^core/" "" included ${header})
  string(REGEX REPLACE "[/.]" "_" name ${header})
  set(source ${CMAKE_CURRENT_BINARY_DIR}/headers_alone/${name}.cpp)
  file(CONFIGURE OUTPUT ${source} CONTENT "#include \"@included@\"\n#include \"@included@\"\n" @ONLY)
  list(APPEND sources ${source})
endforeach()
add_library(saidby_headers_alone OBJECT ${sources})
target_include_directories(saidby_headers_alone PRIVATE ${PROJECT_SOURCE_DIR}/core ${PROJECT_SOURCE_DIR})
target_link_libraries(saidby_headers_alone PRIVATE saidby_flags)

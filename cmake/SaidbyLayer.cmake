# saidby_layer(NAME [USES layer...] [LINK target...])
# One static library a folder of core/: saidby::NAME from core/NAME/*.cpp.
# USES are the layers whose headers may be included (tests/test_layers.cpp checks the includes themselves);
# LINK are third-party targets, private to the layer.
function(saidby_layer name)
  cmake_parse_arguments(LAYER "" "" "USES;LINK" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp)
  if(NOT sources)
    set(sources ${CMAKE_CURRENT_BINARY_DIR}/${name}_empty.cpp)
    file(TOUCH ${sources})
  endif()
  add_library(saidby_${name} STATIC ${sources})
  add_library(saidby::${name} ALIAS saidby_${name})
  target_include_directories(saidby_${name} PUBLIC ${PROJECT_SOURCE_DIR}/core)
  foreach(used IN LISTS LAYER_USES)
    target_link_libraries(saidby_${name} PUBLIC saidby::${used})
  endforeach()
  target_link_libraries(saidby_${name} PRIVATE ${LAYER_LINK} saidby_flags)
endfunction()

# saidby_embed(TARGET NAMESPACE ROOT GLOB...)
# Puts data files into a library, so that one program file is all that a user needs.
# Declares `std::span<const base::EmbeddedFile> NAMESPACE::embedded_files()` (see base/embedded_file.hpp);
# a file's name is its path below ROOT.
add_executable(saidby_embed_tool ${PROJECT_SOURCE_DIR}/cmake/embed.cpp)

function(saidby_embed target namespace root)
  set(patterns "")
  foreach(pattern IN LISTS ARGN)
    list(APPEND patterns ${root}/${pattern})
  endforeach()
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${patterns})
  list(SORT files)
  set(output ${CMAKE_CURRENT_BINARY_DIR}/${target}_embedded.cpp)
  add_custom_command(OUTPUT ${output}
    COMMAND saidby_embed_tool ${output} ${namespace} ${root} ${files}
    DEPENDS saidby_embed_tool ${files} VERBATIM)
  target_sources(${target} PRIVATE ${output})
endfunction()

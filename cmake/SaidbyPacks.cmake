# saidby_compile_packs(TARGET ROOT)
# Compiles the language packs below ROOT and puts them into a library as saidby::language::embedded_tables()
# (core/language/compiled_packs.hpp). The files themselves are embedded beside (saidby_embed): explanations and checks
# read them.
function(saidby_compile_packs target root)
  add_executable(saidby_compile_packs
    ${PROJECT_SOURCE_DIR}/cmake/compile_packs.cpp
    ${PROJECT_SOURCE_DIR}/core/language/compiled_packs.cpp
    ${PROJECT_SOURCE_DIR}/core/language/lexeme.cpp
    ${PROJECT_SOURCE_DIR}/core/language/lexicon.cpp
    ${PROJECT_SOURCE_DIR}/core/language/lexicon_builder.cpp
    ${PROJECT_SOURCE_DIR}/core/language/pack.cpp)
  target_link_libraries(saidby_compile_packs PRIVATE saidby::knowledge nlohmann_json::nlohmann_json saidby_flags)

  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${root}/*.tsv ${root}/*.json)
  list(SORT files)
  set(tables ${CMAKE_CURRENT_BINARY_DIR}/packs.bin)
  add_custom_command(OUTPUT ${tables}
    COMMAND saidby_compile_packs ${tables} ${root} ${files}
    DEPENDS saidby_compile_packs ${files} VERBATIM)
  set(source ${CMAKE_CURRENT_BINARY_DIR}/packs.S)
  file(CONFIGURE OUTPUT ${source} @ONLY CONTENT [[
        .section .rodata
        .balign 64
        .globl saidby_packs
        .globl saidby_packs_end
saidby_packs:
        .incbin "@tables@"
saidby_packs_end:
        .section .note.GNU-stack,"",%progbits
]])
  set_source_files_properties(${source} PROPERTIES OBJECT_DEPENDS ${tables})
  target_sources(${target} PRIVATE ${source})
endfunction()

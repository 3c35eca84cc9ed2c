# One interface target carries our warnings and sanitizers, so that dependencies never see them.
add_library(saidby_flags INTERFACE)
target_compile_options(saidby_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion
  $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized> # gcc 12 -O2: false alarms inside adjacency_list's edge iterator
  $<$<BOOL:${SAIDBY_WERROR}>:-Werror>)
if(SAIDBY_SANITIZE)
  target_compile_options(saidby_flags INTERFACE
    -fsanitize=${SAIDBY_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(saidby_flags INTERFACE -fsanitize=${SAIDBY_SANITIZE})
endif()

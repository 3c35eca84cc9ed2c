# What `cmake --install` brings: the program, its manual page, and the schemas of what it writes.
include(GNUInstallDirs)

if(SAIDBY_PYTHON)
  set(manual ${PROJECT_BINARY_DIR}/saidby.1)
  add_custom_command(OUTPUT ${manual}
    COMMAND ${SAIDBY_PYTHON} ${PROJECT_SOURCE_DIR}/cmake/make_manual.py --program $<TARGET_FILE:saidby>
      --version ${PROJECT_VERSION} --output ${manual}
    DEPENDS saidby ${PROJECT_SOURCE_DIR}/cmake/make_manual.py VERBATIM)
  add_custom_target(saidby_manual ALL DEPENDS ${manual})
  install(FILES ${manual} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
endif()

install(TARGETS saidby RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/NOTICE ${PROJECT_SOURCE_DIR}/README.md ${PROJECT_SOURCE_DIR}/CHANGELOG.md
        DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/schemas/ DESTINATION ${CMAKE_INSTALL_DATADIR}/saidby/schemas
        FILES_MATCHING PATTERN "*.json")

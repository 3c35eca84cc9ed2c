# Everything saidby links, from Debian 12's packages. Heavy headers are included in one .cpp each.
find_package(Threads REQUIRED)
find_package(SQLiteCpp 3.2 CONFIG REQUIRED)               # target SQLiteCpp (no namespace)
find_package(CLI11 2.1 CONFIG REQUIRED)                   # CLI11::CLI11
find_package(Boost 1.74 CONFIG REQUIRED COMPONENTS graph) # Boost::headers, Boost::graph
find_package(nlohmann_json 3.11 CONFIG REQUIRED)          # nlohmann_json::nlohmann_json
find_package(fmt 9 CONFIG REQUIRED)                       # fmt::fmt
find_package(simdjson 3.0 CONFIG REQUIRED)                # simdjson::simdjson
find_package(ICU 72 REQUIRED COMPONENTS uc i18n)          # ICU::uc ICU::i18n
find_package(OpenSSL 3.0 REQUIRED)                        # OpenSSL::Crypto (SHA-256)
find_package(LibXml2 2.9 REQUIRED)                        # LibXml2::LibXml2 (web pages)
find_package(pugixml 1.13 REQUIRED)                       # pugixml::pugixml (feeds and news formats)
find_package(ZLIB REQUIRED)                               # ZLIB::ZLIB (what is compressed by gzip)
find_package(PkgConfig REQUIRED)
pkg_check_modules(gvc REQUIRED IMPORTED_TARGET libgvc libcgraph) # pictures of graphs, laid out in process
# Graphviz' layout and SVG plugins are linked, not looked up at run time; they live in a folder of their own.
pkg_get_variable(gvc_libdir libgvc libdir)
find_library(SAIDBY_GVPLUGIN_CORE gvplugin_core PATHS ${gvc_libdir}/graphviz NO_DEFAULT_PATH REQUIRED)
find_library(SAIDBY_GVPLUGIN_DOT gvplugin_dot_layout PATHS ${gvc_libdir}/graphviz NO_DEFAULT_PATH REQUIRED)
set(CMAKE_INSTALL_RPATH_USE_LINK_PATH ON)
# For the manual page and the tests. Debian's own Python first: it is the one that has the JSON Schema validator.
find_program(SAIDBY_PYTHON NAMES python3 PATHS /usr/bin NO_DEFAULT_PATH)
find_program(SAIDBY_PYTHON NAMES python3)

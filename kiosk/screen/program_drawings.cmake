# Writes PROGRAM_DRAWINGS (a C++ file) with the drawings that come with the program, from the media of REPOSITORY.
file(GLOB drawings RELATIVE ${REPOSITORY}/media CONFIGURE_DEPENDS ${REPOSITORY}/media/icons/*.svg)
list(APPEND drawings illustrations/resting.svg)
set(code "#include \"screen/program_drawings.h\"\n\n#include <array>\n\nnamespace screen {\nnamespace {\n\nconstexpr std::array drawings{\n")
foreach(drawing IN LISTS drawings)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${REPOSITORY}/media/${drawing})
  file(READ ${REPOSITORY}/media/${drawing} svg)
  string(APPEND code "    ProgramDrawing{\"${drawing}\", R\"--svg--(${svg})--svg--\"},\n")
endforeach()
string(APPEND code "};\n\n}  // namespace\n\nstd::span<const ProgramDrawing> program_drawings() {\n    return drawings;\n}\n\n}  // namespace screen\n")
file(WRITE ${PROGRAM_DRAWINGS}.new "${code}")
configure_file(${PROGRAM_DRAWINGS}.new ${PROGRAM_DRAWINGS} COPYONLY)  # left alone while it says the same

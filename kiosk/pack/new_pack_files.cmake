# Writes NEW_PACK_FILES (a C++ file) with the files that a new pack begins with: those of new_pack/, and those that every pack
# has in common with the one here, from REPOSITORY.
set(shared_drawings resting runner-home window-foot window-leg window-low-back foot-signs warning-body tile-heel step-walk step-jog
  foot-inside)
set(new_pack_folder ${CMAKE_CURRENT_LIST_DIR}/new_pack)
file(GLOB_RECURSE own RELATIVE ${new_pack_folder} CONFIGURE_DEPENDS ${new_pack_folder}/*)
file(GLOB shared RELATIVE ${REPOSITORY} CONFIGURE_DEPENDS ${REPOSITORY}/media/icons/*.svg)
list(APPEND shared scripts/lib/warnings.lua)
foreach(drawing IN LISTS shared_drawings)
  list(APPEND shared media/illustrations/${drawing}.svg)
endforeach()

set(code "#include \"pack/new_pack.h\"\n\n#include <array>\n\nnamespace pack {\nnamespace {\n\nconst std::array files{\n")
function(add_file name from)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${from})
  file(READ ${from} text)
  string(APPEND code "    NewPackFile{\"${name}\", R\"--file--(${text})--file--\"},\n")
  set(code "${code}" PARENT_SCOPE)
endfunction()
foreach(name IN LISTS own)
  add_file(${name} ${new_pack_folder}/${name})
endforeach()
foreach(name IN LISTS shared)
  add_file(${name} ${REPOSITORY}/${name})
endforeach()
string(APPEND code "};\n\n}  // namespace\n\nstd::span<const NewPackFile> new_pack_files() {\n    return files;\n}\n\n}  // namespace pack\n")
file(WRITE ${NEW_PACK_FILES}.new "${code}")
configure_file(${NEW_PACK_FILES}.new ${NEW_PACK_FILES} COPYONLY)  # left alone while it says the same

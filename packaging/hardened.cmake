# How what is installed is compiled: so that a mistake in memory, ours or a library's, can be used for as little as possible.
# tests/architecture/hardening_test.py reads it back from the programs. It makes programs 4 % larger.
add_compile_options(-fPIE)  # nothing lies where somebody expects it
add_compile_options(-fstack-protector-strong -fstack-clash-protection)
add_link_options(-pie -Wl,-z,relro,-z,now,-z,noexecstack,-z,separate-code)
if(CMAKE_SYSTEM_PROCESSOR STREQUAL "x86_64")
  add_compile_options(-fcf-protection=full)  # jumps land only where one may land, where processor and kernel hold it
endif()
add_compile_options(-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3)
add_compile_definitions(_GLIBCXX_ASSERTIONS)  # an index beyond the end of a vector ends the program, and does not write

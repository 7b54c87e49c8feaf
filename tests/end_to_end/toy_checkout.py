"""A checkout with the real packaging/ and a program that is built in a second: what it does is told by what it prints, or by
the real program, which it becomes when KIOSK_PROGRAM is set."""
import os
import shutil
import subprocess
from pathlib import Path

from scratch_pack import CONTENT

CMAKE = """cmake_minimum_required(VERSION 3.25)
project(toy LANGUAGES CXX)
option(BUILD_TESTING "what the tests need is not there" ON)
if(BUILD_TESTING)
  message(FATAL_ERROR "no Catch2")
endif()
add_library(part STATIC kiosk/part.cpp)
add_executable(clinic-kiosk kiosk/main.cpp)
target_link_libraries(clinic-kiosk PRIVATE part)
set_target_properties(clinic-kiosk PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})
"""
MAIN = """#include <cstdio>
#include <cstdlib>
#include <unistd.h>
const char* part();
int main(int, char** words) {
    if (const char* real = std::getenv("KIOSK_PROGRAM")) execv(real, words);
    std::printf("opened%s:", part());
    while (*++words) std::printf(" %s", *words);
    std::puts("");
}
"""
SESSION = ("DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "KIOSK_PROGRAM")


class Checkout:
    def __init__(self, folder):
        self.folder = Path(folder)
        shutil.copytree(CONTENT / "packaging", self.folder / "packaging")
        shutil.copy(CONTENT / "CMakePresets.json", self.folder)
        self.write("CMakeLists.txt", CMAKE)
        self.write("kiosk/main.cpp", MAIN)
        self.write("kiosk/part.cpp", 'const char* part() { return ""; }\n')
        (self.folder / "bin").mkdir()

    def write(self, name, text):
        file = self.folder / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def stand_in(self, program, script):
        """Takes the place of a program of Debian."""
        file = self.folder / "bin" / program
        file.write_text("#!/bin/bash\n" + script, encoding="utf-8")
        file.chmod(0o755)

    def environment(self, **more):
        kept = {name: value for name, value in os.environ.items() if name not in SESSION}
        return {**kept, "PATH": f"{self.folder / 'bin'}:/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8", **more}

    def run(self, *words, before=(), **more):
        """packaging/WORDS to its end, with nobody to ask. `before`: a program that starts it."""
        command = [*before, "bash", self.folder / "packaging" / words[0], *words[1:]]
        return subprocess.run(list(map(str, command)), stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=600,
                              env=self.environment(**more), cwd="/")

    def bash(self, script):
        """With what the scripts have in common at hand."""
        script = f". {self.folder}/packaging/common.sh; . {self.folder}/packaging/screens.sh; {script}"
        return subprocess.run(["bash", "-c", script], capture_output=True, text=True, timeout=600, env=self.environment())

    def object_file(self):
        return next(self.folder.glob("build/release/**/main.cpp.o"))

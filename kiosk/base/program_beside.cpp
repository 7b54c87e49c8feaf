#include "base/program_beside.h"

#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstring>

namespace base {

bool file_beside(const char* name, char* file, unsigned long size) {
    const auto length = ::readlink("/proc/self/exe", file, size);
    if (length <= 0 || static_cast<unsigned long>(length) == size) return false;
    file[length] = '\0';
    char* after_folder =
        std::strrchr(file, '/') + 1;  // also where this program was replaced while it ran: " (deleted)"
    const auto left = size - static_cast<unsigned long>(after_folder - file);
    if (std::strlen(name) >= left) return false;
    std::strcpy(after_folder, name);
    return true;
}

namespace {

/// Of Debian's packages one may be here without the other: see packaging/README.md.
const char* advice(const char* name) {
    if (std::strcmp(name, desk_program) == 0)
        return "install it: sudo apt-get install clinic-kiosk-admin (built from source: put all programs of one build "
               "into one folder)";
    return "put all programs of one build whose names begin with clinic-kiosk into one folder";
}

}  // namespace

int become_program_beside(const char* name, char* const* words) {
    char file[PATH_MAX];
    const bool known = file_beside(name, file, sizeof file);
    if (known) ::execv(file, words);
    std::fprintf(stderr, "clinic-kiosk: %s: error: this part of the kiosk cannot be started: %s; %s\n",
                 known ? file : name, std::strerror(errno), advice(name));
    return 1;
}

void become_updated_program(char* const* words) {
    constexpr const char *installed = "/usr/lib/clinic-kiosk/clinic-kiosk",
                         *updated = "/var/lib/clinic-kiosk-programs/current/bin/clinic-kiosk";
    char file[PATH_MAX];
    if (file_beside(command_program, file, sizeof file) && std::strcmp(file, installed) == 0) ::execv(updated, words);
}

}  // namespace base

#include "fuzz/fuzz.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <stdexcept>

namespace fuzz {
namespace {

namespace fs = std::filesystem;

/// Gone with the program.
struct OwnFolder {
    OwnFolder() {
        std::error_code none;
        const fs::path memory = "/dev/shm";
        auto name =
            ((fs::is_directory(memory, none) ? memory : fs::temp_directory_path()) / "kiosk-fuzz-XXXXXX").string();
        if (!mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
        path = name;
    }
    ~OwnFolder() {
        std::error_code ignored;
        fs::remove_all(path, ignored);
    }
    fs::path path;
};

}  // namespace

void promise(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "a promise is broken: %s\n", what);
    std::abort();
}

fs::path empty_folder() {
    static OwnFolder own;
    const auto room = own.path / "room";
    fs::remove_all(room);
    fs::create_directories(room);
    return room;
}

void write_file(const fs::path& file, std::string_view bytes) {
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
}

}  // namespace fuzz

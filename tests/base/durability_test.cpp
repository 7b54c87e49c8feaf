// What reaches the disk in which order. The C library's calls are heard here on their way, as the program's own symbols
// come first.
#include <dlfcn.h>
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include "base/durable.h"
#include "base/plain_file.h"
#include "base/replace_file.h"
#include "fakes/temporary_folder.h"

namespace {

std::vector<std::string> heard;
bool disk_fails = false;

template <class Function>
Function* real(const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

std::string kind_of(int descriptor) {
    struct stat facts {};
    return ::fstat(descriptor, &facts) == 0 && S_ISDIR(facts.st_mode) ? "folder" : "file";
}

}  // namespace

extern "C" int fsync(int descriptor) {
    heard.push_back("sync " + kind_of(descriptor));
    if (disk_fails) {
        errno = EIO;
        return -1;
    }
    return real<int(int)>("fsync")(descriptor);
}

extern "C" int rename(const char* from, const char* to) noexcept {
    heard.emplace_back("rename");
    return real<int(const char*, const char*)>("rename")(from, to);
}

TEST_CASE("a replaced file is on the disk before it takes the old one's place, and its name afterwards") {
    fakes::TemporaryFolder folder;
    folder.write("settings", "old");
    heard.clear();
    CHECK_FALSE(base::replace_file(folder.path() / "settings", "new"));
    CHECK(heard == std::vector<std::string>{"sync file", "rename", "sync folder"});
}

TEST_CASE("a file that the disk did not take replaces nothing, and leaves nothing beside it") {
    fakes::TemporaryFolder folder;
    folder.write("settings", "old");
    heard.clear();
    disk_fails = true;
    auto failed = base::replace_file(folder.path() / "settings", "new");
    disk_fails = false;
    CHECK(failed);
    CHECK(heard == std::vector<std::string>{"sync file"});
    CHECK(base::read_start(folder.path() / "settings", 99) == "old");
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), std::filesystem::directory_iterator()) ==
          1);
}

TEST_CASE("a link and a folder under a new name are safe when that is told") {
    fakes::TemporaryFolder folder;
    std::filesystem::create_directories(folder.path() / "one");
    heard.clear();
    CHECK_FALSE(base::switch_link(folder.path() / "current", "one"));
    REQUIRE_FALSE(heard.empty());
    CHECK(heard.back() == "sync folder");
    heard.clear();
    CHECK_FALSE(base::rename_durably(folder.path() / "one", folder.path() / "two"));
    CHECK(heard == std::vector<std::string>{"rename", "sync folder"});
}

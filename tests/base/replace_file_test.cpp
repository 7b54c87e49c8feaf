#include "base/plain_file.h"
#include "base/replace_file.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "pack/pack_files.h"
#include "fakes/temporary_folder.h"

namespace {

std::size_t files_in(const std::filesystem::path& folder) {
    return static_cast<std::size_t>(
        std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator()));
}

/// A disk with room for so many bytes a file.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t bytes) {
        ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &before_);
        rlimit small{bytes, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        ::signal(SIGXFSZ, SIG_DFL);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

private:
    rlimit before_{};
};

}  // namespace

TEST_CASE("a full disk leaves the old file whole, and nothing beside it") {
    fakes::TemporaryFolder folder;
    folder.write("es.po", "old");
    auto file = folder.path() / "es.po";
    {
        SmallDisk disk(1 << 10);
        auto problem = base::replace_file(file, std::string(1 << 16, 'x'));
        REQUIRE(problem);
        CHECK(problem->what.find("cannot be written") != std::string::npos);
    }
    CHECK(base::read_start(file, 100) == "old");
    CHECK(files_in(folder.path()) == 1);
    CHECK_FALSE(base::replace_file(file, std::string(1 << 16, 'x')));
    CHECK(base::read_start(file, 1 << 20) == std::string(1 << 16, 'x'));
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("a replaced file keeps its rights and stays behind its link; a new one gets its folder") {
    fakes::TemporaryFolder folder;
    folder.write("shared/es.po", "old");
    auto file = folder.path() / "shared/es.po", link = folder.path() / "es.po";
    std::filesystem::create_symlink(file, link);
    ::chmod(file.c_str(), 0640);
    CHECK_FALSE(base::replace_file(link, "new"));
    CHECK(std::filesystem::is_symlink(link));
    CHECK(base::read_start(file, 100) == "new");
    CHECK(std::filesystem::status(file).permissions() == std::filesystem::perms(0640));
    CHECK_FALSE(base::replace_file(folder.path() / "a/b/de.po", "new"));
    CHECK(base::read_start(folder.path() / "a/b/de.po", 100) == "new");
}

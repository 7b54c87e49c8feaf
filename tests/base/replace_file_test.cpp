#include "base/replace_file.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <thread>

#include "base/durable.h"
#include "base/plain_file.h"
#include "fakes/rights.h"
#include "fakes/temporary_folder.h"

/// The C library's, but slow, so that whoever changes the umask gives the other threads the time to make a file meanwhile.
extern "C" mode_t umask(mode_t mask) noexcept {
    auto before = static_cast<mode_t>(::syscall(SYS_umask, mask));
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return before;
}

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

/// The rights that any file in a folder has while others write there.
class RightsSeen {
public:
    explicit RightsSeen(const std::filesystem::path& folder) : look_([this, folder] { look(folder); }) {}
    mode_t any() const { return any_; }
    int looks() const { return looks_; }

private:
    void look(const std::filesystem::path& folder) {
        std::error_code failed;
        for (const auto& each : std::filesystem::directory_iterator(folder, failed))
            any_ |= fakes::rights_of(each.path());
        ++looks_;
    }

    std::atomic<mode_t> any_ = 0;
    std::atomic<int> looks_ = 0;
    fakes::Meanwhile<std::function<void()>> look_;  ///< last: it uses the above
};

constexpr int many = 50;

/// Enough bytes that somebody else can look before the last is written; others each time.
std::string secret(int number) {
    return std::string(100'000, static_cast<char>('a' + number % 26));
}

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

TEST_CASE("a new file has the rights that the umask leaves to any new file") {
    const mode_t mask = GENERATE(0, 022, 027, 077);
    CAPTURE(mask);
    fakes::TemporaryFolder folder;
    fakes::Umask umask(mask);
    REQUIRE_FALSE(base::replace_file(folder.path() / "new", "new"));
    CHECK(fakes::rights_of(folder.path() / "new") == (0666 & ~mask));
}

TEST_CASE("files that another thread makes while files are replaced have the rights that the umask leaves them") {
    fakes::TemporaryFolder folder;
    fakes::Umask umask(022);
    fakes::FilesMeanwhile meanwhile(folder.path());
    for (int n = 0; n < many || meanwhile.made() < many; ++n) {
        REQUIRE_FALSE(base::replace_file(folder.path() / "file", std::to_string(n)));
        REQUIRE_FALSE(base::replace_private_file(folder.path() / "secret", std::to_string(n)));
    }
    CHECK(meanwhile.any() == 0644);
    CHECK(meanwhile.all() == 0644);
}

TEST_CASE("a file that was its owner's only is nobody else's while it is replaced") {
    fakes::TemporaryFolder folder;
    fakes::Umask umask(0);
    folder.write("secret", "old");
    ::chmod((folder.path() / "secret").c_str(), 0600);
    RightsSeen seen(folder.path());
    for (int n = 0; n < many || seen.looks() < many; ++n)
        REQUIRE_FALSE(base::replace_file(folder.path() / "secret", secret(n)));
    CHECK(seen.any() == 0600);
}

TEST_CASE("a private file is its owner's only, from the first byte on, whoever could read the old one") {
    fakes::TemporaryFolder folder;
    fakes::Umask umask(0);
    folder.write("secret", "old");
    ::chmod((folder.path() / "secret").c_str(), 0666);
    REQUIRE_FALSE(base::replace_private_file(folder.path() / "secret", "old"));
    RightsSeen seen(folder.path());
    for (int n = 0; n < many || seen.looks() < many; ++n)
        REQUIRE_FALSE(base::replace_private_file(folder.path() / "secret", secret(n)));
    CHECK(seen.any() == 0600);
    REQUIRE_FALSE(base::replace_private_file(folder.path() / "made/secret", "new"));
    CHECK(fakes::rights_of(folder.path() / "made/secret") == 0600);
    CHECK(fakes::rights_of(folder.path() / "made") == 0700);
}

TEST_CASE("a file written for its owner is nobody else's, any other is everybody's to read") {
    fakes::TemporaryFolder folder;
    fakes::Umask umask(0);
    REQUIRE_FALSE(base::write_durably(folder.path() / "key", "secret", base::Readers::owner));
    REQUIRE_FALSE(base::write_durably(folder.path() / "key.pub", "open"));
    CHECK(fakes::rights_of(folder.path() / "key") == 0600);
    CHECK(fakes::rights_of(folder.path() / "key.pub") == 0644);
}

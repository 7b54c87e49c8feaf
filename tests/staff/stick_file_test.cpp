// A file on a USB stick, played by a folder.
#include "staff/stick_file.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cerrno>

#include "base/plain_file.h"
#include "fakes/temporary_folder.h"
#include "pack/pack_files.h"

namespace {

std::size_t files_in(const std::filesystem::path& folder) {
    std::filesystem::directory_iterator all(folder);
    return static_cast<std::size_t>(std::distance(begin(all), end(all)));
}

}  // namespace

TEST_CASE("what was written to a stick is there under its name, with the hash that b2sum tells") {
    fakes::TemporaryFolder stick;
    auto written = staff::write_to_stick(stick.path(), "visits.csv", "period,visits\r\n");
    const auto& file = std::get<staff::StickFile>(written);
    CHECK(file.name == "visits.csv");
    CHECK(file.bytes == 15);
    CHECK(file.hash == "1d96dd42dc52f8be6fd1387f27911165d6f73aeef09cab05161cce4fb81bc8da");
    CHECK(base::read_start(stick.path() / "visits.csv", 100) == "period,visits\r\n");
    CHECK(files_in(stick.path()) == 1);
}

TEST_CASE("nothing on a stick is overwritten") {
    fakes::TemporaryFolder stick;
    stick.write("visits.csv", "mine");
    CHECK(std::get<staff::StickFile>(staff::write_to_stick(stick.path(), "visits.csv", "a")).name == "visits-2.csv");
    CHECK(std::get<staff::StickFile>(staff::write_to_stick(stick.path(), "visits.csv", "b")).name == "visits-3.csv");
    CHECK(base::read_start(stick.path() / "visits.csv", 100) == "mine");
}

TEST_CASE("a stick that is gone is told, with what to do") {
    fakes::TemporaryFolder stick;
    auto written = staff::write_to_stick(stick.path() / "gone", "visits.csv", "a");
    REQUIRE(std::holds_alternative<base::Problem>(written));
    CHECK(std::get<base::Problem>(written).what.starts_with("the stick"));
    CHECK_FALSE(std::get<base::Problem>(written).advice.empty());
    CHECK(files_in(stick.path()) == 0);
}

TEST_CASE("a file is on the stick only where reading it back gave the very bytes that were written") {
    for (const std::string_view back : {"period,visitz\r\n", "period,visits\r", "period,visits\r\n\n", ""}) {
        CAPTURE(back);
        fakes::TemporaryFolder stick;
        auto gives_back = [&](int, std::size_t) { return std::string(back); };
        auto written = staff::write_to_stick(stick.path(), "visits.csv", "period,visits\r\n", gives_back);
        REQUIRE(std::holds_alternative<base::Problem>(written));
        CHECK(std::get<base::Problem>(written).advice == "throw it away and take another one");
        CHECK(files_in(stick.path()) == 0);
    }
}

TEST_CASE("a file on a stick that cannot be read back is told, and gone again") {
    fakes::TemporaryFolder stick;
    auto cannot_read = [](int, std::size_t) -> std::optional<std::string> {
        errno = EIO;
        return std::nullopt;
    };
    REQUIRE(std::holds_alternative<base::Problem>(staff::write_to_stick(stick.path(), "visits.csv", "a", cannot_read)));
    CHECK(files_in(stick.path()) == 0);
}

TEST_CASE("what is read back is asked of the file that was written, and for more bytes than it should have") {
    fakes::TemporaryFolder stick;
    auto reads = [](int descriptor, std::size_t most) {
        auto bytes = staff::read_from_stick(descriptor, most);
        CHECK(bytes == "a");
        CHECK(most == 2);
        return bytes;
    };
    CHECK(std::holds_alternative<staff::StickFile>(staff::write_to_stick(stick.path(), "visits.csv", "a", reads)));
}

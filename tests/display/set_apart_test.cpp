// A leaflet is set by a process that can do nothing else. Harmless tries of what a drawing that took it over would try.
#include "display/paper/set_apart.h"

#include <sys/socket.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>

using display::set_apart;
using screen::SetLeaflet;
using Set = base::Result<SetLeaflet>;

TEST_CASE("a leaflet that was set apart comes whole, and so does why there is none") {
    const std::string pdf = "%PDF-1.5\n" + std::string(300'000, '\0') + "\n%%EOF\n";
    const auto set = set_apart([&]() -> Set { return SetLeaflet{pdf, 2}; });
    REQUIRE(std::holds_alternative<SetLeaflet>(set));
    CHECK(std::get<SetLeaflet>(set).pdf == pdf);
    CHECK(std::get<SetLeaflet>(set).pages == 2);
    const auto none = set_apart([]() -> Set { return base::failure("the letters are missing", "install them"); });
    REQUIRE(std::holds_alternative<base::Problem>(none));
    CHECK(std::get<base::Problem>(none).what == "the letters are missing");
    CHECK(std::get<base::Problem>(none).advice == "install them");
}

TEST_CASE("who sets a leaflet reaches no other computer, writes no file of the kiosk's and begins no other program") {
    const auto folder = std::filesystem::current_path() / "set_apart_test";
    std::filesystem::create_directory(folder);
    const auto tried = set_apart([&]() -> Set {
        std::string could;
        if (::socket(AF_INET, SOCK_STREAM, 0) >= 0) could += "socket ";
        if (std::ofstream(folder / "written")) could += "write ";
        if (std::system("true") == 0) could += "shell ";
        return SetLeaflet{could, 1};
    });
    std::filesystem::remove_all(folder);
    REQUIRE(std::holds_alternative<SetLeaflet>(tried));
    CHECK(std::get<SetLeaflet>(tried).pdf == "");
}

TEST_CASE("who ends while it sets a leaflet costs the leaflet alone") {
    const auto ended = set_apart([]() -> Set {
        ::raise(SIGKILL);
        return SetLeaflet{"", 1};
    });
    REQUIRE(std::holds_alternative<base::Problem>(ended));
    CHECK(std::get<base::Problem>(ended).what == "the leaflet could not be set");
}

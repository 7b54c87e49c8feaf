// Which kiosk.toml counts, and which data folder.
#include "app/site_settings.h"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "fakes/temporary_folder.h"

namespace {

namespace fs = std::filesystem;

/// A computer with folders of its own for what lies in /etc, /var/lib and the home folder.
struct Computer {
    Computer() {
        fs::create_directories(places.own_data.parent_path());
        fs::permissions(folder.path(), fs::perms(0755));
    }

    void write(const fs::path& file, const std::string& toml) const {
        folder.write(file.lexically_relative(folder.path()), toml);
    }
    app::SiteSettings settings(const app::SettingsAsked& asked = {}) const { return app::find_settings(asked, places); }
    std::string told(const app::SettingsAsked& asked = {}) const {
        std::string lines;
        for (const auto& problem : settings(asked).problems) lines += base::to_line(problem) + "\n";
        return lines;
    }

    fakes::TemporaryFolder folder;
    app::SettingsPlaces places{folder.path() / "etc/kiosk.toml", folder.path() / "var/clinic-kiosk",
                               folder.path() / "home/clinic-kiosk"};
};

std::string number(const app::SiteSettings& settings) {
    return settings.config.emergency_number;
}

}  // namespace

TEST_CASE("without any file the defaults hold, and it is known where one was looked for") {
    Computer computer;
    auto settings = computer.settings();
    CHECK(settings.problems.empty());
    CHECK(settings.file.empty());
    CHECK(settings.data == computer.places.own_data);
    CHECK(settings.looked_for == std::vector{computer.places.own_data / "kiosk.toml", computer.places.system_file});
}

TEST_CASE("a command without --config reads the file in the data folder, else that in /etc") {
    Computer computer;
    computer.write(computer.places.system_file, "emergency_number = \"112\"\n");
    CHECK(number(computer.settings()) == "112");
    CHECK(computer.settings().file == computer.places.system_file);
    const auto elsewhere = computer.folder.path() / "elsewhere";
    CHECK(number(computer.settings({{}, elsewhere})) == "112");
    computer.write(elsewhere / "kiosk.toml", "emergency_number = \"999\"\n");
    CHECK(number(computer.settings({{}, elsewhere})) == "999");
    CHECK(computer.settings({{}, elsewhere}).data == elsewhere);
    CHECK(number(computer.settings()) == "112");
}

TEST_CASE("settings under a name that nobody reads are told with the name to give them") {
    for (const char* name : {"kiosk.toml.txt", "Kiosk.toml", "kiosk.TOML"}) {
        INFO(name);
        Computer computer;
        const auto own = computer.places.own_data;
        computer.write(own / name, "emergency_number = \"112\"\n");
        CHECK(base::has_error(computer.settings().problems));
        CHECK_THAT(computer.told(), Catch::Contains(name) && Catch::Contains("rename the file to kiosk.toml"));
        computer.write(own / "kiosk.toml", "emergency_number = \"112\"\n");
        CHECK(computer.settings().problems.empty());
    }
}

TEST_CASE("the file that --config names is the only one read, and options win over it") {
    Computer computer;
    const auto named = computer.folder.path() / "named.toml";
    computer.write(computer.places.system_file, "emergency_number = \"112\"\n");
    computer.write(named, "data = \"there\"\n");
    auto settings = computer.settings({named, {}});
    CHECK(settings.file == named);
    CHECK(settings.data == computer.folder.path() / "there");
    CHECK(number(settings) != "112");
    CHECK(computer.settings({named, "/other"}).data == "/other");
}

TEST_CASE("every command finds the data folder that /etc names, and the file in it comes first") {
    Computer computer;
    const auto data = computer.folder.path() / "counts";
    computer.write(computer.places.system_file, "data = \"" + data.string() + "\"\n");
    CHECK(computer.settings().data == data);
    CHECK(computer.settings().file == computer.places.system_file);
    computer.write(data / "kiosk.toml", "emergency_number = \"112\"\n");
    CHECK(computer.settings().data == data);
    CHECK(number(computer.settings()) == "112");
    CHECK(computer.settings().problems.empty());
    // The same folder, named by an option: the same settings.
    CHECK(number(computer.settings({{}, data})) == "112");
}

TEST_CASE("two files with settings: one counts, and the other is told") {
    Computer computer;
    computer.write(computer.places.system_file, "emergency_number = \"112\"\n");
    computer.write(computer.places.own_data / "kiosk.toml", "emergency_number = \"999\"\n");
    CHECK(number(computer.settings()) == "999");
    CHECK_FALSE(base::has_error(computer.settings().problems));
    CHECK_THAT(computer.told(), Catch::Contains("etc/kiosk.toml") && Catch::Contains("are not used"));
}

TEST_CASE("a file that lies in the data folder and names another one is a mistake, unless an option says which it is") {
    Computer computer;
    const auto& own = computer.places.own_data;
    computer.write(own / "kiosk.toml", "data = \"/somewhere/else\"\n");
    CHECK(base::has_error(computer.settings().problems));
    CHECK_THAT(computer.told(), Catch::Contains("names another one, /somewhere/else"));
    CHECK(computer.settings({{}, own}).problems.empty());
    CHECK(computer.settings({{}, own}).data == own);
    computer.write(own / "kiosk.toml", "data = \"" + own.string() + "/\"\n");
    CHECK(computer.settings().problems.empty());
}

TEST_CASE("a file that is there but cannot be read is an error, never taken for absent") {
    Computer computer;
    const auto& own = computer.places.own_data;
    SECTION("a link to nothing") {
        fs::create_directories(own);
        fs::create_symlink("/nowhere/kiosk.toml", own / "kiosk.toml");
        CHECK(base::has_error(computer.settings().problems));
    }
    SECTION("in the system's place, a link to nothing") {
        fs::create_directories(computer.places.system_file.parent_path());
        fs::create_symlink("/nowhere/kiosk.toml", computer.places.system_file);
        CHECK(base::has_error(computer.settings().problems));
    }
    SECTION("not readable for this user") {
        if (geteuid() != 0) {
            WARN("not tested: only root can become another user");
            return;
        }
        computer.write(own / "kiosk.toml", "emergency_number = \"112\"\n");
        const bool folder_too = GENERATE(false, true);
        REQUIRE(chmod((own / "kiosk.toml").c_str(), 0600) == 0);
        if (folder_too) REQUIRE(chmod(own.c_str(), 0700) == 0);
        REQUIRE(seteuid(65534) == 0);
        auto settings = computer.settings();
        REQUIRE(seteuid(0) == 0);
        CHECK(base::has_error(settings.problems));
        CHECK(settings.problems.front().file == own / "kiosk.toml");
    }
}

TEST_CASE("a mistake in /etc's file is told even where a file in the default data folder would do") {
    Computer computer;
    computer.write(computer.places.system_file, "data = 3\n");
    computer.write(computer.places.own_data / "kiosk.toml", "");
    CHECK(base::has_error(computer.settings().problems));
    CHECK(computer.settings().problems.front().line == 1);
}

TEST_CASE("folders in kiosk.toml are meant from where the file lies, so that every command finds the same") {
    Computer computer;
    const auto named = computer.folder.path() / "clinic/kiosk.toml";
    computer.write(named, "data = \"counts\"\ncontent = \"../pack\"\nstick_folders = [\"share\", \"/srv/share\"]\n");
    auto settings = computer.settings({named, {}});
    CHECK(settings.data == named.parent_path() / "counts");
    CHECK(settings.config.content == named.parent_path() / "../pack");
    CHECK(settings.config.stick_folders ==
          std::vector<std::string>{(named.parent_path() / "share").string(), "/srv/share"});
}

TEST_CASE("the system's data folder is the default where this user may use it") {
    if (geteuid() != 0) {
        WARN("not tested: only root can become another user");
        return;
    }
    Computer computer;
    const auto& [file, system, own] = computer.places;
    fs::create_directories(system);
    CHECK(app::default_data(computer.places) == system);
    auto as_guest = [&] {
        REQUIRE(setresuid(65534, 65534, 0) == 0);  // access() asks for the real user
        auto data = app::default_data(computer.places);
        REQUIRE(setresuid(0, 0, 0) == 0);
        return data;
    };
    REQUIRE(chmod(system.c_str(), 0755) == 0);
    // A PIN set in one's own folder would be one that the kiosk never sees; without rights it fails and says so.
    CHECK(as_guest() == system);
    fs::create_directories(own);
    CHECK(as_guest() == own);
    fs::remove(own);
    REQUIRE(chmod(system.c_str(), 0700) == 0);
    CHECK(as_guest() == own);
}

TEST_CASE("a file that names only where things lie has set no kiosk up") {
    Computer computer;
    CHECK_FALSE(computer.settings().is_set_up);
    computer.write(computer.places.system_file,
                   "data = \"/srv/data\"\ncontent = \"/srv/pack\"\nstick_folders = [\"/srv\"]\n");
    CHECK_FALSE(computer.settings().is_set_up);
    computer.write(computer.places.system_file, "hide_overdue = false\n");
    CHECK(computer.settings().is_set_up);
    computer.write(computer.places.system_file, "# every key, documented\n");
    CHECK_FALSE(computer.settings().is_set_up);
    computer.write(computer.places.own_data / "kiosk.toml", "screen_inches = 21.5\n");
    CHECK(computer.settings().is_set_up);
}

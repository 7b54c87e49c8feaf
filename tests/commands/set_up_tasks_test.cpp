// What set-up takes from sticks, whatever lies there, and what it has done on disks and sticks.
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <condition_variable>
#include <mutex>

#include "app/stick_news.h"
#include "commands/wall/set_up/disk_set_up_tasks.h"
#include "doctor/finding.h"
#include "fakes/temporary_folder.h"
#include "staff/pin_file.h"

namespace {

const std::string key = "RWTc7wRWAsZ8/HNTH3B9wKBkEl9YQcNeS8fQPYh1sxB6f6RKqYbytqVN";

struct Stick {
    fakes::TemporaryFolder folder;
    staff::OnSticks look() const { return commands::look_at_sticks({folder.path().string()}); }
    void write(const std::string& name, const std::string& bytes) const { folder.write(name, bytes); }
};

/// Tasks on a data folder of their own, and a wait for what they bring.
struct Kiosk {
    fakes::TemporaryFolder data, stick;
    std::mutex mutex;
    std::condition_variable woken;
    int wakes = 0;
    std::vector<std::string> child;  ///< what was begun
    std::vector<std::string> told;   ///< by it
    std::vector<std::string> stick_folders{stick.path().string()};

    template <class Result>
    Result result_of(staff::SetUpTask task) {
        commands::DiskSetUpTasks tasks(
            {data.path(), data.path() / "kiosk.toml", stick_folders,
             [this] {
                 std::lock_guard lock(mutex);
                 ++wakes;
                 woken.notify_all();
             },
             [this](const std::vector<std::string>& arguments, const commands::Patience& patience) {
                 child = arguments;
                 for (const auto& line : told) patience.told(line);
                 return commands::Ended{0};
             }});
        tasks.begin(task, 7);
        std::unique_lock lock(mutex);
        woken.wait(lock, [&] { return wakes > 0; });
        wakes = 0;
        lock.unlock();
        auto done = tasks.finished();
        REQUIRE(done);
        CHECK(done->number == 7);
        REQUIRE(std::holds_alternative<Result>(done->result));
        return std::get<Result>(done->result);
    }
};

using Kind = staff::SetUpTask::Kind;

}  // namespace

TEST_CASE("set-up takes a stick's settings, but no name, no folder and no program's place from it") {
    Stick stick;
    stick.write("clinic-kiosk-settings.toml",
                "# remark\n# Panel: 1x1 pixels, 1x1 mm\nemergency_number = \"112\"\nkiosk_name = \"theirs\"\n"
                "content = \"/media/stick/pack\"\ndata = \"/media/stick\"\nstick_folders = [\"/\"]\n");
    const auto found = stick.look();
    REQUIRE(found.settings);
    CHECK_FALSE(found.trouble);
    app::Config wanted;
    wanted.emergency_number = "112";
    CHECK(found.settings->config == wanted);
    CHECK(found.settings->panel == "1x1 pixels, 1x1 mm");
}

TEST_CASE("of several files of settings the one with the highest number is the newest; others are none") {
    Stick stick;
    auto number = [](int n) { return "emergency_number = \"11" + std::to_string(n) + "\"\n"; };
    stick.write("clinic-kiosk-settings-2.toml", number(2));
    stick.write("clinic-kiosk-settings-10.toml", number(3));
    stick.write("clinic-kiosk-settings.toml", number(1));
    for (const char* other : {"kiosk.toml", "clinic-kiosk-settings-.toml", "clinic-kiosk-settings-x.toml",
                              "clinic-kiosk-settings-99999999.toml", "clinic-kiosk-settings-11.toml.txt"})
        stick.write(other, number(9));
    REQUIRE(stick.look().settings);
    CHECK(stick.look().settings->config.emergency_number == "113");
}

TEST_CASE("whatever is wrong with a stick's settings is told with its line, and nothing of them is taken") {
    for (const char* bytes :
         {"quiet_seconds = \"soon\"\nemergency_number = \"112\"\n", "emergency_number = 112\n", "unheard_of = 1\n",
          "= = =\n", "emergency_number = \"112\n", "\xff\xfe\x00", "a = [[[[[["}) {
        INFO(bytes);
        Stick stick;
        stick.write("clinic-kiosk-settings.toml", bytes);
        const auto found = stick.look();
        CHECK_FALSE(found.settings);
        REQUIRE(found.trouble);
        CHECK(found.trouble->line >= 1);
        CHECK(found.trouble->file.ends_with("clinic-kiosk-settings.toml"));
    }
}

TEST_CASE("a pipe, a folder or a giant of that name keeps nobody waiting") {
    Stick pipe, folder, giant;
    REQUIRE(mkfifo((pipe.folder.path() / "clinic-kiosk-settings.toml").c_str(), 0600) == 0);
    REQUIRE(mkfifo((pipe.folder.path() / "clinic.pub").c_str(), 0600) == 0);
    CHECK_FALSE(pipe.look().settings);
    CHECK(pipe.look().keys.empty());
    folder.write("clinic-kiosk-settings.toml/file", "");
    CHECK_FALSE(folder.look().settings);
    giant.write("clinic-kiosk-settings.toml", "emergency_number = \"112\"\n" + std::string(3 << 20, '#'));
    CHECK(giant.look().trouble);
}

TEST_CASE("keys on a stick are told by the number that minisign prints, and what is no key is none") {
    Stick stick;
    stick.write("clinic.pub", "untrusted comment: minisign public key FC7CC6025604EFDC\n" + key + "\n");
    stick.write("notes.pub", "our pub opens at six\n");
    stick.write("clinic.key", "secret");
    const auto found = stick.look();
    REQUIRE(found.keys.size() == 1);
    CHECK(found.keys.front() == staff::OnSticks::Key{"clinic.pub", "FC7CC6025604EFDC", key});
}

TEST_CASE("set-up's answers are kept with the PIN, and the doctor is asked what works with them") {
    Kiosk kiosk;
    app::Config config;
    config.kiosk_name = "desk";
    CHECK_FALSE(kiosk.result_of<staff::Saved>({Kind::save, config, "40718263", "panel"}).problem);
    CHECK(app::load_config(kiosk.data.path() / "kiosk.toml").config == config);
    CHECK(staff::is_pin(kiosk.data.path(), "40718263"));
    kiosk.told = {doctor::to_json_line({"display", doctor::State::works, "1080 x 1920 pixels", ""}), "no finding",
                  doctor::to_json_line({"printer", doctor::State::absent, "none is set", ""}),
                  doctor::to_json_line({"disk", doctor::State::look, "310 MB", "make room"}),
                  doctor::to_json_line({"sound", doctor::State::broken, "no device", "plug one in"})};
    CHECK(kiosk.result_of<staff::SetUpChecks>({Kind::check}).lines ==
          std::vector<screen::SetUpCheck>{{false, "Sound"}, {false, "Disk"}, {true, "Display"}});
    CHECK(kiosk.child == std::vector<std::string>{"doctor", "--json", "--data", kiosk.data.path().string(), "--config",
                                                  (kiosk.data.path() / "kiosk.toml").string()});
}

TEST_CASE("settings go to a stick through the command, which says what became of them") {
    using How = staff::WrittenSettings::How;
    Kiosk kiosk;
    kiosk.told = {app::to_json_line(app::WrittenToStick{"clinic-kiosk-settings-2.toml", 1, 0, "00"})};
    auto written = kiosk.result_of<staff::WrittenSettings>({Kind::write});
    CHECK(written.how == How::written);
    CHECK(written.told == "clinic-kiosk-settings-2.toml");
    CHECK(kiosk.child == std::vector<std::string>{"export-to-stick", "--folder", kiosk.stick.path().string(),
                                                  "--format", "settings", "--data", kiosk.data.path().string(),
                                                  "--hide-up-to", "10"});
    kiosk.told = {app::to_json_line(base::failure("the stick is full", "take another"))};
    written = kiosk.result_of<staff::WrittenSettings>({Kind::write});
    CHECK(written.how == How::failed);
    CHECK(written.told.find("the stick is full") != std::string::npos);
    kiosk.told.clear();
    CHECK(kiosk.result_of<staff::WrittenSettings>({Kind::write}).how == How::failed);
}

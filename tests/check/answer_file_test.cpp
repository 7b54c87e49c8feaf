#include "check/known/answer_file.h"

#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "base/plain_file.h"
#include "fakes/temporary_folder.h"

namespace {

struct Desk {
    fakes::TemporaryFolder home;
    std::filesystem::path file = home.path() / ".cache/clinic-kiosk/check/one";

    void write(const check::Answers::Kept& kept, const std::string& whose = "this program") const {
        check::AnswerFile(file, whose).write(kept);
    }
    check::Answers::Kept read(const std::string& whose = "this program") const {
        check::Answers answers;
        check::AnswerFile(file, whose).read_into(answers);
        return answers.kept(false);
    }
    std::string bytes() const { return base::read_start(file, 1 << 20); }
    void overwrite(const std::string& bytes) const { home.write(".cache/clinic-kiosk/check/one", bytes); }
};

const check::Answers::Kept two{{"aa", "1:1"}, {"bb", std::string("\0:\n", 3)}};

}  // namespace

TEST_CASE("answers are read as they were written, by the same program, and by nobody but this user") {
    Desk desk;
    desk.write(two);
    CHECK(desk.read() == two);
    CHECK(desk.read("another program").empty());
    struct stat facts {};
    REQUIRE(::stat(desk.file.c_str(), &facts) == 0);
    CHECK((facts.st_mode & 0777) == 0600);
}

TEST_CASE("of a file of answers that was cut or changed anywhere nothing is believed") {
    Desk desk;
    desk.write(two);
    const auto sound = desk.bytes();
    REQUIRE(sound.size() > 40);
    for (std::size_t i = 0; i < sound.size(); ++i) {
        desk.overwrite(sound.substr(0, i));
        CHECK(desk.read().empty());
        auto changed = sound;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        desk.overwrite(changed);
        CHECK(desk.read().empty());
    }
    desk.overwrite(sound + "1:x");
    CHECK(desk.read().empty());
    desk.overwrite(sound);
    CHECK(desk.read() == two);
}

TEST_CASE("a file of answers that others may write is not believed") {
    Desk desk;
    desk.write(two);
    ::chmod(desk.file.c_str(), 0666);
    CHECK(desk.read().empty());
}

TEST_CASE("where answers cannot be kept there are none, and nothing fails") {
    Desk desk;
    SECTION("a file stands in the way") {
        desk.home.write(".cache", "a file");
    }
    SECTION("a folder stands there") {
        std::filesystem::create_directories(desk.file);
    }
    SECTION("there is no home") {
        desk.file = "/no-home-is-here/.cache/clinic-kiosk/check/one";
    }
    desk.write(two);
    CHECK(desk.read().empty());
    CHECK_FALSE(std::filesystem::exists("/no-home-is-here"));
}

TEST_CASE("the answers of twenty packs are kept, those that were checked last") {
    Desk desk;
    desk.write(two);
    std::filesystem::last_write_time(desk.file, std::filesystem::file_time_type::clock::now() - std::chrono::hours(1));
    for (int i = 0; i < 20; ++i)
        check::AnswerFile(desk.file.parent_path() / ("other-" + std::to_string(i)), "this program").write(two);
    CHECK_FALSE(std::filesystem::exists(desk.file));
    CHECK(std::filesystem::exists(desk.file.parent_path() / "other-19"));
}

TEST_CASE("only what was asked for again is kept of a check of the whole pack") {
    check::Answers answers;
    answers.remember({{"old", "1"}, {"asked", "2"}});
    answers.find("asked");
    CHECK_FALSE(answers.grew());
    answers.put("new", "3");
    CHECK(answers.grew());
    answers.put("tired", "4", check::Answers::Holds::this_time);
    CHECK(answers.kept(true) == check::Answers::Kept{{"asked", "2"}, {"new", "3"}});
    CHECK(answers.kept(false).count("old") == 1);
}

// What an administrator reads of a kiosk that ended against its will.
#include "rest/ended_note.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

#include "fakes/temporary_folder.h"

namespace {

rest::Ending crash(const std::string& hour) {
    return {{"signal", "killed", "SEGV"}, hour, "0.2.0", "Riverside", 1};
}

std::string read(const std::filesystem::path& file) {
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("a crash is told with its hour, version, kiosk and signal, and nothing else") {
    CHECK(rest::with_line("", crash("2026-11-30 14h")) ==
          "2026-11-30 14h  version 0.2.0  kiosk \"Riverside\"  ended by signal SEGV; number 1 since the computer was "
          "switched on\n");
}

TEST_CASE("a hang, a lack of memory and an end of its own are told apart") {
    CHECK(rest::in_words({"watchdog", "killed", "ABRT"}) == "a hang: it could not show a frame (watchdog, ABRT)");
    CHECK(rest::in_words({"oom-kill", "killed", "KILL"}) == "a lack of memory (oom-kill, KILL)");
    CHECK(rest::in_words({"exit-code", "exited", "1"}) == "itself, exit status 1; the journal says why");
    CHECK(rest::in_words({"protocol", "exited", "0"}) == "protocol, exited, 0");
}

TEST_CASE("the file of crashes keeps the newest hundred") {
    std::string file;
    for (int i = 0; i < 150; ++i) file = rest::with_line(file, crash("hour " + std::to_string(i)));
    CHECK(std::count(file.begin(), file.end(), '\n') == rest::most_lines);
    CHECK(file.starts_with("hour 50 "));
    CHECK(file.find("hour 149 ") != std::string::npos);
}

TEST_CASE("crashes are added to the file, also where the power went in the middle of a line") {
    fakes::TemporaryFolder folder;
    const auto file = folder.path() / "crashes.txt";
    CHECK_FALSE(rest::note(file, crash("first")));
    folder.write("crashes.txt", read(file) + "half a li");
    CHECK_FALSE(rest::note(file, crash("second")));
    CHECK(read(file).find("half a li\nsecond  version") != std::string::npos);
}

TEST_CASE("what lies in the place of the file of crashes is left alone, and told") {
    fakes::TemporaryFolder folder;
    std::filesystem::create_directory(folder.path() / "crashes.txt");
    CHECK(rest::note(folder.path() / "crashes.txt", crash("first")));
    CHECK(std::filesystem::is_directory(folder.path() / "crashes.txt"));
}

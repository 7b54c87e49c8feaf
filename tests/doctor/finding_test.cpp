// What a look at a kiosk found, as people and programs are told of it.
#include "doctor/finding.h"

#include <catch2/catch.hpp>

using doctor::Finding;
using doctor::State;

namespace {

const Finding sound{"sound", State::works, "it plays", ""};
const Finding size{"size", State::look, "nobody knows", "measure it"};
const Finding disk{"disk", State::broken, "it is full", "make room"};
const Finding printer{"printer", State::absent, "none is set", ""};

}  // namespace

TEST_CASE("a finding is a line for people, and what to do stands below it") {
    CHECK(doctor::to_text(sound) == "sound      works   it plays.\n");
    CHECK(doctor::to_text(disk) == "disk       broken  it is full.\n                   To do: make room.\n");
}

TEST_CASE("the last sentence counts what is to be mended, and what is absent is nothing to mend") {
    CHECK(doctor::summary({sound, printer}) == "All of it works.");
    CHECK(doctor::summary({sound, size}) == "1 part works, but should be looked at.");
    CHECK(doctor::summary({size, size}) == "2 parts work, but should be looked at.");
    CHECK(doctor::summary({disk}) == "1 part is broken.");
    CHECK(doctor::summary({disk, disk, size}) == "2 parts are broken, 1 more to look at.");
}

TEST_CASE("the exit status is 1 only where something is broken") {
    CHECK(doctor::exit_status({sound, size, printer}) == 0);
    CHECK(doctor::exit_status({sound, disk}) == 1);
}

TEST_CASE("a program reads back what was written for it, whatever bytes a file's name has") {
    for (const auto& each : {sound, size, disk, printer})
        CHECK(doctor::read_finding(doctor::to_json_line(each)) == each);
    const auto odd = doctor::to_json_line({"pack", State::look, "a\xff\"\n name", ""});
    CHECK(odd.find('\n') == odd.size() - 1);
    CHECK(doctor::read_finding(odd)->what.starts_with("a"));
}

TEST_CASE("what is no finding is none") {
    for (const char* line :
         {"", "ALSA lib: no card", "[]", "{}", R"({"part":"disk"})", R"({"part":"disk","state":"odd"})",
          R"({"part":"","state":"works"})", R"({"part":7,"state":"works"})"})
        CHECK_FALSE(doctor::read_finding(line));
}

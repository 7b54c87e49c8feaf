// Every file of tests/packs/hostile attacks the sandbox. Each runs in a process of its own, so that its time and memory
// can be told.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <sstream>

#include "base/sanitizers.h"
#include "checkout.h"
#include "expectations.h"
#include "fakes/temporary_folder.h"
#include "script/loader.h"

namespace {

const std::filesystem::path hostile = checkout() / "tests/packs/hostile";

struct Outcome {
    std::vector<std::string> problems;
    bool ended_well = false;
    double seconds = 0;    ///< of CPU
    double mebibytes = 0;  ///< more than this process had
};

double resident_mebibytes() {
    long pages = 0, resident = 0;
    std::ifstream("/proc/self/statm") >> pages >> resident;
    return static_cast<double>(resident * sysconf(_SC_PAGESIZE)) / (1 << 20);
}

[[noreturn]] void load_and_exit(const std::filesystem::path& pack, const std::string& id, int out) {
    rlimit cpu{5, 6};  // a sandbox that leaks ends the child, not the test
    setrlimit(RLIMIT_CPU, &cpu);
    auto loaded = script::load_flow(pack, id);
    for (const auto& line : expectations::lines(loaded.problems)) {
        auto text = line + "\n";
        if (write(out, text.data(), text.size()) < 0) _exit(2);
    }
    _exit(loaded.value ? 1 : 0);
}

Outcome attack(const std::filesystem::path& pack, const std::string& id) {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    double before = resident_mebibytes();
    pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) load_and_exit(pack, id, ends[1]);
    close(ends[1]);
    std::string text;
    char piece[4096];
    for (ssize_t got = 0; (got = read(ends[0], piece, sizeof piece)) > 0;)
        text.append(piece, static_cast<std::size_t>(got));
    close(ends[0]);
    int status = 0;
    rusage usage{};
    REQUIRE(wait4(child, &status, 0, &usage) == child);
    Outcome outcome;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) outcome.problems.push_back(line);
    outcome.ended_well = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    auto seconds = [](timeval time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    outcome.seconds = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    outcome.mebibytes = static_cast<double>(usage.ru_maxrss) / 1024 - before;
    return outcome;
}

void check_contained(const Outcome& outcome) {
    CHECK(outcome.ended_well);
#ifdef KIOSK_ADDRESS_SANITIZER  // takes several times as long, and keeps freed memory on purpose
    CHECK(outcome.seconds < 8.0);
#else
    CHECK(outcome.seconds < 2.0);
    CHECK(outcome.mebibytes < 64.0);
#endif
}

}  // namespace

TEST_CASE("an attack ends as a problem with its line, soon and in little memory") {
    auto ids = script::flow_ids(hostile);
    REQUIRE(ids.size() >= 15);
    for (const auto& id : ids) {
        DYNAMIC_SECTION(id) {
            auto outcome = attack(hostile, id);
            auto expected = expectations::read(hostile, id);
            CAPTURE(outcome.problems, outcome.seconds, outcome.mebibytes);
            check_contained(outcome);
            REQUIRE(expected.size() == 1);
            CHECK(expectations::meets(outcome.problems, expected.front()));
        }
    }
}

TEST_CASE("a script that is hard to read is given up in time") {
    fakes::TemporaryFolder pack;
    std::string text, expected;
    SECTION("each of many labels is compared with each of many jumps") {
        for (int i = 0; i < 14000; ++i) text += "goto a ";
        for (int i = 0; i < 14000; ++i) text += "::b" + std::to_string(i) + "::";
    }
    SECTION("each name is looked for in many functions around it") {
        constexpr int functions = 60;
        for (int depth = 0; depth < functions; ++depth) {
            text += "return function() local a0";
            for (int i = 1; i < 180; ++i) text += ",a";
            text += "\n";
        }
        while (text.size() < 255'000) text += "x=x ";
        for (int depth = 0; depth < functions; ++depth) text += " end";
        expected = "too tangled to read";  // takes seconds, none of which is spent in an instruction
    }
    SECTION("a text of the whole file") {
        text = "return flow { title = \"" + std::string(250'000, 'x') + "\" }";
    }
    SECTION("a name of the whole file") {
        text = "return " + std::string(250'000, 'x');
    }
    SECTION("joining without end") {
        text = "return \"x\"";
        while (text.size() < 250'000) text += "..\"x\"";
    }
    SECTION("constants without end") {
        text = "return {";
        for (int i = 0; text.size() < 250'000; ++i) text += "\"" + std::to_string(i) + "\",";
        text += "}";
    }
    SECTION("unfinished string") {
        text = "return flow { title = \"" + std::string(200'000, '\\') + "\n";
    }
    SECTION("only opening braces") {
        text = std::string(250'000, '{');
    }
    SECTION("only long brackets") {
        text = "[" + std::string(250'000, '=');
    }
    SECTION("line ends only") {
        text = "return {" + std::string(250'000, '\n');
    }
    pack.write("scripts/flows/hard.lua", text);
    auto outcome = attack(pack.path(), "hard");
    CAPTURE(outcome.problems, outcome.seconds, outcome.mebibytes);
    check_contained(outcome);
    REQUIRE(outcome.problems.size() == 1);
    CHECK(outcome.problems[0].starts_with("scripts/flows/hard.lua:"));
    CHECK(outcome.problems[0].find(expected) != std::string::npos);
}

TEST_CASE("an error's words cannot be made long or strange") {
    fakes::TemporaryFolder pack;
    pack.write("scripts/flows/words.lua", "error(('\\27[2J\\xFF\\n'):rep(5000))");
    auto problems = script::load_flow(pack.path(), "words").problems;
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].what.size() < 320);
    CHECK(problems[0].what.find_first_of("\x1b\n\xff") == std::string::npos);
    CHECK(problems[0].line == 1);
}

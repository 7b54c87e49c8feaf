// Another program run as a child: how long it is waited for, and what is heard of it.
#include "commands/child.h"

#include <catch2/catch.hpp>
#include <iostream>
#include <sstream>

using namespace std::chrono_literals;

namespace {

using Words = std::vector<std::string>;

commands::Ended shell(const std::string& words, std::chrono::milliseconds idle,
                      std::function<void(const std::string&)> told = {}) {
    std::atomic<bool> given_up = false;
    return commands::run_program({"/bin/sh", "-c", words}, {idle, given_up, std::move(told)});
}

/// What this program writes to its standard error while this lives.
class Log {
public:
    Log() : before_(std::cerr.rdbuf(words_.rdbuf())) {}
    ~Log() { std::cerr.rdbuf(before_); }
    Log(const Log&) = delete;
    Log& operator=(const Log&) = delete;
    std::string words() const { return words_.str(); }

private:
    std::ostringstream words_;
    std::streambuf* before_;
};

}  // namespace

TEST_CASE("a child that works on is waited for, however long it takes by the clock") {
    auto ended = shell("for i in 1 2 3 4 5 6; do sleep 0.4; done; exit 3", 1500ms);
    CHECK_FALSE(ended.was_killed);
    CHECK(ended.status == 3);
}

TEST_CASE("a child that does nothing any more is killed, also after it has closed what it says") {
    CHECK(shell("exec sleep 600", 300ms).was_killed);
    CHECK(shell("exec >&- 2>&-; exec sleep 600", 300ms).was_killed);
}

TEST_CASE("a child that is given up is killed at once") {
    std::atomic<bool> given_up = true;
    CHECK(commands::run_program({"/bin/sleep", "600"}, {600s, given_up}).was_killed);
}

TEST_CASE(
    "what a child tells programs is heard line by line, what it says to people goes on to the log and is heard by "
    "nobody") {
    Words heard;
    Log log;
    auto ended = shell("echo one; echo 'a mistake' >&2; printf '\\ntwo\\nthe last'; printf 'and\\nmore' >&2", 60s,
                       [&](const std::string& line) { heard.push_back(line); });
    CHECK(heard == Words{"one", "two", "the last"});
    CHECK(log.words() == "a mistake\nand\nmore\n");
    CHECK(ended.status == 0);
}

TEST_CASE("a line that is too long is not heard in part, and what comes after it is heard") {
    Words heard;
    shell("head -c 70000 /dev/zero | tr '\\0' x; echo; echo next", 60s,
          [&](const std::string& line) { heard.push_back(line); });
    CHECK(heard == Words{"next"});
}

TEST_CASE("what a child told before it was killed is heard") {
    Words heard;
    auto ended = shell("echo done; exec sleep 600", 300ms, [&](const std::string& line) { heard.push_back(line); });
    CHECK(ended.was_killed);
    CHECK(heard == Words{"done"});
}

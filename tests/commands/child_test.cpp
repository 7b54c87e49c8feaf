// Another program run as a child: how long it is waited for, and what is heard of it.
#include "commands/child.h"

#include <catch2/catch.hpp>

using namespace std::chrono_literals;

namespace {

commands::Ended shell(const std::string& words, std::chrono::milliseconds idle,
                      std::function<void(const std::string&)> progress = {}) {
    std::atomic<bool> given_up = false;
    return commands::run_program({"/bin/sh", "-c", words}, {idle, given_up, std::move(progress)});
}

}  // namespace

TEST_CASE("a child that works on is waited for, however long it takes by the clock") {
    auto ended = shell("for i in 1 2 3 4 5 6; do sleep 0.4; done; exit 3", 1500ms);
    CHECK_FALSE(ended.was_killed);
    CHECK(ended.status == 3);
}

TEST_CASE("a child that does nothing any more is killed, also after it has closed what it says") {
    CHECK(shell("exec sleep 600", 300ms).was_killed);
    CHECK(shell("exec 2>&-; exec sleep 600", 300ms).was_killed);
}

TEST_CASE("a child that is given up is killed at once") {
    std::atomic<bool> given_up = true;
    CHECK(commands::run_program({"/bin/sleep", "600"}, {600s, given_up}).was_killed);
}

TEST_CASE("how far a child is goes to who waits for it, and what else it says is kept") {
    std::vector<std::string> heard;
    auto ended = shell("echo 'progress: one' >&2; echo 'a mistake' >&2; printf 'progress: two\\nthe last' >&2", 60s,
                       [&](const std::string& words) { heard.push_back(words); });
    CHECK(heard == std::vector<std::string>{"one", "two"});
    CHECK(ended.lines == std::vector<std::string>{"a mistake", "the last"});
}

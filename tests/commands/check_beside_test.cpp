// The check beside the preview: the last question is answered, and what was asked before it is given up.
#include "commands/desk/check_beside.h"

#include <catch2/catch.hpp>
#include <condition_variable>
#include <thread>

namespace {

using Words = std::vector<std::string>;

/// A check that lasts until it is given up, or for a moment where the flow is "quick".
struct Check {
    std::mutex mutex;
    std::condition_variable changed;
    std::vector<Words> begun;
    int ready = 0, given_up = 0;
    commands::CheckBeside beside{{"check", "--format", "json"},
                                 [this](const Words& words, const std::atomic<bool>& stop) { return run(words, stop); },
                                 [this] { count(ready); }};

    std::string run(const Words& words, const std::atomic<bool>& stop) {
        {
            std::lock_guard lock(mutex);
            begun.push_back(words);
        }
        changed.notify_all();
        if (words.back() == "broken") return "not what a check says";
        if (words.back() == "quick" || words.back() == "json") return "[]";
        while (!stop) std::this_thread::yield();
        count(given_up);
        return "[]";
    }
    void count(int& what) {
        {
            std::lock_guard lock(mutex);
            ++what;
        }
        changed.notify_all();
    }
    template <class Is>
    bool until(Is is) {
        std::unique_lock lock(mutex);
        return changed.wait_for(lock, std::chrono::seconds(20), is);
    }
};

}  // namespace

TEST_CASE("what is saved while a check runs gives that up, and only the last answer is heard") {
    Check check;
    check.beside.ask("slow");
    REQUIRE(check.until([&] { return check.begun.size() == 1; }));
    check.beside.ask("quick");
    REQUIRE(check.until([&] { return check.ready == 1; }));
    CHECK(check.given_up == 1);
    CHECK(check.begun.back() == Words{"check", "--format", "json", "quick"});
    auto judged = check.beside.take();
    REQUIRE(judged);
    CHECK(judged->complete);
    CHECK_FALSE(check.beside.take());  // once
}

TEST_CASE("without a flow the whole pack is checked; what cannot be read is told to be so") {
    Check check;
    check.beside.ask("");
    REQUIRE(check.until([&] { return check.ready == 1; }));
    CHECK(check.begun.back() == Words{"check", "--format", "json"});
    check.beside.ask("broken");
    REQUIRE(check.until([&] { return check.ready == 2; }));
    CHECK_FALSE(check.beside.take()->complete);
}

TEST_CASE("closing the preview ends a check that is under way") {
    Check check;
    check.beside.ask("slow");
    REQUIRE(check.until([&] { return check.begun.size() == 1; }));
}  // this test ends

// Whether a new program shows its home screen in time.
#include "publish/programs/home_watch.h"

#include <catch2/catch.hpp>

using publish::HomeWatch, publish::KioskSeen;
using Verdict = HomeWatch::Verdict;
using Seconds = HomeWatch::Seconds;
using Catch::Contains;

namespace {

const std::string programs = "/programs/20270901101500";
const KioskSeen not_begun, ended{true}, starts{true, "12"},
    home{true, "12", "home, by " + programs + "/bin/clinic-kiosk-wall"}, another_home{true, "13", home.status},
    questions{true, "12", "questions, by " + programs + "/bin/clinic-kiosk-wall"},
    old_home{true, "11", "home, by /usr/lib/clinic-kiosk/clinic-kiosk-wall"};

/// What is seen from each second on.
struct From {
    int second;
    KioskSeen seen;
};

/// Looked at once a second, until it is decided: what, and when.
struct Watched {
    HomeWatch watch{programs, {}};
    Verdict verdict = Verdict::open;
    int second = 0;

    explicit Watched(const std::vector<From>& all) {
        for (; second < 1000; ++second) {
            KioskSeen seen;
            for (const auto& each : all)
                if (each.second <= second) seen = each.seen;
            verdict = watch.look(Seconds(second), seen);
            if (verdict != Verdict::open) return;
        }
    }
};

}  // namespace

TEST_CASE("a program that shows its home screen and keeps it stays") {
    const Watched soon({{0, starts}, {3, home}}), late({{0, starts}, {59, home}});
    CHECK(soon.verdict == Verdict::stands);
    CHECK(soon.second == 43);
    CHECK(late.verdict == Verdict::stands);
}

TEST_CASE("a program without a home screen within a minute goes back: it hangs, it dies, it rests, or it asks") {
    for (const auto& seen : {starts, ended, questions}) {
        const Watched watched({{0, starts}, {1, seen}});
        CHECK(watched.verdict == Verdict::goes_back);
        CHECK(watched.second == 60);
        CHECK_THAT(watched.watch.why(), Contains("no home screen appeared within 60 s"));
    }
}

TEST_CASE("the home screen of another program is none") {
    const Watched watched({{0, old_home}});
    CHECK(watched.verdict == Verdict::goes_back);
    CHECK(Watched({{0, old_home}, {2, ended}, {3, starts}, {5, home}}).verdict == Verdict::stands);
}

TEST_CASE("a home screen that does not stay is none, whoever shows it next") {
    const Watched once({{0, starts}, {5, home}, {35, starts}});
    CHECK(once.verdict == Verdict::goes_back);
    CHECK_THAT(once.watch.why(), Contains("did not stay"));
    std::vector<From> again_and_again;
    for (int i = 0; i < 20; ++i) again_and_again.push_back({30 * i, i % 2 == 0 ? home : another_home});
    const Watched flickers(again_and_again);
    CHECK(flickers.verdict == Verdict::goes_back);
    CHECK(flickers.second <= 60 + 2 * 40);
}

TEST_CASE("the minute begins with the first start, and a kiosk that is never begun is given up all the same") {
    CHECK(Watched({{100, starts}, {150, home}}).verdict == Verdict::stands);
    const Watched never({{0, not_begun}});
    CHECK(never.verdict == Verdict::goes_back);
    CHECK(never.second == 300);
}

TEST_CASE("what the service manager tells is read") {
    const auto seen =
        publish::read_kiosk_seen("ExecMainStartTimestampMonotonic=7\nMainPID=12\nStatusText=home, by /x\n");
    CHECK(seen.begun);
    CHECK(seen.process == "12");
    CHECK(seen.status == "home, by /x");
    CHECK(publish::read_kiosk_seen("ExecMainStartTimestampMonotonic=7\nMainPID=0\nStatusText=\n").process.empty());
    CHECK_FALSE(publish::read_kiosk_seen("ExecMainStartTimestampMonotonic=0\n").begun);
    CHECK(publish::read_kiosk_seen("").process.empty());
}

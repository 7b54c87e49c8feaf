// What happens to one leaflet, with a printer that is played and a clock that only moves when it is waited for.
#include "printer/print_job.h"

#include <catch2/catch.hpp>
#include <deque>
#include <vector>

using app::PaperNews;
using app::PaperState;
using printer::Look;
using printer::Seen;
using printer::Sent;
using States = std::vector<PaperState>;

namespace {

/// Says each answer once, and the last for ever.
template <class Answer>
Answer next(std::deque<Answer>& answers) {
    auto answer = answers.front();
    if (answers.size() > 1) answers.pop_front();
    return answer;
}

struct Played final : printer::Spool {
    std::deque<Look> looks{{true, PaperState::ready, ""}};
    std::deque<Sent> sends{{Sent::Kind::taken, ""}};
    std::deque<Seen> seen{{Seen::Kind::printing, ""}, {Seen::Kind::done, ""}};
    int tries = 0, removed = 0;

    Look look() override { return next(looks); }
    Sent send(const std::string&, std::size_t) override {
        ++tries;
        return next(sends);
    }
    Seen follow() override { return next(seen); }
    void remove() override { ++removed; }
};

struct Told {
    States states;   ///< in order
    PaperNews last;  ///< that was over
    double seconds = 0;
};

Told print(Played& spool, bool stopped = false) {
    Told told;
    double now = 0;
    printer::print(spool, "%PDF", 1,
                   {[&] { return printer::Seconds(now); }, [&](printer::Seconds time) { now += time.count(); },
                    [&] { return stopped; }},
                   [&](const PaperNews& news) {
                       told.states.push_back(news.state);
                       if (news.over) told.last = news;
                   });
    told.seconds = now;
    CHECK(told.last.over);
    CHECK(told.states.back() == told.last.state);
    return told;
}

Look with(PaperState trouble) {
    return {true, trouble, "why", trouble};
}

}  // namespace

TEST_CASE("a leaflet is sent, printed and done, and nothing is left of it") {
    Played spool;
    CHECK(print(spool).states == States{PaperState::sending, PaperState::printing, PaperState::done});
    CHECK(spool.removed == 1);
}

TEST_CASE(
    "nothing is sent to a printer that does not answer or cannot print: it would come when somebody else stands "
    "there") {
    for (const auto trouble : {PaperState::no_paper, PaperState::jam, PaperState::open, PaperState::no_ink}) {
        Played spool;
        spool.looks = {with(trouble)};
        const auto told = print(spool);
        CHECK(told.last == PaperNews{trouble, true, "why"});
        CHECK(spool.tries == 0);
    }
    Played spool;
    spool.looks = {{false, PaperState::not_there, "no route"}};
    CHECK(print(spool).last == PaperNews{PaperState::not_there, true, "no route"});
    CHECK(spool.tries == 0);
}

TEST_CASE("paper that ends in the middle is told at once; put in soon, the page comes") {
    Played spool;
    spool.looks = {with(PaperState::ready), with(PaperState::no_paper), with(PaperState::no_paper),
                   with(PaperState::ready)};
    spool.seen = {
        {Seen::Kind::printing, ""}, {Seen::Kind::stopped, ""}, {Seen::Kind::printing, ""}, {Seen::Kind::done, ""}};
    CHECK(print(spool).states ==
          States{PaperState::sending, PaperState::no_paper, PaperState::printing, PaperState::done});
}

TEST_CASE("what is not mended in half a minute is taken back") {
    for (const auto trouble : {PaperState::no_paper, PaperState::jam}) {
        Played spool;
        spool.looks = {with(PaperState::ready), with(trouble)};
        spool.seen = {{Seen::Kind::stopped, ""}};
        const auto told = print(spool);
        CHECK(told.last.state == trouble);
        CHECK(spool.removed == 1);
        CHECK((told.seconds > 30 && told.seconds < 35));
    }
}

TEST_CASE("what it only warns of is why a page does not come, where none comes") {
    const Look warns{true, PaperState::ready, "media-jam-warning", PaperState::jam};
    Played slow;
    slow.looks = {warns};
    CHECK(print(slow).states == States{PaperState::sending, PaperState::printing, PaperState::done});
    Played stuck;
    stuck.looks = {warns};
    stuck.seen = {{Seen::Kind::printing, ""}};
    const auto told = print(stuck);
    CHECK(told.last == PaperNews{PaperState::jam, true, "media-jam-warning"});
    CHECK((told.seconds > 60 && told.seconds < 65));
}

TEST_CASE("paper that is missing twice, each time for a little while, is waited for twice") {
    Played spool;
    spool.looks.assign(60, with(PaperState::ready));
    spool.seen.assign(60, {Seen::Kind::printing, ""});
    for (const std::size_t missing : {5U, 45U})
        for (std::size_t i = missing; i < missing + 10; ++i) spool.looks[i] = with(PaperState::no_paper);
    spool.seen.push_back({Seen::Kind::done, ""});
    CHECK(print(spool).last.state == PaperState::done);
}

TEST_CASE("a printer that stops and does not say why needs help") {
    Played spool;
    spool.seen = {{Seen::Kind::stopped, ""}};
    CHECK(print(spool).last.state == PaperState::needs_help);
    CHECK(spool.removed == 1);
}

TEST_CASE("a busy printer is asked again, and not for ever") {
    Played spool;
    spool.sends = {{Sent::Kind::busy, ""}, {Sent::Kind::busy, ""}, {Sent::Kind::taken, ""}};
    CHECK(print(spool).states == States{PaperState::sending, PaperState::busy, PaperState::printing, PaperState::done});
    Played never;
    never.sends = {{Sent::Kind::busy, "others"}};
    CHECK(print(never).last == PaperNews{PaperState::busy, true, "others"});
    Played queued;
    queued.seen = {{Seen::Kind::waiting, ""}};
    CHECK(print(queued).last.state == PaperState::busy);
    CHECK(queued.removed == 1);
}

TEST_CASE("a page that waits a moment in the spool is not called busy") {
    Played spool;
    spool.seen = {{Seen::Kind::waiting, ""}, {Seen::Kind::printing, ""}, {Seen::Kind::done, ""}};
    CHECK(print(spool).states == States{PaperState::sending, PaperState::printing, PaperState::done});
}

TEST_CASE("what is refused or cancelled says why, and what was wrong then") {
    Played refused;
    refused.sends = {{Sent::Kind::refused, "no PDF"}};
    CHECK(print(refused).last == PaperNews{PaperState::failed, true, "no PDF"});
    Played cancelled;
    cancelled.seen = {{Seen::Kind::failed, "aborted"}};
    CHECK(print(cancelled).last == PaperNews{PaperState::failed, true, "aborted"});
    CHECK(cancelled.removed == 1);
}

TEST_CASE("a printer that keeps no job has printed what it began; one that is gone has not") {
    Played forgetful;
    forgetful.seen = {{Seen::Kind::printing, ""}, {Seen::Kind::gone, ""}};
    CHECK(print(forgetful).last.state == PaperState::done);
    Played never;
    never.seen = {{Seen::Kind::waiting, ""}, {Seen::Kind::gone, ""}};
    CHECK(print(never).last.state == PaperState::failed);
    Played off;
    off.looks = {with(PaperState::ready), with(PaperState::ready), {false, PaperState::not_there, ""}};
    off.seen = {{Seen::Kind::printing, ""}, {Seen::Kind::gone, ""}};
    CHECK(print(off).last.state == PaperState::not_there);
}

TEST_CASE("a page that never ends is taken back") {
    Played spool;
    spool.seen = {{Seen::Kind::printing, ""}};
    const auto told = print(spool);
    CHECK(told.last.state == PaperState::failed);
    CHECK((told.seconds > 120 && told.seconds < 125));
    CHECK(spool.removed == 1);
}

TEST_CASE("when the kiosk goes down the page is taken back at once") {
    Played spool;
    spool.seen = {{Seen::Kind::printing, ""}};
    CHECK(print(spool, true).seconds == 0);
    CHECK(spool.removed == 1);
}

#include "app/paper/printing.h"

#include <catch2/catch.hpp>

#include "fakes/paper.h"

using app::PaperState;

namespace {

struct Visitor {
    fakes::Paper paper;
    app::Printing printing{&paper, 2};

    void comes_out(PaperState state = PaperState::done) {
        REQUIRE(printing.print({}));
        paper.news = {{state, true, ""}};
        CHECK(printing.take_news());
    }
};

}  // namespace

TEST_CASE("where there is no printer nothing can be printed") {
    app::Printing printing(nullptr, 2);
    CHECK_FALSE(printing.is_offered());
    CHECK_FALSE(printing.print({}));
    CHECK_FALSE(printing.take_news());
    printing.forget();
}

TEST_CASE("one leaflet at a time, and its news are told") {
    Visitor visitor;
    auto& printing = visitor.printing;
    CHECK(printing.print({}));
    CHECK(printing.state() == PaperState::sending);
    CHECK_FALSE(printing.print({}));
    CHECK(visitor.paper.printed.size() == 1);
    visitor.paper.news = {{PaperState::sending, false, ""}};
    CHECK_FALSE(printing.take_news());
    visitor.paper.news = {{PaperState::printing, false, ""}, {PaperState::no_paper, false, ""}};
    CHECK(printing.take_news());
    CHECK(printing.state() == PaperState::no_paper);
    CHECK(printing.is_under_way());
}

TEST_CASE("so many leaflets a visit, and again so many in the next") {
    Visitor visitor;
    visitor.comes_out();
    visitor.comes_out();
    CHECK(visitor.printing.has_reached_limit());
    CHECK_FALSE(visitor.printing.print({}));
    CHECK(visitor.paper.printed.size() == 2);
    visitor.printing.forget();
    CHECK(visitor.printing.state() == PaperState::ready);
    visitor.comes_out();
}

TEST_CASE("a leaflet that did not come may be tried again") {
    Visitor visitor;
    for (int i = 0; i < 5; ++i) visitor.comes_out(PaperState::jam);
    CHECK_FALSE(visitor.printing.has_reached_limit());
    CHECK(visitor.printing.state() == PaperState::jam);
}

TEST_CASE("who comes next hears nothing of the page that is still on its way") {
    Visitor visitor;
    REQUIRE(visitor.printing.print({}));
    visitor.printing.forget();
    CHECK(visitor.paper.left == 1);
    visitor.paper.news = {{PaperState::jam, true, ""}};
    CHECK_FALSE(visitor.printing.take_news());
    CHECK(visitor.printing.state() == PaperState::ready);
    CHECK(visitor.printing.may_print());
}

TEST_CASE(
    "the screen is told in words what keeps the paper, and that there is enough, once the visitor has looked away") {
    using screen::OnPaper;
    CHECK(app::Printing(nullptr, 2).told() == OnPaper::not_offered);
    fakes::Paper paper;
    app::Printing printing(&paper, 1);
    CHECK(printing.told() == OnPaper::offered);
    REQUIRE(printing.print({}));
    CHECK(printing.told() == OnPaper::coming);
    for (auto [state, told] : {std::pair{PaperState::busy, OnPaper::busy},
                               {PaperState::printing, OnPaper::coming},
                               {PaperState::no_paper, OnPaper::no_paper},
                               {PaperState::jam, OnPaper::jam},
                               {PaperState::open, OnPaper::needs_help},
                               {PaperState::no_ink, OnPaper::needs_help}}) {
        paper.news.push_back({state, false, ""});
        CHECK(printing.take_news());
        CHECK(printing.told() == told);
    }
    paper.news.push_back(
        {PaperState::busy, true, ""});  // for too long: taken back, and none of those that may be printed
    CHECK(printing.take_news());
    CHECK(printing.told() == OnPaper::was_busy);
    REQUIRE(printing.print({}));
    paper.news.push_back({PaperState::open, false, ""});
    CHECK(printing.take_news());
    printing.look_away();  // it is still under way
    CHECK(printing.told() == OnPaper::needs_help);
    paper.news.push_back({PaperState::done, true, ""});
    CHECK(printing.take_news());
    CHECK(printing.told() == OnPaper::printed);
    printing.look_away();
    CHECK(printing.told() == OnPaper::enough);
    printing.forget();
    CHECK(printing.told() == OnPaper::offered);
}

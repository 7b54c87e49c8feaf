// What a publish tells the program that began it.
#include "app/publish_news.h"

#include <catch2/catch.hpp>

using app::PublishOutcome;
using Kind = PublishOutcome::Kind;

TEST_CASE("what a publish tells a program is read as it was told, a line each") {
    const auto news = GENERATE(
        app::PublishNews(app::HowFar{"Checking: 3 of 40 flows"}), app::PublishNews(PublishOutcome{Kind::published}),
        app::PublishNews(PublishOutcome{
            Kind::not_reviewed, {base::failure("first\nand second", "do this; then that", "/media/a: b.kioskpack")}}),
        app::PublishNews(PublishOutcome{Kind::refused, {base::failure("one", ""), base::failure("\"two\"", "help")}}));
    auto line = app::to_json_line(news);
    CHECK(line.find('\n') == line.size() - 1);
    CHECK(app::read_publish_news(line) == news);
}

TEST_CASE("what is no news of a publish is told apart from it") {
    for (const char* line : {"", "Published version 1", "error: no clinician's review holds", "{", "[]", "7", "{}",
                             "{\"outcome\": \"taken\"}", "{\"outcome\": 1}", "{\"progress\": 3}"}) {
        CAPTURE(line);
        CHECK_FALSE(app::read_publish_news(line));
    }
    CHECK(app::read_publish_news("{\"outcome\": \"refused\", \"problems\": [7, {\"message\": \"why\"}]}") ==
          app::PublishNews(PublishOutcome{Kind::refused, {base::failure("", ""), base::failure("why", "")}}));
}

TEST_CASE("of very many problems the last are told, and a name of any bytes makes no line unreadable") {
    PublishOutcome outcome{Kind::refused};
    for (int i = 0; i < 5000; ++i)
        outcome.problems.push_back(base::failure("mistake " + std::to_string(i), "mend it", "\xff\xfe.lua"));
    auto line = app::to_json_line(outcome);
    CHECK(line.size() < 4096);
    auto read = app::read_publish_news(line);
    REQUIRE(read);
    CHECK(std::get<PublishOutcome>(*read).problems.back().what == "mistake 4999");
}

// The kiosk's half of asking the account that has the packs.
#include "commands/wall/asked_of_packs.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <thread>

#include "app/publish_news.h"
#include "base/plain_file.h"
#include "fakes/temporary_folder.h"

using namespace std::chrono_literals;
using Kind = app::PublishOutcome::Kind;

namespace {

struct Asked {
    fakes::TemporaryFolder folder;
    std::atomic<bool> given_up = false;
    std::vector<app::PublishNews> news{};

    commands::Ended ask(std::chrono::milliseconds idle = 20s, std::chrono::milliseconds begins = 20s) {
        auto hear = [this](const std::string& line) {
            if (auto each = app::read_publish_news(line)) news.push_back(*each);
        };
        return commands::ask_of_packs({.number = {}, .file = "/media/stick/a.kioskpack"}, folder.path(),
                                      {idle, given_up, hear}, {begins, 5ms});
    }
    std::string request() const { return base::read_start(publish::request_file(folder.path()), 4096); }
    void tell(const std::string& text) const {
        std::filesystem::create_directories(publish::news_file(folder.path()).parent_path());
        std::ofstream(publish::news_file(folder.path()), std::ios::app) << text << std::flush;
    }
    std::string wait_for_number() const {
        while (publish::number_asked(request()).empty()) std::this_thread::sleep_for(2ms);
        return publish::number_asked(request());
    }
};

}  // namespace

TEST_CASE("news of its own request is heard line by line until the outcome, and the request is taken away") {
    Asked asked;
    asked.folder.write("told/news", "for 1\n" + app::to_json_line(app::PublishOutcome{Kind::refused}));
    std::thread other([&] {
        const auto number = asked.wait_for_number();
        std::filesystem::remove(publish::news_file(asked.folder.path()));
        asked.tell(publish::news_begin(number) + app::to_json_line(app::HowFar{"Checking"}) + "{\"outcome\":\"publ");
        std::this_thread::sleep_for(30ms);
        asked.tell("ished\",\"problems\":[]}\n");
    });
    const auto ended = asked.ask();
    other.join();
    CHECK(ended.status == 0);
    REQUIRE(asked.news.size() == 2);
    CHECK(std::get<app::HowFar>(asked.news[0]).words == "Checking");
    CHECK(std::get<app::PublishOutcome>(asked.news[1]).kind == Kind::published);
    CHECK(asked.request().empty());
}

TEST_CASE("when nobody takes a request up, staff are told so") {
    Asked asked;
    asked.ask(20s, 30ms);
    REQUIRE(asked.news.size() == 1);
    CHECK(std::get<app::PublishOutcome>(asked.news[0]).problems.front().what == "nobody took up what the kiosk asked");
    CHECK(asked.request().empty());
}

TEST_CASE("who began and then told nothing any more is given up") {
    Asked asked;
    std::thread other([&] { asked.tell(publish::news_begin(asked.wait_for_number())); });
    CHECK(asked.ask(200ms).was_killed);
    other.join();
    CHECK(asked.news.empty());
}

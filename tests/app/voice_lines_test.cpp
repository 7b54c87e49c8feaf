#include "app/reading/voice_lines.h"

#include <catch2/catch.hpp>

using app::VoiceNews;

TEST_CASE("what the kiosk asks of the voice arrives as it was asked") {
    const app::Utterance said{7, "Rest.\tThen\nwalk \"a bit\".", "es", flow::Pace::slower, "media/sounds/a.ogg"};
    auto back = app::order_of(app::line_of(said));
    REQUIRE(back);
    auto expected = said;
    expected.text = "Rest. Then walk \"a bit\".";  // one line
    CHECK(std::get<app::Utterance>(*back) == expected);
    CHECK(std::get<app::Pause>(*app::order_of(app::line_of(app::Pause{false}))).still == false);
    CHECK(std::get<app::Volume>(*app::order_of(app::line_of(app::Volume{5}))).step == 5);
    CHECK(std::holds_alternative<app::Stop>(*app::order_of(app::line_of(app::Stop{}))));
    CHECK(std::get<app::Languages>(*app::order_of(app::line_of(app::Languages{{"en", "es"}}))).codes ==
          std::vector<std::string>{"en", "es"});
}

TEST_CASE("what the voice tells arrives as it was told") {
    for (auto kind :
         {VoiceNews::Kind::began, VoiceNews::Kind::ended, VoiceNews::Kind::no_voice, VoiceNews::Kind::no_sound})
        CHECK(app::news_of(app::line_of(VoiceNews{kind, 9, {}})) == VoiceNews{kind, 9, {}});
    const VoiceNews speaks{VoiceNews::Kind::speaks, 0, {"en", "zh"}};
    CHECK(app::news_of(app::line_of(speaks)) == speaks);
}

TEST_CASE("lines that mean nothing are no orders and no news") {
    for (const char* line :
         {"", "say", "say\tx\ten\tnormal\t\tHello", "say\t1\ten\tloud\t\tHello", "volume\t9", "volume", "sing"})
        CHECK_FALSE(app::order_of(line));
    for (const char* line : {"", "began", "began\t-1", "began\tone", "CRITICAL: no device", "ended\t99999999999"})
        CHECK_FALSE(app::news_of(line));
}

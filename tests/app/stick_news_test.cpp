// What an export to a stick tells the kiosk that began it.
#include "app/stick_news.h"

#include <catch2/catch.hpp>

using app::StickOutcome;

TEST_CASE("what became of an export is read as it was told, in a line") {
    const auto outcome = GENERATE(StickOutcome(app::WrittenToStick{"counts \"1\"\n.csv", 1234, 12, "0123ab"}),
                                  StickOutcome(app::WrittenToStick{"a.xlsx", std::uint64_t{1} << 40, 0, ""}),
                                  StickOutcome(base::failure("the stick is full", "take another one")));
    auto line = app::to_json_line(outcome);
    CHECK(line.find('\n') == line.size() - 1);
    CHECK(app::read_stick_outcome(line) == outcome);
}

TEST_CASE("what tells nothing of an export is told apart from it") {
    for (const char* line : {"", "Wrote it", "{", "[]", "7", "{}", "{\"written\": 3}", "{\"rows\": 3}"}) {
        CAPTURE(line);
        CHECK_FALSE(app::read_stick_outcome(line));
    }
    CHECK(app::read_stick_outcome("{\"written\": \"a.csv\", \"bytes\": -1, \"rows\": \"many\"}") ==
          StickOutcome(app::WrittenToStick{"a.csv", 0, 0, ""}));
}

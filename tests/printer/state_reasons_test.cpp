#include "printer/state_reasons.h"

#include <catch2/catch.hpp>

using app::PaperState;
using printer::Heard;
using printer::trouble_in;

TEST_CASE("what printers say is told as a visitor understands it") {
    auto trouble = [](const char* reason) { return trouble_in({reason}, Heard::errors); };
    CHECK(trouble("none") == PaperState::ready);
    CHECK(trouble("media-empty-error") == PaperState::no_paper);
    CHECK(trouble("media-needed-warning") == PaperState::no_paper);  // for the page under way
    CHECK(trouble("media-jam-error") == PaperState::jam);
    CHECK(trouble("cover-open") == PaperState::open);
    CHECK(trouble("door-open-error") == PaperState::open);
    CHECK(trouble("toner-empty-error") == PaperState::no_ink);
    CHECK(trouble("offline") == PaperState::not_there);
    CHECK(trouble("paused") == PaperState::needs_help);
    CHECK(trouble_in({}, Heard::warnings_too) == PaperState::ready);
}

TEST_CASE("what a printer only warns of is heard when a page does not come") {
    CHECK(trouble_in({"media-empty-warning"}, Heard::errors) == PaperState::ready);  // one tray of two
    CHECK(trouble_in({"media-empty-warning"}, Heard::warnings_too) == PaperState::no_paper);
    CHECK(trouble_in({"offline-report"}, Heard::warnings_too) == PaperState::not_there);
    CHECK(trouble_in({"toner-low-report", "media-low-warning"}, Heard::warnings_too) == PaperState::ready);
}

TEST_CASE("of several things the one is told that has to be mended first") {
    CHECK(trouble_in({"media-empty-error", "media-jam-error", "cover-open"}, Heard::errors) == PaperState::jam);
    CHECK(trouble_in({"paused", "media-empty-error"}, Heard::errors) == PaperState::no_paper);
}

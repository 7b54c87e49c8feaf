// What editors read.
#include "app/problem_json.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

TEST_CASE("an editor gets the place, the severity, the message and the help of each problem") {
    base::Problem problem{base::Severity::error, "scripts/flows/heel.lua", 12, "no field \"titel\"",
                          "did you mean \"title\""};
    base::MarkedProblem marked{problem, "titel = 1", 1, 6};
    base::MarkedProblem whole{{base::Severity::warning, "scripts/flows/\xFF.lua", 0, "no sources", ""}};
    auto json = nlohmann::json::parse(app::to_json({marked, whole}));
    REQUIRE(json.size() == 2);
    CHECK(json[0] == nlohmann::json::parse(R"({"file": "scripts/flows/heel.lua", "line": 12, "column": 1,
        "end_column": 6, "severity": "error", "message": "no field \"titel\"", "help": "did you mean \"title\""})"));
    CHECK(json[1]["severity"] == "warning");
    for (const char* key : {"line", "column", "end_column"}) CHECK(json[1][key].is_null());
}

TEST_CASE("a program that runs the check reads back what it said, and takes nothing else for it") {
    base::MarkedProblem marked{{base::Severity::error, "scripts/flows/heel.lua", 12, "no “titel”", "mend"}, "", 1, 6};
    base::MarkedProblem whole{{base::Severity::unchecked, "", 0, "too much", ""}};
    auto read = app::problems_of(app::to_json({marked, whole}));
    REQUIRE(read);
    REQUIRE(read->size() == 2);
    CHECK((*read)[0].problem == marked.problem);
    CHECK((*read)[0].column == 1);
    CHECK((*read)[0].end_column == 6);
    CHECK((*read)[1].problem == whole.problem);
    CHECK(app::problems_of("[]")->empty());
    for (const char* other : {"", "[", "{}", "[{}]", "[{\"file\": 3}]", "clinic-kiosk: what is that"})
        CHECK_FALSE(app::problems_of(other));
}

TEST_CASE("a sound pack is an empty list") {
    CHECK(app::to_json({}) == "[]\n");
}

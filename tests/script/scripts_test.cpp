// The functions behind `next`, as the running kiosk calls them.
#include "script/scripts.h"

#include <catch2/catch.hpp>
#include <ctime>

#include "fakes/temporary_folder.h"
#include "script/loader.h"

namespace {

/// A pack of one flow whose slide "check" chooses by the given body of a function.
struct Kiosk {
    explicit Kiosk(const std::string& body, const std::string& before = "") {
        write(body, before);
        auto loaded = scripts.read_flow("heel");
        for (const auto& problem : loaded.problems) WARN(base::to_line(problem));
        REQUIRE(loaded.value);
        flow = *loaded.value;
    }

    void write(const std::string& body, const std::string& before = "") {
        pack.write(
            "scripts/flows/heel.lua",
            before +
                "\nreturn flow { title = 'Heel',\n"
                "question { 'check', title = 'When?', answer { 'Morning', right = true }, answer { 'Night' },\n"
                "next = { to = { 'help', 'band' }, choose = function(visit) " +
                body +
                " end } },\n"
                "choice { 'where', title = 'Where?', option { 'Heel', to = 'help' }, option { 'Toe', to = 'band' } },\n"
                "ask { 'ask', title = 'What to ask?', questions = { 'How?', 'When?', 'Why?' } },\n"
                "slide { 'help', title = 'Help' }, slide { 'band', title = 'Band' } }");
    }

    std::optional<std::string> choose(const flow::VisitView& view = {}) {
        return scripts.choose(flow, flow.slides[0], view);
    }

    fakes::TemporaryFolder pack;
    base::Problems told;
    script::Scripts scripts{pack.path(), [this](const base::Problem& problem) { told.push_back(problem); }};
    flow::Flow flow;
};

flow::VisitView answered(int answer, bool right) {
    return {{{"check", answer, right, ""}}, {"check"}};
}

}  // namespace

TEST_CASE("a function chooses by what was answered, chosen and seen") {
    SECTION("right") {
        Kiosk kiosk("return visit:right('check') and 'band' or 'help'");
        CHECK(kiosk.choose(answered(1, true)) == "band");
        CHECK(kiosk.choose(answered(2, false)) == "help");
        CHECK(kiosk.choose() == "help");
    }
    SECTION("answer") {
        Kiosk kiosk("return visit:answer('check') == 2 and 'band' or 'help'");
        CHECK(kiosk.choose(answered(2, false)) == "band");
        CHECK(kiosk.choose() == "help");
    }
    SECTION("choice") {
        Kiosk kiosk("return visit:choice('where') or 'help'");
        CHECK(kiosk.choose({{{"where", 0, false, "band"}}, {}}) == "band");
        CHECK(kiosk.choose() == "help");
    }
    SECTION("seen") {
        Kiosk kiosk("return visit:seen('band') and 'band' or 'help'");
        CHECK(kiosk.choose({{}, {"check", "band"}}) == "band");
        CHECK(kiosk.choose() == "help");
    }
}

TEST_CASE("each visit starts with fresh script state") {
    Kiosk kiosk("count = count + 1 return count == 1 and 'help' or 'band'", "local count = 0");
    CHECK(kiosk.choose() == "help");
    CHECK(kiosk.choose() == "band");
    kiosk.scripts.begin_visit();
    CHECK(kiosk.choose() == "help");
}

TEST_CASE("a function that never ends is stopped, and nothing more is heard of it than once") {
    Kiosk kiosk("while true do end");
    auto start = std::clock();
    CHECK_FALSE(kiosk.choose());
    CHECK(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC < 0.15);
    CHECK_FALSE(kiosk.choose());
    kiosk.scripts.begin_visit();
    CHECK_FALSE(kiosk.choose());
    REQUIRE(kiosk.told.size() == 1);
    CHECK(base::to_line(kiosk.told[0]).starts_with("scripts/flows/heel.lua:4: error: the script runs too long"));
}

TEST_CASE("heavy work in a function is stopped within its deadline") {
    Kiosk kiosk("local t = ('x'):rep(60000) while true do t = (t .. 'y'):sub(2) end");
    auto start = std::clock();
    CHECK_FALSE(kiosk.choose());
    CHECK(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC < 0.15);
}

TEST_CASE("a function must give one of its slides") {
    auto problem_of = [](const std::string& body) {
        Kiosk kiosk(body);
        CHECK_FALSE(kiosk.choose());
        REQUIRE(kiosk.told.size() == 1);
        return base::to_line(kiosk.told[0]);
    };
    CHECK(problem_of("return 'where'")
              .starts_with("scripts/flows/heel.lua:3: error: choose of slide \"check\" gave \"where\""));
    CHECK(problem_of("return nil").find("gave nothing") != std::string::npos);
    CHECK(problem_of("return { 'help' }").find("gave no name of a slide") != std::string::npos);
    CHECK(problem_of("return 1").find("gave no name of a slide") != std::string::npos);
    CHECK(problem_of("error('not today')").find(":4: error: not today") != std::string::npos);
    CHECK(problem_of("return ('x'):rep(60000)").size() < 400);
}

TEST_CASE("the view of the visit can only be read, and only there") {
    auto problem_of = [](const std::string& body, const std::string& before = "") {
        Kiosk kiosk(body, before);
        CHECK_FALSE(kiosk.choose());
        REQUIRE(kiosk.told.size() == 1);
        return base::to_line(kiosk.told[0]);
    };
    CHECK(problem_of("visit.right = function() return true end").find("can only be read") != std::string::npos);
    CHECK(problem_of("return visit:time()").find("does not know that") != std::string::npos);
    CHECK(problem_of("return visit.right('check')").find("with a colon") != std::string::npos);
    CHECK(problem_of("return visit:right()").find("with a colon and quotes") != std::string::npos);
    CHECK(problem_of("return visit:right('che' .. 'k')").find("did you mean \"check\"") != std::string::npos);
    CHECK(problem_of("return visit:right('ba' .. 'nd')").find("is no question") != std::string::npos);
    CHECK(problem_of("return visit:choice('che' .. 'ck')").find("is no choice") != std::string::npos);
    CHECK(problem_of("return visit:answer('as' .. 'k') and 'band' or 'help'").find("is no question") !=
          std::string::npos);
}

TEST_CASE("a view kept from one call sees the visit as it is in the next, never an old one") {
    Kiosk kiosk(
        "local old = kept kept = visit if not old then return 'help' end "
        "return old:right('check') and 'band' or 'help'",
        "local kept");
    CHECK(kiosk.choose(answered(2, false)) == "help");
    CHECK(kiosk.choose(answered(1, true)) == "band");
}

TEST_CASE("a failure leaves the other flows working") {
    Kiosk kiosk("error('no')");
    kiosk.pack.write("scripts/flows/other.lua",
                     "return flow { title = 'x', slide { 'a', title = 'x', next = { to = { 'b' }, choose = function() "
                     "return 'b' end } }, slide { 'b', title = 'x' } }");
    auto other = kiosk.scripts.read_flow("other").value;
    REQUIRE(other);
    CHECK_FALSE(kiosk.choose());
    CHECK(kiosk.scripts.choose(*other, other->slides[0], {}) == "b");
}

TEST_CASE("choosing does not wait for the disk: the text is the one that was loaded") {
    Kiosk kiosk("return 'help'");
    std::filesystem::remove_all(kiosk.pack.path() / "scripts");
    CHECK(kiosk.choose() == "help");
    CHECK(kiosk.told.empty());
}

TEST_CASE("a flow that was not loaded here is read when it chooses") {
    Kiosk kiosk("return 'help'");
    script::Scripts fresh(kiosk.pack.path(), nullptr);
    CHECK(fresh.choose(kiosk.flow, kiosk.flow.slides[0], {}) == "help");
}

TEST_CASE("a script that makes other slides than before is refused") {
    Kiosk kiosk("return 'help'");
    kiosk.pack.write("scripts/flows/heel.lua", "return flow { title = 'x', slide { 'check', title = 'x' } }");
    base::Problems told;
    script::Scripts fresh(kiosk.pack.path(), [&](const base::Problem& problem) { told.push_back(problem); });
    CHECK_FALSE(fresh.choose(kiosk.flow, kiosk.flow.slides[0], {}));
    REQUIRE(told.size() == 1);
    CHECK(told[0].what.find("other slides") != std::string::npos);
}

TEST_CASE("a flow that chooses must be quick to make") {
    fakes::TemporaryFolder pack;
    pack.write("scripts/flows/slow.lua",
               "for i = 1, 2e6 do end\nreturn flow { title = 'x', slide { 'a', title = 'x', next = { to = { 'b' }, "
               "choose = function() return 'b' end } }, slide { 'b', title = 'x' } }");
    auto loaded = script::load_flow(pack.path(), "slow");
    CHECK_FALSE(loaded.value);
    REQUIRE(loaded.problems.size() == 1);
    CHECK(base::to_line(loaded.problems[0]).starts_with("scripts/flows/slow.lua:2: error: the flow takes too long"));
}

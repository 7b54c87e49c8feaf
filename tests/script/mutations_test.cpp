// Flows as a tired hand leaves them: pieces lost, doubled, swapped. Whatever comes out, it is a flow or a problem with
// a line.
#include <catch2/catch.hpp>
#include <random>

#include "fakes/temporary_folder.h"
#include "script/loader.h"

namespace {

constexpr char good[] = R"lua(-- Heel pain.
local words = { now = "Get help now" }

return flow {
  title = "Heel pain", subtitle = "Plantar fasciitis", body_part = "foot", tile = "heel.svg",
  review = { status = "draft", due = "2027-11-01", sources = { "NHS" } },

  slide { "band", title = "A strong band", text = [[It runs to your toes.

    It is strong.]],
    picture = { "foot.svg", show = { "bones" }, alt = "A foot." },
    parts = { ["heel-bone"] = { "Heel bone", say = "At the back." }, band = "Band" } },
  question { "check", title = "When?",
    answer { "Morning", right = true, say = "Yes." },
    answer { "Night", say = "Close." },
    next = { to = { "now", "band" }, choose = function(visit)
      if visit:right("check") then return "now" else return "band" end
    end } },
  warning { "now", level = "now", title = words.now, signs = { "A fever", "A fall" } },
  summary { "end", title = "Home", points = { { "Rest", icon = "rest" } } },
}
)lua";

std::string mutated(std::mt19937& random) {
    std::string text = good;
    auto somewhere = [&] { return random() % text.size(); };
    auto times = 1 + random() % 3;
    for (std::uint32_t i = 0; i < times; ++i) {
        auto at = somewhere(), length = 1 + random() % 12;
        switch (random() % 5) {
            case 0:
                text.erase(at, 1);
                break;
            case 1:
                text.erase(at, length);
                break;
            case 2:
                text.insert(somewhere(), text.substr(at, length));
                break;
            case 3:
                text[at] = text[somewhere()];
                break;
            default:
                text.insert(at, 1, "{}()[]\"'=,.;:-#~\\\n\xE2\x80\x9C"[random() % 20]);
        }
    }
    return text;
}

}  // namespace

TEST_CASE("no damage to a flow's text does more than a problem with a line") {
    fakes::TemporaryFolder pack;
    std::mt19937 random(1);
    int sound = 0, told = 0;
    for (int i = 0; i < 3000; ++i) {
        auto text = mutated(random);
        pack.write("scripts/flows/heel.lua", text);
        auto loaded = script::load_flow(pack.path(), "heel");
        CAPTURE(text);
        REQUIRE(loaded.value.has_value() != base::has_error(loaded.problems));
        auto lines = 1 + std::count(text.begin(), text.end(), '\n');
        for (const auto& problem : loaded.problems) {
            REQUIRE(problem.line >= 1);
            REQUIRE(problem.line <= lines);
            REQUIRE_FALSE(problem.what.empty());
            REQUIRE_FALSE(problem.advice.empty());
        }
        ++(loaded.value ? sound : told);
    }
    CHECK(sound > 100);
    CHECK(told > 1000);
}

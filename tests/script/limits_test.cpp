// Memory and work that run out at any moment: each run ends as a value or as a problem, and the next one is sound.
#include <catch2/catch.hpp>

#include "fakes/temporary_folder.h"
#include "script/machine.h"

namespace {

constexpr char text[] = R"lua(
local lib = use "lib"
local all = { title = "x" }
for i = 1, 5 do all[i] = slide { "s" .. i, title = ("%d %s"):format(i, lib.word:upper():rep(3)), text = table.concat({ "a", i }, ", ") } end
for key in pairs(lib) do all.subtitle = key end
all[6] = slide { "last", title = "x", next = { to = { "s1" }, choose = function(visit) return visit:seen("s1") and "s1" or "s" .. 1 end } }
return flow(all))lua";

struct Pack {
    Pack() {
        folder.write("scripts/flows/heel.lua", text);
        folder.write("scripts/lib/lib.lua", "return { word = 'word', other = { 1, 2, 3 } }");
        flow.file = "scripts/flows/heel.lua";
        flow.slides.resize(6);
        for (int i = 0; i < 5; ++i) flow.slides[static_cast<std::size_t>(i)].id = "s" + std::to_string(i + 1);
        flow.slides[5].id = "last";
        flow.slides[5].next = {{"s1"}, true};
    }

    /// Runs the flow and its function; false when the limits were too narrow for either.
    bool run(const script::Limits& limits) {
        script::Sources sources(folder.path());
        script::Machine machine(sources);
        machine.limit(limits);
        auto value = machine.run(flow.file);
        if (auto* problem = std::get_if<base::Problem>(&value)) return check(*problem);
        auto chosen = machine.choose({6}, flow, flow.slides[5], {{}, {"s1"}});
        if (auto* problem = std::get_if<base::Problem>(&chosen)) return check(*problem);
        CHECK(std::get<std::string>(chosen) == "s1");
        return true;
    }

    static bool check(const base::Problem& problem) {
        CHECK_FALSE(problem.what.empty());
        CHECK_FALSE(problem.advice.empty());
        CHECK(problem.line > 0);
        return false;
    }

    fakes::TemporaryFolder folder;
    flow::Flow flow;
};

}  // namespace

TEST_CASE("memory may run out at any allocation") {
    Pack pack;
    int narrow = 0, wide = 0;
    for (std::size_t live = 12U << 10; live < 64U << 10; live += 48) {
        auto limits = script::loading_limits;
        limits.live = live;
        ++(pack.run(limits) ? wide : narrow);
    }
    CHECK(narrow > 50);
    CHECK(wide > 50);
}

TEST_CASE("the allowance for churn may run out at any allocation") {
    Pack pack;
    int narrow = 0, wide = 0;
    for (std::size_t churn = 0; churn < 40U << 10; churn += 48) {
        auto limits = script::loading_limits;
        limits.churn = churn;
        ++(pack.run(limits) ? wide : narrow);
    }
    CHECK(narrow > 50);
    CHECK(wide > 50);
}

TEST_CASE("instructions may run out anywhere") {
    Pack pack;
    int narrow = 0, wide = 0;
    for (std::int64_t instructions = 0; instructions < 3000; instructions += 50) {
        auto limits = script::loading_limits;
        limits.instructions = instructions;
        ++(pack.run(limits) ? wide : narrow);
    }
    CHECK(narrow > 3);
    CHECK(wide > 3);
}

// In which order answers are found, visit by visit.
#include "flow/answer_order.h"

#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "fakes/flows.h"

namespace {

std::vector<int> order(std::uint32_t drawn, const std::string& slide, int answers, const std::string& flow = "heel") {
    flow::State state;
    state.drawn = drawn;
    state.history.push_back({flow, slide, 0, ""});
    return flow::answer_order(state, fakes::question_slide(slide, answers));
}

}  // namespace

TEST_CASE("where nothing was drawn, answers stand as their author wrote them") {
    CHECK(order(0, "check", 4) == std::vector<int>{1, 2, 3, 4});
}

TEST_CASE(
    "a visit finds a question's answers in one order, each of them once; other questions have orders of their own") {
    std::set<std::vector<int>> orders;
    for (int question = 1; question <= 40; ++question) {
        const auto found = order(7, "check-" + std::to_string(question), 4);
        CHECK(found == order(7, "check-" + std::to_string(question), 4));
        CHECK(std::set<int>(found.begin(), found.end()) == std::set<int>{1, 2, 3, 4});
        orders.insert(found);
    }
    CHECK(orders.size() > 10);
    CHECK(order(7, "check", 4, "heel") != order(7, "check", 4, "sciatica"));
}

TEST_CASE("over many visits every order comes equally often") {
    std::map<std::vector<int>, int> seen;
    constexpr int visits = 6'000;
    for (std::uint32_t drawn = 1; drawn <= visits; ++drawn) ++seen[order(drawn, "check", 3)];
    CHECK(seen.size() == 6);
    for (const auto& [order, times] : seen) CHECK(std::abs(times - visits / 6) < visits / 60);
}

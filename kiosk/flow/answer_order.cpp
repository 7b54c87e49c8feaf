#include "flow/answer_order.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/fingerprint.h"

namespace flow {
namespace {

/// The last step of SplitMix64 (Steele, Lea and Flood 2014): each bit of the result depends on all of `bits`.
std::uint64_t mixed(std::uint64_t bits) {
    bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9;
    bits = (bits ^ (bits >> 27)) * 0x94d049bb133111eb;
    return bits ^ (bits >> 31);
}

/// From 1, mixed as a number says; as they are for 0.
std::vector<int> mixed_order(std::uint32_t drawn, const State& state, const Slide& slide, std::size_t count) {
    std::vector<int> order(count);
    std::iota(order.begin(), order.end(), 1);
    if (drawn == 0) return order;
    base::Fingerprint name;
    name.add_field(state.place().flow);
    name.add_field(slide.id);
    auto rest = mixed(name.value() ^ mixed(drawn));
    for (auto left = order.size(); left > 1; --left) {  // Fisher and Yates
        std::swap(order[left - 1], order[rest % left]);
        rest /= left;
    }
    return order;
}

}  // namespace

std::vector<int> answer_order(const State& state, const Slide& slide) {
    return mixed_order(program_says_answers(slide) ? 0 : state.drawn, state, slide, slide.answers.size());
}

std::vector<int> thing_order(const State& state, const Slide& slide) {
    auto order = mixed_order(state.drawn, state, slide, slide.things.size());
    if (std::is_sorted(order.begin(), order.end())) std::rotate(order.begin(), order.begin() + 1, order.end());
    return order;
}

}  // namespace flow

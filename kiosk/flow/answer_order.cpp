#include "flow/answer_order.h"

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

}  // namespace

std::vector<int> answer_order(const State& state, const Slide& slide) {
    std::vector<int> order(slide.answers.size());
    std::iota(order.begin(), order.end(), 1);
    if (state.drawn == 0 || program_says_answers(slide)) return order;
    base::Fingerprint name;
    name.add_field(state.place().flow);
    name.add_field(slide.id);
    auto rest = mixed(name.value() ^ mixed(state.drawn));
    for (auto left = order.size(); left > 1; --left) {  // Fisher and Yates
        std::swap(order[left - 1], order[rest % left]);
        rest /= left;
    }
    return order;
}

}  // namespace flow

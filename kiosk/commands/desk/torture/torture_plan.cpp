#include "commands/desk/torture/torture_plan.h"

#include <cstdio>
#include <utility>

namespace commands {

const char* name_of(Blow blow) {
    switch (blow) {
        case Blow::kill:
            return "kills";
        case Blow::windows:
            return "requests of other windows";
        case Blow::stick:
            return "sticks";
        case Blow::full_disk:
            return "full disks";
        case Blow::dead_log:
            return "dead logs";
        case Blow::slow:
            return "slow processors";
        case Blow::hostile_packs:
            return "hostile packs";
    }
    return "";
}

/// SplitMix64, which is the same on every computer.
std::uint64_t TorturePlan::draw() {
    state_ += 0x9e3779b97f4a7c15;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
    return mixed ^ (mixed >> 31);
}

Step TorturePlan::next() {
    if (round_.empty()) {
        round_.assign(every_blow.begin(), every_blow.end());
        for (std::size_t left = round_.size(); left > 1; --left) std::swap(round_[left - 1], round_[draw() % left]);
    }
    Step step;
    step.blow = round_.back();
    round_.pop_back();
    step.slides = static_cast<int>(draw() % 4);
    step.moment = std::chrono::milliseconds(draw() % 500);
    step.finishes = draw() % 2 == 1;
    step.chance = static_cast<std::uint32_t>(draw());
    return step;
}

std::string receipt(const Torture& torture, const std::string& version) {
    std::array<char, 64> time{};
    std::snprintf(time.data(), time.size(), "%.3g minutes", torture.minutes);
    std::string line = version + " torture: seed " + std::to_string(torture.seed) + ", " + time.data() + ": ";
    for (Blow blow : every_blow) {
        const auto found = torture.done.find(blow);
        line += std::to_string(found == torture.done.end() ? 0 : found->second) + " " + name_of(blow) + ", ";
    }
    line += std::to_string(torture.starts) + " starts, " + std::to_string(torture.visits) +
            " visits ended and counted once; clock not turned (needs root); ";
    if (torture.failed.empty()) return line + "nothing failed";
    line += std::to_string(torture.failed.size()) + " failed:";
    for (const auto& each : torture.failed) line += " " + each + ";";
    line.pop_back();
    return line;
}

}  // namespace commands

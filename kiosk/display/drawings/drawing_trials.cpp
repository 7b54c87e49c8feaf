#include "display/drawings/drawing_trials.h"

#include <algorithm>
#include <cstdio>

#include "display/drawings/drawings.h"

namespace display {
namespace {

constexpr const char* lighter =
    "simplify it: join and smooth lines, take out masks, see-through groups and fine dashes, or show less at once";

/// What a tint changes costs nothing.
std::string key_of(const std::string& name, const SvgState& state) {
    return name + state_key({state.show, state.hide, {}});
}

std::string seconds(std::chrono::milliseconds time) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f s", static_cast<double>(time.count()) / 1'000);
    return text;
}

std::string mebibytes(std::size_t bytes) {
    return std::to_string(bytes >> 20) + " MiB";
}

std::optional<SvgRefusal> judged(const std::variant<DrawingAnswer, DrawingFailure>& tried,
                                 const DrawingHelper& helper) {
    const std::string limit = "; the limit is " + seconds(helper.processor);
    if (const auto* answer = std::get_if<DrawingAnswer>(&tried)) {
        if (!answer->unsound.empty()) return refusal_of(answer->unsound);
        if (answer->processor <= helper.processor) return std::nullopt;
        return SvgRefusal{"it takes too much work, " + seconds(answer->processor) + " of the processor" + limit,
                          lighter, 0};
    }
    switch (std::get<DrawingFailure>(tried)) {
        case DrawingFailure::processor:
            return SvgRefusal{"it takes too much work, more than " + seconds(killed_after * helper.processor) +
                                  " of the processor" + limit,
                              lighter, 0};
        case DrawingFailure::memory:
            return SvgRefusal{"it takes too much work, more than " + mebibytes(helper.memory_bytes) +
                                  " of memory, or breaks what draws it",
                              lighter, 0};
        default:
            return SvgRefusal{"it could not be tried, since the process that draws it did not start",
                              "close other programs and try again", 0, true};
    }
}

}  // namespace

DrawingTrials::~DrawingTrials() {
    {
        std::lock_guard lock(mutex_);
        stop_ = true;
    }
    process_.give_up();
    if (thread_.joinable()) thread_.join();
}

DrawingTrials::Judgement DrawingTrials::judge(const std::string& name, const SvgText& svg, const SvgState& state) {
    const std::string key = key_of(name, state);
    DrawingTask task{svg.text, state.show, state.hide, true};
    std::unique_lock lock(mutex_);
    if (auto known = known_.find(key); known != known_.end())
        return {known->second ? Verdict::must_not : Verdict::may, known->second};
    if (svg.facts.light || process_.helper().draws_here) return {};
    if (keeps_waiting()) {
        lock.unlock();
        auto refused = run(key, task).refused;
        return {refused ? Verdict::must_not : Verdict::may, refused};
    }
    const bool asked =
        key == trying_ || std::any_of(queue_.begin(), queue_.end(), [&](const Waiting& one) { return one.key == key; });
    if (!asked) queue_.push_back({key, std::move(task)});
    if (!working_ && !queue_.empty()) {
        if (thread_.joinable()) thread_.join();
        working_ = true;
        thread_ = std::thread([this] { work(); });
    }
    return {Verdict::not_yet, {}};
}

std::optional<SvgRefusal> DrawingTrials::refusal(const std::string& name, const SvgState& state) {
    std::lock_guard lock(mutex_);
    auto known = known_.find(key_of(name, state));
    return known == known_.end() ? std::nullopt : known->second;
}

DrawingTrial DrawingTrials::look(const std::string& name, const SvgText& svg, const SvgState& state) {
    return run(key_of(name, state), {svg.text, state.show, state.hide, !svg.facts.light, true});
}

DrawingTrial DrawingTrials::run(const std::string& key, const DrawingTask& task) {
    std::size_t known_until = 0;
    {
        std::lock_guard lock(mutex_);
        known_until = forgotten_;
    }
    DrawingTrial trial;
    {
        std::lock_guard one_at_a_time(running_);
        auto tried = process_.draw(task);
        trial.refused = judged(tried, process_.helper());
        if (auto* answer = std::get_if<DrawingAnswer>(&tried)) trial.answer = std::move(*answer);
    }
    std::lock_guard lock(mutex_);
    if (known_until == forgotten_) known_[key] = trial.refused;
    return trial;
}

/// On a thread of its own, until nothing is left to try.
void DrawingTrials::work() {
    std::unique_lock lock(mutex_);
    while (!stop_ && !queue_.empty()) {
        const Waiting next = std::move(queue_.front());
        queue_.pop_front();
        trying_ = next.key;
        lock.unlock();
        run(next.key, next.task);
        lock.lock();
        trying_.clear();
        const bool tell = !stop_;
        lock.unlock();
        if (tell) ready_();
        lock.lock();
    }
    {
        std::lock_guard one_at_a_time(running_);
        process_.end();
    }
    working_ = false;
}

void DrawingTrials::forget() {
    std::lock_guard lock(mutex_);
    ++forgotten_;
    known_.clear();
    queue_.clear();
}

}  // namespace display

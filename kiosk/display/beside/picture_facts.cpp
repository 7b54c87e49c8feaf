#include "display/beside/picture_facts.h"

#include <algorithm>
#include <utility>

namespace display {
namespace {

constexpr std::chrono::seconds until_rest{3};

}  // namespace

PictureFacts::~PictureFacts() {
    {
        std::lock_guard lock(mutex_);
        stop_ = true;
    }
    changed_.notify_all();
    if (thread_.joinable()) thread_.join();
}

std::optional<PictureAnswer> PictureFacts::get(const PictureQuestion& question, std::chrono::milliseconds patience) {
    std::string key = to_bytes(question);
    std::unique_lock lock(mutex_);
    if (auto* known = known_.find(key)) return *known;
    want(key, question);
    if (!slow_) changed_.wait_for(lock, patience, [&] { return known_.find(key) != nullptr; });
    if (auto* known = known_.find(key)) return *known;
    slow_ = true;
    return std::nullopt;
}

void PictureFacts::expect(const PictureQuestion& question) {
    std::string key = to_bytes(question);
    std::lock_guard lock(mutex_);
    if (!known_.find(key)) want(std::move(key), question);
}

void PictureFacts::want(std::string key, const PictureQuestion& question) {
    const bool asked = asking_ == key ||
                       std::any_of(queue_.begin(), queue_.end(), [&](const Wanted& each) { return each.key == key; });
    if (asked) return;
    queue_.push_back({std::move(key), question});
    if (!thread_.joinable()) thread_ = std::thread([this] { run(); });
    changed_.notify_all();
}

void PictureFacts::finish() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return queue_.empty() && asking_.empty(); });
}

void PictureFacts::run() {
    std::unique_lock lock(mutex_);
    auto wanted_or_over = [&] { return stop_ || !queue_.empty(); };
    while (true) {
        if (!changed_.wait_for(lock, until_rest, wanted_or_over)) {
            lock.unlock();
            source_.rest();
            lock.lock();
            changed_.wait(lock, wanted_or_over);
        }
        if (stop_) return;
        Wanted wanted = std::move(queue_.front());
        queue_.pop_front();
        asking_ = wanted.key;
        lock.unlock();
        PictureAnswer answer = source_.ask(wanted.question);
        lock.lock();
        asking_.clear();
        known_.put(std::move(wanted.key), std::move(answer), 1);
        changed_.notify_all();
        if (!queue_.empty() || !std::exchange(slow_, false)) continue;
        lock.unlock();
        ready_();
        lock.lock();
    }
}

}  // namespace display

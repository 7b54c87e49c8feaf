#include "display/drawings/drawing_texts.h"

#include <algorithm>
#include <utility>

namespace display {
namespace {

const char* folder_name(screen::Image::Folder folder) {
    return folder == screen::Image::Folder::icons ? "icons" : "illustrations";
}

}  // namespace

DrawingTexts::~DrawingTexts() {
    {
        std::lock_guard lock(mutex_);
        stop_ = true;
    }
    changed_.notify_all();
    if (thread_.joinable()) thread_.join();
}

std::shared_ptr<const SvgText> DrawingTexts::read(const Wanted& wanted) const {
    return std::make_shared<const SvgText>(read_(media_ / folder_name(wanted.folder), wanted.file));
}

std::shared_ptr<const SvgText> DrawingTexts::get(screen::Image::Folder folder, const std::string& file) {
    Wanted wanted{drawing_name(folder, file), folder, file};
    if (!ready_) return read(wanted);
    const std::string name = wanted.name;
    std::unique_lock lock(mutex_);
    if (auto there = there_.take(name)) return *there;
    want(std::move(wanted));
    if (!slow_) changed_.wait_for(lock, patience_, [&] { return there_.find(name); });
    auto there = there_.take(name);
    if (!there) slow_ = true;
    return there.value_or(nullptr);
}

void DrawingTexts::want(Wanted wanted) {
    const bool asked = reading_ == wanted.name || std::any_of(queue_.begin(), queue_.end(), [&](const Wanted& each) {
                           return each.name == wanted.name;
                       });
    if (asked) return;
    queue_.push_back(std::move(wanted));
    if (!thread_.joinable()) thread_ = std::thread([this] { run(); });
    changed_.notify_all();
}

void DrawingTexts::run() {
    std::unique_lock lock(mutex_);
    while (true) {
        changed_.wait(lock, [&] { return stop_ || !queue_.empty(); });
        if (stop_) return;
        const Wanted wanted = std::move(queue_.front());
        queue_.pop_front();
        reading_ = wanted.name;
        const std::size_t known_until = forgotten_;
        lock.unlock();
        auto svg = read(wanted);
        lock.lock();
        reading_.clear();
        const std::size_t bytes = svg->text.size() + 1;
        if (known_until == forgotten_) there_.put(wanted.name, std::move(svg), bytes);
        changed_.notify_all();
        if (!queue_.empty() || !std::exchange(slow_, false)) continue;
        lock.unlock();
        ready_();
        lock.lock();
    }
}

void DrawingTexts::forget() {
    std::lock_guard lock(mutex_);
    ++forgotten_;
    queue_.clear();
    there_.clear();
}

}  // namespace display

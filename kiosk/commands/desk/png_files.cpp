#include "commands/desk/png_files.h"

#include <algorithm>
#include <utility>

namespace commands {

PngFiles::PngFiles(unsigned processors) {
    for (unsigned n = 1; n < processors; ++n) threads_.emplace_back([this] { run(); });
}

PngFiles::~PngFiles() {
    {
        std::lock_guard lock(mutex_);
        ending_ = true;
    }
    changed_.notify_all();
    for (auto& thread : threads_) thread.join();
}

void PngFiles::write(display::Canvas canvas, std::filesystem::path png) {
    Picture picture{std::move(canvas), std::move(png)};
    {
        std::lock_guard lock(mutex_);
        if (waiting_.size() < 2 * threads_.size()) {
            waiting_.push_back(std::move(picture));
            changed_.notify_all();
            return;
        }
    }
    write_now(picture);
}

base::Problems PngFiles::finish() {
    std::unique_lock lock(mutex_);
    while (!waiting_.empty()) {  // rather than to wait
        const Picture picture = std::move(waiting_.front());
        waiting_.pop_front();
        lock.unlock();
        write_now(picture);
        lock.lock();
    }
    changed_.wait(lock, [&] { return written_now_ == 0; });
    std::sort(problems_.begin(), problems_.end(),
              [](const auto& one, const auto& other) { return one.file < other.file; });
    return std::exchange(problems_, {});
}

void PngFiles::run() {
    std::unique_lock lock(mutex_);
    while (true) {
        changed_.wait(lock, [&] { return ending_ || !waiting_.empty(); });
        if (waiting_.empty()) return;
        const Picture picture = std::move(waiting_.front());
        waiting_.pop_front();
        ++written_now_;
        lock.unlock();
        write_now(picture);
        lock.lock();
        --written_now_;
        changed_.notify_all();
    }
}

void PngFiles::write_now(const Picture& picture) {
    auto problem = display::write_png(picture.canvas, picture.png);
    if (!problem) return;
    std::lock_guard lock(mutex_);
    problems_.push_back(std::move(*problem));
}

}  // namespace commands

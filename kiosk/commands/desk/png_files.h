// Pictures as files, which takes longer than painting them: written on other processors while the caller paints on. For one thread.
#pragma once

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <mutex>
#include <thread>
#include <vector>

#include "base/problem.h"
#include "display/canvas.h"

namespace commands {

class PngFiles {
public:
    /// `processors`: on how many it may work, the caller's among them.
    explicit PngFiles(unsigned processors = std::thread::hardware_concurrency());
    ~PngFiles();
    PngFiles(const PngFiles&) = delete;
    PngFiles& operator=(const PngFiles&) = delete;

    /// Returns at once, or, when two wait for each other processor, once it is written here. The folder is there.
    void write(display::Canvas canvas, std::filesystem::path png);
    /// Waits until all are written: what went wrong with which of them, by name.
    base::Problems finish();

private:
    struct Picture {
        display::Canvas canvas;
        std::filesystem::path png;
    };
    void run();
    void write_now(const Picture& picture);

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Picture> waiting_;  // by mutex_, and so are the next three
    std::size_t written_now_ = 0;
    base::Problems problems_;
    bool ending_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace commands

// Tells when somebody saved a file of a pack.
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <thread>

namespace app {

/// Watches scripts, translations and drawings of a pack, whether an editor writes into the file or puts another in its
/// place. Where the system has no watches left nothing is ever told.
class FileWatch {
public:
    /// `saved` is called on the watch's own thread, after each save.
    FileWatch(const std::filesystem::path& pack, std::function<void()> saved);
    ~FileWatch();
    FileWatch(const FileWatch&) = delete;
    FileWatch& operator=(const FileWatch&) = delete;

private:
    void watch();

    std::function<void()> saved_;
    int notify_ = -1;
    int stop_[2] = {-1, -1};  ///< a pipe: written to when it is over
    std::thread thread_;
};

}  // namespace app

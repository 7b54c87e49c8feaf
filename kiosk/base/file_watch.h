// Tells when somebody saved a file.
#pragma once

#include <filesystem>
#include <functional>
#include <string_view>
#include <thread>
#include <vector>

namespace base {

/// Watches folders, whether a program writes into a file or puts another in its place. Where the system has no watches left
/// nothing is ever reported.
class FileWatch {
public:
    /// `matters` is asked for the names of files, `saved` is called after saves of those that do: on the watch's own thread.
    FileWatch(const std::vector<std::filesystem::path>& folders, std::function<bool(std::string_view name)> matters,
              std::function<void()> saved);
    ~FileWatch();
    FileWatch(const FileWatch&) = delete;
    FileWatch& operator=(const FileWatch&) = delete;

private:
    void watch();

    std::function<bool(std::string_view)> matters_;
    std::function<void()> saved_;
    int notify_ = -1;
    int stop_[2] = {-1, -1};  ///< a pipe: written to when it is over
    std::thread thread_;
};

/// The folders of a pack in which authors write, and the files a kiosk reads there: editors write more, copies and locks.
std::vector<std::filesystem::path> folders_of_pack(const std::filesystem::path& pack);
bool is_file_of_pack(std::string_view name);

}  // namespace base

// A lock that one process, or one part of it, holds at a time, on a file of its own that stays and is empty. Any thread.
#pragma once

#include <chrono>
#include <filesystem>

namespace base {

class FileLock {
public:
    /// Waits up to `most` for whoever holds it. As root the file is given to the owner of its folder, who has to be able to lock it too.
    FileLock(const std::filesystem::path& file, std::chrono::milliseconds most);
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

    /// Another one holds it still. False too where the file cannot be written: who may not write there changes nothing.
    bool is_busy() const { return busy_; }

private:
    int descriptor_ = -1;
    bool busy_ = false;
};

}  // namespace base

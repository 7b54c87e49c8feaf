// A file that appears under its name only when it is whole and on the disk. One thread at a time.
#pragma once

#include <filesystem>

namespace stats {

class NewFile {
public:
    /// Writes go to path(), beside `target`; what a crash left there before is removed.
    explicit NewFile(std::filesystem::path target);
    ~NewFile();
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    const std::filesystem::path& path() const { return path_; }
    /// Flushes it and gives it its name, in place of an older one. Throws DatabaseError.
    void keep();

private:
    std::filesystem::path target_, path_;
    bool kept_ = false;
};

}  // namespace stats

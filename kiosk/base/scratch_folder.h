// A folder for a moment. Any thread.
#pragma once

#include <filesystem>

namespace base {

/// Where temporary files belong; gone, with all in it, when this is.
class ScratchFolder {
public:
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    /// Empty: there can be none.
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

}  // namespace base

// A file in memory, for libgettext-po, which wants names. One thread at a time.
#pragma once

#include <optional>
#include <string>

namespace pack {

class MemoryFile {
public:
    explicit MemoryFile(const std::string& bytes = "");
    ~MemoryFile();
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    /// False: there is not enough memory.
    bool complete() const { return complete_; }
    /// Under which it can be opened, by this process.
    std::string name() const { return "/proc/self/fd/" + std::to_string(descriptor_); }
    /// What it holds now; nothing when it cannot be read.
    std::optional<std::string> bytes() const;

private:
    int descriptor_;
    bool complete_ = false;
};

}  // namespace pack

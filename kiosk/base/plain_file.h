// Files that somebody else may have put there. Any thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>

#include "base/problem.h"
#include "base/result.h"

namespace base {

/// A regular file, open for reading. Nothing else is opened: a FIFO would keep us waiting for ever, and devices have a
/// life of their own.
class PlainFile {
public:
    explicit PlainFile(const std::filesystem::path& file);
    ~PlainFile();
    PlainFile(PlainFile&& other) noexcept;
    PlainFile(const PlainFile&) = delete;
    PlainFile& operator=(const PlainFile&) = delete;

    bool is_open() const { return descriptor_ >= 0; }
    int descriptor() const { return descriptor_; }
    std::uint64_t size() const { return size_; }  ///< when it was opened
    /// It is not there at all. Anything else that is wrong with it: it is, but it cannot be read.
    bool is_absent() const;
    /// "Permission denied"
    std::string reason() const;

    /// At most so many bytes from a place on, fewer at its end; nothing when the disk fails. Takes no more memory than the file has,
    /// however much is allowed; what was added since it was opened may be left out.
    std::optional<std::string> read(std::uint64_t from, std::size_t most) const;
    /// The same into memory that a loop uses again and again. False: the disk failed.
    bool read_into(std::string& bytes, std::uint64_t from, std::size_t most) const;

private:
    int descriptor_ = -1;
    int error_ = 0;  ///< an errno
    std::uint64_t size_ = 0;
};

/// The first bytes of a file, at most `most`; empty when it cannot be read.
std::string read_start(const std::filesystem::path& file, std::size_t most);

/// What a small file of the data folder holds, at most `most` bytes of it. Nothing: there is no such file. A problem
/// that names it: there is one that cannot be read, which must never be taken for none.
using Kept = Result<std::optional<std::string>>;
Problem cannot_be_read(const std::string& file, const std::string& reason);
Kept read_kept(const std::filesystem::path& file, std::size_t most = 4096);

}  // namespace base

#include "base/plain_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace base {
namespace {

constexpr int no_plain_file = -1;

}  // namespace

PlainFile::PlainFile(const std::filesystem::path& file) {
    struct stat facts {};
    if (::stat(file.c_str(), &facts) != 0) {
        error_ = errno;
        return;
    }
    error_ = no_plain_file;
    if (!S_ISREG(facts.st_mode)) return;
    descriptor_ = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor_ < 0) {
        error_ = errno;
    } else if (::fstat(descriptor_, &facts) != 0 || !S_ISREG(facts.st_mode)) {  // another one by now
        ::close(std::exchange(descriptor_, -1));
    } else {
        size_ = static_cast<std::uint64_t>(facts.st_size);
    }
}

PlainFile::~PlainFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

PlainFile::PlainFile(PlainFile&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), error_(other.error_), size_(other.size_) {}

bool PlainFile::is_absent() const {
    return !is_open() && (error_ == ENOENT || error_ == ENOTDIR);
}

std::string PlainFile::reason() const {
    return error_ == no_plain_file ? "it is no plain file" : std::strerror(error_);
}

std::optional<std::string> PlainFile::read(std::uint64_t from, std::size_t most) const {
    constexpr std::uint64_t least = 4096;  // files of /proc say that they are empty
    const auto left = size_ > from ? size_ - from : 0;
    std::string bytes;
    if (!read_into(bytes, from, std::min<std::uint64_t>(most, std::max(left, least)))) return std::nullopt;
    return bytes;
}

bool PlainFile::read_into(std::string& bytes, std::uint64_t from, std::size_t most) const {
    bytes.resize(most);
    std::size_t got = 0;
    while (got < most) {
        auto more = ::pread(descriptor_, bytes.data() + got, most - got, static_cast<off_t>(from + got));
        if (more < 0 && errno == EINTR) continue;
        if (more < 0) return false;
        if (more == 0) break;
        got += static_cast<std::size_t>(more);
    }
    bytes.resize(got);
    return true;
}

std::string read_start(const std::filesystem::path& file, std::size_t most) {
    PlainFile opened(file);
    if (!opened.is_open()) return {};
    return opened.read(0, std::min<std::uint64_t>(opened.size(), most)).value_or("");
}

Problem cannot_be_read(const std::string& file, const std::string& reason) {
    return failure("cannot be read: " + reason,
                   "let the kiosk's user own what lies in the data folder: sudo chown --recursive USER FOLDER", file);
}

Kept read_kept(const std::filesystem::path& file, std::size_t most) {
    PlainFile opened(file);
    if (opened.is_absent()) return std::optional<std::string>();
    auto bytes = opened.is_open() ? opened.read(0, most) : std::nullopt;
    if (bytes) return bytes;
    return cannot_be_read(file.string(), opened.is_open() ? "the disk failed" : opened.reason());
}

}  // namespace base

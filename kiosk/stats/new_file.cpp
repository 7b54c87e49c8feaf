#include "stats/new_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "stats/database.h"

namespace stats {
namespace {

/// A file, or a folder with the names in it.
void flush(const std::filesystem::path& path) {
    const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool flushed = descriptor >= 0 && fsync(descriptor) == 0;
    const int reason = errno;
    if (descriptor >= 0) close(descriptor);
    if (!flushed) throw DatabaseError(Fault::other, "it cannot be written: " + std::string(std::strerror(reason)));
}

}  // namespace

NewFile::NewFile(std::filesystem::path target) : target_(std::move(target)), path_(target_) {
    path_ += ".new";
    std::error_code ignored;  // opening it says it better
    std::filesystem::remove(path_, ignored);
}

NewFile::~NewFile() {
    std::error_code ignored;
    if (!kept_) std::filesystem::remove(path_, ignored);
}

void NewFile::keep() {
    flush(path_);
    std::error_code error;
    std::filesystem::rename(path_, target_, error);
    if (error) throw DatabaseError(Fault::denied, "it cannot be written: " + error.message());
    kept_ = true;
    flush(target_.has_parent_path() ? target_.parent_path() : ".");
}

}  // namespace stats

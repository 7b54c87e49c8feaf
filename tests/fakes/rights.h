// What others may do with files that are made, while a test watches.
#pragma once

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <functional>
#include <thread>

namespace fakes {

/// While it lives new files get no more rights than this leaves them. Begun before a test starts its threads.
class Umask {
public:
    explicit Umask(mode_t mask) : before_(::umask(mask)) {}
    ~Umask() { ::umask(before_); }
    Umask(const Umask&) = delete;
    Umask& operator=(const Umask&) = delete;

private:
    mode_t before_;
};

/// 0: there is no such file.
inline mode_t rights_of(const std::filesystem::path& file) {
    struct stat facts {};
    return ::stat(file.c_str(), &facts) == 0 ? facts.st_mode & 07777U : 0;
}

/// Does one thing again and again on a thread of its own, as long as it lives.
template <class Work>
class Meanwhile {
public:
    explicit Meanwhile(Work work)
        : thread_([this, work] {
              while (!over_) work();
          }) {}
    ~Meanwhile() {
        over_ = true;
        thread_.join();
    }
    Meanwhile(const Meanwhile&) = delete;
    Meanwhile& operator=(const Meanwhile&) = delete;

private:
    std::atomic<bool> over_ = false;
    std::thread thread_;
};

/// The rights of files that another thread makes meanwhile: all that any of them had, and those that all had.
class FilesMeanwhile {
public:
    explicit FilesMeanwhile(const std::filesystem::path& folder)
        : make_([this, file = folder / "meanwhile"] { make(file); }) {}
    mode_t any() const { return any_; }
    mode_t all() const { return all_; }
    int made() const { return made_; }

private:
    void make(const std::filesystem::path& file) {
        int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        struct stat facts {};
        if (descriptor < 0 || ::fstat(descriptor, &facts) != 0) return;
        any_ |= facts.st_mode & 07777U;
        all_ &= facts.st_mode & 07777U;
        ::close(descriptor);
        ::unlink(file.c_str());
        ++made_;
    }

    std::atomic<mode_t> any_ = 0, all_ = 07777;
    std::atomic<int> made_ = 0;
    Meanwhile<std::function<void()>> make_;  ///< last: it uses the above
};

}  // namespace fakes

#include "app/file_watch.h"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <string_view>
#include <utility>

namespace app {
namespace {

constexpr std::array folders{"scripts", "scripts/flows", "scripts/lib", "scripts/translations", "media/illustrations", "media/icons"};

/// Editors write more than the file: copies, locks, tests of the folder.
bool belongs_to_a_pack(std::string_view name) {
    if (name.starts_with('.')) return false;
    return name.ends_with(".lua") || name.ends_with(".po") || name.ends_with(".svg");
}

/// Whether any of the events read tells of a file that a kiosk reads.
bool tells_of_a_save(const char* bytes, ssize_t size) {
    for (ssize_t at = 0; at < size;) {
        const auto* event = reinterpret_cast<const inotify_event*>(bytes + at);
        if (event->len > 0 && belongs_to_a_pack(event->name)) return true;
        at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
    }
    return false;
}

}  // namespace

FileWatch::FileWatch(const std::filesystem::path& pack, std::function<void()> saved) : saved_(std::move(saved)) {
    notify_ = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    if (notify_ < 0 || pipe(stop_) != 0) return;
    for (const char* folder : folders)
        inotify_add_watch(notify_, (pack / folder).c_str(), IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE);
    thread_ = std::thread([this] { watch(); });
}

FileWatch::~FileWatch() {
    if (thread_.joinable()) {
        [[maybe_unused]] auto written = write(stop_[1], "", 1);
        thread_.join();
    }
    for (int file : {notify_, stop_[0], stop_[1]})
        if (file >= 0) close(file);
}

void FileWatch::watch() {
    std::array<pollfd, 2> files{pollfd{notify_, POLLIN, 0}, pollfd{stop_[0], POLLIN, 0}};
    alignas(inotify_event) std::array<char, 16 * 1024> bytes;
    while (poll(files.data(), files.size(), -1) >= 0 && !files[1].revents) {
        bool saved = false;
        for (ssize_t size; (size = read(notify_, bytes.data(), bytes.size())) > 0;)
            saved = tells_of_a_save(bytes.data(), size) || saved;
        if (saved) saved_();
    }
}

}  // namespace app

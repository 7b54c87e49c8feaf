#include "base/file_watch.h"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace base {
namespace {

/// Whether any of the events read tells of a file that matters.
bool reports_a_save(const char* bytes, ssize_t size, const std::function<bool(std::string_view)>& matters) {
    for (ssize_t at = 0; at < size;) {
        const auto* event = reinterpret_cast<const inotify_event*>(bytes + at);
        if (event->len > 0 && matters(event->name)) return true;
        at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
    }
    return false;
}

}  // namespace

std::vector<std::filesystem::path> folders_of_pack(const std::filesystem::path& pack) {
    std::vector<std::filesystem::path> folders;
    for (const char* folder :
         {"scripts", "scripts/flows", "scripts/lib", "scripts/translations", "media/illustrations", "media/icons"})
        folders.push_back(pack / folder);
    return folders;
}

bool is_file_of_pack(std::string_view name) {
    if (name.starts_with('.')) return false;
    constexpr std::array<std::string_view, 7> endings{".lua", ".po", ".svg", ".jpg", ".jpeg", ".png", ".webp"};
    return std::any_of(endings.begin(), endings.end(), [&](auto ending) { return name.ends_with(ending); });
}

FileWatch::FileWatch(const std::vector<std::filesystem::path>& folders, std::function<bool(std::string_view)> matters,
                     std::function<void()> saved)
    : matters_(std::move(matters)), saved_(std::move(saved)) {
    notify_ = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    if (notify_ < 0 || pipe(stop_) != 0) return;
    for (const auto& folder : folders)
        inotify_add_watch(notify_, folder.c_str(), IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE);
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
            saved = reports_a_save(bytes.data(), size, matters_) || saved;
        if (saved) saved_();
    }
}

}  // namespace base

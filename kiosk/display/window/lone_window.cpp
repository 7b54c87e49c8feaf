#include "display/window/lone_window.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <string>

namespace display {

LoneWindow::LoneWindow() {
    const char* folder = std::getenv("XDG_RUNTIME_DIR");
    const char* named = std::getenv("WAYLAND_DISPLAY");
    if (!folder) return;
    const std::string session =
        std::filesystem::path(named ? named : "wayland-0").filename();  // it may be a whole path
    const auto file = std::filesystem::path(folder) / ("clinic-kiosk-" + session + ".lock");
    descriptor_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    alone_ = descriptor_ < 0 || ::flock(descriptor_, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK;
}

LoneWindow::~LoneWindow() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace display

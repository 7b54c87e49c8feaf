#include "commands/desk/progress.h"

#include <unistd.h>

#include <iostream>

#include "app/publish_news.h"

namespace commands {
namespace {

constexpr const char* start_of_empty_line = "\r\x1b[K";  // ECMA-48: erase to the end of the line

}  // namespace

Progress::Progress(std::chrono::milliseconds patience, To to)
    : from_(std::chrono::steady_clock::now() + patience), to_(to) {}

void Progress::show(const std::string& line) {
    if (to_ == To::program) {
        std::cout << app::to_json_line(app::HowFar{line}) << std::flush;
        return;
    }
    if (!isatty(STDERR_FILENO) || std::chrono::steady_clock::now() < from_) return;
    std::cerr << start_of_empty_line << line << std::flush;
    shown_ = true;
}

void Progress::end() {
    if (shown_) std::cerr << start_of_empty_line << std::flush;
    shown_ = false;
}

}  // namespace commands

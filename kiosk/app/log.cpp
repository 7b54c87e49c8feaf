#include "app/log.h"

#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/base_sink.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <iostream>
#include <memory>
#include <mutex>

#include "app/line_queue.h"

namespace app {
namespace {

/// Standard error is the process's, and so is the way to it.
struct Way {
    std::mutex mutex;
    bool at_once = true;
    std::shared_ptr<LineQueue> queue;  ///< where it is not written at once
};

Way& way() {
    static Way instance;
    return instance;
}

void put(const std::string& words) {
    std::lock_guard lock(way().mutex);
    if (way().at_once)
        std::cerr << words << std::flush;
    else if (way().queue)
        way().queue->put(words);
}

class Sink final : public spdlog::sinks::base_sink<std::mutex> {
    void sink_it_(const spdlog::details::log_msg& message) override {
        spdlog::memory_buf_t line;
        formatter_->format(message, line);
        put({line.data(), line.size()});
    }
    void flush_() override {}
};

constexpr const char* pattern = "%Y-%m-%d %H:%M:%S %l %v";

spdlog::logger& logger() {
    static auto instance = [] {
        auto made = std::make_unique<spdlog::logger>("clinic-kiosk", std::make_shared<Sink>());
        made->set_pattern(pattern);
        return made;
    }();
    return *instance;
}

std::string missing(std::size_t lines) {
    auto words = std::to_string(lines) + (lines == 1 ? " line" : " lines") + " of this log could not be written and " +
                 (lines == 1 ? "is" : "are") + " missing here; look at what reads it";
    spdlog::memory_buf_t line;
    spdlog::pattern_formatter(pattern).format({"", spdlog::level::warn, words}, line);
    return {line.data(), line.size()};
}

}  // namespace

void log_problem(const base::Problem& problem) {
    auto level = problem.severity == base::Severity::error ? spdlog::level::err : spdlog::level::warn;
    logger().log(level, base::to_line(problem));
}

void say(const std::string& words) {
    put(words);
}

bool flush_log(std::chrono::milliseconds limit) {
    std::shared_ptr<LineQueue> queue;
    {
        std::lock_guard lock(way().mutex);
        queue = way().queue;
    }
    return !queue || queue->flush(limit);
}

BackgroundLog::BackgroundLog() {
    std::lock_guard lock(way().mutex);
    way().at_once = false;
    way().queue = std::make_shared<LineQueue>(STDERR_FILENO, missing);
}

BackgroundLog::~BackgroundLog() {
    std::shared_ptr<LineQueue> queue;
    std::lock_guard lock(way().mutex);
    queue = std::move(way().queue);
}

}  // namespace app

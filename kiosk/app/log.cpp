#include "app/log.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace app {
namespace {

spdlog::logger& logger() {
    static auto instance = [] {
        auto made = spdlog::stderr_logger_mt("clinic-kiosk");
        made->set_pattern("%Y-%m-%d %H:%M:%S %l %v");
        return made;
    }();
    return *instance;
}

}  // namespace

void log_problem(const flow::Problem& problem) {
    auto level = problem.severity == flow::Severity::error ? spdlog::level::err : spdlog::level::warn;
    logger().log(level, flow::to_line(problem));
}

void log_info(const std::string& words) { logger().info(words); }

}  // namespace app

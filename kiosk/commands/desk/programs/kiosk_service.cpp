#include "commands/desk/programs/kiosk_service.h"

#include <atomic>

#include "commands/child.h"

namespace commands {
namespace {

constexpr const char *kiosk = "clinic-kiosk.service", *calm_page = "clinic-kiosk-rest.service",
                     *trial = "clinic-kiosk-trial.service";

base::Problem not_managed(const std::string& unit, const char* advice) {
    return base::failure(unit + " could not be begun", advice);
}

}  // namespace

int KioskService::manage(const std::vector<std::string>& words,
                         const std::function<void(const std::string&)>& told) const {
    constexpr std::chrono::seconds patience{120};
    const std::atomic<bool> never = false;
    std::vector<std::string> all{manager_.string()};
    all.insert(all.end(), words.begin(), words.end());
    return run_program(all, {patience, never, told}).status;
}

std::optional<base::Problem> KioskService::begin_anew() const {
    manage({"--quiet", "stop", calm_page});
    manage({"--quiet", "reset-failed", kiosk});
    if (manage({"--no-block", "restart", kiosk}) == 0) return std::nullopt;
    return not_managed(kiosk, "switch this computer off and on: the program that is to run then does");
}

std::optional<base::Problem> KioskService::have_it_watched() const {
    if (manage({"--no-block", "restart", trial}) == 0) return std::nullopt;
    return not_managed(trial, "switch this computer off and on: it is begun then");
}

publish::KioskSeen KioskService::look() const {
    std::string text;
    manage({"show", kiosk, "--property=ExecMainStartTimestampMonotonic,MainPID,StatusText"},
           [&](const std::string& line) { text += line + '\n'; });
    return publish::read_kiosk_seen(text);
}

}  // namespace commands
